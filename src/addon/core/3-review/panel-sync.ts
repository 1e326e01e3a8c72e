// Brings a present panel's sheet to today's scores: each nomination's row where it stands, with what people wrote in it; new ones below.
import { chinaMinute } from '../chinese/time';
import { PANEL_PHRASES as WORDS } from '../phrases/panel';
import type { SheetsRequest } from '../registry-write';
import type { PresentPanel } from './panel-reading';
import {
  FIRST_PANEL_ROW,
  PANEL,
  PANEL_LOCK,
  type PanelContent,
  type PanelItem,
  panelLooks,
  panelValues,
} from './panel-sheet';
import { cell, put, range } from './sheet-requests';

/**
 * Only cells that differ are written, and never the discussion's. What changed since is said in a column of its own,
 * because the panel may have spoken about the former score. `now` in milliseconds since the epoch.
 */
export function panelSyncRequests(
  content: PanelContent,
  present: PresentPanel,
  now: number,
): SheetsRequest[] {
  const requests: SheetsRequest[] = [];
  const write = (row: number, key: string, value: string | number | null): void => {
    const column = present.columns.get(key);
    if (column !== undefined) requests.push(put(PANEL, row, [[cell(value)]], column));
  };
  const at = chinaMinute(now);
  for (const item of content.items) {
    const known = present.rows.get(item.code);
    if (known === undefined) continue;
    for (const [key, value] of panelValues(item))
      if (String(known.cells.get(key) ?? '') !== String(value ?? '')) write(known.row, key, value);
    const said = changeOf(item, known.cells.get('average'));
    if (said !== '') write(known.row, 'changed', joined(known.cells.get('changed'), `${at} ${said}`));
  }
  const wanted = new Set(content.items.map(({ code }) => code));
  for (const [code, { row, cells }] of present.rows) {
    const before = String(cells.get('changed') ?? '');
    if (!wanted.has(code) && !before.endsWith(WORDS.gone))
      write(row, 'changed', joined(before, `${at} ${WORDS.gone}`));
  }
  requests.push(...freshRows(content, present, at));
  return requests;
}

function freshRows(content: PanelContent, present: PresentPanel, at: string): SheetsRequest[] {
  const fresh = content.items.filter(({ code }) => !present.rows.has(code));
  const discussion = present.columns.get('discussion');
  if (fresh.length === 0 || discussion === undefined) return [];
  const start = Math.max(FIRST_PANEL_ROW, present.rowCount);
  const columns = Math.max(...present.columns.values()) + 1;
  const keys = new Map([...present.columns].map(([key, column]) => [column, key]));
  const lines = fresh.map((item) => {
    const values = panelValues(item).set('changed', `${at} ${WORDS.added}`);
    return Array.from({ length: columns }, (_empty, column) =>
      cell(values.get(keys.get(column) ?? '') ?? null),
    );
  });
  const end = start + fresh.length;
  return [
    { appendDimension: { sheetId: PANEL, dimension: 'ROWS', length: fresh.length } },
    put(PANEL, start, lines),
    ...panelLooks(start, fresh.length, columns, discussion),
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: PANEL_LOCK,
          unprotectedRanges: [range(PANEL, FIRST_PANEL_ROW, end - FIRST_PANEL_ROW, discussion, 1)],
        },
        fields: 'unprotectedRanges',
      },
    },
  ];
}

const joined = (before: unknown, line: string): string =>
  [String(before ?? ''), line].filter((each) => each !== '').join('\n');

/** '' when the average is what it was. */
function changeOf({ average }: PanelItem, shown: unknown): string {
  const before = typeof shown === 'number' ? shown : null;
  return before === average ? '' : WORDS.averageChanged(before, average);
}
