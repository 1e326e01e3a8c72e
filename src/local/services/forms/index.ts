// FormApp's service: forms, their settings and their responses.
import { type Call, type Method, type Service, ServiceError } from '../../runtime/service';
import { FORM, fileOf, insertFile, patchFile } from '../drive/files';
import { replacePermissions, share } from '../drive/permissions';
import { editableForm } from './access';
import { itemMethods } from './items';
import { responsesPayload } from './payload';
import { type Answer, type FormState, isQuestion, newForm, publishedUrl, responsesOf } from './state';

export { responsePayload } from './payload';
export type { FormState } from './state';

const FORMS = ['https://www.googleapis.com/auth/forms'];

function create(call: Call, title: string, published: boolean): string {
  const owner = call.identity.effectiveUser;
  const file = insertFile(call, { name: title, mimeType: FORM, owner });
  call.store.set(['forms', file.id], newForm(file.id, `1FAIpQLS${call.newId(48)}`, published));
  return file.id;
}

type Setting = Exclude<keyof FormState, 'id' | 'publishedId' | 'items' | 'responses' | 'editTokens'>;

/** The settings that are only kept: setter's name, getter's name, field. */
const SETTINGS: [string, string, Setting][] = [
  ['setTitle', 'getTitle', 'title'],
  ['setDescription', 'getDescription', 'description'],
  ['setConfirmationMessage', 'getConfirmationMessage', 'confirmationMessage'],
  ['setCustomClosedFormMessage', 'getCustomClosedFormMessage', 'closedMessage'],
  ['setAllowResponseEdits', 'canEditResponse', 'allowEdits'],
  ['setCollectEmail', 'collectsEmail', 'collectEmail'],
  ['setLimitOneResponsePerUser', 'hasLimitOneResponsePerUser', 'limitOne'],
  ['setProgressBar', 'hasProgressBar', 'progressBar'],
  ['setShowLinkToRespondAgain', 'hasRespondAgainLink', 'respondAgainLink'],
];

function change(call: Call, formId: string, field: Setting, value: unknown): void {
  editableForm(call, formId);
  call.store.set(['forms', formId, field], value);
  patchFile(call, formId, {});
}

/** Unpublishing also stops acceptance; publishing does not begin it (PLATFORM.md 3.6). */
function setPublished(call: Call, formId: string, published: boolean): void {
  change(call, formId, 'published', published);
  if (!published) call.store.set(['forms', formId, 'accepting'], false);
}

function setAcceptingResponses(call: Call, formId: string, accepting: boolean): void {
  if (accepting && !editableForm(call, formId).published) {
    throw new ServiceError('Cannot accept responses while the form is unpublished.');
  }
  change(call, formId, 'accepting', accepting);
}

function addPublishedReaders(call: Call, formId: string, addresses: string[]): void {
  editableForm(call, formId);
  for (const emailAddress of addresses) {
    share(call, formId, { type: 'user', role: 'reader', view: 'published', emailAddress });
  }
}

function removePublishedReader(call: Call, formId: string, address: string): void {
  editableForm(call, formId);
  const file = fileOf(call.store, formId)!;
  const kept = file.permissions.filter(
    ({ view, emailAddress }) => view !== 'published' || emailAddress?.toLowerCase() !== address.toLowerCase(),
  );
  replacePermissions(call, file, kept);
}

function publishedReaders(call: Call, formId: string): string[] {
  editableForm(call, formId);
  const { permissions } = fileOf(call.store, formId)!;
  return permissions.flatMap(({ view, emailAddress }) =>
    view === 'published' && emailAddress ? [emailAddress] : [],
  );
}

/** All responses after a time (exclusive), or all. */
function getResponses(call: Call, formId: string, after: { $date: number } | null) {
  const form = editableForm(call, formId);
  const found = responsesOf(form).filter(({ timestamp }) => after === null || timestamp > after.$date);
  call.charge(3 * found.length);
  return responsesPayload(form, found);
}

function getResponse(call: Call, formId: string, responseId: string) {
  const form = editableForm(call, formId);
  const response = form.responses[responseId];
  if (response === undefined) throw new ServiceError('Invalid response ID.');
  return responsesPayload(form, [response]);
}

function deleteResponse(call: Call, formId: string, responseId: string): void {
  const response = editableForm(call, formId).responses[responseId];
  if (response === undefined) throw new ServiceError('Invalid response ID.');
  call.store.remove(['forms', formId, 'responses', responseId]);
  call.store.remove(['forms', formId, 'editTokens', response.editToken]);
}

/** The respondents' address with answers filled in. */
function toPrefilledUrl(call: Call, formId: string, answers: Record<string, Answer>): string {
  const form = editableForm(call, formId);
  const parts = form.items.filter(isQuestion).flatMap((item) => {
    const answer = answers[item.id];
    if (answer === undefined || item.type === 'FILE_UPLOAD') return [];
    return [answer]
      .flat()
      .map((value) => `entry.${item.entryId}=${encodeURIComponent(value).replace(/%20/g, '+')}`);
  });
  return [`${publishedUrl(form)}?usp=pp_url`, ...parts].join('&');
}

const setting = (run: Method['run']): Method => ({ cost: 20, scopes: FORMS, run });
const getting = (read: (form: FormState) => unknown, cost = 5): Method => ({
  cost,
  scopes: FORMS,
  run: (call, formId: string) => read(editableForm(call, formId)),
});

const methods: Record<string, Method> = {
  create: { cost: 1500, scopes: FORMS, run: create },
  openById: getting((form) => form.id, 500),
  'Form.setPublished': setting(setPublished),
  'Form.isPublished': getting((form) => form.published),
  'Form.setAcceptingResponses': setting(setAcceptingResponses),
  'Form.isAcceptingResponses': getting((form) => form.accepting),
  'Form.addPublishedReaders': { cost: 400, scopes: FORMS, run: addPublishedReaders },
  'Form.removePublishedReader': { cost: 400, scopes: FORMS, run: removePublishedReader },
  'Form.getPublishedReaders': { cost: 120, scopes: FORMS, run: publishedReaders },
  'Form.getPublishedUrl': getting(publishedUrl),
  'Form.shortenFormUrl': {
    cost: 200,
    scopes: FORMS,
    run: (call) => `https://forms.gle/${call.newId(17).slice(0, 17).replace(/[-_]/g, 'x')}`,
  },
  'Form.getResponses': { cost: 300, scopes: FORMS, run: getResponses },
  'Form.getResponse': { cost: 120, scopes: FORMS, run: getResponse },
  'Form.deleteResponse': { cost: 120, scopes: FORMS, run: deleteResponse },
  'FormResponse.toPrefilledUrl': { cost: 100, scopes: FORMS, run: toPrefilledUrl },
  ...itemMethods,
};
for (const [setter, getter, field] of SETTINGS) {
  methods[`Form.${setter}`] = setting((call, formId: string, value: unknown) =>
    change(call, formId, field, value),
  );
  methods[`Form.${getter}`] = getting((form) => form[field]);
}

export const formsService: Service = { name: 'FormApp', methods };
