// The contents of files that simulated people hand in.
import type { Upload } from '../hand/form';
import type { Workspace } from '../runtime/workspace';

/** Contents come from entry id, name and size alone: the same file handed in twice is the same file. */
export function uploadOf(
  workspace: Workspace,
  entryId: string,
  file: { name: string; bytes: number },
): Upload {
  return { name: file.name, content: workspace.blobs.describe(`${entryId}/${file.name}`, file.bytes) };
}
