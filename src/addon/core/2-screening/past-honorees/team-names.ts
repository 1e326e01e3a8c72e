// How alike two teams of one institution are: the same team, perhaps the same, one inside the other, or two.
import {
  departmentsAgree,
  distinctiveWords,
  ordinalsOf,
  toNumber,
  withDigits,
} from '../../chinese/departments';
import { foldForms, type Lookups } from '../../chinese/lookups';
import { mayShorten } from '../../chinese/short-forms';
import { resolveUnit } from '../../chinese/units';
import type { Subject } from './subject';

/**
 * same: one name when brackets, quotes, widths and 班组 are set aside; namesake: the same name under two departments;
 * inside: one contains the other; similar: one may be a looser name of the other; different.
 */
export type TeamLikeness = 'same' | 'namesake' | 'inside' | 'similar' | 'different';

/** Words that different offices use for one kind of work. */
const SYNONYMS: [RegExp, string][] = [
  [/饮食|伙食|膳食|食堂|餐厅|餐饮/g, '餐饮'],
  [/学生公寓|公寓|宿舍|宿管/g, '公寓'],
  [/园林|绿化|绿地|花卉|绿色(?!通道)/g, '绿化'],
  [/供暖|供热|锅炉|热力/g, '供暖'],
  [/车队|运输|班车|汽车/g, '运输'],
  [/维修|修缮|抢修|报修|维保/g, '维修'],
  [/保洁|清洁|环卫|清扫/g, '保洁'],
  [/保卫|安保|保安/g, '保卫'],
  [/医务室|医务所|校医院|卫生所|卫生室|门诊部/g, '医务'],
  [/供水供电|供电供水|水电暖/g, '水电'],
  [/会议服务|会务/g, '会议'],
  [/洗衣房|洗涤|洗衣/g, '洗衣'],
  [/浴室|浴池|澡堂/g, '浴室'],
  [/宾馆|招待所|酒店|接待/g, '接待'],
  [/超市|商店|便利店/g, '超市'],
  [/疫情防控|抗击疫情|防疫|抗疫/g, '抗疫'],
  [/教学楼|(?<=\d)教(?![工职师学])/g, '教学楼'],
];
/** What a team does to its work says little: 绿化养护, 校园绿化. */
const LOOSE =
  /养护|运行|值班|值守|养管|校园|校区|服务|管理|保障|楼宇|区域|先锋|党员|青年|巾帼|优秀|先进|劳模|创新|技能|大师|工作室|小队|专业|一线/g;
const SUFFIX = /(?:班组|小组|团队|班|组|队|小队|团|集体)$/;
const DISCRIMINATORS =
  /[甲乙丙丁]|[男女](?=生|公寓|宿舍)|[早中晚夜](?=班|餐)|[新老旧](?=校区|校园|食堂|餐厅|教?学?楼)|(?<![a-z])[a-z](?=[班组队区座栋楼岗])/g;

interface TeamName {
  /** Without punctuation, institution and the leading 后勤处. */
  core: string;
  /** The core below its department: 后勤处饮食中心 + 第一食堂. */
  path: string;
  stem: string;
  suffix: string;
  quoted: string[];
  ordinals: string[];
  /** The department of its unit. */
  department: string;
}

const alreadyRead = new WeakMap<Subject, TeamName>();

/** 1、2号楼 and 一至二号楼 are not 12号楼: what stands between two numbers stays, as x. */
const BETWEEN_NUMBERS =
  /([\d一二三四五六七八九十]+)[、,，/～~\-–—－.·至到和与及](?=[\d一二三四五六七八九十])/g;

function bare(text: string): string {
  return text
    .replace(BETWEEN_NUMBERS, (_whole, number: string) => `${asDigits(number)}x`)
    .replace(/[^\u3400-\u9fff\da-zA-Z]/g, '')
    .toLowerCase();
}

function asDigits(numeral: string): string {
  return /\d/.test(numeral) ? numeral : toNumber(numeral);
}

function withoutLogistics(text: string): string {
  return text.replace(
    /^(?:学校|校)?(?:后勤|总务)(?:(?:服务|保障|管理|与?国?有?资产|与?基建)*(?:处|部|集团|总公司|公司|中心|办公室))?/,
    '',
  );
}

function readTeam(subject: Subject, lookups: Lookups): TeamName {
  const known = alreadyRead.get(subject);
  if (known) return known;
  const folded = foldForms(subject.name, lookups);
  const quoted = (folded.match(/[“"「｢『《〈'‘]([^”"」｣』》〉'’]{2,10})[”"」｣』》〉'’]/g) ?? []).map(bare);
  let letters = withDigits(bare(folded));
  const inside = resolveUnit(letters, lookups);
  if (inside.named.length >= 4 && letters.startsWith(inside.named) && inside.institution)
    letters = letters.slice(inside.named.length);
  const core = withoutLogistics(letters);
  const department = withoutLogistics(withDigits(bare(subject.unit.department)));
  const suffix = SUFFIX.exec(core)?.[0] ?? '';
  const team = {
    core,
    path: core.startsWith(department) ? core : department + core,
    stem: core.slice(0, core.length - suffix.length),
    suffix,
    quoted,
    ordinals: [...ordinalsOf(letters), ...(letters.match(DISCRIMINATORS) ?? [])].sort(),
    department: subject.unit.department,
  };
  alreadyRead.set(subject, team);
  return team;
}

/** The words that make a team this one and no other, in one spelling each and in order of the alphabet. */
function essence(text: string): string {
  let words = text.replace(SUFFIX, '');
  for (const [pattern, word] of SYNONYMS) words = words.replace(pattern, word);
  // 教工食堂 and 学生食堂 are two; the general word list would drop both words.
  words = words.replace(/教职工|教工/g, 'T').replace(/学生/g, 'S');
  words = distinctiveWords(words.replace(LOOSE, ''));
  return words.replace(/(?:\d+|[东南西北])[区院苑校门楼号栋座]*/g, '').replace(/(..)\1+/g, '$1');
}

function contains(long: string, short: string): boolean {
  return short.length >= 2 && long.length > short.length && long.includes(short);
}

/** Both bear numbers or directions, and neither has all of the other's: 东区一班, 西区二班. */
function ordinalsConflict(a: TeamName, b: TeamName): boolean {
  if (a.ordinals.length === 0 || b.ordinals.length === 0) return false;
  const lacks = (one: string[], other: string[]) => one.some((ordinal) => !other.includes(ordinal));
  return lacks(a.ordinals, b.ordinals) && lacks(b.ordinals, a.ordinals);
}

function soundOrLookAlike(a: string, b: string, lookups: Lookups): boolean {
  const [charactersA, charactersB] = [Array.from(a), Array.from(b)];
  if (charactersA.length !== charactersB.length || charactersA.length < 3) return false;
  const apart = charactersA.flatMap((character, at) =>
    character === charactersB[at] ? [] : [[character, charactersB[at]!] as const],
  );
  return (
    apart.length === 1 &&
    apart.every(
      ([one, other]) => lookups.readings().soundAlike(one, other) || lookups.shapes().lookAlike(one, other),
    )
  );
}

/** 饮服中心 for 饮食服务中心: the characters in order, the first and the last alike. */
function shortens(short: string, long: string): boolean {
  const alike =
    short.length >= 3 && short.length < long.length && short[short.length - 1] === long[long.length - 1];
  return alike && mayShorten(short, long);
}

/** 车队, 车队班组: one is the other with a word for any team after it. */
function isPlainly(short: TeamName, long: TeamName): boolean {
  return (
    /^(?:班组|小组|团队|集体)$/.test(long.core.slice(short.core.length)) && long.core.startsWith(short.core)
  );
}

function sorted(text: string): string {
  return Array.from(text).sort().join('');
}

/** How many characters stand in both texts in one order. */
function inCommon(a: string, b: string): number {
  let row: number[] = new Array(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(letter === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    row = next;
  }
  return row[b.length]!;
}

/** Same numbers, and more than three characters in four alike: one team written with a slip, or two; 竹园餐厅, 梅园餐厅 are not. */
function mostlyAlike(one: TeamName, other: TeamName): boolean {
  const longer = Math.max(one.stem.length, other.stem.length);
  return one.ordinals.join() === other.ordinals.join() && inCommon(one.stem, other.stem) > 0.75 * longer;
}

/** Compares two teams whose institution is the same, or may be. */
export function compareTeams(a: Subject, b: Subject, lookups: Lookups): TeamLikeness {
  const [one, other] = [readTeam(a, lookups), readTeam(b, lookups)];
  if (one.core === '' && other.core === '') return bare(a.name) === bare(b.name) ? 'same' : 'similar';
  if (one.core === '' || other.core === '') return 'inside';
  if (ordinalsConflict(one, other)) return 'different';
  const suffixes = [one.suffix, other.suffix];
  const suffixesAgree =
    suffixes.includes('团队') || one.suffix.includes(other.suffix) || other.suffix.includes(one.suffix);
  if (one.stem !== '' && one.stem === other.stem && suffixesAgree) {
    return departmentsAgree(one.department, other.department) ? 'same' : 'namesake';
  }
  const stemOf = (path: string) => path.replace(SUFFIX, '');
  if (suffixesAgree && stemOf(one.path) === stemOf(other.path)) return 'same';
  if (isPlainly(one, other) || isPlainly(other, one)) return 'same';
  if (sorted(one.core) === sorted(other.core)) return 'similar';
  if (one.quoted.some((word) => other.quoted.includes(word))) return 'similar';
  if (contains(other.path, one.stem) || contains(one.path, other.stem)) return 'inside';
  if (contains(other.core, one.core) || contains(one.core, other.core)) return 'inside';
  const [essenceA, essenceB] = [essence(one.core), essence(other.core)];
  if (sorted(essenceA) === sorted(essenceB)) return 'similar';
  if (essenceA === '' || essenceB === '' || contains(essenceA, essenceB) || contains(essenceB, essenceA))
    return 'inside';
  if (shortens(one.stem, other.stem) || shortens(other.stem, one.stem)) return 'similar';
  if (mostlyAlike(one, other)) return 'similar';
  return soundOrLookAlike(one.stem, other.stem, lookups) ? 'similar' : 'different';
}

/** What two teams of one name share, whatever their institutions: the name without punctuation and 班组; '' when it says nothing. */
export function teamStem(team: Subject, lookups: Lookups): string {
  return readTeam(team, lookups).stem;
}
