// PropertiesService's state: small texts by name, for the script, the document and each user.
import { spend } from '../runtime/quotas';
import { type Call, type Method, type Service, ServiceError } from '../runtime/service';

export type PropertyStore = 'script' | 'document' | 'user';
type Properties = Record<string, string>;

/** PLATFORM.md section 1: 9 KB a value, 500 KB a store. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

function pathOf(call: Call, kind: PropertyStore): string[] {
  return kind === 'user' ? ['properties', 'user', call.identity.effectiveUser] : ['properties', kind];
}

function read(call: Call, kind: PropertyStore): Properties {
  return call.store.get<Properties>(...pathOf(call, kind)) ?? {};
}

function write(call: Call, kind: PropertyStore, properties: Properties): void {
  let total = 0;
  for (const [key, value] of Object.entries(properties)) {
    const bytes = Buffer.byteLength(value);
    if (bytes > VALUE_BYTES) throw new ServiceError('Argument too large: value');
    total += bytes + Buffer.byteLength(key);
  }
  if (total > STORE_BYTES) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  call.store.set(pathOf(call, kind), properties);
}

function method(cost: number, run: Method['run']): Method {
  return {
    cost,
    run(call, ...args) {
      if (call.identity.authMode === 'NONE')
        throw new ServiceError('You do not have permission to call PropertiesService.');
      spend(call, 'properties');
      return run(call, ...args);
    },
  };
}

const without = (properties: Properties, key: string): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== key));

export const propertiesService: Service = {
  name: 'PropertiesService',
  methods: {
    'Properties.getProperty': method(30, (call, kind: PropertyStore, key: string) => {
      const properties = read(call, kind);
      return Object.hasOwn(properties, key) ? properties[key] : null;
    }),
    'Properties.getProperties': method(35, (call, kind: PropertyStore) => ({ ...read(call, kind) })),
    'Properties.getKeys': method(35, (call, kind: PropertyStore) => Object.keys(read(call, kind))),
    'Properties.setProperty': method(62, (call, kind: PropertyStore, key: string, value: string) =>
      write(call, kind, { ...read(call, kind), [key]: value }),
    ),
    'Properties.setProperties': method(
      62,
      (call, kind: PropertyStore, added: Properties, deleteAllOthers: boolean) =>
        write(call, kind, { ...(deleteAllOthers ? {} : read(call, kind)), ...added }),
    ),
    'Properties.deleteProperty': method(62, (call, kind: PropertyStore, key: string) =>
      write(call, kind, without(read(call, kind), key)),
    ),
    'Properties.deleteAllProperties': method(62, (call, kind: PropertyStore) => write(call, kind, {})),
  },
};
