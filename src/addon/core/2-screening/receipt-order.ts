// The order in which nominations are dealt with: first come, first served.

/** Order of receipt, ties by id. */
export function byReceipt(
  a: { receivedAt: number; id: string },
  b: { receivedAt: number; id: string },
): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
