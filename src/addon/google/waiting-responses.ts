// Which of the form's responses wait to be taken in, and whether more have come since.
import { isNews, OVERLAP_MS, versionOf } from '../core/1-intake/cursor';
import type { RawResponse } from '../core/1-intake/received';
import { momentIn, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import type { ProgramState } from '../core/state';
import { rawResponse } from './form-responses';
import { nominationFolders } from './nomination-folders';

type Form = GoogleAppsScript.Forms.Form;

export interface WaitingResponses {
  /** New ones, and new versions of known ones. */
  waiting: RawResponse[];
  /** Somebody has deleted the rows of responses that had been taken in: they are no news, and have to be fetched again. */
  someGone: boolean;
  /** The newest moment that has been seen, now or earlier, in milliseconds since the epoch. */
  newest: number;
  /** Asks the form once more, for what it has received since it was read. */
  somethingNew(): boolean;
}

/**
 * Reads what is newer than the cursor, or everything (`full`), and compares it with 登记台账. `own`: the response that an
 * event brought along is handled whatever its time.
 */
export function readWaiting(
  form: Form,
  own: GoogleAppsScript.Forms.FormResponse | undefined,
  full: boolean,
  snapshot: Snapshot,
  state: Partial<ProgramState>,
): WaitingResponses {
  const { intakeCursor = 0, parked = [] } = state;
  const from = Math.min(intakeCursor - OVERLAP_MS, ...parked.map(({ at }) => at));
  const since = full ? 0 : Math.max(0, from);
  const responses = new Map<string, RawResponse>();
  for (const response of form.getResponses(new Date(since))) keepNewest(rawResponse(response), responses);
  const listed = new Set(responses.keys());
  if (own !== undefined) keepNewest(rawResponse(own), responses);
  const known = new Map(
    rowsOf(snapshot, 'nominations').map((row) => [
      textOf(row, 'response_id'),
      momentIn(row, 'updated_at') ?? 0,
    ]),
  );
  const news = [...responses.values()].filter((response) =>
    isNews(response, known.get(response.id), listed.has(response.id)),
  );
  const gone = goneRows(news, known, state);
  const seen = new Set([...responses.values()].map(versionOf));
  const newest = [...responses.values()].reduce(
    (last, { timestamp }) => Math.max(last, timestamp),
    intakeCursor,
  );
  return {
    waiting: news.filter((response) => !gone.has(response.id)),
    someGone: gone.size > 0,
    newest,
    somethingNew: () =>
      form
        .getResponses(new Date(Math.max(0, newest - OVERLAP_MS)))
        .some(
          (response) =>
            !seen.has(versionOf({ id: response.getId(), timestamp: response.getTimestamp().getTime() })),
        ),
  };
}

/**
 * Responses whose rows somebody has deleted: older than the newest one seen, unknown, and with a folder all the same.
 * They are no news: their rows are made again under their old numbers.
 */
function goneRows(
  news: readonly RawResponse[],
  known: ReadonlyMap<string, number>,
  state: Partial<ProgramState>,
): Set<string> {
  const seenBefore = news.filter(
    ({ id, timestamp }) => !known.has(id) && timestamp <= (state.intakeCursor ?? 0),
  );
  if (seenBefore.length === 0) return new Set();
  return new Set(nominationFolders(state.folders!.nominations).map(({ source }) => source));
}

function keepNewest(response: RawResponse, responses: Map<string, RawResponse>): void {
  const known = responses.get(response.id);
  if (known === undefined || known.timestamp < response.timestamp) responses.set(response.id, response);
}
