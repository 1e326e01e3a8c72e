// Makes spreadsheets and adds, copies and deletes their tabs.

import { spend } from '../../runtime/quotas';
import { type Call, ServiceError } from '../../runtime/service';
import { insertFile, SPREADSHEET } from '../drive/files';
import {
  type Resource,
  requireRoom,
  type SheetState,
  type SpreadsheetState,
  sheetByTitle,
  sheetOf,
  sheetPath,
  spreadsheetOf,
  spreadsheetPath,
} from './state';

const UNTITLED = 'Untitled spreadsheet';
/** Largest tab title; Google's own limit (PLATFORM.md section 9, unsure). */
const TITLE_CHARACTERS = 100;
const DEFAULT_ROWS = 1000;
const DEFAULT_COLUMNS = 26;

/** An empty tab from the API's SheetProperties. */
function sheetFrom(sheetId: number, title: string, properties: Resource): SheetState {
  const grid: Resource = properties.gridProperties ?? {};
  return {
    sheetId,
    title,
    hidden: properties.hidden ?? false,
    rightToLeft: properties.rightToLeft ?? false,
    ...(properties.tabColor ? { tabColor: properties.tabColor } : {}),
    ...(properties.tabColorStyle ? { tabColorStyle: properties.tabColorStyle } : {}),
    grid: {
      rowCount: grid.rowCount ?? DEFAULT_ROWS,
      columnCount: grid.columnCount ?? DEFAULT_COLUMNS,
      frozenRowCount: grid.frozenRowCount ?? 0,
      frozenColumnCount: grid.frozenColumnCount ?? 0,
      hideGridlines: grid.hideGridlines ?? false,
    },
    rows: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    bandedRanges: [],
    charts: [],
  };
}

/**
 * A new spreadsheet in the effective user's own Drive root, with one tab unless `sheets` says otherwise.
 * Sets both the spreadsheet and its Drive file. `properties` and `sheets` are the API's.
 */
export function createSpreadsheet(
  call: Call,
  properties: Resource,
  sheets: Resource[] = [],
): SpreadsheetState {
  spend(call, 'spreadsheetsCreated');
  const owner = call.identity.effectiveUser;
  const name: string = properties.title ?? UNTITLED;
  const file = insertFile(call, { name, mimeType: SPREADSHEET, owner });
  return putSpreadsheet(call, file.id, properties, sheets);
}

/** Only the spreadsheet's own state under an id that Drive knows (or is about to know). */
export function putSpreadsheet(
  call: Pick<Call, 'store' | 'random' | 'timeZone'>,
  id: string,
  properties: Resource,
  sheets: Resource[] = [],
): SpreadsheetState {
  const spreadsheet: SpreadsheetState = {
    spreadsheetId: id,
    title: properties.title ?? UNTITLED,
    locale: properties.locale ?? 'zh_CN',
    timeZone: properties.timeZone ?? call.timeZone,
    order: [],
    sheets: {},
    styles: [],
    rules: [],
    namedRanges: [],
    developerMetadata: [],
    nextObjectId: 1,
  };
  call.store.set(spreadsheetPath(id), spreadsheet);
  const wanted = sheets.length > 0 ? sheets : [{ properties: { sheetId: 0, title: 'Sheet1' } }];
  for (const sheet of wanted) addSheet(call, id, sheet.properties ?? {});
  return spreadsheetOf(call.store, id);
}

/** Adds a tab; a given id and title are honoured, and refused when they are taken. */
export function addSheet(call: Pick<Call, 'store' | 'random'>, id: string, properties: Resource): SheetState {
  const spreadsheet = spreadsheetOf(call.store, id);
  const title = properties.title ?? freeTitle(spreadsheet);
  requireFreeTitle(spreadsheet, title, null);
  const sheetId = properties.sheetId ?? freeSheetId(call, spreadsheet);
  if (spreadsheet.sheets[sheetId] !== undefined) {
    throw new ServiceError(`A sheet with the ID ${sheetId} already exists. Please use another ID.`);
  }
  if (sheetId < 0) throw new ServiceError('sheetId must be non-negative');
  const sheet = sheetFrom(sheetId, title, properties);
  requireRoom(spreadsheet, sheet.grid.rowCount * sheet.grid.columnCount);
  call.store.set(sheetPath(id, sheetId), sheet);
  const index = Math.min(properties.index ?? spreadsheet.order.length, spreadsheet.order.length);
  call.store.splice([...spreadsheetPath(id), 'order'], index, 0, sheetId);
  return sheet;
}

/** Refuses a title that is empty, too long or another tab's; `own` is the tab that is being renamed. */
export function requireFreeTitle(spreadsheet: SpreadsheetState, title: string, own: number | null): void {
  if (title === '') throw new ServiceError('The sheet name cannot be empty.');
  if (title.length > TITLE_CHARACTERS)
    throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  const holder = sheetByTitle(spreadsheet, title);
  if (holder !== undefined && holder.sheetId !== own) {
    throw new ServiceError(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

export function deleteSheet(call: Pick<Call, 'store'>, id: string, sheetId: number): void {
  const spreadsheet = spreadsheetOf(call.store, id);
  sheetOf(spreadsheet, sheetId);
  if (spreadsheet.order.filter((one) => !spreadsheet.sheets[one]!.hidden || one === sheetId).length === 1) {
    throw new ServiceError("You can't remove all the visible sheets in a document.");
  }
  call.store.splice([...spreadsheetPath(id), 'order'], spreadsheet.order.indexOf(sheetId), 1);
  call.store.remove(sheetPath(id, sheetId));
  const stays = (one: Resource) =>
    one.range?.sheetId !== sheetId &&
    one.location?.sheetId !== sheetId &&
    one.location?.dimensionRange?.sheetId !== sheetId;
  for (const list of ['namedRanges', 'developerMetadata'] as const) {
    if (!spreadsheet[list].every(stays)) {
      call.store.set([...spreadsheetPath(id), list], spreadsheet[list].filter(stays));
    }
  }
}

/** A copy of a tab with everything on it but its protections, which Google does not copy through the API. */
export function duplicateSheet(
  call: Pick<Call, 'store' | 'random'>,
  id: string,
  sourceSheetId: number,
  wanted: { newSheetId?: number; newSheetName?: string; insertSheetIndex?: number },
): SheetState {
  const source = sheetOf(spreadsheetOf(call.store, id), sourceSheetId);
  const made = addSheet(call, id, {
    sheetId: wanted.newSheetId,
    title: wanted.newSheetName ?? `Copy of ${source.title}`,
    index: wanted.insertSheetIndex ?? 0,
  });
  const copy = withSheetId(source, sourceSheetId, made.sheetId) as SheetState;
  call.store.set(sheetPath(id, made.sheetId), {
    ...copy,
    sheetId: made.sheetId,
    title: made.title,
    hidden: false,
    protectedRanges: [],
  });
  return sheetOf(spreadsheetOf(call.store, id), made.sheetId);
}

function freeTitle(spreadsheet: SpreadsheetState): string {
  for (let number = spreadsheet.order.length + 1; ; number += 1) {
    const title = `Sheet${number}`;
    if (sheetByTitle(spreadsheet, title) === undefined) return title;
  }
}

function freeSheetId(call: Pick<Call, 'random'>, spreadsheet: SpreadsheetState): number {
  for (;;) {
    const sheetId = Math.floor(call.random() * 2 ** 31);
    if (spreadsheet.sheets[sheetId] === undefined) return sheetId;
  }
}

/** A deep copy in which every reference to the one tab's id is to the other's. */
function withSheetId(value: unknown, from: number, to: number): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    key === 'sheetId' && inner === from ? to : inner,
  );
}
