// Whether two units are one institution, may be one, are mistaken for one another, or are two.
import { departmentsAgree, distinctiveWords } from '../../chinese/departments';
import type { Lookups } from '../../chinese/lookups';
import { mayShorten } from '../../chinese/short-forms';
import type { Unit } from '../../chinese/units';

/**
 * same: one institution; campus: one institution, but perhaps two campuses; staffing: one institution, but a service
 * company stands on one side; site: one company on different sites; possible: a short form or a name without its place may
 * mean the other; unstated: one side names no institution; confusable: two known to be mistaken for one another, or
 * parent and offshoot; resembling: two that merely have similar names; other: two institutions.
 */
export type UnitRelation =
  | 'same'
  | 'campus'
  | 'staffing'
  | 'site'
  | 'possible'
  | 'unstated'
  | 'confusable'
  | 'resembling'
  | 'other';

/** Fields of study whose schools in one place are told apart only with care: 河北医科大学, 河北中医药大学. */
const FIELDS = [
  /医|药/,
  /师范/,
  /农|林/,
  /理工|工业|科技|工程|技术|工学/,
  /财|经贸|商/,
  /交通|铁道/,
  /电力|电子|邮电/,
];

function sameFieldAndPlace(a: string, b: string): boolean {
  const place = a.slice(0, 2);
  if (!b.startsWith(place) || !/(?:大学|学院)$/.test(a) || a.slice(-2) !== b.slice(-2)) return false;
  return FIELDS.some((field) => field.test(a.slice(2)) && field.test(b.slice(2)));
}

function oneCharacterApart(a: string, b: string): boolean {
  if (a.length !== b.length || a[0] !== b[0]) return false;
  return Array.from(a).filter((character, at) => character !== b[at]).length === 1;
}

/** The longer text is the shorter one with one character more. */
function isOneLonger(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1);
}

const COUNTS_OR_POINTS = /[零〇一二三四五六七八九十百\d东南西北中]/;

/**
 * 昆明里工大学, 昆明理大学: a name that no list has and that is a listed one but for a slip: a character that sounds or looks
 * like the right one, one left out, one too many.
 */
function isSlipOf(unlisted: string, listed: string, lookups: Lookups): boolean {
  if (isOneLonger(unlisted, listed) || isOneLonger(listed, unlisted)) return true;
  if (unlisted.length !== listed.length) return false;
  const apart = Array.from(listed).flatMap((right, at) => {
    const written = unlisted[at]!;
    return written === right ? [] : [[written, right] as const];
  });
  const [written, right] = apart[0] ?? ['', ''];
  if (apart.length !== 1 || COUNTS_OR_POINTS.test(written + right)) return false;
  return lookups.readings().soundAlike(written, right) || lookups.shapes().lookAlike(written, right);
}

/** How two different institutions stand to each other: where they are mistaken for one another, one name in both says little. */
function relateInstitutions(a: string, b: string, lookups: Lookups): UnitRelation {
  const table = lookups.institutions();
  if (table.areParentAndOffshoot(a, b)) return 'confusable';
  if (!table.isListed(a)) return table.isListed(b) && isSlipOf(a, b, lookups) ? 'possible' : 'other';
  if (!table.isListed(b)) return isSlipOf(b, a, lookups) ? 'possible' : 'other';
  if (table.shareShortForm(a, b)) return 'confusable';
  return oneCharacterApart(a, b) || sameFieldAndPlace(a, b) ? 'resembling' : 'other';
}

/** 石家庄市第一中学 and 石家庄一中: school names without administrative words. */
function schoolKey(name: string): string {
  return name
    .replace(/[省市县区第]|自治区|维吾尔|回族|壮族|特别行政区/g, '')
    .replace(/([一二三四五六七八九十])中学/, '$1中')
    .replace(/([一二三四五六七八九十])小学/, '$1小');
}

/** 河北华育物业服务有限公司 → 华育, as far as can be told: what two names of one company share. */
function sameCompany(a: string, b: string): boolean {
  if (a === b) return true;
  const brand = (name: string) =>
    name.replace(/(?:有限责任公司|股份有限公司|有限公司|集团|公司|项目部|派驻.*|项目)$/g, '');
  const [brandA, brandB] = [brand(a), brand(b)];
  const [short, long] = brandA.length < brandB.length ? [brandA, brandB] : [brandB, brandA];
  return short.length >= 2 && long.includes(short);
}

/** A company whose site is written in few letters (华育物业沧州师院项目部) may stand at the institution of that place. */
function mayStandAt(company: Unit, school: Unit): boolean {
  if (!company.company || company.company !== company.institution || school.company) return false;
  const { department } = company;
  const name = school.institution ?? '';
  return Array.from(department).some(
    (letter, at) => letter === name[0] && mayShorten(department.slice(at, at + 2), name),
  );
}

function mayMean(unclear: Unit, other: Unit): boolean {
  if (other.institution) {
    if (unclear.candidates.includes(other.institution)) return true;
    if (unclear.candidates.length === 0 && other.institution.includes(unclear.named)) return true;
    return mayShorten(unclear.named, other.institution);
  }
  if (unclear.named === other.named) return true;
  if (unclear.named.endsWith(other.named) || other.named.endsWith(unclear.named)) return true;
  return unclear.candidates.some((name) => other.candidates.includes(name));
}

function relateUnclear(a: Unit, b: Unit): UnitRelation {
  for (const [unclear, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (unclear.certainty === 'none' || unclear.certainty === 'unknown') return 'unstated';
    if (!unclear.institution && mayMean(unclear, other)) return 'possible';
  }
  return 'other';
}

/** A place in another province than the institution's own, or one where it is known to have a campus. */
function isAway(unit: Unit, lookups: Lookups): boolean {
  const table = lookups.institutions();
  if (table.campuses(unit.institution ?? '').some((place) => unit.campus.includes(place))) return true;
  const provinces = table.provincesOfPlace(unit.campus);
  return unit.province !== null && provinces.length > 0 && !provinces.includes(unit.province);
}

/** 湘雅医院, 明德学院: a house under the university's roof that has a logistics department, and a name, of its own. */
function ownHouse(unit: Unit): string {
  return (
    /^.*?(?:(?<!校)医院|[^后勤总务]{2,8}(?:学院|学部|中学|小学|附中|附小)|医学部)/.exec(
      unit.department,
    )?.[0] ?? ''
  );
}

function relateCampuses(a: Unit, b: Unit, lookups: Lookups): UnitRelation {
  if (a.campus === b.campus) return 'same';
  if (a.campus && b.campus)
    return a.campus.includes(b.campus) || b.campus.includes(a.campus) ? 'same' : 'campus';
  return isAway(a, lookups) || isAway(b, lookups) ? 'campus' : 'same';
}

/** How two units stand to each other, companies and campuses included. */
export function relateUnits(a: Unit, b: Unit, lookups: Lookups): UnitRelation {
  const [siteA, siteB] = [a.institution !== a.company, b.institution !== b.company];
  if (a.institution && a.institution === b.institution) {
    if (!siteA && !siteB)
      return departmentsAgree(a.department, b.department) &&
        Boolean(distinctiveWords(a.department)) === Boolean(distinctiveWords(b.department))
        ? 'same'
        : 'site';
    if (a.company || b.company) return a.company && a.company === b.company ? 'same' : 'staffing';
    const knowsOnlyByHearsay = a.doubtedName !== b.doubtedName;
    if (knowsOnlyByHearsay || ownHouse(a) !== ownHouse(b)) return 'possible';
    return relateCampuses(a, b, lookups);
  }
  // Where one side does not say where its company works, it may well be there.
  if (a.company && b.company && sameCompany(a.company, b.company))
    return siteA && siteB ? 'site' : 'possible';
  if (!a.institution || !b.institution) return relateUnclear(a, b);
  if (mayStandAt(a, b) || mayStandAt(b, a)) return 'possible';
  const listed = lookups.institutions();
  if (!listed.isListed(a.institution) && !listed.isListed(b.institution)) {
    const [keyA, keyB] = [schoolKey(a.institution), schoolKey(b.institution)];
    if (keyA === keyB) return 'same';
    if (keyA.endsWith(keyB) || keyB.endsWith(keyA)) return 'possible';
  }
  return relateInstitutions(a.institution, b.institution, lookups);
}
