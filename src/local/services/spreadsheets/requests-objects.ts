// batchUpdate requests about what hangs on a tab: protections, colours, filters, banding, charts, names, metadata.
import { ServiceError } from '../../runtime/service';
import { mayEditProtected, PROTECTED_TEXT } from './access';
import { type Ground, maskPaths, type RequestTable, readableRange, stateOf } from './batch-request';
import { mergeMasked } from './field-mask';
import {
  nextObjectId,
  type Resource,
  type SheetState,
  sheetOf,
  sheetPath,
  sheetsOf,
  spreadsheetPath,
} from './state';

type ListName = 'protectedRanges' | 'bandedRanges' | 'charts' | 'conditionalFormats';

export const objectRequests: RequestTable = {
  addProtectedRange(ground, request) {
    const given: Resource = request.protectedRange ?? {};
    if (given.namedRangeId || given.tableId) {
      throw new ServiceError('not in the local runtime: protectedRange.namedRangeId, protectedRange.tableId');
    }
    readableRange(ground, given.range);
    const user = ground.call.identity.effectiveUser;
    const warning = given.warningOnly === true;
    if (warning && given.editors)
      throw new ServiceError('Editors cannot be set on a warning-only protected range.');
    const users: string[] = given.editors?.users ?? [];
    const made: Resource = {
      ...given,
      protectedRangeId: given.protectedRangeId ?? nextObjectId(ground.call.store, ground.id),
      ...(warning
        ? {}
        : { editors: { ...given.editors, users: users.includes(user) ? users : [user, ...users] } }),
    };
    add(ground, sheetIdOf(given.range), 'protectedRanges', 'protectedRangeId', made);
    return { addProtectedRange: { protectedRange: made } };
  },

  updateProtectedRange(ground, request) {
    const paths = maskPaths('ProtectedRange', request.fields);
    const { sheet, at, found } = find(ground, 'protectedRanges', 'protectedRangeId', request.protectedRange);
    requireEditable(ground, found);
    const next = mergeMasked(found, request.protectedRange, paths);
    ground.call.store.set(sheetPath(ground.id, sheet.sheetId, 'protectedRanges', at), {
      ...next,
      protectedRangeId: found.protectedRangeId,
    });
    return {};
  },

  deleteProtectedRange(ground, request) {
    const { sheet, at, found } = find(ground, 'protectedRanges', 'protectedRangeId', request);
    requireEditable(ground, found);
    ground.call.store.splice(sheetPath(ground.id, sheet.sheetId, 'protectedRanges'), at, 1);
    return {};
  },

  addConditionalFormatRule(ground, request) {
    const rule: Resource = request.rule ?? {};
    const sheet = sheetOfRule(ground, rule);
    const index = Math.min(request.index ?? 0, sheet.conditionalFormats.length);
    ground.call.store.splice(sheetPath(ground.id, sheet.sheetId, 'conditionalFormats'), index, 0, rule);
    return {};
  },

  updateConditionalFormatRule(ground, request) {
    const sheet = sheetOf(stateOf(ground), request.sheetId ?? sheetIdOf(request.rule?.ranges?.[0]));
    const index = request.index ?? 0;
    const old = ruleAt(sheet, index);
    const path = sheetPath(ground.id, sheet.sheetId, 'conditionalFormats');
    const rule = request.rule ?? old;
    if (request.rule) sheetOfRule(ground, request.rule);
    const newIndex = request.rule ? index : (request.newIndex ?? index);
    ground.call.store.splice(path, index, 1);
    ground.call.store.splice(path, newIndex, 0, rule);
    return {
      updateConditionalFormatRule: { newRule: rule, newIndex, oldRule: old, oldIndex: index },
    };
  },

  deleteConditionalFormatRule(ground, request) {
    const sheet = sheetOf(stateOf(ground), request.sheetId ?? 0);
    const rule = ruleAt(sheet, request.index ?? 0);
    ground.call.store.splice(
      sheetPath(ground.id, sheet.sheetId, 'conditionalFormats'),
      request.index ?? 0,
      1,
    );
    return { deleteConditionalFormatRule: { rule } };
  },

  setBasicFilter(ground, request) {
    const range = readableRange(ground, request.filter?.range);
    ground.call.store.set(sheetPath(ground.id, range.sheetId, 'basicFilter'), request.filter);
    return {};
  },

  clearBasicFilter(ground, request) {
    const sheet = sheetOf(stateOf(ground), request.sheetId ?? 0);
    ground.call.store.remove(sheetPath(ground.id, sheet.sheetId, 'basicFilter'));
    return {};
  },

  addBanding(ground, request) {
    const given: Resource = request.bandedRange ?? {};
    readableRange(ground, given.range);
    const made = {
      ...given,
      bandedRangeId: given.bandedRangeId ?? nextObjectId(ground.call.store, ground.id),
    };
    add(ground, sheetIdOf(given.range), 'bandedRanges', 'bandedRangeId', made);
    return { addBanding: { bandedRange: made } };
  },

  updateBanding(ground, request) {
    const paths = maskPaths('BandedRange', request.fields);
    const { sheet, at, found } = find(ground, 'bandedRanges', 'bandedRangeId', request.bandedRange);
    const next = { ...mergeMasked(found, request.bandedRange, paths), bandedRangeId: found.bandedRangeId };
    ground.call.store.set(sheetPath(ground.id, sheet.sheetId, 'bandedRanges', at), next);
    return {};
  },

  deleteBanding(ground, request) {
    const { sheet, at } = find(ground, 'bandedRanges', 'bandedRangeId', request);
    ground.call.store.splice(sheetPath(ground.id, sheet.sheetId, 'bandedRanges'), at, 1);
    return {};
  },

  addChart(ground, request) {
    const given: Resource = request.chart ?? {};
    if (given.position?.newSheet) throw new ServiceError('not in the local runtime: chart.position.newSheet');
    const anchor = given.position?.overlayPosition?.anchorCell;
    const sheet = sheetOf(stateOf(ground), anchor?.sheetId ?? 0);
    if (!given.spec) throw new ServiceError('No chart spec specified.');
    const made = { ...given, chartId: given.chartId ?? nextObjectId(ground.call.store, ground.id) };
    add(ground, sheet.sheetId, 'charts', 'chartId', made);
    return { addChart: { chart: made } };
  },

  updateChartSpec(ground, request) {
    const { sheet, at, found } = find(ground, 'charts', 'chartId', request);
    ground.call.store.set(sheetPath(ground.id, sheet.sheetId, 'charts', at), {
      ...found,
      spec: request.spec,
    });
    return {};
  },

  deleteEmbeddedObject(ground, request) {
    const { sheet, at } = find(ground, 'charts', 'chartId', { chartId: request.objectId });
    ground.call.store.splice(sheetPath(ground.id, sheet.sheetId, 'charts'), at, 1);
    return {};
  },

  addNamedRange(ground, request) {
    const given: Resource = request.namedRange ?? {};
    readableRange(ground, given.range);
    const { namedRanges } = stateOf(ground);
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(given.name ?? '')) {
      throw new ServiceError(`Invalid name for a named range: ${given.name}`);
    }
    if (namedRanges.some((one) => one.name.toLowerCase() === given.name.toLowerCase())) {
      throw new ServiceError(`A named range with the name "${given.name}" already exists.`);
    }
    const made = {
      ...given,
      namedRangeId: given.namedRangeId ?? `nr${nextObjectId(ground.call.store, ground.id)}`,
    };
    ground.call.store.push([...spreadsheetPath(ground.id), 'namedRanges'], made);
    return { addNamedRange: { namedRange: made } };
  },

  deleteNamedRange(ground, request) {
    const at = stateOf(ground).namedRanges.findIndex((one) => one.namedRangeId === request.namedRangeId);
    if (at < 0) throw new ServiceError(`No named range with id: ${request.namedRangeId}`);
    ground.call.store.splice([...spreadsheetPath(ground.id), 'namedRanges'], at, 1);
    return {};
  },

  createDeveloperMetadata(ground, request) {
    const given: Resource = request.developerMetadata ?? {};
    if (!given.metadataKey) throw new ServiceError('developerMetadata.metadataKey must be specified.');
    if (!given.visibility) throw new ServiceError('developerMetadata.visibility must be specified.');
    const made = {
      ...given,
      metadataId: given.metadataId ?? nextObjectId(ground.call.store, ground.id),
      location: located(ground, given.location ?? {}),
    };
    const all = stateOf(ground).developerMetadata;
    if (all.some((one) => one.metadataId === made.metadataId)) {
      throw new ServiceError(`Developer metadata with the ID ${made.metadataId} already exists.`);
    }
    requireMetadataRoom(all, made);
    ground.call.store.push([...spreadsheetPath(ground.id), 'developerMetadata'], made);
    return { createDeveloperMetadata: { developerMetadata: made } };
  },
};

function sheetIdOf(range: Resource | undefined): number {
  return range?.sheetId ?? 0;
}

function add(ground: Ground, sheetId: number, list: ListName, idName: string, made: Resource): void {
  const taken = sheetsOf(stateOf(ground)).some((sheet) =>
    sheet[list].some((one) => one[idName] === made[idName]),
  );
  if (taken) throw new ServiceError(`Duplicate ID: ${idName} ${made[idName]} is already in use.`);
  ground.call.store.push(sheetPath(ground.id, sheetId, list), made);
}

function find(ground: Ground, list: ListName, idName: string, wanted: Resource | undefined) {
  for (const sheet of sheetsOf(stateOf(ground))) {
    const at = sheet[list].findIndex((one) => one[idName] === wanted?.[idName]);
    if (at >= 0) return { sheet, at, found: sheet[list][at]! };
  }
  const names: Record<ListName, string> = {
    protectedRanges: 'protected range',
    bandedRanges: 'banding',
    charts: 'chart',
    conditionalFormats: 'conditional format rule',
  };
  throw new ServiceError(`No ${names[list]} with id: ${wanted?.[idName]}`);
}

function requireEditable(ground: Ground, protection: Resource): void {
  const { store, identity } = ground.call;
  if (!mayEditProtected(store, identity.effectiveUser, ground.id, protection))
    throw new ServiceError(PROTECTED_TEXT);
}

function sheetOfRule(ground: Ground, rule: Resource): SheetState {
  const ranges: Resource[] = rule.ranges ?? [];
  if (ranges.length === 0) throw new ServiceError('rule.ranges must not be empty.');
  const cells = ranges.map((range) => readableRange(ground, range));
  if (cells.some((one) => one.sheetId !== cells[0]!.sheetId)) {
    throw new ServiceError('All ranges must be on the same sheet.');
  }
  return sheetOf(stateOf(ground), cells[0]!.sheetId);
}

function ruleAt(sheet: SheetState, index: number): Resource {
  const rule = sheet.conditionalFormats[index];
  if (rule === undefined) {
    throw new ServiceError(`No conditional format on sheet: ${sheet.sheetId} at index: ${index}`);
  }
  return rule;
}

/** PLATFORM.md 4.2: metadata hangs on the spreadsheet, a tab, or one whole row or column. */
function located(ground: Ground, location: Resource): Resource {
  if (location.spreadsheet === true) return { locationType: 'SPREADSHEET', spreadsheet: true };
  if (location.sheetId !== undefined) {
    sheetOf(stateOf(ground), location.sheetId);
    return { locationType: 'SHEET', sheetId: location.sheetId };
  }
  const place = location.dimensionRange;
  if (place === undefined) throw new ServiceError('developerMetadata.location must be specified.');
  const { grid } = sheetOf(stateOf(ground), place.sheetId ?? 0);
  const size = place.dimension === 'ROWS' ? grid.rowCount : grid.columnCount;
  if (place.endIndex - place.startIndex !== 1 || place.startIndex < 0 || place.endIndex > size) {
    throw new ServiceError('developerMetadata.location.dimensionRange must span exactly one row or column.');
  }
  return { locationType: place.dimension === 'ROWS' ? 'ROW' : 'COLUMN', dimensionRange: place };
}

/** PLATFORM.md section 1: 30,000 characters for the spreadsheet and for each tab. */
function requireMetadataRoom(all: Resource[], made: Resource): void {
  const holder = (one: Resource) =>
    one.location.sheetId ?? one.location.dimensionRange?.sheetId ?? 'spreadsheet';
  const size = (one: Resource) => one.metadataKey.length + (one.metadataValue?.length ?? 0);
  const used = all.filter((one) => holder(one) === holder(made)).reduce((sum, one) => sum + size(one), 0);
  if (used + size(made) <= 30_000) return;
  throw new ServiceError('The developer metadata storage limit of 30000 characters has been exceeded.');
}
