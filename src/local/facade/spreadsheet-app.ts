// SpreadsheetApp inside the isolate.
import { call, config, Exception } from './door';
import { enumeration } from './enumeration';
import type { Range } from './range';
import type { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { strictObject } from './strict';
import { Ui } from './ui';

/** Spreadsheets that this execution has opened: opening one again is cheap (PLATFORM.md 2.2). */
const opened = new Set<string>();

function open(id: string): Spreadsheet {
  call('SpreadsheetApp', 'openById', id, opened.has(id));
  opened.add(id);
  return new Spreadsheet(id);
}

function active(): Spreadsheet {
  const id = call<string | null>('SpreadsheetApp', 'getActive');
  if (id === null) return null as unknown as Spreadsheet;
  opened.add(id);
  return new Spreadsheet(id);
}

export const SpreadsheetApp = strictObject('SpreadsheetApp', {
  ProtectionType: enumeration('RANGE', 'SHEET'),
  getActive: active,
  getActiveSpreadsheet: active,
  getActiveSheet: (): Sheet => active().getActiveSheet(),
  getActiveRange: (): Range => active().getActiveRange(),
  setActiveSheet: (sheet: Sheet): Sheet => sheet.activate(),
  openById: (id: string): Spreadsheet => open(id),
  openByUrl(url: string): Spreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return open(id);
  },
  create: (name: string, rows?: number, columns?: number): Spreadsheet =>
    new Spreadsheet(call('SpreadsheetApp', 'create', name, rows ?? null, columns ?? null)),
  flush(): void {
    call('SpreadsheetApp', 'flush');
  },
  /** PLATFORM.md 4.1: only where a person sits before the sheet. */
  getUi() {
    if (config.surface === 'spreadsheet_ui') return Ui;
    throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  },
});
