// Spreadsheet inside the isolate.
import { activeSheets } from './active-sheets';
import { call, config } from './door';
import type { EnumerationValue } from './enumeration';
import { Protection } from './protection';
import type { Range } from './range';
import { registerReviver } from './revivers';
import { User } from './session';
import { Sheet, setSpreadsheetMaker } from './sheet';
import { strict } from './strict';

type Person = string | User;
const addressOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail());

export class Spreadsheet {
  readonly #id: string;
  constructor(id: string) {
    this.#id = id;
  }
  #ask<T>(method: string, ...args: unknown[]): T {
    return call('SpreadsheetApp', `Spreadsheet.${method}`, this.#id, ...args);
  }
  /** Sharing is Drive's business on either side of the door. */
  #share<T>(method: string, ...args: unknown[]): T {
    return call('DriveApp', `File.${method}`, this.#id, ...args);
  }
  #sheet(sheetId: number | null): Sheet | null {
    return sheetId === null ? null : new Sheet(this.#id, sheetId);
  }

  getId(): string {
    return this.#id;
  }
  getUrl(): string {
    return this.#ask('getUrl');
  }
  getName(): string {
    return this.#ask('getName');
  }
  rename(newName: string): void {
    this.#ask('rename', newName);
  }
  getSpreadsheetTimeZone(): string {
    return this.#ask('getSpreadsheetTimeZone');
  }
  setSpreadsheetTimeZone(timezone: string): void {
    this.#ask('setSpreadsheetTimeZone', timezone);
  }
  getSpreadsheetLocale(): string {
    return this.#ask('getSpreadsheetLocale');
  }
  getSheets(): Sheet[] {
    return this.#ask<number[]>('getSheets').map((sheetId) => new Sheet(this.#id, sheetId));
  }
  getNumSheets(): number {
    return this.getSheets().length;
  }
  getSheetByName(name: string): Sheet | null {
    return this.#sheet(this.#ask('getSheetByName', name));
  }
  getSheetById(id: number): Sheet | null {
    return this.#sheet(this.#ask('getSheetById', id));
  }
  insertSheet(first?: string | number, index?: number): Sheet {
    const name = typeof first === 'string' ? first : null;
    const place = typeof first === 'number' ? first : (index ?? null);
    const made = new Sheet(this.#id, this.#ask('insertSheet', name, place));
    return made.activate();
  }
  deleteSheet(sheet: Sheet): void {
    this.#ask('deleteSheet', sheet.getSheetId());
  }
  getActiveSheet(): Sheet {
    const selected = config.containerId === this.#id ? config.active?.sheetId : undefined;
    const known = activeSheets.get(this.#id) ?? selected;
    return (known === undefined ? null : this.getSheetById(known)) ?? this.getSheets()[0]!;
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }
  getRange(a1Notation: string): Range {
    return this.getActiveSheet().getRange(a1Notation);
  }
  getRangeByName(name: string): Range | null {
    try {
      return this.getRange(name);
    } catch {
      return null;
    }
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  appendRow(rowContents: unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents);
  }
  toast(message: string, title?: string, _timeoutSeconds?: number): void {
    this.#ask('toast', message, title ?? null);
  }
  getProtections(type: EnumerationValue): Protection[] {
    return Protection.all(this.#id, null, type.name());
  }

  getOwner(): User {
    return new User(this.#share('getOwner'));
  }
  getEditors(): User[] {
    return this.#share<string[]>('getEditors').map((email) => new User(email));
  }
  getViewers(): User[] {
    return this.#share<string[]>('getViewers').map((email) => new User(email));
  }
  addEditor(person: Person): this {
    return this.addEditors([addressOf(person)]);
  }
  addEditors(emailAddresses: string[]): this {
    this.#share('addEditors', emailAddresses);
    return this;
  }
  addViewer(person: Person): this {
    this.#share('addViewers', [addressOf(person)]);
    return this;
  }
  removeEditor(person: Person): this {
    this.#share('removeAccess', addressOf(person));
    return this;
  }
}
strict('SpreadsheetApp.Spreadsheet', Spreadsheet);
setSpreadsheetMaker((id) => new Spreadsheet(id));
registerReviver('Spreadsheet', (data) => new Spreadsheet(data.id));
