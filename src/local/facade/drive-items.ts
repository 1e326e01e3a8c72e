// DriveApp's files, folders and iterators inside the isolate.
import type { BlobData } from '../services/blob-data';
import { Blob, type BlobSource, namedData, newBlob } from './blob';
import { call, Exception } from './door';
import { type EnumerationValue, enumeration } from './enumeration';
import { User } from './session';
import { strict } from './strict';

export const Access = enumeration('ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE');
export const Permission = enumeration(
  'VIEW',
  'EDIT',
  'COMMENT',
  'OWNER',
  'ORGANIZER',
  'FILE_ORGANIZER',
  'NONE',
);

type Person = string | User;
const addressOf = (person: Person): string => (typeof person === 'string' ? person : person.getEmail());

/** What files and folders have in common. */
abstract class Item {
  readonly #kind: 'File' | 'Folder';
  readonly #id: string;
  constructor(kind: 'File' | 'Folder', id: string) {
    this.#kind = kind;
    this.#id = id;
  }
  _ask<T>(method: string, ...args: unknown[]): T {
    return call('DriveApp', `${this.#kind}.${method}`, this.#id, ...args);
  }
  _change(method: string, ...args: unknown[]): this {
    this._ask(method, ...args);
    return this;
  }
  getId(): string {
    return this.#id;
  }
  getName(): string {
    return this._ask('getName');
  }
  setName(name: string): this {
    return this._change('setName', name);
  }
  getDescription(): string | null {
    return this._ask('getDescription');
  }
  setDescription(description: string): this {
    return this._change('setDescription', description);
  }
  getUrl(): string {
    return this._ask('getUrl');
  }
  getSize(): number {
    return this._ask('getSize');
  }
  getDateCreated(): Date {
    return this._ask('getDateCreated');
  }
  getLastUpdated(): Date {
    return this._ask('getLastUpdated');
  }
  getOwner(): User {
    return new User(this._ask('getOwner'));
  }
  getParents(): FolderIterator {
    return new FolderIterator(this._ask('getParents'));
  }
  isTrashed(): boolean {
    return this._ask('isTrashed');
  }
  setTrashed(trashed: boolean): this {
    return this._change('setTrashed', trashed);
  }
  moveTo(destination: Folder): this {
    return this._change('moveTo', destination.getId());
  }
  addEditor(person: Person): this {
    return this.addEditors([addressOf(person)]);
  }
  addEditors(emailAddresses: string[]): this {
    return this._change('addEditors', emailAddresses);
  }
  addViewer(person: Person): this {
    return this.addViewers([addressOf(person)]);
  }
  addViewers(emailAddresses: string[]): this {
    return this._change('addViewers', emailAddresses);
  }
  removeEditor(person: Person): this {
    return this._change('removeAccess', addressOf(person));
  }
  removeViewer(person: Person): this {
    return this._change('removeAccess', addressOf(person));
  }
  getEditors(): User[] {
    return this._ask<string[]>('getEditors').map((email) => new User(email));
  }
  getViewers(): User[] {
    return this._ask<string[]>('getViewers').map((email) => new User(email));
  }
  setSharing(access: EnumerationValue, permission: EnumerationValue): this {
    return this._change('setSharing', access.name(), permission.name());
  }
  getSharingAccess(): EnumerationValue {
    return Access[this._ask<'PRIVATE' | 'ANYONE_WITH_LINK'>('getSharingAccess')];
  }
}

export class File extends Item {
  constructor(id: string) {
    super('File', id);
  }
  getMimeType(): string {
    return this._ask('getMimeType');
  }
  getBlob(): Blob {
    return new Blob(this._ask<BlobData>('getBlob'));
  }
  /** Google draws pictures small; here one is given as it is. */
  getThumbnail(): Blob | null {
    return this.getMimeType().startsWith('image/') ? this.getBlob() : null;
  }
  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
  setContent(content: string): this {
    return this._change('setContent', content);
  }
  makeCopy(first?: string | Folder, destination?: Folder): File {
    const name = typeof first === 'string' ? first : null;
    const folder = typeof first === 'string' ? destination : first;
    return new File(this._ask('makeCopy', name, folder?.getId() ?? null));
  }
  addCommenter(person: Person): this {
    return this.addCommenters([addressOf(person)]);
  }
  addCommenters(emailAddresses: string[]): this {
    return this._change('addCommenters', emailAddresses);
  }
  removeCommenter(person: Person): this {
    return this._change('removeAccess', addressOf(person));
  }
}

/** createFile's three forms: a blob; name and content; name, content and type. */
export function newFileData(
  first: BlobSource | string | null,
  content?: string,
  mimeType?: string,
): BlobData {
  if (typeof first === 'object' && first !== null) return namedData(first);
  return newBlob(content ?? '', mimeType ?? 'text/plain', first)._data();
}

export class Folder extends Item {
  constructor(id: string) {
    super('Folder', id);
  }
  createFolder(name: string): Folder {
    return new Folder(call('DriveApp', 'Folder.createFolder', name, this.getId()));
  }
  createFile(first: BlobSource | string, content?: string, mimeType?: string): File {
    return new File(
      call('DriveApp', 'Folder.createFile', newFileData(first, content, mimeType), this.getId()),
    );
  }
  getFiles(): FileIterator {
    return this._files(null, null);
  }
  getFilesByName(name: string): FileIterator {
    return this._files(name, null);
  }
  getFilesByType(mimeType: string): FileIterator {
    return this._files(null, mimeType);
  }
  getFolders(): FolderIterator {
    return this._folders(null);
  }
  getFoldersByName(name: string): FolderIterator {
    return this._folders(name);
  }
  _files(name: string | null, mimeType: string | null): FileIterator {
    return new FileIterator(call('DriveApp', 'Folder.find', 'file', this.getId(), name, mimeType));
  }
  _folders(name: string | null): FolderIterator {
    return new FolderIterator(call('DriveApp', 'Folder.find', 'folder', this.getId(), name, null));
  }
}

abstract class ItemIterator<T> {
  readonly #ids: string[];
  readonly #make: (id: string) => T;
  #at = 0;
  constructor(ids: string[], make: (id: string) => T) {
    this.#ids = ids;
    this.#make = make;
  }
  hasNext(): boolean {
    return this.#at < this.#ids.length;
  }
  next(): T {
    const id = this.#ids[this.#at];
    if (id === undefined)
      throw new Exception('Cannot retrieve the next object: iterator has reached the end.');
    this.#at += 1;
    return this.#make(id);
  }
}

export class FileIterator extends ItemIterator<File> {
  constructor(ids: string[]) {
    super(ids, (id) => new File(id));
  }
}

export class FolderIterator extends ItemIterator<Folder> {
  constructor(ids: string[]) {
    super(ids, (id) => new Folder(id));
  }
}

strict('DriveApp.File', Item);
strict('DriveApp.File', File);
strict('DriveApp.Folder', Folder);
strict('DriveApp.FileIterator', ItemIterator);
strict('DriveApp.FileIterator', FileIterator);
strict('DriveApp.FolderIterator', FolderIterator);
