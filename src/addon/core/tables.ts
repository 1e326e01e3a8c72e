// The lookup tables that ship beside the bundle (institutions, readings, characters), parsed only when a rule needs them.

/** Gives one table's text; main.ts passes the reader of the global that Tables.js declares, tests pass the built file. */
export type TableSource = (table: string) => string;
