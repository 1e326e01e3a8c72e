// Looks a word that people typed up in a table of ours: "constructor" and its kind stand in no table.

/** The table's own entry, or undefined: never what every object inherits. */
export function ownValue<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.getOwnPropertyDescriptor(table, word)?.value;
}
