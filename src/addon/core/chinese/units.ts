// A unit as typed, read as an institution, a campus, a department and a company.
import { splitBrackets, withoutInvisible } from './characters';
import { distinctiveWords } from './departments';
import type { InstitutionTable } from './institutions';
import { foldForms, type Lookups } from './lookups';
import { mayStandAnywhere, NAMELESS } from './placeless';
import { fittingInstitutions, regularShort } from './short-forms';

/**
 * full: a listed name of today, or a school, company or body that is named in full; renamed: a listed old name;
 * abbreviation: a short form of one institution; ambiguous: it may mean several, or its place name is missing;
 * unknown: something that seems to be a short form but fits nothing known; none: no institution is named at all.
 */
export type UnitCertainty = 'full' | 'renamed' | 'abbreviation' | 'ambiguous' | 'unknown' | 'none';

export interface Unit {
  /** As typed. */
  typed: string;
  /** Today's full name; a school or company that is in no list is given as written; null when it is not certain. */
  institution: string | null;
  certainty: UnitCertainty;
  /** The institutions that it may mean; with certainty 'ambiguous' perhaps none that is listed. */
  candidates: string[];
  /** The words that name the institution, e.g. 人大, in today's characters; '' when none do. */
  named: string;
  /** What stands below the institution, campus left out: 后勤处饮食中心; '' when nothing does. */
  department: string;
  /** A place or compass point without 校区: 盘锦, 南; '' when none is given. */
  campus: string;
  /** A service company that is named beside or instead of the institution: 河北华育物业服务有限公司; null when none is. */
  company: string | null;
  /** The old name, when only a renaming that no list bears out leads from it to the institution; '' otherwise. */
  doubtedName: string;
  /** The listed institution's province, short: 河北; null when unknown. */
  province: string | null;
  /** What else stood in brackets, e.g. 男，炊事员. */
  notes: string[];
}

const DEPARTMENT_START =
  /^(?:后勤|总务|资产|国资|国有|基建|饮食|餐饮|伙食|膳食|食堂|公寓|学生公寓|宿舍|物业|能源|水电|动力|修缮|维修|校园|校医院|保卫|幼儿园|车队|运输|交通|接待|绿化|园林|商贸|服务|综合|行政|设备|一卡通|东区|西区|南区|北区|东校区|西校区|南校区|北校区|新校区|老校区|本部|校区|分校|机关|劳动服务|产业|实业|教育超市|学生|教工|第[一二三四五六七八九十\d]+食堂|\d|$)/;

/** A school of its own that bears a university's name. */
const ATTACHED =
  /^(?:第?[一二三四五六七八九十\d]*附属?(?:实验)?(?:中学|小学|学校|医院|高中|初中|外国语学校|中小学)|第[一二三四五六七八九十]+(?:附属)?医院|附属[^后总]{1,8}(?:医院|中学|小学|学校)|附中|附小|[一二三四五]附院)/;

const SCHOOL_ENDINGS =
  '职业技术学院|高等专科学校|职业学院|大学|学院|职业学校|职业高中|职业中专|职教中心|中专学校|技工学校|技师学院|学校|高级中学|初级中学|完全中学|中学|高中|初中|附中|附小|小学|幼儿园|幼稚园|托儿所|党校|中心校|完小|中专|技校|职高|卫校|[一二三四五六七八九十]中(?!学)|[一二三四五六七八九十]小(?!学)';
const BODY_ENDINGS =
  '研究院|研究所|科学院|医院|教育局|教体局|教育厅|教委|教育委员会|考试院|教育服务中心|装备中心|协会|学会|研究会|联合会|管理局|出版社|图书馆|博物馆';
const SCHOOL = new RegExp(`^(.{0,24}?(?:${SCHOOL_ENDINGS}))(?=附|后|总|[^生处部科长城路]|$)`);
const BODY = new RegExp(`^(.{2,20}?(?:${BODY_ENDINGS}))`);
const COMPANY =
  /^(.{2,30}?(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|实业公司|服务公司|物业公司|餐饮公司|管理公司|公司))/;

const SEX_OR_POST = /男|女|岁|退休|同志|员$|师傅$|工$|长$|现任|曾任/;
const CAMPUS = /([^()处部科室组班队司团心院]{1,8}?)(?:校区|分校|院区|校园区)/;
const COMPANY_IN_NOTE =
  /^(.*?[^\s后勤]{2,}?(?:物业|餐饮|服务|保洁|保安|后勤)(?:有限|管理|公司|集团|项目|派驻|外包|服务).*|.*公司.*)$/;

function plain(text: string, lookups: Lookups): { outside: string; inside: string[] } {
  const folded = foldForms(withoutInvisible(text), lookups).replace(/[\s"'“”‘’]+/g, '');
  const { outside, inside } = splitBrackets(folded);
  return { outside: outside.replace(/[·・•\-—–_/|,，、;；:：.。]+/g, ''), inside };
}

interface Head {
  institution: string | null;
  certainty: UnitCertainty;
  candidates: string[];
  named: string;
  rest: string;
  before: string;
  doubtful?: boolean;
}

/** A listed name anywhere in the text, the first one; a name at the very start wins over everything else. */
function listed(text: string, table: InstitutionTable): Head | null {
  for (let from = 0; from + 4 <= text.length; from++) {
    const found = table.at(text, from);
    if (!found) continue;
    const rest = text.slice(from + found.written.length);
    const attached = ATTACHED.exec(rest);
    const before = text.slice(0, from);
    if (attached) {
      const whole = found.written + attached[0];
      return {
        institution: found.name + attached[0],
        certainty: 'full',
        candidates: [found.name + attached[0]],
        named: whole,
        rest: rest.slice(attached[0].length),
        before,
      };
    }
    return {
      institution: found.name,
      certainty: found.renamed ? 'renamed' : 'full',
      candidates: [found.name],
      named: found.written,
      rest,
      before,
      doubtful: found.doubtful,
    };
  }
  return null;
}

function several(named: string, names: readonly string[], certain: boolean, rest: string): Head {
  const only = certain && names.length === 1 ? names[0]! : null;
  const certainty = only ? 'abbreviation' : 'ambiguous';
  return { institution: only, certainty, candidates: [...names], named, rest, before: '' };
}

function shortened(text: string, table: InstitutionTable): Head | null {
  const base = table.basesAt(text);
  if (base) return several(base.written, base.names, false, text.slice(base.written.length));
  const short = table.shortAt(text);
  if (short) {
    const rest = text.slice(short.written.length);
    const attached = ATTACHED.exec(rest);
    if (attached) {
      const names = short.names.map((name) => name + attached[0]);
      return several(short.written + attached[0], names, short.certain, rest.slice(attached[0].length));
    }
    const campus = short.names.some((name) => table.campuses(name).some((place) => rest.startsWith(place)));
    if (campus || DEPARTMENT_START.test(rest) || /^.{1,6}(?:校区|分校)/.test(rest)) {
      return several(short.written, short.names, short.certain, rest);
    }
  }
  const regular = regularShort(text, table.names());
  if (regular && DEPARTMENT_START.test(text.slice(regular.written.length))) {
    return several(regular.written, regular.names, true, text.slice(regular.written.length));
  }
  return null;
}

function unlisted(text: string, table: InstitutionTable): Head | null {
  const match = SCHOOL.exec(text) ?? BODY.exec(text);
  if (!match) return null;
  const named = match[1]!;
  const rest = text.slice(named.length);
  if (NAMELESS.test(named)) return null;
  if (DEPARTMENT_START.test(named) && !/(?:中学|小学|学校|大学|学院)$/.test(named)) return null;
  if (mayStandAnywhere(named, table))
    return { institution: null, certainty: 'ambiguous', candidates: [], named, rest, before: '' };
  return { institution: named, certainty: 'full', candidates: [named], named, rest, before: '' };
}

function guessed(text: string, table: InstitutionTable): Head | null {
  for (let end = 2; end <= Math.min(6, text.length); end++) {
    const rest = text.slice(end);
    const named = text.slice(0, end);
    if (!DEPARTMENT_START.test(rest) || DEPARTMENT_START.test(named) || NAMELESS.test(named)) continue;
    const candidates = fittingInstitutions(named, table.names());
    if (candidates.length === 0 && !/[大院校工师]$/.test(named)) continue;
    return {
      institution: null,
      certainty: candidates.length > 0 ? 'ambiguous' : 'unknown',
      candidates,
      named,
      rest,
      before: '',
    };
  }
  return null;
}

function companyAt(text: string): string | null {
  const match = COMPANY.exec(text);
  if (!match || NAMELESS.test(match[1]!) || DEPARTMENT_START.test(match[1]!)) return null;
  return match[1]!;
}

/**
 * Reads a unit as people type it: brackets and spaces of any kind, traditional characters, old and short names,
 * campuses, places added (中南大学（长沙）), a company on the spot. Only what is certain is filled in; what may be is
 * in `candidates`.
 */
export function resolveUnit(typed: string, lookups: Lookups): Unit {
  const table = lookups.institutions();
  const { outside, inside } = plain(typed, lookups);
  const bracketed = joinIdentity(outside, inside, table);
  const text = bracketed.text.replace(/^(?:原|现|中共|中国共产党)(?=.{4})/, '').replace(/[,，;；。]+$/, '');

  let company: string | null = null;
  let head = listed(text, table);
  if (head && head.before !== '') company = companyAt(head.before);
  if (!head) {
    company = companyAt(text);
    head = company
      ? {
          institution: company,
          certainty: 'full',
          candidates: [company],
          named: company,
          rest: text.slice(company.length),
          before: '',
        }
      : (shortened(text, table) ?? unlisted(text, table) ?? guessed(text, table));
  }
  head ??= { institution: null, certainty: 'none', candidates: [], named: '', rest: text, before: '' };

  // 某公司（新乡学院）, （洛阳师范学院）后勤处: the bracket names the institution.
  let notesLeft = bracketed.notes;
  if (head.certainty === 'none' || (company && head.institution === company)) {
    const at = notesLeft.findIndex((note) => listed(note, table) !== null);
    const site = at < 0 ? null : listed(notesLeft[at]!, table);
    if (site) {
      head = { ...site, rest: `${head.rest}${site.rest}` };
      notesLeft = notesLeft.filter((_note, place) => place !== at);
    }
  }
  let rest = head.rest;
  let campus = '';
  const notes: string[] = [];
  const departments: string[] = [];
  for (const note of notesLeft) {
    const place =
      CAMPUS.exec(note)?.[1] ??
      (/^[\u4e00-\u9fff]{2,4}$/.test(note) && !DEPARTMENT_START.test(note) ? note : null);
    if (SEX_OR_POST.test(note) || /^[原现曾]/.test(note)) notes.push(note);
    else if (COMPANY_IN_NOTE.test(note) && !note.startsWith('后勤')) company ??= note;
    else if (place) campus ||= place;
    else departments.push(note);
  }
  const spot = CAMPUS.exec(rest);
  if (spot) {
    campus ||= spot[1]!;
    rest = rest.replace(spot[0], '');
  }
  const own = head.institution;
  if (own && !campus) {
    const place = table.campuses(own).find((name) => rest.startsWith(name));
    if (place) {
      campus = place;
      rest = rest.slice(place.length);
    }
  }
  const outsourced = /([^后勤处部中心集团]{2,}(?:有限责任公司|有限公司))/.exec(rest);
  // 后勤服务有限公司 without a name of its own is the school's own logistics.
  if (
    !company &&
    outsourced &&
    distinctiveWords(outsourced[1]!) !== '' &&
    head.institution &&
    own !== company
  )
    company = outsourced[1]!;
  return {
    typed,
    institution: head.institution,
    certainty: head.certainty,
    candidates: head.candidates,
    named: head.named,
    department: [rest, ...departments].join(''),
    campus,
    company,
    doubtedName: head.doubtful ? head.named : '',
    province: own ? table.province(own) : null,
    notes,
  };
}

/** Puts a bracket that belongs to an institution's name back into the text: 中国石油大学（华东）后勤处. */
function joinIdentity(
  outside: string,
  inside: string[],
  table: InstitutionTable,
): { text: string; notes: string[] } {
  const pieces = outside.split(' ');
  const notes: string[] = [];
  let text = pieces[0] ?? '';
  inside.forEach((note, at) => {
    const joined = `${text}(${note})`;
    const found = table.at(joined, 0);
    const short = table.shortAt(text + note);
    if (found?.written.endsWith(`(${note})`)) text = joined;
    else if (short?.written === text + note) text += note;
    else notes.push(note);
    text += pieces[at + 1] ?? '';
  });
  return { text, notes };
}
