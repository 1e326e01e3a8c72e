// Times as people and files write them, all in Asia/Shanghai.

/** Asia/Shanghai has been eight hours ahead, winter and summer, since 1991. */
const OFFSET = 8 * 3_600_000;

/**
 * Milliseconds since the epoch of "2021-12-10T23:59:59+08:00", "2021-12-10 23:59" or "2021-12-10";
 * a time without a zone is Shanghai's. Null for anything else.
 */
export function parseTime(text: string): number | null {
  const found =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
  if (found === null) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = '+08:00'] =
    found;
  const withColon = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}${withColon}`,
  );
  if (Number.isNaN(time)) return null;
  // Date.parse takes the 31st of a month that has 30 days for the next month's first.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) <= lastDay ? time : null;
}

/** "2021-12-10T23:59:59+08:00". */
export function shanghaiTime(time: number): string {
  return `${new Date(Math.floor(time / 1000) * 1000 + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** "2021-12-10 23:59:59", as an organizer types it into a cell. */
export function typedTime(time: number): string {
  return shanghaiTime(time).slice(0, 19).replace('T', ' ');
}
