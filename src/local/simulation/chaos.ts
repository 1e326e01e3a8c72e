// Plays a schedule on a campaign: dies, fails, delays, loses events and lets people in at the calls that the schedule names.
import { ORGANIZER } from '../open-workspace';
import type { CallPosition, Disturbance } from '../runtime/disturbance';
import { Killed } from '../runtime/execution';
import { countUse, type Quota, remainingQuota } from '../runtime/quotas';
import type { EventFilter } from '../runtime/scheduler';
import { ServiceError, type WorkspaceEvent } from '../runtime/service';
import type { Workspace } from '../runtime/workspace';
import { type LockKind, lockPath } from '../services/locks';
import { allTriggers } from '../services/triggers';
import { isPeoples, type Left, peopleAct } from './people-meanwhile';
import type { CallMade, Kind, Step } from './schedule';
import type { World } from './world';

/** The same failure as accounts in several languages read it (PLATFORM.md 4.1). */
const ERRORS = [
  'ข้อผิดพลาดของบริการ: สเปรดชีต',
  "We're sorry, a server error occurred. Please wait a bit and try again.",
  '很抱歉，服务器发生错误。请稍候重试。',
  'Service Spreadsheets failed while accessing document with id 1AbC.',
  'Address unavailable: https://www.googleapis.com',
];
const STRANGER = 'another execution';
/** The advanced services answer with a status; all others only with a text. */
const ADVANCED = ['Sheets', 'Drive'];
const STATUSES = [500, 503, 502, 403];
const TOO_MUCH = 'Quota exceeded for quota metric and limit per minute per user.';
const QUOTAS: readonly Quota[] = [
  'documentsCreated',
  'spreadsheetsCreated',
  'filesConverted',
  'properties',
  'triggerRuntimeMs',
];

/** What events do on their way, by kind. */
const ON_THE_WAY: Partial<Record<Kind, (event: WorkspaceEvent) => WorkspaceEvent[]>> = {
  events_lost: () => [],
  events_doubled: (event) => [event, event],
  events_blank: (event) => (event.kind === 'form_submit' ? [{ ...event, responseId: '' }, event] : [event]),
};

/** What came of a schedule. */
export interface Course {
  /** Service calls of the act. */
  made: CallMade[];
  /** What people have left in the registry, in order; a schedule may name calls that are never made. */
  left: Left[];
}

/** Runs `act` with the schedule laid over it; nothing is disturbed any more when it returns. */
export async function disturbed(
  world: World,
  steps: readonly Step[],
  act: () => void | Promise<void>,
): Promise<Course> {
  const chaos = new Chaos(world, steps);
  chaos.begin();
  await act();
  chaos.end();
  return { made: chaos.made, left: chaos.leftBehind };
}

class Chaos implements Disturbance {
  readonly made: CallMade[] = [];
  readonly leftBehind: Left[] = [];
  /** A service that fails until the act is over. */
  private down: { service: string; choice: number } | null = null;
  private lockHeld = 0;
  /** Calls that Sheets and Drive refuse as one too many. */
  private tooMany = 0;
  private nested = false;
  private disabled: string[] = [];
  private readonly left: Step[];

  constructor(
    private readonly world: World,
    private readonly steps: readonly Step[],
  ) {
    this.left = [...steps];
  }

  begin(): void {
    this.world.workspace.disturbance = this;
    this.world.scheduler.filter = this.filter();
    if (this.steps.some(({ kind }) => kind === 'events_reordered')) this.reorder();
    if (this.steps.some(({ kind }) => kind === 'triggers_disabled')) this.switchTriggers(false);
  }

  end(): void {
    this.switchTriggers(true);
    this.left.length = 0;
    this.down = null;
    this.lockHeld = 0;
    this.tooMany = 0;
  }

  before(position: CallPosition, workspace: Workspace): void {
    this.made.push({ execution: position.execution.id, entry: position.execution.request.entry });
    for (const step of this.due()) this.happens(step, position, workspace);
    const { service, method, args, execution } = position;
    if (this.down?.service === service) throw errorOf(service, this.down.choice);
    if (this.tooMany > 0 && ADVANCED.includes(service)) {
      this.tooMany -= 1;
      throw new ServiceError(TOO_MUCH, 'GoogleJsonResponseException', 429);
    }
    if (this.lockHeld > 0 && service === 'LockService' && /tryLock|waitLock/.test(method)) {
      this.lockHeld -= 1;
      execution.now += Number(args[0] ?? 0);
      if (method === 'Lock.waitLock')
        throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
      const path = lockOf(position);
      // Where another execution of this campaign holds it, it is held as it is.
      if (workspace.store.get(...path) === undefined) workspace.store.set(path, STRANGER);
    }
  }

  after(position: CallPosition, workspace: Workspace): void {
    const { service, execution } = position;
    if (service === 'LockService' && workspace.store.get(...lockOf(position)) === STRANGER)
      workspace.store.remove(lockOf(position));
    for (const step of this.left.filter(({ call, kind }) => call === this.made.length && isAfter(kind))) {
      this.left.splice(this.left.indexOf(step), 1);
      if (step.kind === 'kill_after') throw new Killed('killed');
      if (service !== 'console' && execution.dead === null) throw errorOf(service, step.choice);
    }
  }

  /** Steps whose call has come, in order; each happens once. */
  private due(): Step[] {
    const due = this.left.filter(({ call, kind }) => call <= this.made.length && !isAfter(kind));
    for (const step of due) this.left.splice(this.left.indexOf(step), 1);
    return due;
  }

  private happens(step: Step, { service, execution }: CallPosition, workspace: Workspace): void {
    if (isPeoples(step.kind)) {
      const left = peopleAct(workspace, step);
      if (left !== undefined) this.leftBehind.push(left);
    } else if (step.kind === 'kill_before') throw new Killed('killed');
    else if (step.kind === 'time_limit') execution.now += execution.limitMs;
    else if (step.kind === 'lock_timeout') this.lockHeld = 1 + (step.choice % 3);
    else if (step.kind === 'mail_quota') {
      const left = remainingQuota(workspace.store, ORGANIZER, 'mailRecipients', execution.now);
      countUse(workspace.store, ORGANIZER, 'mailRecipients', left - (step.choice % 2), execution.now);
    } else if (step.kind === 'other_quota') {
      const quota = QUOTAS[step.choice % QUOTAS.length]!;
      const left = remainingQuota(workspace.store, ORGANIZER, quota, execution.now);
      countUse(workspace.store, ORGANIZER, quota, left - (step.choice % 3), execution.now);
    } else if (step.kind === 'rate_limit') this.tooMany = 1 + (step.choice % 3);
    else if (step.kind === 'meanwhile') this.others(1 + (step.choice % 3), execution);
    else if (service === 'console') return;
    else if (step.kind === 'outage') this.down = { service, choice: step.choice };
    else if (step.kind === 'error_before') throw errorOf(service, step.choice);
  }

  /** Other executions between two calls of this one: sweeps, and a second organizer's click. */
  private others(count: number, execution: CallPosition['execution']): void {
    if (this.nested) return;
    this.nested = true;
    const { workspace } = this.world;
    for (let at = 0; at < count; at += 1) {
      const menu = at === 1;
      workspace.run({
        entry: menu ? 'menuProcessNow' : 'onSweep',
        args: menu ? [] : [{ authMode: 'FULL' }],
        identity: { effectiveUser: ORGANIZER, activeUser: menu ? ORGANIZER : '', authMode: 'FULL' },
        cause: menu ? 'menu' : 'clock',
        surface: menu ? 'spreadsheet_ui' : 'none',
      });
    }
    execution.now = Math.max(execution.now, workspace.now);
    this.nested = false;
  }

  private filter(): EventFilter {
    const ways = this.steps.flatMap(({ kind }) => ON_THE_WAY[kind] ?? []);
    return (event) => ways.reduce<WorkspaceEvent[]>((events, way) => events.flatMap(way), [event]);
  }

  /** Whatever has gathered is told in reverse. */
  private reorder(): void {
    const { workspace } = this.world;
    const take = workspace.takeEvents.bind(workspace);
    workspace.takeEvents = () => take().reverse();
  }

  private switchTriggers(on: boolean): void {
    const { store } = this.world.workspace;
    allTriggers(store).forEach(({ uid, kind, enabled }, index) => {
      if (on ? !this.disabled.includes(uid) : kind === 'clock' || !enabled) return;
      if (!on) this.disabled.push(uid);
      store.set(['triggers', index, 'enabled'], on);
    });
    if (on) this.disabled = [];
  }
}

/** The lock that a call of LockService is about: its kind is the call's last argument. */
const lockOf = ({ args, execution }: CallPosition): string[] =>
  lockPath(args[args.length - 1] as LockKind, execution.request.identity.effectiveUser);

const isAfter = (kind: Kind): boolean => kind === 'kill_after' || kind === 'error_after';

function errorOf(service: string, choice: number): ServiceError {
  const text = ERRORS[choice % ERRORS.length]!;
  if (!ADVANCED.includes(service)) return new ServiceError(text);
  return new ServiceError(text, 'GoogleJsonResponseException', STATUSES[choice % STATUSES.length]!);
}
