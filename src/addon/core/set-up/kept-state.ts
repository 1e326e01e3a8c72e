// The copy of what the program remembers, outside the spreadsheet: a deleted 系统状态 must not cost the form and its answers.
import type { StateKey } from '../state';
import type { KnownState } from './state-rows';

/** What nothing else tells: the form, the folders, the secret of review's codes. All else the next runs find out anew. */
const KEPT: readonly StateKey[] = [
  'owner',
  'closed',
  'madeFrom',
  'formId',
  'formWords',
  'questions',
  'formClosedFor',
  'folders',
  'confirmationForm',
  'objectionForm',
  'objectionsFolder',
  'reviewFolder',
  'reviewSecret',
  'signatureFolder',
  'reviewDue',
  'settingsThen',
];

/** A property holds 9 KB, and a Chinese character takes three bytes. */
const PIECE = 2_800;
const NAME = 'keptState';

/** The properties that hold the copy; `spreadsheetId` tells whose it is, should the script ever be copied along. */
export function keptProperties(state: KnownState, spreadsheetId: string): Record<string, string> {
  const kept = Object.fromEntries(KEPT.map((key) => [key, state[key]]));
  const text = JSON.stringify({ spreadsheetId, state: kept });
  const properties: Record<string, string> = {};
  let pieces = 0;
  for (let from = 0; from < text.length; from += PIECE, pieces += 1)
    properties[`${NAME}.${pieces}`] = text.slice(from, from + PIECE);
  return { ...properties, [NAME]: String(pieces) };
}

/** What is left of the state in these properties; null when there is no copy, none of this spreadsheet, or half of one. */
export function stateKeptIn(properties: Record<string, string>, spreadsheetId: string): KnownState | null {
  const pieces = Number(properties[NAME] ?? 0);
  const text = Array.from({ length: pieces }, (_empty, at) => properties[`${NAME}.${at}`] ?? '').join('');
  try {
    const copy = JSON.parse(text) as { spreadsheetId: string; state: KnownState };
    return copy.spreadsheetId === spreadsheetId ? copy.state : null;
  } catch {
    return null;
  }
}
