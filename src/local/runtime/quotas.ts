// Google's daily allowances per account: counted from the first use, open again 24 hours later.
import { type Call, ServiceError } from './service';
import type { Store } from './store';

export type AccountKind = 'consumer' | 'workspace';

/** PLATFORM.md section 1 (developers.google.com/apps-script/guides/services/quotas). */
const DAILY = {
  mailRecipients: { consumer: 100, workspace: 1500, service: 'email' },
  documentsCreated: { consumer: 250, workspace: 1500, service: 'docs create' },
  spreadsheetsCreated: { consumer: 250, workspace: 3200, service: 'spreadsheets create' },
  filesConverted: { consumer: 2000, workspace: 4000, service: 'convert' },
  properties: { consumer: 50_000, workspace: 500_000, service: 'properties' },
  urlFetch: { consumer: 20_000, workspace: 100_000, service: 'urlfetch' },
  triggerRuntimeMs: { consumer: 90 * 60_000, workspace: 6 * 3_600_000, service: 'trigger runtime' },
} as const;

export type Quota = keyof typeof DAILY;

interface Use {
  since: number;
  used: number;
}

const DAY = 24 * 3_600_000;

export function accountKind(store: Store, user: string): AccountKind {
  return store.get<AccountKind>('accounts', user, 'kind') ?? 'consumer';
}

/** What is left of a quota for `user` at `now`. */
export function remainingQuota(store: Store, user: string, quota: Quota, now: number): number {
  const use = store.get<Use>('quotas', user, quota);
  const limit =
    store.get<number>('accounts', user, 'limits', quota) ?? DAILY[quota][accountKind(store, user)];
  return use === undefined || now - use.since >= DAY ? limit : Math.max(0, limit - use.used);
}

/** Counts a use, without a limit check. */
export function countUse(store: Store, user: string, quota: Quota, amount: number, now: number): void {
  const use = store.get<Use>('quotas', user, quota);
  const open = use === undefined || now - use.since >= DAY ? { since: now, used: 0 } : use;
  store.set(['quotas', user, quota], { since: open.since, used: open.used + amount });
}

/** Uses up part of the effective user's quota, or throws Google's text when it does not suffice. */
export function spend(call: Call, quota: Quota, amount = 1): void {
  const user = call.identity.effectiveUser;
  if (remainingQuota(call.store, user, quota, call.now) < amount) {
    throw new ServiceError(`Service invoked too many times for one day: ${DAILY[quota].service}.`);
  }
  countUse(call.store, user, quota, amount, call.now);
}
