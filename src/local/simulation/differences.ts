// Sets two lists of texts side by side, whatever their order, and says in what they differ.
/** What `found` lacks and has too much of, in sentences; rows that differ little are set side by side. */
export function differences(expected: readonly string[], found: readonly string[]): string[] {
  const [want, have] = [count(expected), count(found)];
  const only = (one: Map<string, number>, other: Map<string, number>): string[] =>
    [...one].filter(([text, times]) => times > (other.get(text) ?? 0)).map(([text]) => text);
  const missing = only(want, have);
  const extra = nearestFirst(missing, only(have, want));
  return [
    ...missing.map((text, at) => `missing ${apart(text, extra[at])}`),
    ...extra.slice(missing.length).map((text) => `too many ${apart(text, undefined)}`),
    ...extra.slice(0, missing.length).map((text, at) => `instead ${apart(text, missing[at])}`),
  ];
}

/** `texts` in an order in which each stands beside the one of `models` that it has most columns in common with. */
function nearestFirst(models: readonly string[], texts: readonly string[]): string[] {
  const left = [...texts];
  const beside = models.flatMap((model) => {
    const columns = new Set(model.split(' ¦ '));
    const common = left.map((text) => text.split(' ¦ ').filter((column) => columns.has(column)).length);
    return left.splice(common.indexOf(Math.max(...common)), 1);
  });
  return [...beside, ...left];
}

/** Of a long row, the columns in which it differs from another. */
function apart(text: string, other: string | undefined): string {
  const columns = text.split(' ¦ ');
  const others = new Set(other?.split(' ¦ '));
  const own = other === undefined ? columns : columns.filter((column) => !others.has(column));
  return own
    .filter((column) => !column.endsWith('='))
    .join(' ¦ ')
    .slice(0, 300);
}

export function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Texts that are found more often than expected, at least twice. */
export function moreOften(expected: readonly string[], found: readonly string[]): string[] {
  const usual = count(expected);
  return [...count(found)].flatMap(([text, times]) =>
    times > Math.max(1, usual.get(text) ?? 0) ? [text] : [],
  );
}

/** Texts that are there more than once. */
export const doubled = (texts: readonly string[]): string[] =>
  [...count(texts.filter((text) => text !== ''))].flatMap(([text, times]) => (times > 1 ? [text] : []));
