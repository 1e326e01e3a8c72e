// The list of universities and colleges with their old and short names, and which of them are mistaken for one another.
import { once } from '../once';

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

/** 深圳大学城, 大学路, 大学生: not the university. */
const GOES_ON = /[城路生]/;

/** Names by their first two characters, longest first, so that 南昌航空大学 is never taken for 南昌大学. */
class Beginnings<Value> {
  private readonly buckets = new Map<string, { name: string; value: Value }[]>();
  private readonly sorted = new Set<string>();

  add(name: string, value: Value): void {
    const beginning = name.slice(0, 2);
    const bucket = this.buckets.get(beginning);
    if (bucket === undefined) this.buckets.set(beginning, [{ name, value }]);
    else bucket.push({ name, value });
  }

  at(text: string, from: number): { name: string; value: Value } | null {
    const beginning = text.slice(from, from + 2);
    const bucket = this.buckets.get(beginning);
    if (bucket === undefined) return null;
    // A run asks for few of the beginnings: only those are put in order.
    if (!this.sorted.has(beginning)) {
      bucket.sort((a, b) => b.name.length - a.name.length);
      this.sorted.add(beginning);
    }
    return (
      bucket.find(
        ({ name }) => text.startsWith(name, from) && !GOES_ON.test(text[from + name.length] ?? ''),
      ) ?? null
    );
  }
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

/** Reads institutions.txt, renames.txt and abbreviations.txt; formats in tables/README.md. */
export function parseInstitutions(texts: {
  institutions: string;
  renames: string;
  abbreviations: string;
}): InstitutionTable {
  const [listText = '', campusText = ''] = texts.institutions.split('\n\n');
  const provinces = parseNames(listText);
  const renames = new Map<string, string>();
  const doubted = new Set<string>();
  for (const line of texts.renames.trim().split('\n')) {
    const [old = '', now = ''] = line.replace('?', '').split('→');
    renames.set(old, now);
    if (line.endsWith('?')) doubted.add(old);
  }
  const today = (name: string): string => {
    const now = renames.get(name);
    return now === undefined ? name : today(now);
  };
  const isDoubtful = (name: string): boolean => {
    const now = renames.get(name);
    return now !== undefined && (doubted.has(name) || isDoubtful(now));
  };

  const full = new Beginnings<string>();
  const bases = new Map<string, string[]>();
  for (const name of new Set([...provinces.keys(), ...renames.keys()])) {
    full.add(name, today(name));
    if (!name.includes('(')) continue;
    full.add(name.replace(/[()]/g, ''), today(name));
    if (name.startsWith('中国')) full.add(name.slice(2), today(name));
    const base = name.slice(0, name.indexOf('('));
    if (!provinces.has(base)) bases.set(base, [...(bases.get(base) ?? []), name]);
  }
  const baseNames = new Beginnings<readonly string[]>();
  for (const [base, names] of bases) baseNames.add(base, names);

  const shortForms = new Map<string, string[]>();
  const shared = new Set<string>();
  for (const line of texts.abbreviations.trim().split('\n')) {
    const [name = '', forms = ''] = line.split(' ');
    for (const entry of forms.split(',')) {
      const form = entry.replace('?', '');
      if (form !== entry) shared.add(form);
      shortForms.set(form, [...(shortForms.get(form) ?? []), name]);
    }
  }
  const shorts = new Beginnings<readonly string[]>();
  for (const [form, names] of shortForms) shorts.add(form, names);

  const parents = once(() => {
    const found = new Map<string, Set<string>>();
    for (const name of [...provinces.keys(), ...renames.keys()]) {
      for (const end of endsOfParents(name)) {
        const beginning = name.slice(0, end);
        if (!provinces.has(beginning) && !renames.has(beginning)) continue;
        found.set(today(name), (found.get(today(name)) ?? new Set()).add(today(beginning)));
      }
    }
    return found;
  });
  const campuses = once(() => {
    const places = campusText.trim().split('\n');
    return new Map(
      places.map((line) => {
        const [name = '', own = ''] = line.split(' ');
        return [name, own.split(',')] as const;
      }),
    );
  });

  const names = once(() => [...provinces.keys()]);
  const placeProvinces = once(() => {
    const found = new Map<string, string[]>();
    for (const [name, province] of provinces) {
      const known = found.get(name.slice(0, 2)) ?? [];
      if (!known.includes(province)) found.set(name.slice(0, 2), [...known, province]);
    }
    return found;
  });
  const formsOf = once(() => {
    const found = new Map<string, string[]>();
    for (const name of names()) {
      const natural = naturalShort(name);
      if (natural !== '') found.set(name, [natural]);
    }
    for (const [form, bearers] of shortForms) {
      for (const name of bearers) found.set(name, [...(found.get(name) ?? []), form]);
    }
    return found;
  });

  return {
    at(text, from) {
      const found = full.at(text, from);
      return (
        found && {
          name: found.value,
          written: found.name,
          doubtful: isDoubtful(found.name),
          renamed: found.value !== found.name.replace(/[()]/g, '') && today(found.name) !== found.name,
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
      const found = baseNames.at(text, 0);
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
