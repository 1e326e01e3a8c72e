// CacheService's state: texts that are forgotten after a while, or earlier.
import { type Call, type Method, type Service, ServiceError } from '../runtime/service';

export type CacheKind = 'script' | 'document' | 'user';
interface Entry {
  value: string;
  /** Virtual time. */
  until: number;
}

/** PLATFORM.md section 1. */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const ITEMS = 1000;

function pathOf(call: Call, kind: CacheKind): string[] {
  return kind === 'user' ? ['cache', 'user', call.identity.effectiveUser] : ['cache', kind];
}

function read(call: Call, kind: CacheKind, key: string): string | null {
  const entry = call.store.get<Entry>(...pathOf(call, kind), key);
  return entry === undefined || entry.until <= call.now ? null : entry.value;
}

function write(call: Call, kind: CacheKind, key: string, value: string, seconds = DEFAULT_SECONDS): void {
  if (key.length > KEY_CHARACTERS) throw new ServiceError('Argument too large: key');
  if (Buffer.byteLength(value) > VALUE_BYTES) throw new ServiceError('Argument too large: value');
  if (!(seconds >= 1 && seconds <= MOST_SECONDS))
    throw new ServiceError('Invalid argument: expirationInSeconds');
  call.store.set([...pathOf(call, kind), key], { value, until: call.now + seconds * 1000 });
  makeRoom(call, kind);
}

/** Google promises no order of forgetting, so chance decides: nobody may rely on an entry being there. */
function makeRoom(call: Call, kind: CacheKind): void {
  const path = pathOf(call, kind);
  const keys = Object.keys(call.store.get<Record<string, Entry>>(...path) ?? {});
  while (keys.length > ITEMS) {
    const [unlucky] = keys.splice(Math.floor(call.random() * keys.length), 1);
    call.store.remove([...path, unlucky!]);
  }
}

const methods: Record<string, Method> = {
  'Cache.get': { cost: 4, run: read },
  'Cache.getAll': {
    cost: 6,
    run(call, kind: CacheKind, keys: string[]) {
      const found = keys.map((key) => [key, read(call, kind, key)] as const);
      return Object.fromEntries(found.filter(([, value]) => value !== null));
    },
  },
  'Cache.put': { cost: 93, run: write },
  'Cache.putAll': {
    cost: 93,
    run(call, kind: CacheKind, values: Record<string, string>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) write(call, kind, key, value, seconds ?? undefined);
    },
  },
  'Cache.removeAll': {
    cost: 93,
    run(call, kind: CacheKind, keys: string[]) {
      for (const key of keys) call.store.remove([...pathOf(call, kind), key]);
    },
  },
};

export const cacheService: Service = { name: 'CacheService', methods };
