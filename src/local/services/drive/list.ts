// Lists and searches of files: what the user may see and the index already knows, page by page.
import { apiError } from '../../runtime/google-schemas';
import type { Call } from '../../runtime/service';
import { accessLevel, atLeast } from './access';
import { allFiles, ancestry, type FileRecord, FOLDER, isTrashed, rootOf } from './files';
import { compileQuery, InvalidQuery, type Predicate, type SearchedFile } from './query';
import { fileResource, LIST_FIELDS, masked, SHAPES } from './resource';

export interface ListOptions {
  q?: string;
  orderBy?: string;
  pageSize?: number;
  pageToken?: string;
  fields?: string;
}

/** The answer of files.list; `allowed` says which files the script itself may see. */
export function listFiles(call: Call, options: ListOptions, allowed: (file: FileRecord) => boolean): unknown {
  const method = 'drive.files.list';
  const size = options.pageSize ?? 100;
  if (size < 1 || size > 1000) {
    throw apiError(method, `Invalid value '${size}'. Values must be within the range: [1, 1000]`, 400);
  }
  const found = searched(call, options.q ?? '', allowed);
  if (found === null) throw apiError(method, 'Invalid Value', 400);
  found.sort(ordered(method, options.orderBy ?? ''));
  const start = options.pageToken === undefined ? 0 : startOf(options.pageToken);
  if (!(start >= 0)) throw apiError(method, 'Invalid Value', 400);
  const resource: Record<string, unknown> = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: found.slice(start, start + size).map((file) => fileResource(call, file)),
  };
  if (start + size < found.length) resource.nextPageToken = `~!!~${start + size}`;
  return masked(method, SHAPES.fileList, resource, options.fields, LIST_FIELDS);
}

const startOf = (token: string): number => Number(/^~!!~(\d+)$/.exec(token)?.[1] ?? Number.NaN);

/** All files that the query finds for the call's user, newest first; null for a query that Drive does not understand. */
export function searched(
  call: Call,
  query: string,
  allowed: (file: FileRecord) => boolean,
): FileRecord[] | null {
  const user = call.identity.effectiveUser;
  const rootId = rootOf(call, user);
  let matches: Predicate;
  try {
    matches = compileQuery(query, { rootId, user });
  } catch (error) {
    if (error instanceof InvalidQuery) return null;
    throw error;
  }
  return allFiles(call.store)
    .filter(
      (file) =>
        (file.visibleToSearchFrom ?? 0) <= call.now &&
        file.id !== rootId &&
        allowed(file) &&
        matches(new Candidate(call, file)) &&
        isListed(call, user, file),
    )
    .sort((a, b) => b.modifiedTime - a.modifiedTime || (a.id < b.id ? -1 : 1));
}

/** A link that anyone may open lists the file for nobody: only the owner and those who are named find it. */
function isListed(call: Call, user: string, file: FileRecord): boolean {
  if (!atLeast(accessLevel(call.store, user, file.id), 'reader')) return false;
  return ancestry(call.store, file.id).some(
    (above) =>
      above.owner === user || above.permissions.some(({ emailAddress }) => sameAddress(emailAddress, user)),
  );
}

const sameAddress = (one: string | undefined, other: string): boolean =>
  one?.toLowerCase() === other.toLowerCase();

/** Facts that few queries ask for are worked out only then. */
class Candidate implements SearchedFile {
  constructor(
    private readonly call: Call,
    readonly file: FileRecord,
  ) {}
  get trashed(): boolean {
    return isTrashed(this.call.store, this.file);
  }
  get writers(): string[] {
    return [this.file.owner, ...this.named(['writer'])];
  }
  get readers(): string[] {
    return [this.file.owner, ...this.named(['reader', 'commenter', 'writer'])];
  }
  private named(roles: string[]): string[] {
    const meant = this.file.permissions.filter(({ role }) => roles.includes(role));
    return meant.map(({ emailAddress }) => emailAddress ?? '');
  }
}

type Comparison = (a: FileRecord, b: FileRecord) => number;

function ordered(method: string, orderBy: string): Comparison {
  const keys = orderBy.split(',').filter((key) => key.trim() !== '');
  const comparisons = keys.map((key) => {
    const [field, direction] = key.trim().split(/\s+/) as [string, string | undefined];
    const compare = byField[field];
    if (compare === undefined) throw apiError(method, 'Invalid Value', 400);
    return direction === 'desc' ? (a: FileRecord, b: FileRecord) => compare(b, a) : compare;
  });
  return (a, b) => comparisons.reduce((result, compare) => result || compare(a, b), 0);
}

const byField: Record<string, Comparison> = {
  createdTime: (a, b) => a.createdTime - b.createdTime,
  modifiedTime: (a, b) => a.modifiedTime - b.modifiedTime,
  name: (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
  name_natural: (a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }),
  folder: (a, b) => Number(b.mimeType === FOLDER) - Number(a.mimeType === FOLDER),
};
