// A campaign in memory and the people at it: they click, remember what did not work, click again, and let days go by.
import { type OpenOptions, type OpenWorkspace, openWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { passTo } from '../rehearsal/days';
import { Office } from '../rehearsal/office';
import { undisturbed } from '../runtime/disturbance';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A daily allowance is open again after this. */
const UNTIL_TOMORROW = 26 * HOUR;
const CLICKS_AGAIN = 3;
/** The corner asks for another click: somebody else's run was in the way. */
const ASKS_AGAIN = /再试|再点/;

export class World {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly office: Office;
  /** Menu entries whose click did not come to its end before the person's eyes, in order. */
  private unfinished: string[] = [];

  constructor(opened: OpenWorkspace) {
    this.workspace = opened.workspace;
    this.scheduler = opened.scheduler;
    this.office = new Office(this.workspace, this.scheduler);
  }

  /** A copy of a campaign in memory. */
  static open(options: OpenOptions): World {
    return new World(openWorkspace(null, options));
  }

  /** Clicks a menu entry. A click that ends without its word in the corner, or is told to come again, is remembered. */
  click(entry: string): void {
    const { toasts } = runAsOrganizer(this.workspace, this.scheduler, entry);
    if (toasts.every((toast) => ASKS_AGAIN.test(toast))) this.unfinished.push(entry);
  }

  /** Disturbances are over: who was cut off clicks again, and a day of sweeps goes by. */
  settle(): void {
    this.workspace.disturbance = undisturbed;
    this.scheduler.filter = (event) => [event];
    this.scheduler.settle();
    for (let round = 0; round < CLICKS_AGAIN && this.unfinished.length > 0; round += 1) {
      // Sooner than the next sweep, while the search still lags: the harder case.
      this.workspace.moveClock(this.workspace.now + 2 * MINUTE);
      const again = [...new Set(this.unfinished)];
      this.unfinished = [];
      for (const entry of again) this.click(entry);
    }
    passTo(this.scheduler, this.workspace.now + UNTIL_TOMORROW, UNTIL_TOMORROW / 4);
  }

  snapshot(): string {
    return this.workspace.store.toSnapshot();
  }
}
