// The list of universities and colleges with their old and short names, and which of them are mistaken for one another.
import { once } from '../once';
import { Beginnings } from './beginnings';
import { InstitutionRenames } from './institution-renames';

export interface FoundInstitution {
  /** The name of today. */
  name: string;
  /** The characters of the text that named it. */
  written: string;
  renamed: boolean;
  /** Only general knowledge, borne out by no list, says that the name written became the name of today. */
  doubtful: boolean;
}

export interface InstitutionTable {
  /** The longest listed name, of today or of old, that the text has at `from`; null when there is none. */
  at(text: string, from: number): FoundInstitution | null;
  /**
   * The institutions that a short form at the start of the text may mean; null when it has no listed short form.
   * `certain` is false when institutions outside the list use it too (农大, 海大).
   */
  shortAt(text: string): { written: string; names: readonly string[]; certain: boolean } | null;
  /** Institutions whose name begins with a bracketless base: 中国石油大学 → (北京), (华东). */
  basesAt(text: string): { written: string; names: readonly string[] } | null;
  names(): readonly string[];
  /** The provinces of the institutions whose names begin so, e.g. 威海 → 山东; empty when the text names no place known. */
  provincesOfPlace(text: string): readonly string[];
  isListed(name: string): boolean;
  province(name: string): string | null;
  /** Places that are a campus of their own, away from home: 哈尔滨工业大学 → 威海, 深圳. */
  campuses(name: string): readonly string[];
  /** One became independent of the other, or was founded as its college: 湖北恩施学院, 湖北民族大学. */
  areParentAndOffshoot(a: string, b: string): boolean;
  /** A short form is in use for both: 南大 for 南京大学 and 南昌大学. */
  shareShortForm(a: string, b: string): boolean;
}

function parseNames(text: string): Map<string, string> {
  const provinces = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    const space = line.indexOf(' ');
    const province = line.slice(0, space);
    for (const group of line.slice(space + 1).split(';')) {
      const colon = group.indexOf(':');
      const ending = group.slice(0, colon);
      for (const stem of group.slice(colon + 1).split(',')) provinces.set(stem + ending, province);
    }
  }
  return provinces;
}

/** 河南大学 → 河大, 湖南工业大学 → 湖工大: the short form that people would make up for it. */
function naturalShort(name: string): string {
  const match = /^(内蒙古|黑龙江|哈尔滨|石家庄|齐齐哈尔|牡丹江|佳木斯|景德镇|..)(.*)大学$/.exec(name);
  return match ? `${match[1]![0]}${match[2]!.slice(0, 1)}大` : '';
}

/** The ends of the universities' and colleges' names that the name may begin with: 湖北民族大学|科技学院. */
function* endsOfParents(name: string): Generator<number> {
  for (const kind of ['大学', '学院']) {
    for (let at = name.indexOf(kind); at !== -1; at = name.indexOf(kind, at + 1)) {
      const end = at + kind.length;
      if (end >= 4 && end <= name.length - 2) yield end;
    }
  }
}

/** Reads abbreviations.txt: the institutions of each short form, and the forms that others than these use too. */
function parseShortForms(text: string): { bearers: Map<string, string[]>; shared: Set<string> } {
  const bearers = new Map<string, string[]>();
  const shared = new Set<string>();
  for (const line of text.trim().split('\n')) {
    const [name = '', forms = ''] = line.split(' ');
    for (const entry of forms.split(',')) {
      const form = entry.replace('?', '');
      if (form !== entry) shared.add(form);
      bearers.set(form, [...(bearers.get(form) ?? []), name]);
    }
  }
  return { bearers, shared };
}

function parseCampuses(text: string): Map<string, readonly string[]> {
  const places = text.trim().split('\n');
  return new Map(
    places.map((line) => {
      const [name = '', own = ''] = line.split(' ');
      return [name, own.split(',')] as const;
    }),
  );
}

/** Every way to write the listed names in full, and the bracketless bases that several share. */
function writtenNames(
  provinces: ReadonlyMap<string, string>,
  renames: InstitutionRenames,
): { full: Beginnings<string>; bases: Beginnings<readonly string[]> } {
  const full = new Beginnings<string>();
  const byBase = new Map<string, string[]>();
  for (const name of new Set([...provinces.keys(), ...renames.oldNames()])) {
    const today = renames.today(name);
    full.add(name, today);
    if (!name.includes('(')) continue;
    full.add(name.replace(/[()]/g, ''), today);
    if (name.startsWith('中国')) full.add(name.slice(2), today);
    const base = name.slice(0, name.indexOf('('));
    if (!provinces.has(base)) byBase.set(base, [...(byBase.get(base) ?? []), name]);
  }
  return { full, bases: beginningsOf(byBase) };
}

function beginningsOf(entries: ReadonlyMap<string, readonly string[]>): Beginnings<readonly string[]> {
  const beginnings = new Beginnings<readonly string[]>();
  for (const [name, values] of entries) beginnings.add(name, values);
  return beginnings;
}

/** By name of today: the institutions whose name, of today or of old, its own begins with. */
function parentsOf(
  provinces: ReadonlyMap<string, string>,
  renames: InstitutionRenames,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of [...provinces.keys(), ...renames.oldNames()]) {
    const today = renames.today(name);
    for (const end of endsOfParents(name)) {
      const beginning = name.slice(0, end);
      if (!provinces.has(beginning) && !renames.has(beginning)) continue;
      found.set(today, (found.get(today) ?? new Set()).add(renames.today(beginning)));
    }
  }
  return found;
}

/** By the first two characters of names: the provinces where such institutions lie. */
function provincesByPlace(provinces: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, province] of provinces) {
    const known = found.get(name.slice(0, 2)) ?? [];
    if (!known.includes(province)) found.set(name.slice(0, 2), [...known, province]);
  }
  return found;
}

/** By institution: its listed short forms, and the one that people would make up. */
function shortFormsByName(
  names: readonly string[],
  bearers: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const natural = naturalShort(name);
    if (natural !== '') found.set(name, [natural]);
  }
  for (const [form, ofForm] of bearers) {
    for (const name of ofForm) found.set(name, [...(found.get(name) ?? []), form]);
  }
  return found;
}

/** Reads institutions.txt, renames.txt and abbreviations.txt; formats in tables/README.md. */
export function parseInstitutions(texts: {
  institutions: string;
  renames: string;
  abbreviations: string;
}): InstitutionTable {
  const [listText = '', campusText = ''] = texts.institutions.split('\n\n');
  const provinces = parseNames(listText);
  const renames = new InstitutionRenames(texts.renames);
  const { full, bases } = writtenNames(provinces, renames);
  const { bearers, shared } = parseShortForms(texts.abbreviations);
  const shorts = beginningsOf(bearers);
  // A run asks for few of these: each is made when it is asked for.
  const parents = once(() => parentsOf(provinces, renames));
  const campuses = once(() => parseCampuses(campusText));
  const names = once(() => [...provinces.keys()]);
  const placeProvinces = once(() => provincesByPlace(provinces));
  const formsOf = once(() => shortFormsByName(names(), bearers));

  return {
    at(text, from) {
      const found = full.at(text, from);
      return (
        found && {
          name: found.value,
          written: found.name,
          doubtful: renames.isDoubtful(found.name),
          renamed:
            found.value !== found.name.replace(/[()]/g, '') && renames.today(found.name) !== found.name,
        }
      );
    },
    shortAt(text) {
      const found = shorts.at(text, 0);
      return (
        found && {
          written: found.name,
          names: found.value,
          certain: found.value.length === 1 && !shared.has(found.name),
        }
      );
    },
    basesAt(text) {
      const found = bases.at(text, 0);
      return found && { written: found.name, names: found.value };
    },
    names,
    provincesOfPlace: (text) => placeProvinces().get(text.slice(0, 2)) ?? [],
    isListed: (name) => provinces.has(name),
    province: (name) => provinces.get(name) || null,
    campuses: (name) => campuses().get(name) ?? [],
    areParentAndOffshoot: (a, b) => Boolean(parents().get(a)?.has(b) || parents().get(b)?.has(a)),
    shareShortForm(a, b) {
      const formsOfB = formsOf().get(b);
      return (formsOf().get(a) ?? []).some((form) => formsOfB?.includes(form));
    },
  };
}
