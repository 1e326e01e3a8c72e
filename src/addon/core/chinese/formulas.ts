// Text that a spreadsheet would take for a formula, as typed by accident or by malice.

const SIGN = /^[\s'"]*[=+@＝＋＠-]/;
const CALL = /^[=+@-]+\s*(?:[A-Za-z_][A-Za-z0-9_.]*\s*\(|\()/;
const COMMAND = /^[=+@-].*?(?:\||\bcmd\b|DDE|'\/?[A-Za-z].*'!)/i;
const REFERENCE =
  /^[=+@-]\s*(?:'?[A-Za-z_][\w ]*'?!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?:\s*[-+*/&^:<>=].*)?$|^=\s*-?\d[\d.]*\s*[-+*/^&].*$|^=\s*["{]/;

/**
 * Whether a text, put into a cell by hand, would be computed: a function call, a command after a bar, a reference or
 * a sum. A sign before ordinary words ("=2020年…", "-班长") computes nothing.
 */
export function isFormula(text: string): boolean {
  const start = text.replace(/^[\s'"\u200b\ufeff]+/, '');
  const half = start.replace(/^[＝＋＠－]/, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return CALL.test(half) || COMMAND.test(half.slice(0, 200)) || REFERENCE.test(half.trim());
}

/** A short answer without the formula sign and the apostrophe that it begins with. */
export function withoutFormulaSign(text: string): string {
  return SIGN.test(text) || text.startsWith("'") ? text.replace(/^[\s'=+@＝＋＠－-]+/, '') : text;
}
