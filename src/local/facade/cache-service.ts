// CacheService inside the isolate.
import { call, config } from './door';
import { strict, strictObject } from './strict';

class Cache {
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  get(key: string): string | null {
    return call('CacheService', 'Cache.get', this.#kind, key);
  }
  getAll(keys: string[]): Record<string, string> {
    return call('CacheService', 'Cache.getAll', this.#kind, keys);
  }
  put(key: string, value: string, expirationInSeconds?: number): void {
    call('CacheService', 'Cache.put', this.#kind, key, value, ...given(expirationInSeconds));
  }
  putAll(values: Record<string, string>, expirationInSeconds?: number): void {
    call('CacheService', 'Cache.putAll', this.#kind, values, ...given(expirationInSeconds));
  }
  remove(key: string): void {
    call('CacheService', 'Cache.removeAll', this.#kind, [key]);
  }
  removeAll(keys: string[]): void {
    call('CacheService', 'Cache.removeAll', this.#kind, keys);
  }
}
strict('CacheService.Cache', Cache);

function given(seconds: number | undefined): number[] {
  return seconds === undefined ? [] : [seconds];
}

export const CacheService = strictObject('CacheService', {
  getScriptCache: () => new Cache('script'),
  getUserCache: () => new Cache('user'),
  /** Null where the script has no container. */
  getDocumentCache: () => (config.containerId === '' ? null : new Cache('document')),
});
