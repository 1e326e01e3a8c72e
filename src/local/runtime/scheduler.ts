// Fires triggers: tells them of what happened in the workspace, and moves the clock from one due moment to the next.
import { allTriggers, nextClockTrigger, rescheduleClockTrigger, type Trigger } from '../services/triggers';
import type { RunReport } from './execution';
import type { WorkspaceEvent } from './service';
import { eventArgument } from './trigger-events';
import type { Workspace } from './workspace';

/** Lets tests lose, double or blank events: gives the events that really reach the triggers. */
export type EventFilter = (event: WorkspaceEvent) => WorkspaceEvent[];

const KIND_OF = { form_submit: 'form_submit', edit: 'edit', change: 'change', open: 'open' } as const;

export class Scheduler {
  filter: EventFilter = (event) => [event];
  /** What has run since the scheduler was made, for reports. */
  readonly reports: RunReport[] = [];

  constructor(readonly workspace: Workspace) {}

  /** Runs triggers until nothing that happened is left untold. */
  settle(): void {
    for (let events = this.workspace.takeEvents(); events.length > 0; events = this.workspace.takeEvents()) {
      for (const event of events.flatMap((happened) => this.filter(happened))) this.tell(event);
    }
  }

  /** Moves the clock to `to` (milliseconds since the epoch), firing every clock trigger on the way. */
  advance(to: number): void {
    this.settle();
    for (;;) {
      const trigger = nextClockTrigger(this.workspace.store);
      if (trigger === null || trigger.nextAt > to) break;
      this.workspace.moveClock(trigger.nextAt);
      rescheduleClockTrigger(this.workspace.store, trigger.uid, this.workspace.now);
      this.fire(trigger, { authMode: 'FULL', triggerUid: trigger.uid });
      this.settle();
    }
    this.workspace.moveClock(to);
  }

  private tell(event: WorkspaceEvent): void {
    const source = event.kind === 'form_submit' ? event.formId : event.spreadsheetId;
    for (const trigger of [...allTriggers(this.workspace.store)]) {
      if (!trigger.enabled || trigger.kind !== KIND_OF[event.kind] || trigger.sourceId !== source) continue;
      this.fire(trigger, eventArgument(this.workspace.store, event, trigger.uid));
    }
  }

  private fire(trigger: Trigger, argument: unknown): void {
    const report = this.workspace.run({
      entry: trigger.handler,
      args: [argument],
      identity: { effectiveUser: trigger.owner, activeUser: '', authMode: 'FULL' },
      cause: trigger.kind,
    });
    this.reports.push(report);
  }
}
