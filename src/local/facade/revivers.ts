// Turns plain data that came with an event back into façade objects: `{"$class": "FormResponse", …}`.

// biome-ignore lint/suspicious/noExplicitAny: each class knows the data that its own service sends
const revivers: Record<string, (data: any) => unknown> = {};

/** Tells how objects of a class are made from their data. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export function registerReviver(className: string, make: (data: any) => unknown): void {
  revivers[className] = make;
}

/** Replaces all marked objects inside a JSON value, innermost first. */
export function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  const data: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) data[key] = revive(inner);
  if (typeof data.$class !== 'string') return data;
  const make = revivers[data.$class];
  if (make === undefined) throw new Error(`not in the local runtime: an event's ${data.$class}`);
  return make(data);
}
