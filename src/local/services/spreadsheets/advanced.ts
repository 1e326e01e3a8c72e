// The advanced service "Sheets" (v4) as the door offers it.
import { apiError, checkBody, checkParameters, unknownField } from '../../runtime/google-schemas';
import type { Method, Service } from '../../runtime/service';
import { batchUpdate } from './batch-update';
import { pathsOf, selectFields } from './field-mask';
import { asApi, cellsOf, filteredCells, matchingMetadata, openFor, usedCells } from './ranges-in';
import { spreadsheetResource, wantsGridData } from './resources';
import type { Resource } from './state';
import { createSpreadsheet } from './tabs';
import { SCOPES, valuesMethods } from './values-methods';

const NAME = (method: string) => `sheets.spreadsheets.${method}`;

/** Refuses a partial-response mask that names what the answer has not got. */
function requireFields(method: string, schema: string, fields: unknown): void {
  if (fields === undefined) return;
  const paths = typeof fields === 'string' ? pathsOf(fields) : null;
  if (paths === null) throw apiError(method, `Invalid field selection ${String(fields)}`);
  const unknown = unknownField('sheets', schema, paths);
  if (unknown !== null) throw apiError(method, `Invalid field selection ${unknown.split('.').pop()}`);
}

const methods: Record<string, Method> = {
  'Spreadsheets.get': {
    cost: 150,
    scopes: SCOPES,
    run(call, id: string, options: Resource = {}) {
      const method = NAME('get');
      checkParameters('sheets', method, 'Spreadsheets$Get', options);
      requireFields(method, 'Spreadsheet', options.fields);
      const spreadsheet = openFor(call, method, id, false);
      const texts: unknown[] = Array.isArray(options.ranges)
        ? options.ranges
        : [options.ranges].filter(Boolean);
      const ranges = texts.map((text) => cellsOf(method, spreadsheet, text, true));
      const includeGridData = wantsGridData(options.includeGridData, options.fields);
      if (includeGridData) for (const range of ranges) call.charge(0.0045 * usedCells(spreadsheet, range));
      return selectFields(
        spreadsheetResource(call, spreadsheet, { ranges, includeGridData }),
        options.fields,
      );
    },
  },

  'Spreadsheets.getByDataFilter': {
    cost: 150,
    scopes: SCOPES,
    run(call, body: Resource, id: string, options: Resource = {}) {
      const method = NAME('getByDataFilter');
      checkBody('sheets', method, 'GetSpreadsheetByDataFilterRequest', body);
      checkParameters('sheets', method, 'Spreadsheets$Getbydatafilter', options);
      requireFields(method, 'Spreadsheet', options.fields);
      const spreadsheet = openFor(call, method, id, false);
      const ranges = (body.dataFilters ?? []).flatMap((one: Resource) =>
        filteredCells(method, spreadsheet, one),
      );
      const includeGridData = wantsGridData(body.includeGridData, options.fields);
      return selectFields(
        spreadsheetResource(call, spreadsheet, { ranges, includeGridData }),
        options.fields,
      );
    },
  },

  'Spreadsheets.create': {
    cost: 1500,
    scopes: SCOPES,
    run(call, body: Resource = {}, options: Resource = {}) {
      const method = NAME('create');
      checkBody('sheets', method, 'Spreadsheet', body);
      checkParameters('sheets', method, 'Spreadsheets$Create', options);
      requireFields(method, 'Spreadsheet', options.fields);
      for (const key of Object.keys(body)) {
        if (!['properties', 'sheets'].includes(key))
          throw apiError(method, `not in the local runtime: ${key}`);
      }
      for (const sheet of body.sheets ?? []) {
        for (const key of Object.keys(sheet)) {
          if (key !== 'properties')
            throw apiError(method, `not in the local runtime: sheets.${key} in create`);
        }
      }
      const made = asApi(method, () => createSpreadsheet(call, body.properties ?? {}, body.sheets ?? []));
      return selectFields(
        spreadsheetResource(call, made, { ranges: [], includeGridData: false }),
        options.fields,
      );
    },
  },

  'Spreadsheets.batchUpdate': {
    cost: 250,
    scopes: SCOPES,
    run(call, body: Resource, id: string, options: Resource = {}) {
      const method = NAME('batchUpdate');
      checkParameters('sheets', method, 'Spreadsheets$Batchupdate', options);
      requireFields(method, 'BatchUpdateSpreadsheetResponse', options.fields);
      openFor(call, method, id, true);
      return selectFields(batchUpdate(call, body, id), options.fields);
    },
  },

  'Spreadsheets.DeveloperMetadata.search': {
    cost: 150,
    scopes: SCOPES,
    run(call, body: Resource, id: string) {
      const method = NAME('developerMetadata.search');
      checkBody('sheets', method, 'SearchDeveloperMetadataRequest', body);
      const spreadsheet = openFor(call, method, id, false);
      const found = (body.dataFilters ?? []).flatMap((filter: Resource) =>
        matchingMetadata(spreadsheet, filter.developerMetadataLookup ?? {}).map((developerMetadata) => ({
          developerMetadata,
          dataFilters: [filter],
        })),
      );
      return found.length === 0 ? {} : { matchedDeveloperMetadata: found };
    },
  },

  ...valuesMethods,
};

export const sheetsService: Service = { name: 'Sheets', methods };
