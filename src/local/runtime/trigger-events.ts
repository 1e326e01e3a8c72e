// The event objects that triggers receive, as plain data that the façade revives inside the isolate.
import { responsePayload } from '../services/forms';
import type { WorkspaceEvent } from './service';
import type { Store } from './store';

/** Builds the argument of a trigger function (PLATFORM.md 3.1: only the form's own trigger carries the response). */
export function eventArgument(store: Store, event: WorkspaceEvent, triggerUid: string): unknown {
  const common = { authMode: 'FULL', triggerUid };
  if (event.kind === 'form_submit') {
    const form = { $class: 'Form', id: event.formId };
    // A blank event, as Google sometimes sends a second time, has no response.
    if (event.responseId === '') return { ...common, source: form };
    return {
      ...common,
      source: form,
      response: { $class: 'FormResponse', ...responsePayload(store, event.formId, event.responseId) },
    };
  }
  const source = { $class: 'Spreadsheet', id: event.spreadsheetId };
  if (event.kind === 'open') return { ...common, source };
  if (event.kind === 'change') return { ...common, source, changeType: event.changeType };
  const { range } = event;
  return {
    ...common,
    source,
    user: { email: event.user },
    oldValue: event.oldValue,
    value: event.value,
    range: {
      $class: 'Range',
      spreadsheetId: event.spreadsheetId,
      sheetId: event.sheetId,
      row: range.startRow + 1,
      column: range.startColumn + 1,
      numRows: range.endRow - range.startRow,
      numColumns: range.endColumn - range.startColumn,
    },
  };
}
