// The requests that make a tab which is not there, from its definition.

import { overviewLook } from '../overview';
import { FIRST_DATA_ROW, HEADING_ROW, KEY_ROW, TABS, type Tab, type TabKey } from '../registry';
import type { TabSnapshot } from '../registry-snapshot';
import type { SheetsRequest } from '../registry-write';
import { colour, columnCountOf, HEADING_HEIGHT, rowCountOf } from './look';
import { protectionRequests } from './protection';
import { formatRequest, headRequest, validationRequest, widthRequest } from './requests';
import { tintRequests } from './tints';

/** Columns of a tab as its definition lays them out. */
function laidOut(tab: Tab): Record<string, number> {
  return Object.fromEntries(tab.columns.map((column, at) => [column.key, at]));
}

/** The tab as it stands once made, before anybody has written into it. */
export function newTab(key: TabKey, title = TABS[key].title): TabSnapshot {
  return { key, title, columns: laidOut(TABS[key]), missing: [], rows: [] };
}

/** `index` is the place among all tabs; `title` is free. */
export function newTabRequests(tab: Tab, title: string, index: number): SheetsRequest[] {
  const { sheetId, columns } = tab;
  const hasTable = columns.length > 0;
  const requests: SheetsRequest[] = [
    {
      addSheet: {
        properties: {
          sheetId,
          title,
          index,
          hidden: tab.hidden,
          tabColorStyle: colour(tab.tabColor),
          gridProperties: {
            rowCount: rowCountOf(tab.key),
            columnCount: columnCountOf(tab),
            frozenRowCount: hasTable ? FIRST_DATA_ROW : 0,
            frozenColumnCount: tab.frozenColumns,
            hideGridlines: !hasTable,
          },
        },
      },
    },
  ];
  if (!hasTable) return [...requests, ...overviewLook()];
  const rows = (from: number): Record<string, unknown> => ({
    sheetId,
    dimension: 'ROWS',
    startIndex: from,
    endIndex: from + 1,
  });
  return [
    ...requests,
    headRequest(tab, 0, columns),
    {
      updateDimensionProperties: {
        range: rows(KEY_ROW),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
    {
      updateDimensionProperties: {
        range: rows(HEADING_ROW),
        properties: { pixelSize: HEADING_HEIGHT },
        fields: 'pixelSize',
      },
    },
    ...columns.map((column, at) => widthRequest(sheetId, at, column)),
    ...columns.map((column, at) => formatRequest(sheetId, at, column)),
    ...columns.flatMap((column, at) => validationRequest(sheetId, at, column)),
    ...protectionRequests(tab, laidOut(tab), null),
    ...tintRequests(tab, laidOut(tab), null),
  ];
}
