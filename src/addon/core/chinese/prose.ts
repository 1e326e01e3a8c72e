// What long Chinese text gives away about itself: its language, whether it means anything, and what does not belong in it.
import { once } from '../once';
import { halfWidth } from './characters';
import { saysNothing } from './text';

// The most frequent characters of modern Chinese; together about 40 % of ordinary prose, next to none of random typing.
const FREQUENT =
  '的一是不了在人有我他她这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体' +
  '這個們來為國說時會對過發後裡種經麼學現當沒動還進樣實無與長機關點業將兩間問應頭體';
const frequent = once(() => new Set(Array.from(FREQUENT, (character) => character.codePointAt(0)!)));

const ENGLISH =
  /\b(?:the|and|is|in|to|of|a|he|she|his|her|with|for|was|has|very|work|works|school|university)\b/gi;

/** What a text consists of, white space left out. */
interface Makeup {
  total: number;
  distinct: number;
  han: number;
  /** Of the Han characters, those that are most frequent in prose. */
  frequent: number;
  digits: number;
  /** Of other scripts. */
  letters: string[];
}

type Kind = 'space' | 'han' | 'letter' | 'digit' | 'other';

/** Kinds of the characters met so far, by code point: a text has few that are not ordinary Han, and they come often. */
const kinds = new Map<number, Kind>();

function kindOf(code: number): Kind {
  if (code >= 0x4e00 && code <= 0x9fff) return 'han';
  let kind = kinds.get(code);
  if (kind === undefined) {
    kind = lookedUp(String.fromCodePoint(code));
    kinds.set(code, kind);
  }
  return kind;
}

function lookedUp(character: string): Kind {
  if (/\s/.test(character)) return 'space';
  if (/\p{Script=Han}/u.test(character)) return 'han';
  if (/\p{L}/u.test(character)) return 'letter';
  return /\p{Nd}/u.test(character) ? 'digit' : 'other';
}

function makeupOf(text: string): Makeup {
  const common = frequent();
  const different = new Set<number>();
  const makeup: Makeup = { total: 0, distinct: 0, han: 0, frequent: 0, digits: 0, letters: [] };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    const kind = kindOf(code);
    if (kind === 'space') continue;
    makeup.total += 1;
    different.add(code);
    if (kind === 'han') {
      makeup.han += 1;
      if (common.has(code)) makeup.frequent += 1;
    } else if (kind === 'letter') makeup.letters.push(String.fromCodePoint(code));
    else if (kind === 'digit') makeup.digits += 1;
  }
  makeup.distinct = different.size;
  return makeup;
}

/**
 * Judges the body of a text.
 * @returns gibberish: repeated or random characters, keyboard rows, broken encoding; language: written, but not in
 *   Chinese; null: Chinese prose, or too little to say.
 */
export function judgeProse(text: string): 'gibberish' | 'language' | null {
  const { total, distinct, han, frequent: common, digits, letters } = makeupOf(text);
  if (total < 4) return null;
  if (isBrokenEncoding(text, total)) return 'gibberish';
  if ((total >= 6 && distinct <= 2) || (total >= 24 && distinct <= 5) || (total >= 100 && distinct <= 10)) {
    return 'gibberish';
  }
  if (digits / total > 0.8) return 'gibberish';
  if (han === 0 && letters.length === 0 && total >= 12) return 'gibberish';
  const kana = letters.filter((letter) => /[\u3040-\u30ff]/.test(letter)).length;
  if (kana >= 20 && kana > 0.2 * total) return 'language';
  if (letters.length >= 4 && han < 0.3 * (han + letters.length)) {
    return isKeyboardMash(text, letters) ? 'gibberish' : letters.length >= 20 ? 'language' : null;
  }
  if (han >= 60 && common < 0.1 * han) return 'gibberish';
  return isPadded(text, total, distinct) ? 'gibberish' : null;
}

/** One to three sentences over and over, or a run without any punctuation that keeps to a handful of characters. */
function isPadded(text: string, total: number, distinct: number): boolean {
  const sentences = text.split(/[。！？!?；;\n]+/).filter((sentence) => sentence.trim() !== '');
  const kinds = new Set(sentences.map((sentence) => sentence.trim())).size;
  // The last one may have been cut off.
  if (sentences.length >= 8 && sentences.length >= 3 * kinds && kinds <= 4) return true;
  return total >= 100 && total > 8 * distinct && !/[，。！？；,.!?;]/.test(text);
}

function isBrokenEncoding(text: string, total: number): boolean {
  if (/锟斤拷.*锟斤拷|烫烫烫烫|屯屯屯屯/s.test(text)) return true;
  const replaced = text.match(/\ufffd/g)?.length ?? 0;
  // UTF-8 read as Latin-1 shows as runs of accented capitals and C1 signs.
  const latin = text.match(/[\u0080-\u00ff]/g)?.length ?? 0;
  return replaced > 0.05 * total || (latin > 0.4 * total && total >= 12);
}

/** Latin letters that are no words: few vowels, endless words, or the rows of the keyboard. */
function isKeyboardMash(text: string, letters: string[]): boolean {
  if (!letters.every((letter) => /[A-Za-z]/.test(letter))) return false;
  const lower = letters.join('').toLowerCase();
  const words = text.match(/[A-Za-z]+/g) ?? [];
  if ((text.match(ENGLISH)?.length ?? 0) >= 2) return false;
  if (/asdf|sdfg|qwer|wert|zxcv|hjkl|jkl;|fdsa|uiop/.test(lower)) return true;
  const vowels = lower.replace(/[^aeiou]/g, '').length / lower.length;
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  return vowels < 0.22 || longest > 24;
}

const PLACEHOLDER =
  /^(?:(?:请)?(?:详|具体|材料|内容|事迹|事迹材料)*(?:请)?(?:参?见|看|查看|参阅|如)(?:附件|附表|附页|纸质|另附|报名表|申报表|推荐表|邮件|邮箱|word|文档|压缩包|上传).{0,14}|(?:材料|事迹|事迹材料|内容)?(?:另附|后补|待补充?|待完善|稍后补充?|随后补充?|后续补充?|待提交|待上传|稍后提交|另行(?:提交|报送|上报)|以后再填|附后|如附|补充中|整理中|正在(?:整理|撰写|准备).{0,6})|(?:事迹|事迹材料|材料|个人事迹|先进事迹)|(?:暂|尚)?(?:无|没有|未写|未填)(?:材料|事迹|内容)?|(?:在此|请)?(?:此处|这里|在此处)?(?:填写|输入).{0,12}|(?:附件|已发邮箱|已发邮件|邮件发送).{0,10}|tbd|todo|lorem ipsum.*)$/is;

/** Whether a text only stands in for one that is to be found elsewhere or to be written later (略, 详见附件). */
export function isPlaceholderText(text: string): boolean {
  // A text that has more to say in its beginning than the longest of these words need not be read to its end.
  if (text.length > BEGINNING && bare(text.slice(0, BEGINNING)).length > LONGEST_PLACEHOLDER) return false;
  const word = bare(text);
  return (
    (text.length <= 20 && (word === '' || saysNothing(text))) ||
    (word.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(word))
  );
}

const BEGINNING = 200;
const LONGEST_PLACEHOLDER = 40;

function bare(text: string): string {
  return halfWidth(text)
    .replace(/[\s"'“”‘’()（）【】[\]<>《》。.!,，…:：]+/g, '')
    .trim();
}

const ID_NUMBER =
  /(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/;
const OLD_ID_NUMBER = /(?:身份证|证件)\D{0,8}\d{6}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/;
const NAMED_ID_NUMBER = /身份证(?:号码?)?\s*(?:是|为)?\s*[::]?\s*\d{14,17}[\dXx](?!\d)/;

/** The first resident identity number written in a text, or null. The check digit is not asked: a mistyped one tells as much. */
export function findIdNumber(text: string): string | null {
  if (!/[\d０-９]{6}/.test(text)) return null;
  const plain = halfWidth(text);
  const found = ID_NUMBER.exec(plain) ?? NAMED_ID_NUMBER.exec(plain) ?? OLD_ID_NUMBER.exec(plain);
  return found === null ? null : (/\d[\d -]+[\dXx]/.exec(found[0])?.[0] ?? found[0]);
}

const MARKUP =
  /<\/?(?:!--|!doctype|a|abbr|audio|b|base|big|blockquote|body|br|button|canvas|center|code|div|em|embed|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|marquee|meta|nav|object|ol|option|p|pre|s|script|section|select|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>|<!--|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|#\d{2,5});|<script|<img\s|javascript:/i;

/** The first piece of HTML in a text, or null. */
export function findMarkup(text: string): string | null {
  return MARKUP.exec(text)?.[0] ?? null;
}
