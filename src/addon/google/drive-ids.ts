// Ids drawn from Drive before files are made under them, so that making one twice is refused.
import type { Effect } from '../core/outbox';

/** Letters to units are decided on before ids are drawn; most runs have none, and then none are drawn. */
export function giveIdsToLetters(effects: readonly Effect[]): void {
  const letters = effects.flatMap(({ payload }) =>
    payload.kind === 'document' && payload.id === '' ? [payload] : [],
  );
  if (letters.length === 0) return;
  const ids = generateIds(letters.length);
  for (const letter of letters) letter.id = ids.shift()!;
}

export function generateIds(count: number): string[] {
  const ids: string[] = [];
  // Drive gives at most 1,000 ids at a time.
  while (ids.length < count) {
    const answer = Drive!.Files!.generateIds({
      count: Math.min(1000, count - ids.length),
      type: 'files',
    } as never);
    ids.push(...((answer as { ids?: string[] }).ids ?? []));
  }
  return ids;
}
