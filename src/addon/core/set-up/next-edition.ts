// 新一届: what a copy of the registry must lose and keep to be the next edition's, as the requests of one atomic write.
import type { Campaign } from '../campaign';
import { NEXT_EDITION_WORDS as WORDS } from '../phrases/next-edition';
import { FIRST_DATA_ROW, TABS, type TabKey } from '../registry';
import { type Cells, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, noChanges, requestsFor, type SheetsRequest } from '../registry-write';

/** Tabs whose rows belong to the edition that is over. */
const EMPTIED: readonly TabKey[] = [
  'nominations',
  'deeds',
  'offline_nominations',
  'conflicts',
  'assignments',
  'review_sheets',
  'scores',
  'results',
  'shortlist',
  'comments',
  'confirmations',
  'candidates',
  'objections',
  'documents',
  'honorees',
  'outbox',
  'outbox_archive',
  'journal',
  'self_check',
  'state',
];

/** Tabs that are carried over, read whole. */
export const CARRIED: readonly TabKey[] = ['settings', 'recommending_units', 'past_honorees', 'reviewers'];

const DATES = [
  'stages.submissionsClose',
  'stages.correctionsClose',
  'stages.reviewCloses',
  'stages.publicityCloses',
  'stages.announcementMonth',
  'eligibility.ageReferenceDate',
  'publicity.starts',
];

/** Cells that tell of the edition that is over; the script's own columns and people's answers to it. */
const STATES: Partial<Record<TabKey, readonly string[]>> = {
  recommending_units: ['used', 'entries', 'quota_state', 'kept'],
  reviewers: ['state', 'load', 'check'],
};

/** The rows of 获评名单 that 往届名单 does not have yet. */
export function newHonorees(snapshot: Snapshot): Cells[] {
  const keys = ['year', 'honor', 'kind', 'name', 'unit'] as const;
  const idOf = (cells: Cells): string => keys.map((key) => String(cells[key] ?? '')).join('\u0001');
  const known = new Set(rowsOf(snapshot, 'past_honorees').map(({ cells }) => idOf(cells)));
  return rowsOf(snapshot, 'honorees')
    .filter((row) => textOf(row, 'name') !== '')
    .map(({ cells }): Cells => Object.fromEntries(keys.map((key) => [key, cells[key] ?? ''])))
    .filter((cells) => !known.has(idOf(cells)));
}

/** Under this key the copy's state holds the id of the registry that it was made from, once it is ready. */
export const MADE_FROM = 'madeFrom';

/**
 * The requests that make a copy of the registry the next edition's; `snapshot` is of the copy: people may have moved rows
 * of the original before it was made. `campaign` is the one that is over; `madeFrom` is the original's id.
 */
export function nextEditionRequests(
  snapshot: Snapshot,
  campaign: Campaign,
  madeFrom: string,
): SheetsRequest[] {
  const emptied = EMPTIED.map((tab) => ({
    updateCells: {
      range: { sheetId: TABS[tab].sheetId, startRowIndex: FIRST_DATA_ROW },
      fields: 'userEnteredValue',
    },
  }));
  const changes = noChanges();
  for (const row of rowsOf(snapshot, 'settings')) {
    const key = textOf(row, 'key');
    const value = nextValue(key, textOf(row, 'value'), campaign);
    change(changes, 'settings', row, { value, check: '' });
  }
  for (const tab of Object.keys(STATES) as TabKey[]) {
    const cells = Object.fromEntries(STATES[tab]!.map((key) => [key, '']));
    for (const row of rowsOf(snapshot, tab)) change(changes, tab, row, cells);
  }
  for (const cells of newHonorees(snapshot)) changes.appends.push({ tab: 'past_honorees', cells });
  changes.appends.push({ tab: 'state', cells: { key: MADE_FROM, value: JSON.stringify(madeFrom) } });
  return [...emptied, ...requestsFor(changes, snapshot)];
}

/** Years go on by a cycle, dates are cleared, names of rounds stay without their dates; all else is carried over. */
function nextValue(key: string, text: string, campaign: Campaign): string {
  const { year, cycleYears, honouredYears } = campaign.identity;
  if (DATES.includes(key)) return '';
  if (key === 'identity.year') return String(year + cycleYears);
  if (key === 'identity.title') return later(text, cycleYears);
  if (key === 'identity.honouredYears' && honouredYears !== null) return later(text, cycleYears);
  if (key === 'review.rounds')
    return campaign.review.rounds.map(({ name }) => WORDS.undated(name)).join('\n');
  return text;
}

/** Every year in a text goes on by so many. */
function later(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + years));
}

/** Protects every tab that is not shut yet; the spreadsheet's owner alone could still write. */
export function shutRequests(
  shut: ReadonlySet<number>,
  sheetIds: readonly number[],
  owner: string,
): SheetsRequest[] {
  return sheetIds
    .filter((sheetId) => !shut.has(sheetId))
    .map((sheetId) => ({
      addProtectedRange: {
        protectedRange: {
          range: { sheetId },
          description: WORDS.shut,
          warningOnly: false,
          editors: { users: [owner] },
        },
      },
    }));
}

/** The name of the next edition's spreadsheet. */
export function nextTitle(name: string, campaign: Campaign): string {
  const next = later(name, campaign.identity.cycleYears);
  return next === name ? WORDS.named(name, campaign.identity.year + campaign.identity.cycleYears) : next;
}
