// batchUpdate requests about tabs, rows and columns.
import { ServiceError } from '../../runtime/service';
import { requireUnprotected, requireUnprotectedSheet } from './access';
import {
  dimensionOf,
  dimensionRange,
  type Ground,
  maskPaths,
  type RequestTable,
  stateOf,
} from './batch-request';
import { appendDimension, deleteDimension, insertDimension, moveDimension, stripOf } from './dimensions';
import { mergeMasked } from './field-mask';
import { sheetProperties } from './resources';
import { type Resource, requireRoom, type SheetState, sheetOf, sheetPath, spreadsheetPath } from './state';
import { addSheet, deleteSheet, duplicateSheet, requireFreeTitle } from './tabs';

export const tabRequests: RequestTable = {
  addSheet(ground, request) {
    const sheet = addSheet(ground.call, ground.id, request.properties ?? {});
    return { addSheet: { properties: sheetProperties(stateOf(ground), sheet) } };
  },

  deleteSheet(ground, request) {
    const { store, identity } = ground.call;
    requireUnprotectedSheet(store, identity.effectiveUser, ground.id, request.sheetId ?? 0);
    deleteSheet(ground.call, ground.id, request.sheetId ?? 0);
    return {};
  },

  duplicateSheet(ground, request) {
    const sheet = duplicateSheet(ground.call, ground.id, request.sourceSheetId ?? 0, request);
    return { duplicateSheet: { properties: sheetProperties(stateOf(ground), sheet) } };
  },

  updateSpreadsheetProperties(ground, request) {
    const paths = maskPaths('SpreadsheetProperties', request.fields);
    const { store, id } = { store: ground.call.store, id: ground.id };
    const settable = ['title', 'timeZone', 'locale'] as const;
    for (const path of paths) {
      if (path !== '*' && !settable.includes(path as 'title')) {
        throw new ServiceError(`not in the local runtime: SpreadsheetProperties.${path}`);
      }
    }
    for (const key of settable) {
      if (!paths.includes(key) && !(paths.includes('*') && request.properties?.[key] !== undefined)) continue;
      const value = request.properties?.[key];
      if (!value) throw new ServiceError(`properties.${key} must not be empty.`);
      store.set([...spreadsheetPath(id), key], value);
      if (key === 'title' && store.get('drive', 'files', id) !== undefined) {
        store.set(['drive', 'files', id, 'name'], value);
      }
    }
    return {};
  },

  updateSheetProperties(ground, request) {
    const paths = maskPaths('SheetProperties', request.fields);
    updateSheet(ground, request.properties ?? {}, paths);
    return {};
  },

  insertDimension(ground, request) {
    const { sheet, dimension, start, end } = dimensionRange(ground, request.range);
    if (request.inheritFromBefore && start === 0) {
      throw new ServiceError('Cannot inherit from before when inserting at the start of the grid.');
    }
    requireUnprotectedBetween(ground, sheet, dimension, start);
    insertDimension(
      ground.call.store,
      ground.id,
      sheet.sheetId,
      dimension,
      start,
      end - start,
      request.inheritFromBefore === true,
    );
    return {};
  },

  deleteDimension(ground, request) {
    const { sheet, dimension, start, end } = dimensionRange(ground, request.range);
    const { store, identity } = ground.call;
    requireUnprotected(store, identity.effectiveUser, ground.id, stripOf(sheet, dimension, start, end));
    deleteDimension(store, ground.id, sheet.sheetId, dimension, start, end);
    return {};
  },

  moveDimension(ground, request) {
    const { sheet, dimension, start, end } = dimensionRange(ground, request.source);
    const { store, identity } = ground.call;
    requireUnprotected(store, identity.effectiveUser, ground.id, stripOf(sheet, dimension, start, end));
    moveDimension(store, ground.id, sheet.sheetId, dimension, start, end, request.destinationIndex ?? 0);
    return {};
  },

  appendDimension(ground, request) {
    const dimension = dimensionOf(request.dimension);
    const length = request.length ?? 0;
    if (length < 1) throw new ServiceError('length must be greater than 0.');
    appendDimension(ground.call.store, ground.id, request.sheetId ?? 0, dimension, length);
    return {};
  },

  updateDimensionProperties(ground, request) {
    const paths = maskPaths('DimensionProperties', request.fields);
    const { sheet, dimension, start, end, size } = dimensionRange(ground, request.range);
    if (end > size)
      throw new ServiceError(`range.endIndex[${end}] is after last ${dimension} in grid[${size}]`);
    const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
    const properties = sheet[key].slice();
    while (properties.length < end) properties.push(null);
    for (let at = start; at < end; at += 1) {
      properties[at] = mergeMasked(properties[at] ?? {}, request.properties ?? {}, paths);
    }
    ground.call.store.set(sheetPath(ground.id, sheet.sheetId, key), properties);
    return {};
  },

  autoResizeDimensions(ground, request) {
    const { sheet, dimension, start, end, size } = dimensionRange(ground, request.dimensions);
    if (dimension === 'ROWS') return {};
    const properties = sheet.columnProperties.slice();
    while (properties.length < Math.min(end, size)) properties.push(null);
    for (let at = start; at < Math.min(end, size); at += 1) {
      properties[at] = { ...properties[at], pixelSize: fittingWidth(sheet, at) };
    }
    ground.call.store.set(sheetPath(ground.id, sheet.sheetId, 'columnProperties'), properties);
    return {};
  },
};

/** A guess at the width in pixels of a column's widest text: 14 for a Chinese character, 8 for others, and the padding. */
function fittingWidth(sheet: SheetState, column: number): number {
  let widest = 0;
  for (const row of sheet.rows) {
    const text = String(row?.[column]?.v ?? '');
    for (const line of text.split('\n')) {
      let width = 0;
      for (const character of line) width += character > '\u2e7f' ? 14 : 8;
      widest = Math.max(widest, width);
    }
  }
  return widest === 0 ? 100 : Math.min(widest + 10, 2000);
}

/** Inserting is refused where the new cells would fall inside a protection. */
function requireUnprotectedBetween(
  ground: Ground,
  sheet: SheetState,
  dimension: 'ROWS' | 'COLUMNS',
  at: number,
): void {
  const size = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount;
  if (at === 0 || at >= size) return;
  const { store, identity } = ground.call;
  const inside = sheet.protectedRanges.filter((one) => {
    const range = one.range ?? {};
    const start = (dimension === 'ROWS' ? range.startRowIndex : range.startColumnIndex) ?? 0;
    const end = (dimension === 'ROWS' ? range.endRowIndex : range.endColumnIndex) ?? size;
    return start < at && at < end;
  });
  if (inside.length > 0) {
    requireUnprotected(store, identity.effectiveUser, ground.id, stripOf(sheet, dimension, at, at + 1));
  }
}

function updateSheet(ground: Ground, properties: Resource, paths: string[]): void {
  const spreadsheet = stateOf(ground);
  const { store, identity } = ground.call;
  const sheet = sheetOf(spreadsheet, properties.sheetId ?? 0);
  const before = sheetProperties(spreadsheet, sheet);
  const wanted = mergeMasked(
    before,
    properties,
    paths.filter((path) => path !== 'sheetId'),
  );
  const path = (...rest: string[]) => sheetPath(ground.id, sheet.sheetId, ...rest);
  if (wanted.title !== before.title) {
    requireUnprotectedSheet(store, identity.effectiveUser, ground.id, sheet.sheetId);
    requireFreeTitle(spreadsheet, wanted.title ?? '', sheet.sheetId);
    store.set(path('title'), wanted.title);
  }
  for (const key of ['hidden', 'rightToLeft'] as const) {
    if (Boolean(wanted[key]) !== sheet[key]) store.set(path(key), Boolean(wanted[key]));
  }
  if (wanted.hidden && spreadsheet.order.every((one) => spreadsheet.sheets[one]!.hidden)) {
    throw new ServiceError("You can't hide all the sheets in a document.");
  }
  for (const key of ['tabColor', 'tabColorStyle'] as const) {
    if (wanted[key] === undefined) store.remove(path(key));
    else if (wanted[key] !== sheet[key]) store.set(path(key), wanted[key]);
  }
  if (wanted.index !== before.index) {
    const from = spreadsheet.order.indexOf(sheet.sheetId);
    const to = wanted.index ?? 0;
    store.splice([...spreadsheetPath(ground.id), 'order'], from, 1);
    // The index is counted before the tab is taken out of its place.
    store.splice([...spreadsheetPath(ground.id), 'order'], to > from ? to - 1 : to, 0, sheet.sheetId);
  }
  updateGrid(ground, sheet, wanted.gridProperties ?? {}, paths);
}

function updateGrid(ground: Ground, sheet: SheetState, wanted: Resource, paths: string[]): void {
  const { store } = ground.call;
  const touched = (key: string) =>
    paths.some((path) => path === '*' || path === 'gridProperties' || path === `gridProperties.${key}`);
  const next = { ...sheet.grid };
  for (const key of ['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount'] as const) {
    if (touched(key)) next[key] = wanted[key] ?? (key.startsWith('frozen') ? 0 : sheet.grid[key]);
  }
  if (touched('hideGridlines')) next.hideGridlines = wanted.hideGridlines === true;
  if (next.frozenRowCount >= next.rowCount || next.frozenColumnCount >= next.columnCount) {
    throw new ServiceError("You can't freeze all visible rows or columns on the sheet.");
  }
  requireRoom(
    stateOf(ground),
    next.rowCount * next.columnCount - sheet.grid.rowCount * sheet.grid.columnCount,
  );
  for (const [dimension, key] of [
    ['ROWS', 'rowCount'],
    ['COLUMNS', 'columnCount'],
  ] as const) {
    if (next[key] < sheet.grid[key]) {
      deleteDimension(store, ground.id, sheet.sheetId, dimension, next[key], sheet.grid[key]);
    }
  }
  store.set(sheetPath(ground.id, sheet.sheetId, 'grid'), next);
}
