// Writes Drive's folders and files out as they lie, and tells where each one went.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../runtime/workspace';
import { allFiles, bytesOfFile, type FileRecord, FOLDER, isNative, isTrashed } from '../services/drive/files';
import { documentHtml } from './documents';
import { TakenNames } from './file-names';

export interface ExportedFile {
  id: string;
  name: string;
  mimeType: string;
  bytes: number;
  md5: string;
  /** Below the exported directory; '' for what is written elsewhere (spreadsheets) or not at all (forms). */
  path: string;
}

export interface ExportedFolder {
  id: string;
  name: string;
  /** Id of the folder that it lies in; '' at the top. */
  parent: string;
  /** Names from the top, joined by "/". */
  path: string;
  files: ExportedFile[];
}

export interface DriveTree {
  folders: ExportedFolder[];
  written: number;
}

/** Writes the tree below `directory`/`top`; with `directory` null nothing is written and only the list is made. */
export function exportDrive(workspace: Workspace, directory: string | null, top: string): DriveTree {
  const { store, blobs } = workspace;
  const byParent = new Map<string, FileRecord[]>();
  for (const file of allFiles(store)) {
    if (isTrashed(store, file)) continue;
    const parent = file.parents[0] ?? '';
    const siblings = byParent.get(parent);
    if (siblings === undefined) byParent.set(parent, [file]);
    else siblings.push(file);
  }
  const tree: DriveTree = { folders: [], written: 0 };
  const write = (path: string, bytes: Buffer | string): void => {
    if (directory === null) return;
    writeFileSync(join(directory, path), bytes);
    tree.written += 1;
  };
  const visit = (folder: FileRecord, shownPath: string, diskPath: string): void => {
    if (directory !== null) mkdirSync(join(directory, diskPath), { recursive: true });
    const names = new TakenNames();
    const files: ExportedFile[] = [];
    tree.folders.push({
      id: folder.id,
      name: folder.name,
      parent: folder.parents[0] ?? '',
      path: shownPath,
      files,
    });
    for (const child of byParent.get(folder.id) ?? []) {
      if (child.mimeType === FOLDER) {
        visit(
          child,
          shownPath === '' ? child.name : `${shownPath}/${child.name}`,
          join(diskPath, names.free(child.name)),
        );
        continue;
      }
      let path = '';
      const html = documentHtml(store, child.id);
      if (html !== null) {
        path = join(diskPath, names.free(`${child.name}.html`));
        write(path, html);
      } else if (!isNative(child.mimeType)) {
        path = join(diskPath, names.free(child.name));
        write(path, bytesOfFile(blobs, child));
      }
      files.push({
        id: child.id,
        name: child.name,
        mimeType: child.mimeType,
        bytes: child.size ?? 0,
        md5: child.md5Checksum ?? '',
        path,
      });
    }
  };
  const roots = byParent.get('') ?? [];
  const owners = new TakenNames();
  for (const root of roots.filter((file) => file.mimeType === FOLDER)) {
    visit(root, '', join(top, owners.free(root.owner)));
  }
  return tree;
}
