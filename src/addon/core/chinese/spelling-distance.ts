// How far apart two spellings of a name of another language sound: to ask a person wherever they might be one name.
import { MIDDLE_DOT } from './characters';
import type { Lookups } from './lookups';

/**
 * Characters that offices spell Uyghur, Kazakh, Tibetan, Mongol and Yi names with. A name of these alone may be such a
 * name though it looks like a surname and a given name: 巴特尔, 白玛. General knowledge.
 */
const SPELLING_CHARACTERS = new Set(
  '阿艾巴白贝比别宾布才次仓曹达德迪丹旦登顶地顿朵多额尔法丰甫嘎尕干高戈格贡古谷哈海罕汗合赫呼胡吉加嘉江金杰卡凯康柯克肯孔库拉兰朗勒' +
    '乐里力利丽林龙鲁伦罗洛玛马买迈麦曼毛美蒙孟米敏明莫木牧穆姆拿娜纳南乃尼妮努诺帕彭平普其齐奇琪钦青琼热仁日荣肉如茹瑞润若萨赛桑' +
    '色沙山尚生史思斯松苏素索塔台泰坦桃特腾提铁图吐托娃瓦万旺维温翁乌吾西希夏香雄旭雅亚延扬央叶业依伊衣益英勇尤有玉云扎孜泽昭者珍' +
    '芝忠珠卓宗祖',
);

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/;
const CONSONANT: Record<string, string> = {
  ...{
    b: 'p',
    p: 'p',
    f: 'p',
    d: 't',
    t: 't',
    g: 'k',
    k: 'k',
    h: 'h',
    m: 'm',
    n: 'n',
    l: 'l',
    r: 'r',
    w: 'w',
    y: '',
  },
  ...{ s: 's', sh: 's', x: 's', z: 'c', zh: 'c', c: 'c', ch: 'c', j: 'c', q: 'c' },
};
const VOWEL: [RegExp, string][] = [
  [/a/, 'a'],
  [/o|^u$|^un|iu/, 'o'],
  [/ei|ui|e/, 'e'],
  [/i|v|u/, 'i'],
];
const VOWELS = 'aoei';

/** The sounds of one syllable, those that spellings do not tell apart as one; N is a nasal at the end. */
function soundsOfSyllable(syllable: string): string {
  if (syllable === 'er') return 'r';
  const initial = INITIAL.exec(syllable)?.[0] ?? '';
  const final = syllable.slice(initial.length);
  // 乌, 吾 are a vowel; 旺, 维 begin with a sound of their own.
  const consonant = initial === 'w' && final === 'u' ? '' : (CONSONANT[initial] ?? '');
  const vowel = VOWEL.find(([pattern]) => pattern.test(final))?.[1] ?? '';
  return consonant + vowel + (/n/.test(final) ? 'N' : '');
}

function soundsOf(part: string, lookups: Lookups): string {
  const readings = lookups.readings();
  return Array.from(part, (character) => soundsOfSyllable(readings.syllables(character)[0] ?? '')).join('');
}

/** What it costs to take one sound for the other: 0 the same, 1 unlike. */
const SUBSTITUTION: Record<string, number> = {
  hk: 0.3,
  lr: 0.1,
  ln: 0.5,
  cs: 0.4,
  Nm: 0.4,
  Nn: 0.3,
  pw: 0.3,
  cr: 0.6,
};
/** Sounds that spellings add and drop: 巴哈尔, 巴哈; 艾合买提, 艾买提. */
const OMISSION: Record<string, number> = { r: 0.2, w: 0.2, l: 0.4, h: 0.3, N: 0.5 };

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return 0.2;
  return SUBSTITUTION[a < b ? a + b : b + a] ?? 1;
}

function omission(sound: string): number {
  return VOWELS.includes(sound) ? 0.2 : (OMISSION[sound] ?? 1);
}

function distance(a: string, b: string): number {
  let row = [0];
  for (const sound of b) row.push(row[row.length - 1]! + omission(sound));
  for (const one of a) {
    const next = [row[0]! + omission(one)];
    Array.from(b).forEach((other, at) => {
      const kept = row[at]! + substitution(one, other);
      next.push(Math.min(kept, row[at + 1]! + omission(one), next[at]! + omission(other)));
    });
    row = next;
  }
  return row[row.length - 1]!;
}

/** Of a name's sounds, how many may differ. 古丽 and 古丽娜, two women's names, are 0.2 apart. */
const MOST = 0.18;

function close(a: string, b: string): boolean {
  return a !== '' && b !== '' && distance(a, b) <= MOST * Math.max(a.length, b.length);
}

/** 江, 汗 and the like are said or left out after a man's or woman's name. */
const COURTESY = /(?<=..)[江汗罕拜洪]$/;

/**
 * True when two names, with or without middle dots, may be two spellings of one, or when one leaves out the parts after
 * the own name. Father and son (艾力·买买提, 买买提·艾力) are not.
 */
export function mayBeOneSpelling(a: string, b: string, lookups: Lookups): boolean {
  const read = (name: string) =>
    name.split(MIDDLE_DOT).map((part) => soundsOf(part.replace(COURTESY, ''), lookups));
  const [partsA, partsB] = [read(a), read(b)];
  if (partsA.length === partsB.length) return partsA.every((part, at) => close(part, partsB[at]!));
  const [few, many] = partsA.length < partsB.length ? [partsA, partsB] : [partsB, partsA];
  return close(few.join(''), many.join('')) || few.every((part, at) => close(part, many[at]!));
}

/** True when the characters alone allow the name to be one of another language. */
export function isSpelledByCustom(letters: string): boolean {
  const characters = Array.from(letters);
  return characters.length > 1 && characters.every((character) => SPELLING_CHARACTERS.has(character));
}
