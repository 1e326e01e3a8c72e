// LockService's state: who holds the script's, the document's and each user's lock.
import { type Call, type Method, type Service, ServiceError } from '../runtime/service';

export type LockKind = 'script' | 'document' | 'user';

/** Where the store keeps who holds a lock: a script lock is one for all users, a user lock one for each (PLATFORM.md 4.2). */
export function lockPath(kind: LockKind, effectiveUser: string): string[] {
  return kind === 'user' ? ['locks', 'user', effectiveUser] : ['locks', kind];
}

const pathOf = (call: Call, kind: LockKind): string[] => lockPath(kind, call.identity.effectiveUser);

function isFree(call: Call, kind: LockKind): boolean {
  const holder = call.store.get<string>(...pathOf(call, kind));
  return holder === undefined || holder === call.executionId;
}

/**
 * Takes the lock when it is free or already this execution's. A negative time-out never gets it (PLATFORM.md 4.2).
 * Where it is not free, the whole time-out has been waited in vain by the time this runs.
 */
function take(call: Call, timeoutMs: number, kind: LockKind): boolean {
  if (timeoutMs < 0) return false;
  if (!isFree(call, kind)) {
    call.charge(timeoutMs);
    return false;
  }
  call.store.set(pathOf(call, kind), call.executionId);
  return true;
}

const ready = (call: Call, timeoutMs: number, kind: LockKind): boolean => timeoutMs < 0 || isFree(call, kind);

const methods: Record<string, Method> = {
  'Lock.tryLock': { cost: 40, ready, run: take },
  'Lock.waitLock': {
    cost: 40,
    ready,
    run(call, timeoutMs: number, kind: LockKind) {
      if (take(call, timeoutMs, kind)) return;
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    },
  },
  'Lock.releaseLock': {
    cost: 20,
    run(call, kind: LockKind) {
      if (call.store.get(...pathOf(call, kind)) === call.executionId) call.store.remove(pathOf(call, kind));
    },
  },
  'Lock.hasLock': {
    cost: 2,
    run: (call, kind: LockKind) => call.store.get(...pathOf(call, kind)) === call.executionId,
  },
};

export const lockService: Service = {
  name: 'LockService',
  methods,
  executionEnded(store, executionId) {
    for (const kind of ['script', 'document']) {
      if (store.get('locks', kind) === executionId) store.remove(['locks', kind]);
    }
    for (const [user, holder] of Object.entries(store.get<Record<string, string>>('locks', 'user') ?? {})) {
      if (holder === executionId) store.remove(['locks', 'user', user]);
    }
  },
};
