// Where a long simulation keeps what it has tried, so that it can be stopped and gone on with, and the table made of it.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Case, KINDS, written } from './schedule';

export interface Failure {
  /** The seed, or "kill_after@12" of an exhaustive run. */
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

export interface Progress {
  size: number;
  /** Names of cases that have been tried: "seed 7", "intake kill_after@12:0". */
  done: string[];
  kinds: Record<string, Tally>;
  failures: Failure[];
}

export class Results {
  readonly progress: Progress;
  private readonly known: Set<string>;

  /** `path` null keeps everything in memory. What another size has left there is replaced. */
  constructor(
    private readonly path: string | null,
    size: number,
    fresh: boolean,
  ) {
    const kept = !fresh && path !== null && existsSync(path) ? read(path) : null;
    this.progress = kept?.size === size ? kept : { size, done: [], kinds: {}, failures: [] };
    this.known = new Set(this.progress.done);
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** Records a case; `group` is "mixed" or "alone". It counts once for each kind in it. */
  add(name: string, tried: Case, group: 'mixed' | 'alone', failure: Failure | null): void {
    this.known.add(name);
    this.progress.done.push(name);
    if (failure !== null) this.progress.failures.push(failure);
    const kinds = new Set(tried.steps.map(({ kind }) => kind));
    for (const line of [`all ${group}`, ...[...kinds].map((kind) => `${kind} ${group}`)]) {
      this.progress.kinds[line] ??= { tried: 0, clean: 0 };
      const tally = this.progress.kinds[line]!;
      tally.tried += 1;
      if (failure === null) tally.clean += 1;
    }
    this.save();
  }

  /** A Markdown table: kinds × cases tried × clean, alone and mixed with others. */
  table(): string {
    const cells = (kind: string, group: string): string => {
      const tally = this.progress.kinds[`${kind} ${group}`];
      return tally === undefined ? '– | –' : `${tally.tried} | ${tally.clean}`;
    };
    return [
      '| disturbance | alone | clean | mixed | clean |',
      '|---|---|---|---|---|',
      ...['all', ...KINDS].map((kind) => `| ${kind} | ${cells(kind, 'alone')} | ${cells(kind, 'mixed')} |`),
    ].join('\n');
  }

  /** Complete before it takes the old file's place: a run may be killed at any moment. */
  private save(): void {
    if (this.path === null) return;
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(`${this.path}.draft`, JSON.stringify(this.progress));
    renameSync(`${this.path}.draft`, this.path);
  }
}

function read(path: string): Progress | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Progress;
  } catch {
    return null;
  }
}

/** How to see a failure again. */
export const replay = (size: number, phase: string, { steps }: Case): string =>
  `laurel simulate --size ${size} --phase ${phase} --only ${steps.map(written).join(',')}`;
