// The numbers of nominations: "2021-0007" is the seventh that the campaign has taken in.

/** The number after the highest among these ids of nominations; others are passed over. 1 when there is none. */
export function numberAfter(ids: readonly string[]): number {
  const numbers = ids.map((id) => Number(/^\d{4}-(\d{4,})$/.exec(id)?.[1] ?? 0));
  return 1 + numbers.reduce((most, number) => Math.max(most, number), 0);
}
