// What an outsider sees of a campaign: the exported document, with Drive's folders by path and names alone.
import { workspaceDocument } from '../export/export-workspace';
import type { Workspace } from '../runtime/workspace';
import { allFiles, fileOf, isTrashed } from '../services/drive/files';

export interface Seen extends Omit<ReturnType<typeof workspaceDocument>, 'folders'> {
  /** "folder/subfolder/name" of everything that is not in the trash. */
  paths: string[];
}

/** Contents of files are left out: copies of a campaign in memory do not have them. */
export function seenIn(workspace: Workspace): Seen {
  const { folders: _none, ...document } = workspaceDocument(workspace, []);
  const { store } = workspace;
  const pathOf = (id: string): string => {
    const file = fileOf(store, id);
    if (file === undefined) return '';
    const [parent] = file.parents;
    return `${parent === undefined ? '' : `${pathOf(parent)}/`}${file.name}`;
  };
  const paths = allFiles(store)
    .filter((file) => !isTrashed(store, file))
    .map(({ id }) => pathOf(id));
  return { ...document, paths };
}
