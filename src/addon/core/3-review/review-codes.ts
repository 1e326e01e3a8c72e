// The codes under which nominations go to reviewers: one per nomination and round, telling nothing of name, unit or receipt.

/** A number from a text, evenly spread over 32 bits; the same everywhere. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A code as it stands in texts that people quote. */
export const CODE = /[A-Z]\d{3,4}(?!\d)/;

/**
 * Codes for all `ids`, those in `known` kept. `salt` is a secret of the campaign: without it a code cannot be traced
 * back to the nomination's number. A letter for the round, then three digits, four when there are many.
 */
export function giveCodes(
  ids: readonly string[],
  known: ReadonlyMap<string, string>,
  roundIndex: number,
  salt: string,
): Map<string, string> {
  const letter = String.fromCharCode(65 + (roundIndex % 26));
  const codes = new Map(known);
  const taken = new Set(known.values());
  const lowest = ids.length > 700 ? 1000 : 100;
  const pool = Array.from({ length: lowest * 9 }, (_empty, at) => `${letter}${lowest + at}`)
    .filter((code) => !taken.has(code))
    .map((code) => ({ code, place: hashOf(`${salt}|${code}`) }))
    .sort((a, b) => a.place - b.place || (a.code < b.code ? -1 : 1));
  const fresh = ids
    .filter((id) => !codes.has(id))
    .map((id) => ({ id, place: hashOf(`${salt}#${id}`) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  fresh.forEach(({ id }, at) => {
    const next = pool[at];
    if (next === undefined) throw new Error('too many nominations for the codes of one round');
    codes.set(id, next.code);
  });
  return codes;
}

/** Eight characters that change when any of the lines does; the order of the lines is of no account. */
export function checksumOf(lines: readonly string[]): string {
  const text = [...lines].sort().join('\n');
  const part = (salt: string): string =>
    hashOf(`${salt}${text}`).toString(36).toUpperCase().padStart(7, '0').slice(-4);
  return `${part('1|')}-${part('2|')}`;
}
