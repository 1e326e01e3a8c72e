// Names of persons and teams as lists and forms write them: the form to record, and what can be read from it.
import {
  DASH_VARIANTS,
  DOT_VARIANTS,
  HAN,
  halfWidth,
  halfWidthWords,
  isHan,
  MIDDLE_DOT,
  splitBrackets,
  withoutCompatibility,
  withoutInvisible,
} from './characters';
import type { Lookups } from './lookups';

export type NomineeKind = 'person' | 'team';

export interface RecordedName {
  /** The form to record; '' when nothing is left. */
  name: string;
  /** What stood beside the name: 女, 已退休, 维吾尔族, 12人; in the order found, without brackets. */
  annotations: string[];
}

const JOINING_DOTS = new RegExp(`(${HAN})\\s*[${DOT_VARIANTS}${DASH_VARIANTS}]+\\s*(?=${HAN})`, 'gu');
const DOTS_AT_THE_ENDS = new RegExp(
  `^[\\s${DOT_VARIANTS},，、;；:：]+|[\\s${DOT_VARIANTS},，、;；:：]+$`,
  'gu',
);
const LABEL = /^\s*(?:姓\s*名|名\s*称|团队名称|申报人|被推举人|候选人)\s*[:：]\s*/;
/** 1. 王小明; 王小明※: a list's number before a name, its footnote mark after one. A mark after fewer characters may hide one. */
const NUMBERING = /^\s*(?:\d{1,3}[.、．)）:：\s]\s*|[\u2460-\u2473]\s*)/;
const FOOTNOTE = /([\u4e00-\u9fff]{3})\s*[*※#△▲☆★\u2460-\u2473]+$/;
/** Quotation marks never belong to a person's name. */
const QUOTES = /["'“”‘’「」『』｢｣〝〞]/g;
const FORM_OF_ADDRESS = /(?:同志|老师|先生|女士|师傅|等同志)$/;
const LOOSE_NOTE = /\s+((?:男|女)(?:性)?|[\u4e00-\u9fff]{1,5}族|\d{1,3}\s*岁|已?退休|已故)(?=\s|$)/;
const MEMBER_COUNT =
  /^(?:共|计|合计|成员|人数|全体)?\s*[:：]?\s*约?\s*(?:\d+|[一二三四五六七八九十百两]+)\s*(?:余|多)?\s*(?:人|名|位|名成员|人团队)$/;
const LOOSE_MEMBER_COUNT = /(?:[\s,，、/]+|(?=共))((?:共|计)?\s*\d+\s*(?:余|多)?\s*[人名位](?:成员)?)$/;
const TEAM_NOTE = /^(?:团队|集体|班组|先进集体|团体)$/;

/** The middle dot, however it was typed, as U+00B7; only between Han characters, where nothing else can be meant. */
function withMiddleDots(text: string): string {
  return text.replace(JOINING_DOTS, `$1${MIDDLE_DOT}`);
}

function recordPerson(text: string, lookups: Lookups): RecordedName {
  const typed = halfWidth(text).replace(LABEL, '').replace(NUMBERING, '').replace(QUOTES, '');
  const { outside, inside } = splitBrackets(typed);
  const annotations = [...inside];
  let name = outside.trim().replace(FOOTNOTE, '$1');
  for (
    let note = LOOSE_NOTE.exec(name);
    note && name.slice(0, note.index).trim().length > 1;
    note = LOOSE_NOTE.exec(name)
  ) {
    annotations.push(note[1]!);
    name = `${name.slice(0, note.index)} ${name.slice(note.index + note[0].length)}`.trim();
  }
  name = withMiddleDots(name.replace(DOTS_AT_THE_ENDS, ''));
  const address = FORM_OF_ADDRESS.exec(name);
  if (address && name.length - address[0].length >= 2) {
    annotations.push(address[0]);
    name = name.slice(0, address.index).trim();
  }
  return { name: closeUp(name, lookups), annotations };
}

/**
 * Spaces inside a Han name only align columns. Between two long parts a space may stand for a lost middle dot or
 * for two people: it stays, for a person to judge.
 */
function closeUp(name: string, lookups: Lookups): string {
  const single = name.replace(/\s+/g, ' ');
  const parts = single.split(' ');
  if (!parts.every((part) => isHan(part.replace(/\u00b7/g, '')))) return single;
  const letters = parts.join('');
  const twoNames = parts.length === 2 && parts.every((part) => part.length >= 2);
  const twoPeople = twoNames && parts.every((part) => hasHanShape(part, lookups));
  return twoPeople || (twoNames && letters.length >= 5) ? single : letters;
}

function recordTeam(text: string): RecordedName {
  const annotations: string[] = [];
  let name = halfWidthWords(text.replace(/[\u3000\u00a0]/g, ' ')).replace(LABEL, '');
  name = name.replace(/\s*[（(【[]([^（()）【】[\]]*)[）)】\]]/g, (whole, words: string) => {
    const note = halfWidth(words).trim();
    if (!MEMBER_COUNT.test(note) && !TEAM_NOTE.test(note)) return whole;
    annotations.push(note);
    return '';
  });
  const count = LOOSE_MEMBER_COUNT.exec(name.trim());
  if (count) {
    annotations.push(count[1]!);
    name = name.trim().slice(0, count.index);
  }
  const spaced = new RegExp(`(${HAN}|[“”"'「」｢｣（）()\\d])\\s+(?=${HAN}|[“”"'「」｢｣（）()\\d])`, 'gu');
  return { name: name.replace(spaced, '$1').replace(/\s+/g, ' ').trim(), annotations };
}

/**
 * The form of a name to record: no invisible characters, half-width letters and digits, no aligning spaces, the middle
 * dot U+00B7 (民委发〔2016〕33号), notes in brackets split off. Never rewrites a traditional character: what is recorded
 * is what the person wrote. A team keeps brackets that belong to its name (维修中心（木工班）); only a head count goes.
 */
export function recordName(raw: string, kind: NomineeKind, lookups: Lookups): RecordedName {
  const text = withoutCompatibility(withoutInvisible(raw));
  return kind === 'person' ? recordPerson(text, lookups) : recordTeam(text);
}

/** Written in Chinese characters throughout, parts joined by the middle dot allowed: 李华, 阿依古丽·买买提. */
export function isHanName(name: string): boolean {
  return name !== '' && name.split(MIDDLE_DOT).every((part) => isHan(part));
}

/** The surname of a name of Han shape, compound ones included; '' when the name is not in Chinese characters or has a dot. */
export function surnameOf(name: string, lookups: Lookups): string {
  const characters = Array.from(name);
  if (!isHan(name)) return '';
  const firstTwo = characters.slice(0, 2).join('');
  const known = characters.map((character) => lookups.simplifiedForms().get(character) ?? character);
  if (characters.length > 2 && lookups.surnames().isCompound(known.slice(0, 2).join(''))) return firstTwo;
  return characters[0]!;
}

/** Surnames beyond this rank are too rare to conclude from a surname alone that a word is a name. */
const USUAL_SURNAMES = 300;

/** A usual surname and one or two more characters: the shape of nine names in ten. */
function hasHanShape(word: string, lookups: Lookups): boolean {
  if (!isHan(word)) return false;
  const surname = surnameOf(word, lookups);
  const folded = Array.from(
    surname,
    (character) => lookups.simplifiedForms().get(character) ?? character,
  ).join('');
  const rank = lookups.surnames().rank(folded);
  const given = Array.from(word).length - Array.from(surname).length;
  return rank !== undefined && (surname.length > 1 || rank < USUAL_SURNAMES) && given >= 1 && given <= 2;
}

/** 李建军夫妇, 王铁柱父子俩, 张三等3人: what says after a name that others come with it. */
const TOGETHER =
  /\s*(?:(?:夫妇|夫妻|父子|父女|母子|母女|兄弟|姐妹|兄妹|姐弟|师徒)[俩两二]?人?|等\s*(?:\d+|[一二两三四五六七八九十]+)?\s*[人名位])$/;

/** The names in a name field that holds more than one person's. */
export function namesOfSeveral(typed: string): string[] {
  const parts = typed.split(/[、,，;；/|&+和与及\s]+/).map((part) => part.replace(TOGETHER, ''));
  return parts.filter((part) => part.length >= 2);
}

/**
 * True when the name field holds more than one person: 石建军、宋玉兰; 张三 李四; 张三和李四; 张三等3人; 张三夫妇.
 * One person's name with a space or a dot in it (欧阳 娜娜, 阿依古丽·买买提) is not.
 */
export function looksLikeSeveralPeople(raw: string, lookups: Lookups): boolean {
  const { outside } = splitBrackets(halfWidth(withoutCompatibility(withoutInvisible(raw))));
  const text = outside.trim().replace(LABEL, '');
  const words = text.split(/[、,，;；/\\|&+\n]+/).map((word) => word.replace(/\s+/g, ''));
  if (words.filter((word) => word.length >= 2 && isHanName(withMiddleDots(word))).length >= 2) return true;
  if (/[\u4e00-\u9fff]\s*等\s*(?:\d+|[一二两三四五六七八九十]+)?\s*[人名位]?$/.test(text) && text.length >= 4)
    return true;
  if (TOGETHER.test(text) && text.replace(TOGETHER, '').trim().length >= 2) return true;
  const spaced = text.split(/\s+/);
  if (spaced.length >= 2 && spaced.every((word) => hasHanShape(word, lookups))) return true;
  const closed = text.replace(/\s+/g, '');
  for (const joint of ['和', '与', '及', '暨']) {
    const at = closed.indexOf(joint, 2);
    if (at < 0) continue;
    if (hasHanShape(closed.slice(0, at), lookups) && hasHanShape(closed.slice(at + 1), lookups)) return true;
  }
  return false;
}

/** The traditional characters of a text, each once. Characters that 通用规范汉字表 keeps (昇 喆 堃 甯 於 …) are not traditional. */
export function hasTraditional(text: string, lookups: Lookups): string[] {
  const forms = lookups.simplifiedForms();
  return [...new Set(Array.from(withoutCompatibility(text)).filter((character) => forms.has(character)))];
}
