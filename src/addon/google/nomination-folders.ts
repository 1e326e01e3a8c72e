// Lists the nominations' folders: each bears the nomination's number in its name and is marked with what it came from.
import type { NominationFolder } from '../core/1-intake/restore';

/** The nominations' folders, by what their names and marks say. */
export function nominationFolders(parent: string): NominationFolder[] {
  const found: NominationFolder[] = [];
  let pageToken = '';
  do {
    const page = Drive!.Files!.list({
      q: `'${parent}' in parents and trashed = false`,
      fields: 'nextPageToken,files(id,name,appProperties)',
      pageSize: 1000,
      ...(pageToken === '' ? {} : { pageToken }),
    } as never) as {
      files?: { id?: string; name?: string; appProperties?: { source?: string; received?: string } }[];
      nextPageToken?: string;
    };
    for (const { id = '', name = '', appProperties } of page.files ?? []) {
      found.push({
        id,
        nominationId: name.split(' ')[0] ?? '',
        source: appProperties?.source ?? '',
        receivedAt: Number(appProperties?.received ?? 0),
      });
    }
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  return found.sort((a, b) => (a.nominationId < b.nominationId ? -1 : 1));
}
