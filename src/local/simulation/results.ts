// Where a long simulation keeps what it has tried, so that it can be stopped and gone on with, and the tables made of it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { builtProgram } from '../program';
import type { Size } from './phase';
import { type Case, KINDS, written } from './schedule';

export interface Failure {
  /** The case's name: "seed 7", "intake kill_after@12:0". */
  name: string;
  phase: string;
  /** The shortest schedule that shows it. */
  only: string;
  complaints: string[];
}

interface Tally {
  tried: number;
  clean: number;
}

/** What has been tried at one size. */
export interface Progress {
  /** Names of cases that have been tried. */
  done: string[];
  /** By "kill_after alone", "all mixed", and for exhaustive kills by "entry menuSetUp". */
  tallies: Record<string, Tally>;
  failures: Failure[];
}

interface Kept {
  /** Of the bundle that was tried: what another one has come to is no news of this one. */
  bundle: string;
  sizes: Record<string, Progress>;
}

/** How a case counts: mixed from a seed, one disturbance alone, or one of the exhaustive kills of an entry point. */
export type Group = 'mixed' | 'alone' | `entry ${string}`;

const SAVE_EVERY_MS = 2_000;
/** Files of shards lie beside the file of whole runs. */
const SHARD = (path: string, shard: string): string =>
  shard === '' ? path : path.replace(/\.json$/, `-${shard.replace('/', '-of-')}.json`);

export class Results {
  readonly progress: Progress;
  private readonly kept: Kept;
  private readonly known: Set<string>;
  private readonly path: string | null;
  private savedAt = 0;

  /** `path` null keeps everything in memory. `shard` is "2/4", or '' for a whole run. */
  constructor(path: string | null, size: Size, fresh: boolean, shard = '') {
    this.path = path === null ? null : SHARD(path, shard);
    const bundle = bundleNow();
    const earlier = fresh || this.path === null ? null : read(this.path);
    this.kept = earlier?.bundle === bundle ? earlier : { bundle, sizes: {} };
    this.kept.sizes[size] ??= { done: [], tallies: {}, failures: [] };
    this.progress = this.kept.sizes[size];
    this.known = new Set(this.progress.done);
  }

  /** Whether a case need not be tried any more. One that was not clean is: what was mended may have been the simulation's. */
  isClean(name: string): boolean {
    return this.known.has(name) && !this.progress.failures.some((failure) => failure.name === name);
  }

  /** Records a case. It counts once for each kind in it, however often it is tried. */
  add(name: string, { steps }: Case, group: Group, failure: Failure | null): void {
    const again = this.known.has(name);
    this.known.add(name);
    if (!again) this.progress.done.push(name);
    this.progress.failures = this.progress.failures.filter((each) => each.name !== name);
    if (failure !== null) this.progress.failures.push(failure);
    const exhaustive = group.startsWith('entry ');
    const as = exhaustive ? 'alone' : group;
    const kinds = new Set(steps.map(({ kind }) => kind));
    const lines = [`all ${as}`, ...[...kinds].map((kind) => `${kind} ${as}`), ...(exhaustive ? [group] : [])];
    for (const line of lines) {
      this.progress.tallies[line] ??= { tried: 0, clean: 0 };
      const tally = this.progress.tallies[line];
      if (!again) tally.tried += 1;
      if (failure === null) tally.clean += 1;
    }
    if (Date.now() - this.savedAt > SAVE_EVERY_MS) this.save();
  }

  /** Complete before it takes the old file's place: a run may be killed at any moment. */
  save(): void {
    this.savedAt = Date.now();
    if (this.path === null) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.draft`, JSON.stringify(this.kept));
    renameSync(`${this.path}.draft`, this.path);
  }
}

/** What all shards and whole runs that lie at `path` have come to with today's bundle, by size; a case counts once. */
export function gathered(path: string): Map<string, Progress> {
  const stem = basename(path, '.json');
  const names = existsSync(dirname(path)) ? readdirSync(dirname(path)) : [];
  const own = names.filter((name) => name.startsWith(stem) && name.endsWith('.json'));
  const bundle = bundleNow();
  const all = new Map<string, Progress>();
  for (const name of own) {
    const kept = read(join(dirname(path), name));
    if (kept?.bundle !== bundle) continue;
    for (const [size, progress] of Object.entries(kept.sizes)) all.set(size, sum(all.get(size), progress));
  }
  return all;
}

function sum(one: Progress | undefined, other: Progress): Progress {
  if (one === undefined) return other;
  const tallies: Record<string, Tally> = { ...one.tallies };
  for (const [line, { tried, clean }] of Object.entries(other.tallies)) {
    const had = tallies[line] ?? { tried: 0, clean: 0 };
    tallies[line] = { tried: had.tried + tried, clean: had.clean + clean };
  }
  return {
    done: [...one.done, ...other.done],
    tallies,
    failures: [...one.failures, ...other.failures],
  };
}

/** Markdown tables for each size: kinds × cases tried × clean, alone and mixed with others; kills by entry point. */
export function tables(sizes: ReadonlyMap<string, Progress>): string {
  return [...sizes].map(([size, progress]) => `Campaigns of ${size}:\n\n${tableOf(progress)}`).join('\n\n');
}

function tableOf({ tallies }: Progress): string {
  const cells = (line: string): string => {
    const tally = tallies[line];
    return tally === undefined ? '– | –' : `${tally.tried} | ${tally.clean}`;
  };
  const entries = Object.keys(tallies).filter((line) => line.startsWith('entry '));
  const kinds = ['all', ...KINDS].filter(
    (kind) => tallies[`${kind} alone`] !== undefined || tallies[`${kind} mixed`] !== undefined,
  );
  const byKind = [
    '| disturbance | alone | clean | mixed | clean |',
    '|---|---|---|---|---|',
    ...kinds.map((kind) => `| ${kind} | ${cells(`${kind} alone`)} | ${cells(`${kind} mixed`)} |`),
  ];
  const byEntry = [
    '| entry point | kills | clean |',
    '|---|---|---|',
    ...entries.sort().map((line) => `| ${line.slice('entry '.length)} | ${cells(line)} |`),
  ];
  return [...byKind, ...(entries.length === 0 ? [] : ['', ...byEntry])].join('\n');
}

function bundleNow(): string {
  const hash = createHash('md5');
  for (const { code } of builtProgram().files) hash.update(code);
  return hash.digest('hex');
}

function read(path: string): Kept | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** How to see a failure again. */
export const replay = (size: number, phase: string, { steps }: Case): string =>
  `laurel simulate --size ${size} --phase ${phase} --only ${steps.map(written).join(',')}`;
