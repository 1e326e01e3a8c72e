// The form that the campaign asks for: its words, pages and questions as data, in the order in which applicants meet them.
import type { Campaign, Supplement } from '../campaign';
import { chinaDate, chinaMinute, chinaTime } from '../chinese/time';
import type { TextField } from '../findings';
import { FIELD_TITLES } from '../phrases/fields';
import { CONSENT, FIELD_HELP, FORM_PAGES, FORM_WORDS, POLITICAL_CHOICES, SEX_CHOICES } from '../phrases/form';
import type { FormQuestions, FormWords } from '../state';
import { questionsOf } from '../supplement';

type FixedField = Exclude<TextField, 'supplement'>;

/** A fixed question, one of the campaign's own (by its name), or a consent. */
export type QuestionKey = FixedField | `supplement:${string}` | 'consent_publication' | 'consent_abroad';

export type ItemKind = 'page' | 'text' | 'paragraph' | 'choice' | 'list';

/** One item of the form; `key` is '' for a page. */
export interface FormItem<Key extends string = QuestionKey> {
  key: Key | '';
  kind: ItemKind;
  title: string;
  help: string;
  required: boolean;
  choices: string[];
  /** Only what no honest answer can fail: an address that Forms refuses could not be written to either. */
  validation: 'none' | 'email';
}

/** What making a form tells, in Chinese sentences. */
export interface MakingWords {
  restored: string;
  replaced: string;
  continued: string;
  made: string;
  strayTrashed: string;
}

/** Answers without which an entry can be neither filed nor answered; all else is left to screening. */
const REQUIRED: FixedField[] = ['channel', 'category', 'name', 'phone', 'email', 'unit', 'address', 'deeds'];

const PAGES: { page: keyof typeof FORM_PAGES; fields: FixedField[] }[] = [
  { page: 'recommendation', fields: ['recommending_unit', 'channel', 'category'] },
  { page: 'nominee', fields: ['name', 'sex', 'ethnicity', 'age', 'political_status'] },
  { page: 'contact', fields: ['phone', 'email', 'unit', 'post', 'address', 'postcode'] },
  { page: 'deeds', fields: ['deeds', 'media_honors'] },
  { page: 'materials', fields: [] },
];

/** All items but the upload questions, which only a person can add. */
export function formItems(campaign: Campaign): FormItem[] {
  const own = questionsOf(campaign);
  const items = PAGES.flatMap(({ page, fields }) => [
    ...(page === 'deeds' && own.length > 0 ? [pageItem('supplement'), ...own.map(ownItem)] : []),
    page === 'materials' ? { ...pageItem(page), help: materialsHelp(campaign) } : pageItem(page),
    ...fields.map((field) => fieldItem(field, campaign)),
  ]);
  return [...items, pageItem('consent'), consentItem('publication'), consentItem('abroad')];
}

function pageItem(page: keyof typeof FORM_PAGES): FormItem {
  const { title, help } = FORM_PAGES[page];
  return { key: '', kind: 'page', title, help, required: false, choices: [], validation: 'none' };
}

function materialsHelp({ materials }: Campaign): string {
  return [FORM_PAGES.materials.help, materials.notes].filter((part) => part !== '').join('\n');
}

/** One of the campaign's own questions. Only what is asked of everybody can be required: pages do not branch. */
function ownItem(question: Supplement): FormItem {
  const { name, answer, choices, of } = question;
  return {
    key: `supplement:${name}`,
    kind: answer === 'choice' ? (choices.length > 8 ? 'list' : 'choice') : 'text',
    title: name,
    help: FORM_WORDS.questionHelp({ of, number: answer === 'number' }),
    required: of.length === 0 && !question.optional,
    choices,
    validation: 'none',
  };
}

function fieldItem(field: FixedField, campaign: Campaign): FormItem {
  const choices = choicesOf(field, campaign);
  return {
    key: field,
    kind: kindOf(field, choices),
    title: FIELD_TITLES[field],
    help: field === 'deeds' ? deedsHelp(campaign) : FIELD_HELP[field],
    required: REQUIRED.includes(field),
    choices,
    validation: field === 'email' ? 'email' : 'none',
  };
}

function deedsHelp({ materials }: Campaign): string {
  return FORM_WORDS.deedsHelp(materials.deedsMinChars, materials.deedsMaxChars, materials.deedsByGroup);
}

function kindOf(field: FixedField, choices: string[]): ItemKind {
  if (field === 'deeds' || field === 'media_honors') return 'paragraph';
  if (choices.length === 0) return 'text';
  return choices.length > 8 ? 'list' : 'choice';
}

/**
 * 民族 stays a free question: a list of the 56 would shut out those counted as 未识别民族, and screening reads what is
 * typed anyway.
 */
function choicesOf(field: FixedField, campaign: Campaign): string[] {
  if (field === 'channel') return campaign.channels.map((channel) => channel.name);
  if (field === 'category') return campaign.categories.map((category) => category.name);
  if (field === 'sex') return SEX_CHOICES;
  return field === 'political_status' ? POLITICAL_CHOICES : [];
}

function consentItem(about: 'publication' | 'abroad'): FormItem {
  const { title, help } = CONSENT[about];
  return {
    key: `consent_${about}`,
    kind: 'choice',
    title,
    help,
    required: true,
    choices: [CONSENT.agree, CONSENT.disagree],
    validation: 'none',
  };
}

/** What the form says that depends on the settings. Times are shown in Asia/Shanghai. */
export function formWords(campaign: Campaign): FormWords {
  const { identity, stages } = campaign;
  const parts = [identity.contactName, identity.contactPhone, identity.contactEmail].filter(
    (part) => part !== '',
  );
  const contact = FORM_WORDS.contact(parts);
  return {
    title: FORM_WORDS.title(identity.title),
    description: FORM_WORDS.description({
      organizer: identity.organizer,
      deadline: shownMoment(stages.submissionsClose),
      corrections: shownMoment(stages.correctionsClose),
      levels: FORM_WORDS.levels(campaign.levels.map(({ name }) => name)),
      contact,
    }),
    confirmation: FORM_WORDS.confirmation(contact),
    closed: FORM_WORDS.closed(contact),
    deedsHelp: deedsHelp(campaign),
    materialsHelp: materialsHelp(campaign),
    channels: campaign.channels.map((channel) => channel.name),
    categories: campaign.categories.map((category) => category.name),
    supplement: Object.fromEntries(questionsOf(campaign).map(({ name, choices }) => [name, choices])),
  };
}

/** A whole day needs no time of day. */
function shownMoment(moment: number): string {
  return chinaTime(moment).time === '23:59:59' ? chinaDate(moment) : chinaMinute(moment);
}

const OWN = 'supplement:';

export const ownKey = (name: string): QuestionKey => `supplement:${name}`;

function isOwn(key: QuestionKey): boolean {
  return key.startsWith(OWN);
}

/** The id of every question of ours, once all are there. */
export function formQuestions(
  ids: ReadonlyMap<QuestionKey, number>,
  uploads: FormQuestions['uploads'],
): FormQuestions {
  const text: FormQuestions['text'] = {};
  const supplement: NonNullable<FormQuestions['supplement']> = {};
  for (const [key, id] of ids) {
    if (key === 'consent_publication' || key === 'consent_abroad') continue;
    if (isOwn(key)) supplement[key.slice(OWN.length)] = id;
    else text[key as FixedField] = id;
  }
  return {
    text,
    ...(Object.keys(supplement).length === 0 ? {} : { supplement }),
    uploads,
    consentPublication: ids.get('consent_publication') ?? null,
    consentAbroad: ids.get('consent_abroad') ?? null,
  };
}
