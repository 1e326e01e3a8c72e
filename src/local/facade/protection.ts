// Protection inside the isolate: of a whole tab or of a range.
import { call } from './door';
import { User } from './session';
import { strict } from './strict';

interface ProtectionData {
  id: number;
  range: object;
  description?: string;
  warningOnly?: boolean;
  editors?: { users?: string[] };
}

type Person = string | User;
const addressOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail());

export class Protection {
  readonly #spreadsheetId: string;
  #data: ProtectionData;
  constructor(spreadsheetId: string, data: ProtectionData) {
    this.#spreadsheetId = spreadsheetId;
    this.#data = data;
  }
  /** A fresh protection; `range` is the API's, with only a sheetId for a whole tab. */
  static make(spreadsheetId: string, range: { sheetId: number }): Protection {
    const id = call<number>('SpreadsheetApp', 'Spreadsheet.protect', spreadsheetId, range);
    const whole = Object.keys(range).length === 1;
    const found = Protection.all(spreadsheetId, range.sheetId, whole ? 'SHEET' : 'RANGE').find(
      (one) => one.#data.id === id,
    );
    return found!;
  }
  static all(spreadsheetId: string, sheetId: number | null, type: string): Protection[] {
    const list = call<ProtectionData[]>(
      'SpreadsheetApp',
      'Spreadsheet.getProtections',
      spreadsheetId,
      sheetId,
      type,
    );
    return list.map((data) => new Protection(spreadsheetId, data));
  }
  #change(changes: Partial<ProtectionData>): this {
    call('SpreadsheetApp', 'Spreadsheet.changeProtection', this.#spreadsheetId, this.#data.id, changes);
    this.#data = { ...this.#data, ...changes };
    return this;
  }
  getDescription(): string {
    return this.#data.description ?? '';
  }
  setDescription(description: string): this {
    return this.#change({ description });
  }
  isWarningOnly(): boolean {
    return this.#data.warningOnly === true;
  }
  setWarningOnly(warningOnly: boolean): this {
    return this.#change({ warningOnly });
  }
  getEditors(): User[] {
    return (this.#data.editors?.users ?? []).map((email) => new User(email));
  }
  addEditor(person: Person): this {
    return this.addEditors([addressOf(person)]);
  }
  addEditors(emailAddresses: string[]): this {
    return this.#editors([...new Set([...(this.#data.editors?.users ?? []), ...emailAddresses])]);
  }
  removeEditor(person: Person): this {
    return this.removeEditors([addressOf(person)]);
  }
  removeEditors(emailAddresses: Person[]): this {
    const gone = emailAddresses.map(addressOf);
    return this.#editors((this.#data.editors?.users ?? []).filter((email) => !gone.includes(email)));
  }
  #editors(users: string[]): this {
    return this.#change({ editors: { ...this.#data.editors, users } });
  }
  canDomainEdit(): boolean {
    return false;
  }
  remove(): void {
    call('SpreadsheetApp', 'Spreadsheet.changeProtection', this.#spreadsheetId, this.#data.id, null);
  }
}
strict('SpreadsheetApp.Protection', Protection);
