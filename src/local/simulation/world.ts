// A campaign in memory and the people at it: they click, do it again when they get no answer, put off the rest, and let days go by.
import { type OpenOptions, type OpenWorkspace, openWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { HOUR, passTo } from '../rehearsal/days';
import { Office } from '../rehearsal/office';
import { undisturbed } from '../runtime/disturbance';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';

const MINUTE = 60_000;
/** Then the person puts it off. */
const TRIES = 2;
const ROUNDS_LATER = 3;
/** A sweep soon afterwards, and one when daily allowances are open again. */
const SWEEPS_AFTER = [HOUR, 26 * HOUR];
/** The corner asks for another click: somebody else's run was in the way. */
const ASKS_AGAIN = /再试|请再点|也可再点|打不开/;
/** A button's answer in the sidebar asks for it; what it leaves for later, the sidebar itself goes on with. */
const BUTTON_ASKS_AGAIN = /再试|请再点|没有办成/;

export class World {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly office: Office;
  /** What people have put off, in order: nobody does the next thing while the one before it is not done. */
  private putOff: (() => boolean)[] = [];
  /** Current papers when people began. */
  private readonly papersThen: string[];

  constructor(opened: OpenWorkspace) {
    this.workspace = opened.workspace;
    this.scheduler = opened.scheduler;
    this.office = new Office(this.workspace, this.scheduler);
    this.papersThen = this.papers();
  }

  /** A copy of a campaign in memory. */
  static open(options: OpenOptions): World {
    return new World(openWorkspace(null, options));
  }

  /** Somebody does something that may come to nothing (false): it is done again, and put off when that does not help. */
  does(deed: () => boolean): void {
    if (this.putOff.length > 0 || !this.succeeds(deed)) this.putOff.push(deed);
  }

  /**
   * Clicks a menu entry; `typed` goes where a dialog asks for words. Whoever gets no word in the corner looks whether
   * what was asked for is there (a paper, or what `isThere` looks at), and clicks again when it is not.
   */
  click(entry: string, typed = '', isThere = () => false): void {
    this.does(() => {
      if (isThere() || this.hasPaper(entry)) return true;
      const { toasts } = runAsOrganizer(this.workspace, this.scheduler, entry, [], undefined, typed);
      return toasts.some((toast) => !ASKS_AGAIN.test(toast));
    });
  }

  /** Whether the paper that a menu entry makes has come since people began. */
  hasPaper(entry: string): boolean {
    return paperOf(entry, this.papers()) !== paperOf(entry, this.papersThen);
  }

  /** The sidebar asks for something, and a button of it is pressed again when its answer says so. */
  ask(entry: string, args: unknown[] = []): void {
    this.does(() => {
      const answer = this.answerTo(entry, args);
      return answer !== undefined && !(typeof answer === 'string' && BUTTON_ASKS_AGAIN.test(answer));
    });
  }

  /** What the sidebar is told; null for nothing, undefined when the run did not end well. */
  answerTo(entry: string, args: unknown[] = []): unknown {
    const { report } = runAsOrganizer(this.workspace, this.scheduler, entry, args);
    return report.record.status === 'completed' ? (report.value ?? null) : undefined;
  }

  /** Disturbances are over: people do what they have put off, and the sweeps of a day go by. */
  settle(): void {
    this.workspace.disturbance = undisturbed;
    this.scheduler.filter = (event) => [event];
    this.scheduler.settle();
    this.catchUp();
    const from = this.workspace.now;
    for (const after of SWEEPS_AFTER) this.passTo(from + after);
    if (this.putOff.length === 0) return;
    // A day's allowance was used up.
    this.catchUp();
    this.settleOn();
  }

  /** Two more sweeps, for what takes longer than a day. */
  settleOn(): void {
    for (let sweep = 0; sweep < 2; sweep += 1) this.passTo(this.workspace.now + HOUR);
  }

  /** Whether everything that people began has come to its end. */
  get isDone(): boolean {
    return this.putOff.length === 0;
  }

  snapshot(): string {
    return this.workspace.store.toSnapshot();
  }

  private catchUp(): void {
    for (let round = 0; round < ROUNDS_LATER && this.putOff.length > 0; round += 1) {
      // Sooner than the next sweep, while the search still lags: the harder case.
      this.workspace.moveClock(this.workspace.now + 2 * MINUTE);
      const deeds = this.putOff;
      this.putOff = [];
      for (const deed of deeds) this.does(deed);
    }
  }

  private succeeds(deed: () => boolean): boolean {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (deed()) return true;
      this.workspace.moveClock(this.workspace.now + MINUTE);
    }
    return false;
  }

  private passTo(to: number): void {
    passTo(this.scheduler, to, Math.max(1, to - this.workspace.now));
  }

  /** Keys of current papers. */
  private papers(): string[] {
    return this.office
      .rows('documents')
      .filter(({ cells }) => cells.document_state === '现行')
      .map(({ cells }) => cells.document_key!);
  }
}

/** Of these papers' keys, that of the paper which a menu entry makes; '' when there is none, or it makes no paper. */
const paperOf = (entry: string, keys: readonly string[]): string =>
  keys.filter((key) => entry.toLowerCase().startsWith(`menumake${/^[a-z]+/.exec(key)?.[0]}`)).join();
