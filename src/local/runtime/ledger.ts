// The call ledger: every service call of every execution, kept in calls.jsonl beside the state.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { CallRecord } from './service';

export class Ledger {
  private waiting: CallRecord[] = [];
  private readonly kept: CallRecord[] = [];

  /** `path` null keeps the calls in memory, for tests. */
  constructor(private readonly path: string | null) {}

  add(record: CallRecord): void {
    this.waiting.push(record);
  }

  /** Writes out what has gathered; called once per execution. */
  flush(): void {
    if (this.waiting.length === 0) return;
    if (this.path === null) this.kept.push(...this.waiting);
    else appendFileSync(this.path, this.waiting.map((record) => `${JSON.stringify(record)}\n`).join(''));
    this.waiting = [];
  }

  /** All calls so far, oldest first. */
  all(): CallRecord[] {
    this.flush();
    if (this.path === null) return [...this.kept];
    if (!existsSync(this.path)) return [];
    return readFileSync(this.path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as CallRecord);
  }
}
