// ScriptApp: the installed triggers of a workspace, who owns them and when the clock ones are due.
import { accountKind } from '../runtime/quotas';
import { type Call, type Service, ServiceError } from '../runtime/service';
import type { Store } from '../runtime/store';

export interface Trigger {
  uid: string;
  handler: string;
  /** Runs as this account; other accounts neither see nor can delete it. */
  owner: string;
  kind: 'form_submit' | 'edit' | 'change' | 'open' | 'clock';
  /** The form or spreadsheet it listens to; '' for the clock. */
  sourceId: string;
  /** Clock triggers: milliseconds between runs; 0 for one run only. */
  every: number;
  /** Clock triggers: the next run, milliseconds since the epoch. */
  nextAt: number;
  /** Google switches triggers off after repeated failures; tests do so too. */
  enabled: boolean;
}

/** What the façade's builder has gathered. */
interface TriggerSpec {
  handler: string;
  kind: Trigger['kind'];
  sourceId?: string;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  atHour?: number;
  afterMs?: number;
  at?: { $date: number };
}

const SCOPE = ['https://www.googleapis.com/auth/script.scriptapp'];
const TRIGGERS_PER_USER = 20;
const MINUTES_ALLOWED = [1, 5, 10, 15, 30];
const HOUR = 3_600_000;

/** All triggers, oldest first. */
export function allTriggers(store: Store): Trigger[] {
  return store.get<Trigger[]>('triggers') ?? [];
}

/** The next moment at which the clock fires something, or null. */
export function nextClockTrigger(store: Store): Trigger | null {
  const due = allTriggers(store)
    .filter((trigger) => trigger.kind === 'clock' && trigger.enabled)
    .sort((a, b) => a.nextAt - b.nextAt || (a.uid < b.uid ? -1 : 1));
  return due[0] ?? null;
}

/** Sets a clock trigger's next run, or takes it out of service when it was for one run only. */
export function rescheduleClockTrigger(store: Store, uid: string, firedAt: number): void {
  const index = allTriggers(store).findIndex((trigger) => trigger.uid === uid);
  if (index < 0) return;
  const trigger = allTriggers(store)[index]!;
  if (trigger.every === 0) store.set(['triggers', index, 'enabled'], false);
  else
    store.set(
      ['triggers', index, 'nextAt'],
      Math.max(trigger.nextAt, firedAt - trigger.every) + trigger.every,
    );
}

export const scriptApp: Service = {
  name: 'ScriptApp',
  methods: {
    newTrigger: { cost: 500, scopes: SCOPE, run: (call, spec: TriggerSpec) => create(call, spec) },
    getProjectTriggers: {
      cost: 200,
      scopes: SCOPE,
      run: (call) =>
        allTriggers(call.store).filter((trigger) => trigger.owner === call.identity.effectiveUser),
    },
    deleteTrigger: {
      cost: 300,
      scopes: SCOPE,
      run: (call, uid: string) => {
        const index = allTriggers(call.store).findIndex(
          (trigger) => trigger.uid === uid && trigger.owner === call.identity.effectiveUser,
        );
        if (index >= 0) call.store.splice(['triggers'], index, 1);
      },
    },
    authorizationStatus: {
      cost: 5,
      run: (call, requiredScopes: string[]) =>
        requiredScopes.every((scope) => call.grantedScopes.includes(scope)) && call.grantedScopes.length > 0
          ? 'NOT_REQUIRED'
          : 'REQUIRED',
    },
    accountKind: { cost: 0, run: (call) => accountKind(call.store, call.identity.effectiveUser) },
  },
};

function create(call: Call, spec: TriggerSpec): Trigger {
  const owner = call.identity.effectiveUser;
  if (allTriggers(call.store).filter((trigger) => trigger.owner === owner).length >= TRIGGERS_PER_USER) {
    throw new ServiceError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const { every, nextAt } = spec.kind === 'clock' ? clockOf(spec, call) : { every: 0, nextAt: 0 };
  const trigger: Trigger = {
    uid: call.newId(19),
    handler: spec.handler,
    owner,
    kind: spec.kind,
    sourceId: spec.sourceId ?? '',
    every,
    nextAt,
    enabled: true,
  };
  call.store.push(['triggers'], trigger);
  return trigger;
}

function clockOf(spec: TriggerSpec, call: Call): { every: number; nextAt: number } {
  if (spec.afterMs !== undefined) return { every: 0, nextAt: call.now + spec.afterMs };
  if (spec.at !== undefined) return { every: 0, nextAt: spec.at.$date };
  if (spec.everyMinutes !== undefined) {
    if (!MINUTES_ALLOWED.includes(spec.everyMinutes)) {
      throw new ServiceError(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    }
    return { every: spec.everyMinutes * 60_000, nextAt: call.now + spec.everyMinutes * 60_000 };
  }
  if (spec.everyHours !== undefined) {
    return { every: spec.everyHours * HOUR, nextAt: call.now + spec.everyHours * HOUR };
  }
  const every = (spec.everyDays ?? 1) * 24 * HOUR;
  return { every, nextAt: nextHourOfDay(call, spec.atHour ?? 0) };
}

/** The next time that the manifest's zone shows `hour`; Asia/Shanghai has had no summer time since 1991. */
function nextHourOfDay(call: Call, hour: number): number {
  const offset = 8 * HOUR;
  const localMidnight = Math.floor((call.now + offset) / (24 * HOUR)) * 24 * HOUR - offset;
  const today = localMidnight + hour * HOUR;
  return today > call.now ? today : today + 24 * HOUR;
}
