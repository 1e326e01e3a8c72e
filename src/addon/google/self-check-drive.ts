// Self-check of Drive: ids of our choice, moving, searching, and how long each kind of call takes.
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import { type Check, noted, same, timed } from '../core/self-check';
import { statusOf } from './drive-file';

const FOLDER = 'application/vnd.google-apps.folder';
const DOCUMENT = 'application/vnd.google-apps.document';

/** Times a call in milliseconds. */
export function stopwatch<T>(work: () => T): { value: T; ms: number } {
  const from = Date.now();
  const value = work();
  return { value, ms: Date.now() - from };
}

/**
 * Makes a folder with two things in it. Its id is drawn before, and `made` learns it at once: what is made in it goes
 * with it, also when the answer to its making is lost.
 */
export function checkDrive(made: string[]): Check[] {
  const words = SELF_CHECK_WORDS;
  const name = words.scratchFile;
  const files = Drive!.Files!;
  const drawn = stopwatch(
    () => files.generateIds({ count: 3, space: 'drive', type: 'files' } as never).ids ?? [],
  );
  const [folderId = '', innerId = '', nativeId = ''] = drawn.value;
  made.push(folderId, innerId, nativeId);
  const folder = { id: folderId, name, mimeType: FOLDER };
  const created = stopwatch(() => files.create(folder as never, null as never, { fields: 'id' }));
  const again = refusalStatus(() => files.create(folder as never, null as never, { fields: 'id' }));
  const parents = [folderId];
  files.create({ id: innerId, name, mimeType: FOLDER, parents } as never, null as never, { fields: 'id' });
  const native = refusalStatus(() =>
    files.create({ id: nativeId, name, mimeType: DOCUMENT, parents } as never, null as never, {
      fields: 'id',
    }),
  );
  const document = files.create({ name, mimeType: DOCUMENT, parents } as never, null as never, {
    fields: 'id,parents',
  });
  made.push(document.id ?? '');
  const moved = stopwatch(() =>
    files.update(
      {} as never,
      document.id ?? '',
      null as never,
      {
        addParents: innerId,
        removeParents: (document.parents ?? []).join(','),
        fields: 'id,parents',
      } as never,
    ),
  );
  const copied = stopwatch(() =>
    files.copy({ name, parents: [innerId] } as never, document.id ?? '', { fields: 'id' }),
  );
  made.push(copied.value.id ?? '');
  const search = files.list({
    q: `'${innerId}' in parents and trashed = false`,
    fields: 'files(id)',
  } as never);
  return [
    same(
      words.folderTwice,
      words.folderTwiceExpected,
      again === 409 ? words.folderTwiceExpected : words.status(again),
    ),
    same(words.nativeId, words.nativeIdExpected, native === 0 ? words.accepted : words.refused),
    same(words.parents, 1, (moved.value.parents ?? []).length),
    noted(
      words.searchLag,
      words.searchLagExpected,
      (search.files ?? []).some((file) => file.id === document.id) ? words.found : words.notFound,
    ),
    timed('Drive.Files.generateIds', 150, drawn.ms),
    timed('Drive.Files.create（文件夹）', 600, created.ms),
    timed('Drive.Files.update（移动）', 500, moved.ms),
    timed('Drive.Files.copy（文档）', 2500, copied.ms),
  ];
}

function refusalStatus(work: () => unknown): number {
  try {
    work();
    return 0;
  } catch (error) {
    return statusOf(error);
  }
}
