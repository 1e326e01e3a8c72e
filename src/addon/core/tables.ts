// The lookup tables that ship beside the bundle (institutions, readings, characters), parsed only when a rule needs them.

/** The raw tables as build.mjs packs them into Tables.js: one string per table, in a format that its reader knows. */
export interface RawTables {
  [table: string]: string;
}

/** Gives one table's text; main.ts passes the reader of the global that Tables.js declares, tests pass the built file. */
export type TableSource = (table: string) => string;
