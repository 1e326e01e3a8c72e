// Telephone numbers of the mainland as people type them, to 11 digits for a mobile and 区号-号码[-分机] for a landline.
import { halfWidth } from './characters';
import { tidy } from './text';

export type PhoneProblem =
  | 'invalid_prefix'
  | 'landline_without_area_code'
  | 'letter_in_number'
  | 'wrong_length';

export interface PhoneReading {
  /** The normal form, or null when the number cannot be used. */
  value: string | null;
  problem: PhoneProblem | null;
  /** The answer held more than one number; value is the first usable one. */
  several: boolean;
  /** How many digits the judged number has, for the message. */
  digits: number;
}

// Mobile segments are still being opened, so any 1[3-9] is taken (the lenient rule of the segment tables).
const MOBILE = /^1[3-9]\d{9}$/;
const AREA_CODE = /^0(?:10|2[0-57-9]|[3-9]\d{2})/;
const SUBSCRIBER = /^[2-9]\d{6,7}$/;

/** Reads one answer to 联系电话. */
export function readPhone(typed: string): PhoneReading {
  const text = halfWidth(tidy(typed))
    .replace(/[—–‐‑―−ー_~]+/g, '-')
    .replace(/^['=]+|[。.,;、]+$/g, '')
    .replace(/\((?:[^()\d]*)\)/g, ' ')
    .trim()
    .replace(/^(\d{7,})\.0+$/, '$1');
  const pieces = split(text);
  const readings = pieces.map(readOne);
  const chosen = readings.find((reading) => reading.value !== null) ?? readings[0] ?? readOne('');
  return { ...chosen, several: pieces.length > 1 };
}

function split(text: string): string[] {
  const parts = text
    .split(/[、,;/|]|或者?|和|及|以及|&/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length > 1) return parts;
  const words = text.split(' ').filter((word) => word !== '');
  const whole = words.filter((word) => MOBILE.test(digitsOf(word)) || AREA_CODE.test(digitsOf(word)));
  // A space inside one number (199 0000 0060) parts nothing: only two complete numbers are two.
  if (whole.length > 1 && whole.every((word) => digitsOf(word).length >= 10)) return whole;
  return [text];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function readOne(piece: string): Omit<PhoneReading, 'several'> {
  const named = piece.replace(/^(?:tel|phone|mobile|mob|手机号?码?|联系电话|电话|座机)[.::]*/i, '');
  const extended = /^(.*?\d)\s*(?:转|分机号?|ext\.?|x|#)[::]?\s*(\d{1,6})$/i.exec(named);
  let extension = extended?.[2] ?? '';
  const number = (extended?.[1] ?? named).replace(/\((0\d{2,3})\)/g, '$1-').replace(/\p{Script=Han}/gu, '');
  const count = digitsOf(number).length;
  const bad = (problem: PhoneProblem) => ({ value: null, problem, digits: count });
  if (/\p{L}/u.test(number)) return bad('letter_in_number');
  if (/[^\d\s().+-]/.test(number)) return bad('wrong_length');
  if (/^\(?\+(?!\s*86)/.test(number.trim())) return bad('invalid_prefix');

  let segments = withoutCountryCode(number).split('-').map(digitsOf).filter(Boolean);
  let digits = segments.join('');
  if (/^01[3-9]\d{9}$/.test(digits)) digits = digits.slice(1);
  if (MOBILE.test(digits)) return { value: digits, problem: null, digits: digits.length };

  const area = AREA_CODE.exec(digits)?.[0];
  if (area !== undefined) {
    const last = segments[segments.length - 1] ?? '';
    // 010-62511111-8012: the tail is an extension when what stands before it is complete.
    if (extension === '' && segments.length > 1 && last.length <= 6) {
      const before = segments.slice(0, -1).join('');
      if (SUBSCRIBER.test(before.slice(area.length))) {
        extension = last;
        segments = segments.slice(0, -1);
        digits = before;
      }
    }
    const subscriber = digits.slice(area.length);
    if (SUBSCRIBER.test(subscriber)) {
      const value = `${area}-${subscriber}${extension === '' ? '' : `-${extension}`}`;
      return { value, problem: null, digits: digits.length };
    }
    return bad(/^[2-9]/.test(subscriber) || subscriber.length < 7 ? 'wrong_length' : 'invalid_prefix');
  }
  if (SUBSCRIBER.test(digits)) return bad('landline_without_area_code');
  if (/^[48]00\d{7}$/.test(digits)) return bad('invalid_prefix');
  return bad(digits.length === 11 ? 'invalid_prefix' : 'wrong_length');
}

/** Takes +86, 0086 and 86 off when a complete number is left; a landline gets its leading 0 back. */
function withoutCountryCode(number: string): string {
  const match = /^\s*\(?(\+\s*86|0086|86)\)?[\s-]*/.exec(number);
  if (match === null) return number;
  const rest = number.slice(match[0].length).replace(/^\(0\)/, '');
  const digits = digitsOf(rest);
  if (MOBILE.test(digits) || AREA_CODE.test(digits)) return rest;
  const landline = AREA_CODE.exec(`0${digits}`)?.[0];
  const marked = /^\s*\(?(?:\+|00)/.test(number);
  if (landline !== undefined && SUBSCRIBER.test(`0${digits}`.slice(landline.length))) return `0${rest}`;
  return marked ? rest : number;
}
