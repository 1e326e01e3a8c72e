// Who may edit a form, and who may answer it.
import { type Call, ServiceError } from '../../runtime/service';
import type { Store } from '../../runtime/store';
import { accessLevel, atLeast } from '../drive/access';
import { ancestry } from '../drive/files';
import { NO_ITEM } from '../drive/scopes';
import { type FormState, findForm } from './state';

/** The form, when the call's user may edit it. */
export function editableForm(call: Call, id: string): FormState {
  const form = findForm(call.store, id);
  const level = accessLevel(call.store, call.identity.effectiveUser, id);
  if (form === undefined || !atLeast(level, 'writer')) throw new ServiceError(NO_ITEM);
  return form;
}

/** Publishing alone lets nobody answer: it takes a permission of the published view as well (PLATFORM.md 3.6). */
export function mayAnswer(store: Store, user: string, formId: string): boolean {
  if (user !== '' && atLeast(accessLevel(store, user, formId), 'writer')) return true;
  return ancestry(store, formId).some(({ permissions }) =>
    permissions.some(
      ({ view, type, emailAddress }) =>
        view === 'published' &&
        (type === 'anyone' || (user !== '' && emailAddress?.toLowerCase() === user.toLowerCase())),
    ),
  );
}
