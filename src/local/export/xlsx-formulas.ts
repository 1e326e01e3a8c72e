// Formulas as Excel takes them: only functions that both have, and no ranges without an end.
import { knownFunctions } from '../services/spreadsheets/formula-functions';

/** Functions that Sheets alone has: their cells keep the value that they show. */
const GOOGLE_ONLY = new Set([
  'ARRAYFORMULA',
  'QUERY',
  'FILTER',
  'UNIQUE',
  'SORT',
  'SPARKLINE',
  'JOIN',
  'SPLIT',
  'REGEXMATCH',
]);
/** The last row that an .xlsx file can name. */
const LAST_ROW = 1_048_576;

/** The formula without its equals sign, or null when Excel would compute it differently or not at all. */
export function excelFormula(formula: string): string | null {
  const names = formula.replace(/"(?:[^"]|"")*"/g, '').match(/[A-Z][A-Z0-9.]*(?=\()/gi) ?? [];
  const shared = names.every(
    (name) => knownFunctions.includes(name.toUpperCase()) && !GOOGLE_ONLY.has(name.toUpperCase()),
  );
  return shared ? withEnds(formula.slice(1)) : null;
}

/** A3:A, which Sheets reads as "to the bottom", is no range to Excel: it would call the whole file damaged. */
function withEnds(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![A-Z0-9$(])/gi,
    (found, open: string | undefined) => (open === undefined ? found : `${open}${LAST_ROW}`),
  );
}
