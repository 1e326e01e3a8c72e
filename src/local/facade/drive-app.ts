// DriveApp inside the isolate.
import type { BlobSource } from './blob';
import { call } from './door';
import { Access, File, FileIterator, Folder, FolderIterator, newFileData, Permission } from './drive-items';
import { strictObject } from './strict';

const files = (name: string | null, type: string | null): FileIterator =>
  new FileIterator(call('DriveApp', 'find', 'file', null, name, type));
const folders = (name: string | null): FolderIterator =>
  new FolderIterator(call('DriveApp', 'find', 'folder', null, name, null));

export const DriveApp = strictObject('DriveApp', {
  Access,
  Permission,
  getFileById: (id: string) => new File(call('DriveApp', 'getFileById', id)),
  getFolderById: (id: string) => new Folder(call('DriveApp', 'getFolderById', id)),
  getRootFolder: () => new Folder(call('DriveApp', 'getRootFolder')),
  createFolder: (name: string) => new Folder(call('DriveApp', 'createFolder', name, null)),
  createFile: (first: BlobSource | string, content?: string, mimeType?: string) =>
    new File(call('DriveApp', 'createFile', newFileData(first, content, mimeType), null)),
  getFiles: () => files(null, null),
  getFilesByName: (name: string) => files(name, null),
  getFilesByType: (mimeType: string) => files(null, mimeType),
  getFolders: () => folders(null),
  getFoldersByName: (name: string) => folders(name),
});
