// 性别 as typed, to 男 or 女 (GB/T 2261.1-2003 codes are only a hint: people also type them by mistake).
import { compact } from './text';

const MALE = /^(?:男|男性|男士|男生|男的|先生|m|male|man|boy|♂)$/i;
const FEMALE = /^(?:女|女性|女士|女生|女的|小姐|f|female|woman|girl|♀)$/i;

/** Answers 男, 女, or null when only the person who typed it can say. */
export function readSex(typed: string): '男' | '女' | null {
  const word = compact(typed)
    .replace(/^性别[:：]/, '')
    .replace(/^[('"“]+|[)'"”。.]+$/g, '');
  if (MALE.test(word)) return '男';
  if (FEMALE.test(word)) return '女';
  return null;
}
