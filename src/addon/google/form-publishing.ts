// Whether applicants can reach the form; newer methods of FormApp that its type declarations do not know yet.

type Form = GoogleAppsScript.Forms.Form;

/** PLATFORM.md 3.6: publishing is a state of its own since 2025; older forms are always published. */
interface PublishableForm {
  supportsAdvancedResponderPermissions(): boolean;
  isPublished(): boolean;
  setPublished(published: boolean): unknown;
}

export type FormAccess = 'unpublished' | 'closed' | 'open';

/** Made unpublished: nobody may answer before the upload questions are there. */
export function createForm(name: string): Form {
  const { create } = FormApp as unknown as { create: (title: string, isPublished: boolean) => Form };
  return create.call(FormApp, name, false);
}

export function formAccess(form: Form): FormAccess {
  const newer = form as unknown as PublishableForm;
  if (newer.supportsAdvancedResponderPermissions() && !newer.isPublished()) return 'unpublished';
  return form.isAcceptingResponses() ? 'open' : 'closed';
}

/** Publishes or withdraws a form; older forms cannot be withdrawn and are left as they are. */
export function setPublished(form: Form, published: boolean): void {
  const newer = form as unknown as PublishableForm;
  if (newer.supportsAdvancedResponderPermissions()) newer.setPublished(published);
}

/**
 * Lets everybody who has the link answer. Publishing alone lets nobody: that takes a permission of the published view
 * (PLATFORM.md 3.6). Accepting comes last, so that a form that accepts is open in every respect.
 */
export function openToAll(form: Form): void {
  const newer = form as unknown as PublishableForm;
  if (newer.supportsAdvancedResponderPermissions()) {
    newer.setPublished(true);
    const anybody = { type: 'anyone', role: 'reader', view: 'published' };
    Drive!.Permissions!.create(anybody as never, form.getId(), { fields: 'id' } as never);
  }
  form.setAcceptingResponses(true);
}

/** Where a person edits the form. */
export function formEditUrl(formId: string): string {
  return `https://docs.google.com/forms/d/${formId}/edit`;
}
