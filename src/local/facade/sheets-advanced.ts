// The advanced service Sheets inside the isolate: every method hands its arguments to the host as they are.
import { call, Exception } from './door';
import { strictObject } from './strict';

/** A method that takes between `least` and `most` arguments. */
function method(name: string, least: number, most: number) {
  return (...args: unknown[]): unknown => {
    if (args.length < least || args.length > most) {
      throw new Exception(`Invalid number of arguments provided. Expected ${least}-${most} only`);
    }
    return call('Sheets', name, ...args);
  };
}

const Values = strictObject('Sheets.Spreadsheets.Values', {
  get: method('Spreadsheets.Values.get', 2, 3),
  batchGet: method('Spreadsheets.Values.batchGet', 1, 2),
  batchGetByDataFilter: method('Spreadsheets.Values.batchGetByDataFilter', 2, 3),
  update: method('Spreadsheets.Values.update', 3, 4),
  batchUpdate: method('Spreadsheets.Values.batchUpdate', 2, 3),
  append: method('Spreadsheets.Values.append', 3, 4),
  clear: method('Spreadsheets.Values.clear', 3, 4),
  batchClear: method('Spreadsheets.Values.batchClear', 2, 3),
});

const DeveloperMetadata = strictObject('Sheets.Spreadsheets.DeveloperMetadata', {
  search: method('Spreadsheets.DeveloperMetadata.search', 2, 3),
});

const Spreadsheets = strictObject('Sheets.Spreadsheets', {
  Values,
  DeveloperMetadata,
  get: method('Spreadsheets.get', 1, 2),
  getByDataFilter: method('Spreadsheets.getByDataFilter', 2, 3),
  create: method('Spreadsheets.create', 1, 2),
  batchUpdate: method('Spreadsheets.batchUpdate', 2, 3),
});

export const Sheets = strictObject('Sheets', { Spreadsheets });
