// Spreadsheets.batchUpdate: checks every request against Google's schema first, then does them one after another, all or none.
import { apiError, checkBody } from '../../runtime/google-schemas';
import { type Call, ServiceError } from '../../runtime/service';
import { findRange } from './a1';
import type { Ground, RequestTable } from './batch-request';
import { cellRequests } from './requests-cells';
import { objectRequests } from './requests-objects';
import { tabRequests } from './requests-tabs';
import { spreadsheetResource } from './resources';
import { type Resource, spreadsheetOf } from './state';

const METHOD = 'sheets.spreadsheets.batchUpdate';
const HANDLERS: RequestTable = { ...cellRequests, ...tabRequests, ...objectRequests };

/** The API's BatchUpdateSpreadsheetResponse. The door's transaction takes everything back when a request fails. */
export function batchUpdate(call: Call, body: Resource, id: string): Resource {
  checkBody('sheets', METHOD, 'BatchUpdateSpreadsheetRequest', body);
  const requests: Resource[] = body.requests ?? [];
  if (requests.length === 0) throw apiError(METHOD, 'Must specify at least one request.');
  const planned = requests.map((request, at) => {
    const kinds = Object.keys(request).filter(
      (kind) => request[kind] !== null && request[kind] !== undefined,
    );
    if (kinds.length !== 1) {
      const text = kinds.length === 0 ? 'No request set.' : 'oneof field is already set.';
      throw apiError(METHOD, `Invalid requests[${at}]: ${text}`);
    }
    const kind = kinds[0]!;
    const handler = HANDLERS[kind];
    if (handler === undefined)
      throw new ServiceError(`not in the local runtime: Sheets batchUpdate request ${kind}`);
    return { at, kind, handler, request: request[kind] as Resource };
  });
  const ground: Ground = { call, id };
  const replies = planned.map(({ at, kind, handler, request }) => {
    try {
      return handler(ground, request);
    } catch (error) {
      if (!(error instanceof ServiceError) || error.message.startsWith('not in the local runtime'))
        throw error;
      throw apiError(METHOD, `Invalid requests[${at}].${kind}: ${error.message}`);
    }
  });
  return {
    spreadsheetId: id,
    replies,
    ...(body.includeSpreadsheetInResponse ? { updatedSpreadsheet: updated(call, body, id) } : {}),
  };
}

function updated(call: Call, body: Resource, id: string): Resource {
  const spreadsheet = spreadsheetOf(call.store, id);
  const ranges = (body.responseRanges ?? []).map((text: string) => {
    const range = findRange(spreadsheet, text);
    if (range === null) throw apiError(METHOD, `Unable to parse range: ${text}`);
    return range;
  });
  return spreadsheetResource(call, spreadsheet, {
    ranges,
    includeGridData: body.responseIncludeGridData === true,
  });
}
