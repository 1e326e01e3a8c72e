// The form of 信息确认 as data, and what one answer to it says.
import type { Campaign } from '../../campaign';
import { tidy } from '../../chinese/text';
import { CONFIRMATION_WORDS, CONFIRMATION_FORM_WORDS as WORDS } from '../../phrases/confirmation';
import { SIDE_FORM_WORDS } from '../../phrases/side-forms';
import type { FormItem } from '../../set-up/form-plan';
import type { SideAnswer, SideFormPlan } from '../../side-form';
import { CORRECTABLE, type Correctable } from './rows';

export const CONFIRMATION_KEYS = ['token', 'verdict', ...CORRECTABLE, 'other', 'consent'] as const;
export type ConfirmationKey = (typeof CONFIRMATION_KEYS)[number];

/** `mark` tells this campaign's forms from others of the same account. */
export function confirmationForm(campaign: Campaign, mark: string): SideFormPlan<ConfirmationKey> {
  const { title, organizer } = campaign.identity;
  return {
    stateKey: 'confirmationForm',
    fileName: WORDS.fileName(title),
    unfinishedName: SIDE_FORM_WORDS.unfinishedName(WORDS.name, mark),
    title: WORDS.title,
    description: WORDS.description({ campaign: title, organizer, contact: contactLine(campaign) }),
    thanks: WORDS.thanks,
    closed: WORDS.closed,
    items: itemsOf(campaign),
    prefilled: 'token',
    allowsEdits: true,
    words: SIDE_FORM_WORDS.making(WORDS.name),
  };
}

export function contactLine({ identity }: Campaign): string {
  const { contactName, contactPhone, contactEmail } = identity;
  return CONFIRMATION_WORDS.contact([contactName, contactPhone, contactEmail].filter((part) => part !== ''));
}

function itemsOf(campaign: Campaign): FormItem<ConfirmationKey>[] {
  const base = { choices: [], validation: 'none' as const, required: false };
  return [
    { ...base, key: 'token', kind: 'text', ...WORDS.token, required: true },
    {
      ...base,
      key: 'verdict',
      kind: 'choice',
      title: WORDS.verdict.title,
      help: WORDS.verdict.help,
      required: true,
      choices: [WORDS.verdict.right, WORDS.verdict.wrong],
    },
    ...CORRECTABLE.map((field): FormItem<ConfirmationKey> => {
      const choices = field === 'category' ? campaign.categories.map(({ name }) => name) : [];
      return {
        ...base,
        key: field,
        kind: choices.length > 0 ? 'list' : 'text',
        title: WORDS.corrected[field],
        help: WORDS.correctedHelp,
        choices,
      };
    }),
    { ...base, key: 'other', kind: 'paragraph', ...WORDS.other },
    {
      ...base,
      key: 'consent',
      kind: 'choice',
      title: WORDS.consent.title,
      help: WORDS.consent.help,
      required: true,
      choices: [WORDS.consent.agree, WORDS.consent.disagree],
    },
  ];
}

/** One answer, read. */
export interface Said {
  token: string;
  at: number;
  responseId: string;
  wrong: boolean;
  /** As typed, empty ones left out. */
  typed: Partial<Record<Correctable, string>>;
  other: string;
  /** '' when the question was not answered, because somebody made it optional. */
  consent: 'yes' | 'no' | '';
}

/** Longer answers are cut: they stay whole in the form. */
const MOST_OF_A_FIELD = 500;
const MOST_OF_OTHER = 3_000;

export function readAnswer({ id, at, answers }: SideAnswer<ConfirmationKey>): Said {
  const typed: Said['typed'] = {};
  for (const field of CORRECTABLE)
    if (tidy(answers[field]) !== '') typed[field] = tidy(answers[field]).slice(0, MOST_OF_A_FIELD);
  return {
    token: answers.token.trim(),
    at,
    responseId: id,
    wrong: !answers.verdict.startsWith(WORDS.verdict.right) && answers.verdict !== '',
    typed,
    other: answers.other.trim().slice(0, MOST_OF_OTHER),
    consent: answers.consent === '' ? '' : /^\s*不/.test(answers.consent) ? 'no' : 'yes',
  };
}
