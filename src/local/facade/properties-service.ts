// PropertiesService inside the isolate.
import { call, config, Exception } from './door';
import { strict, strictObject } from './strict';

class Properties {
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = kind;
  }
  getProperty(key: string): string | null {
    return call('PropertiesService', 'Properties.getProperty', this.#kind, key);
  }
  getProperties(): Record<string, string> {
    return call('PropertiesService', 'Properties.getProperties', this.#kind);
  }
  getKeys(): string[] {
    return call('PropertiesService', 'Properties.getKeys', this.#kind);
  }
  setProperty(key: string, value: string): this {
    call('PropertiesService', 'Properties.setProperty', this.#kind, text(key), text(value));
    return this;
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const texts: Record<string, string> = {};
    for (const [key, value] of Object.entries(properties)) texts[key] = text(value);
    call('PropertiesService', 'Properties.setProperties', this.#kind, texts, deleteAllOthers);
    return this;
  }
  deleteProperty(key: string): this {
    call('PropertiesService', 'Properties.deleteProperty', this.#kind, key);
    return this;
  }
  deleteAllProperties(): this {
    call('PropertiesService', 'Properties.deleteAllProperties', this.#kind);
    return this;
  }
}
strict('PropertiesService.Properties', Properties);

/** How Google spells anything but text in a property is not known (PLATFORM.md section 9), so it is refused here. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Exception('not in the local runtime: a property that is not a text; write String(value)');
}

export const PropertiesService = strictObject('PropertiesService', {
  getScriptProperties: () => new Properties('script'),
  getUserProperties: () => new Properties('user'),
  /** Null where the script has no container. */
  getDocumentProperties: () => (config.containerId === '' ? null : new Properties('document')),
});
