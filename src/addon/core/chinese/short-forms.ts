// Short forms of institutions that no list has: the regular ones (云南农大) and whatever letters might fit (华工大).

/** 云南农大, 山东科大, 昆明理工: a place in full, then a field in one character before 大, or a field without 大学. */
const REGULAR = /^(.{2,3})([农师科工财医民林理海交政体药商])大/;
const WITHOUT_ENDING =
  /^(.{2,3}(?:理工|师范|农业|林业|医科|科技|财经|工业|民族|航空|交通|中医药|石油|海洋|外国语|政法|工程|建筑|邮电|电力|体育|水利))(?!大学|学院|职业|学校)/;

/**
 * The institutions that a regular short form at the start of the text may mean; null when there is none. Several when
 * the form fits several (河北工大).
 */
export function regularShort(
  text: string,
  names: readonly string[],
): { written: string; names: string[] } | null {
  const regular = REGULAR.exec(text);
  if (regular) {
    const [written, place, field] = regular as unknown as [string, string, string];
    const fitting = names.filter(
      (name) =>
        name.startsWith(place) && name.endsWith('大学') && name.slice(place.length, -2).includes(field),
    );
    return fitting.length > 0 ? { written, names: fitting } : null;
  }
  const cut = WITHOUT_ENDING.exec(text);
  if (!cut) return null;
  const fitting = names.filter((name) => name === `${cut[1]}大学` || name === `${cut[1]}学院`);
  return fitting.length > 0 ? { written: cut[1]!, names: fitting } : null;
}

/** True when the characters of `short` stand in `name` in that order, beginning with its first: 华工大, 华南理工大学. */
export function mayShorten(short: string, name: string): boolean {
  if (short[0] !== name[0]) return false;
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return at === short.length;
}

/** The listed institutions that a made-up short form could mean, in the order of the list. */
export function fittingInstitutions(short: string, names: readonly string[]): string[] {
  return /大$/.test(short)
    ? names.filter((name) => name.endsWith('大学') && mayShorten(short, name))
    : names.filter((name) => /(?:大学|学院)$/.test(name) && name.length < 12 && mayShorten(short, name));
}
