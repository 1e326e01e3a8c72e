// The public form for objections as data.
import type { Campaign } from '../../campaign';
import { OBJECTION_FORM_WORDS as WORDS } from '../../phrases/objections';
import { SIDE_FORM_WORDS } from '../../phrases/side-forms';
import type { FormItem } from '../../set-up/form-plan';
import type { SideFormPlan } from '../../side-form';
import { contactLine } from '../confirmation/form';

export const OBJECTION_KEYS = ['concerned', 'facts', 'objector', 'phone', 'email'] as const;
export type ObjectionKey = (typeof OBJECTION_KEYS)[number];

/** `mark` tells this campaign's forms from others of the same account. */
export function objectionForm(campaign: Campaign, mark: string): SideFormPlan<ObjectionKey> {
  const { title, organizer } = campaign.identity;
  return {
    stateKey: 'objectionForm',
    fileName: WORDS.fileName(title),
    unfinishedName: SIDE_FORM_WORDS.unfinishedName(WORDS.name, mark),
    title: WORDS.title,
    description: WORDS.description({ campaign: title, organizer, contact: contactLine(campaign) }),
    thanks: WORDS.thanks,
    closed: WORDS.closed,
    items: OBJECTION_KEYS.map(itemOf),
    prefilled: '',
    // A second thought is a second objection: what was looked into must not change under the office's hands.
    allowsEdits: false,
    words: SIDE_FORM_WORDS.making(WORDS.name),
  };
}

function itemOf(key: ObjectionKey): FormItem<ObjectionKey> {
  return {
    key,
    kind: key === 'facts' ? 'paragraph' : 'text',
    ...WORDS.questions[key],
    required: key === 'concerned' || key === 'facts',
    choices: [],
    validation: key === 'email' ? 'email' : 'none',
  };
}
