// Periods that a paper announces, for the oracle: whoever makes the paper on another day rightly announces other days.
type Row = Record<string, string>;

const DAY = 24 * 3_600_000;
const dayNumber = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY;

/** Mondays to Fridays from one day up to and without another. Simulated periods lie in weeks without public holidays. */
function weekdays(from: number, before: number): number {
  const days = Array.from({ length: Math.max(0, before - from) }, (_empty, at) => (from + at + 4) % 7);
  return days.filter((weekday) => weekday !== 0 && weekday !== 6).length;
}

/** How long after its making a paper's period begins, and how long it is, in working days. */
function terms({ made_at: made, period_first: first, period_last: last }: Row): string {
  const [from, begin, end] = [made!, first!, last!].map(dayNumber);
  return `${begin! < from!} ${weekdays(from!, begin!)} ${weekdays(begin!, end! + 1)}`;
}

/**
 * A row of 文书 with its model's period, when the paper was made on another day than the model and its period keeps to
 * the same terms; else the row as it is. Moments and days are in Beijing time, as the sheet shows them.
 */
export function withModelsPeriod(row: Row, models: readonly Row[]): Row {
  const model = models.find(
    ({ document_name: name, version }) => name === row.document_name && version === row.version,
  );
  if (model === undefined || (row.period_first ?? '') === '' || (model.period_first ?? '') === '') return row;
  const sameDay = row.made_at!.slice(0, 10) === model.made_at!.slice(0, 10);
  if (sameDay || terms(row) !== terms(model)) return row;
  return { ...row, period_first: model.period_first!, period_last: model.period_last! };
}
