// Points in time as the office writes them: Asia/Shanghai, which has been UTC+8 without summer time since 1991.
const OFFSET = 8 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Date "2021-12-10" and time "23:59:59" in Asia/Shanghai of a moment in milliseconds since the epoch. */
export function chinaTime(moment: number): { date: string; time: string } {
  const text = new Date(moment + OFFSET).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}

/** "2021年12月10日". */
export function chinaDate(moment: number): string {
  const [year, month, day] = chinaTime(moment).date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** "2021年12月10日 18:05". */
export function chinaMinute(moment: number): string {
  return `${chinaDate(moment)} ${chinaTime(moment).time.slice(0, 5)}`;
}

/**
 * Reads "2021-12-10", "2021/12/10 18:00", "2021年12月10日18时" … as a moment in Asia/Shanghai.
 * Without a time of day, `edge` says whether the day's first or last second is meant. Null when it is no date.
 */
export function parseChinaTime(text: string, edge: 'start' | 'end'): number | null {
  const iso = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(iso)) return iso;
  const found =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})\s*秒?)?)?)?)?$/.exec(
      text.normalize('NFKC').trim(),
    );
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const midnight = Date.UTC(year, month - 1, day);
  const back = new Date(midnight);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return null;
  if (found[4] === undefined) return midnight - OFFSET + (edge === 'end' ? DAY - 1000 : 0);
  const [hour, minute, second] = [Number(found[4]), Number(found[5] ?? 0), Number(found[6] ?? 0)];
  if (hour > 24 || minute > 59 || second > 59) return null;
  return midnight - OFFSET + ((hour * 60 + minute) * 60 + second) * 1000;
}

/** Sheets' serial number (days since 1899-12-30 in the spreadsheet's time zone, here Asia/Shanghai) of a moment. */
export function serialOf(moment: number): number {
  return (moment + OFFSET) / DAY + 25_569;
}

/** The moment of a serial number, to the millisecond. */
export function momentOf(serial: number): number {
  return Math.round((serial - 25_569) * DAY) - OFFSET;
}
