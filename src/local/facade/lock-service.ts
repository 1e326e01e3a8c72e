// LockService inside the isolate.
import { call, config } from './door';
import { strict, strictObject } from './strict';

class Lock {
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  tryLock(timeoutInMillis: number): boolean {
    return call('LockService', 'Lock.tryLock', timeoutInMillis, this.#kind);
  }
  waitLock(timeoutInMillis: number): void {
    call('LockService', 'Lock.waitLock', timeoutInMillis, this.#kind);
  }
  releaseLock(): void {
    call('LockService', 'Lock.releaseLock', this.#kind);
  }
  hasLock(): boolean {
    return call('LockService', 'Lock.hasLock', this.#kind);
  }
}
strict('LockService.Lock', Lock);

export const LockService = strictObject('LockService', {
  getScriptLock: () => new Lock('script'),
  getUserLock: () => new Lock('user'),
  /** Null where the script has no container (PLATFORM.md 4.2). */
  getDocumentLock: () => (config.containerId === '' ? null : new Lock('document')),
});
