// All state of a workspace: one JSON tree, changed only inside transactions, kept in a log that survives a kill at any moment.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { textFrom, treeFrom } from './snapshot-text';

export type Path = readonly (string | number)[];
// biome-ignore lint/suspicious/noExplicitAny: the tree's branches are typed by the services that own them
type Tree = any;
type Patch =
  | { set: Path; value: Tree }
  | { remove: Path }
  | { splice: Path; at: number; removed: number; items: Tree[] };

/** A log beyond this size is folded into a new snapshot when the workspace is next opened or closed. */
const FOLD_AT_BYTES = 8 * 1024 * 1024;

/**
 * A JSON tree with transactions.
 * On disk: `state-N.json` (a snapshot) and `state-N.log` (one line per committed transaction since). A torn last
 * line, left by a kill in the middle of a write, is a transaction that did not happen.
 */
export class Store {
  private readonly undo: Patch[] = [];
  /** Written out at once: a value that is changed later in the same transaction must be logged as it was set. */
  private readonly redo: string[] = [];
  private depth = 0;
  private log: number | null = null;
  private logBytes = 0;
  private generation = 0;

  private constructor(
    private tree: Tree,
    private readonly directory: string | null,
  ) {}

  /** A store that lives in memory only; `snapshot` is a text from `toSnapshot`. */
  static inMemory(snapshot = '{}'): Store {
    return new Store(treeFrom(snapshot), null);
  }

  /** Opens the store kept in `directory`, making it when it is not there. */
  static open(directory: string): Store {
    mkdirSync(directory, { recursive: true });
    const generations = readdirSync(directory)
      .map((name) => /^state-(\d+)\.json$/.exec(name)?.[1])
      .filter((found): found is string => found !== undefined)
      .map(Number)
      .sort((a, b) => b - a);
    const generation = generations[0] ?? 0;
    const snapshotPath = join(directory, `state-${generation}.json`);
    const store = new Store(
      existsSync(snapshotPath) ? treeFrom(readFileSync(snapshotPath, 'utf8')) : {},
      directory,
    );
    store.generation = generation;
    store.replay(join(directory, `state-${generation}.log`));
    store.openLog();
    if (store.logBytes > FOLD_AT_BYTES) store.fold();
    return store;
  }

  /** Reads a branch; undefined where there is none. Callers must not change what they get. */
  get<T>(...path: Path): T | undefined {
    let node = this.tree;
    for (const key of path) {
      if (node === null || node === undefined) return undefined;
      node = node[key];
    }
    return node;
  }

  /**
   * Puts `value` at `path`, making the objects on the way. The value belongs to the store from then on.
   * Neighbours in a list may be one object (a tab's rows): they are replaced whole, no path leads into them.
   */
  set(path: Path, value: Tree): void {
    this.change({ set: path, value });
  }

  /** Takes away the key at the end of `path`. */
  remove(path: Path): void {
    this.change({ remove: path });
  }

  /** Array.prototype.splice on the array at `path`, which is made when missing. */
  splice(path: Path, at: number, removed: number, ...items: Tree[]): void {
    this.change({ splice: path, at, removed, items });
  }

  push(path: Path, ...items: Tree[]): void {
    this.splice(path, this.get<Tree[]>(...path)?.length ?? 0, 0, ...items);
  }

  /**
   * Runs `work` so that all its changes happen or none: an exception puts everything back and is thrown on.
   * Transactions nest; only the outermost one is written to disk.
   */
  transaction<T>(work: () => T): T {
    const undoFrom = this.undo.length;
    const redoFrom = this.redo.length;
    this.depth += 1;
    try {
      const result = work();
      if (this.depth === 1) this.commit();
      return result;
    } catch (error) {
      while (this.undo.length > undoFrom) this.apply(this.undo.pop()!);
      this.redo.length = redoFrom;
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** The whole state as text, to start another store from. */
  toSnapshot(): string {
    return textFrom(this.tree)!;
  }

  /** A branch as text, to tell whether it has changed; undefined where there is none. */
  textOf(...path: Path): string | undefined {
    return textFrom(this.get(...path));
  }

  /** Folds a long log into a snapshot and closes the files. */
  close(): void {
    if (this.directory === null || this.log === null) return;
    if (this.logBytes > FOLD_AT_BYTES) this.fold();
    closeSync(this.log);
    this.log = null;
  }

  private change(patch: Patch): void {
    if (this.depth === 0) {
      this.transaction(() => this.change(patch));
      return;
    }
    if (this.log !== null) this.redo.push(textFrom(patch)!);
    this.undo.push(this.apply(patch));
  }

  /** Applies a patch and returns the patch that takes it back. */
  private apply(patch: Patch): Patch {
    if ('splice' in patch) {
      let list = this.get<Tree[]>(...patch.splice);
      if (list === undefined) {
        list = [];
        this.parentOf(patch.splice)[patch.splice[patch.splice.length - 1]!] = list;
      }
      const gone = list.splice(patch.at, patch.removed, ...patch.items);
      return { splice: patch.splice, at: patch.at, removed: patch.items.length, items: gone };
    }
    const path = 'set' in patch ? patch.set : patch.remove;
    const parent = this.parentOf(path);
    const key = path[path.length - 1]!;
    const had = Object.hasOwn(parent, key);
    const before = parent[key];
    if ('set' in patch) parent[key] = patch.value;
    else delete parent[key];
    return had ? { set: path, value: before } : { remove: path };
  }

  private parentOf(path: Path): Tree {
    let node = this.tree;
    for (const key of path.slice(0, -1)) {
      if (node[key] === undefined || node[key] === null) node[key] = {};
      node = node[key];
    }
    return node;
  }

  private commit(): void {
    if (this.log !== null && this.redo.length > 0) {
      const line = Buffer.from(`[${this.redo.join(',')}]\n`, 'utf8');
      writeSync(this.log, line);
      this.logBytes += line.length;
    }
    this.undo.length = 0;
    this.redo.length = 0;
  }

  private replay(path: string): void {
    if (!existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n')) {
      if (line === '') continue;
      for (const patch of treeFrom(line) as Patch[]) this.apply(patch);
    }
    if (whole.length !== text.length) writeFileSync(path, whole);
    this.logBytes = Buffer.byteLength(whole);
  }

  private openLog(): void {
    this.log = openSync(join(this.directory!, `state-${this.generation}.log`), 'a');
  }

  /** The new snapshot is complete before the old files go, so a kill in between leaves one good pair. */
  private fold(): void {
    const directory = this.directory!;
    const old = this.generation;
    const next = old + 1;
    const draft = join(directory, `state-${next}.draft`);
    writeFileSync(draft, this.toSnapshot());
    renameSync(draft, join(directory, `state-${next}.json`));
    closeSync(this.log!);
    this.generation = next;
    this.logBytes = 0;
    this.openLog();
    rmSync(join(directory, `state-${old}.json`), { force: true });
    rmSync(join(directory, `state-${old}.log`), { force: true });
  }
}
