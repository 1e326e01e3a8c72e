// Gives core its lookup tables, out of the global that Tables.js declares beside the bundle.
import { type Lookups, makeLookups } from '../core/chinese/lookups';

declare const LAUREL_TABLES: Record<string, string>;

let made: Lookups | null = null;

/** The same object for the whole execution, so that every table is parsed at most once. */
export function lookups(): Lookups {
  made ??= makeLookups((table) => {
    const text = LAUREL_TABLES[table];
    if (text === undefined) throw new Error(`Tables.js has no table ${table}`);
    return text;
  });
  return made;
}
