// Forms' patterns are RE2's; here they are turned into JavaScript's, and what RE2 has not got is refused.

/** Look-around, back-references, atomic groups, and JavaScript's own way to name a script. */
const NOT_IN_RE2 = /\(\?(?:[=!>]|<[=!])|\\(?:[1-9]|k<)|\\[pP]\{[^}]*=/;

/** The expression for a pattern; null when Forms would not take it. `whole` asks for the whole text to match. */
export function compilePattern(pattern: string, whole: boolean): RegExp | null {
  if (NOT_IN_RE2.test(pattern)) return null;
  // RE2 writes \p{Han} where JavaScript writes \p{Script=Han}, and both write \p{L}.
  const source = pattern.replace(/\\([pP])\{([A-Z][a-z_A-Z]{2,})\}/g, '\\$1{Script=$2}');
  const anchored = whole ? `^(?:${source})$` : source;
  for (const flags of ['u', '']) {
    try {
      return new RegExp(anchored, flags);
    } catch {
      // Escapes such as \- are errors only under the flag u; RE2 allows them.
    }
  }
  return null;
}
