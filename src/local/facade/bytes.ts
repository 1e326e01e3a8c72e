// Bytes inside the isolate: UTF-8 and Base64 without Node's Buffer or the browser's TextEncoder; bytes are signed, as in Java.
import { Exception } from './door';

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WEB_SAFE = `${STANDARD.slice(0, 62)}-_`;

const signed = (byte: number): number => (byte > 127 ? byte - 256 : byte);

/** Lone surrogates become "?", as in Java. */
export function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point >= 0xd800 && point <= 0xdfff) bytes.push(63);
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
    }
  }
  return bytes.map(signed);
}

/** What is not UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at]! & 255;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    let whole = length > 0 && at + length <= bytes.length;
    for (let next = 1; whole && next < length; next += 1) {
      const byte = bytes[at + next]! & 255;
      whole = byte >> 6 === 2;
      point = (point << 6) | (byte & 63);
    }
    parts.push(whole && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd');
    at += whole ? length : 1;
  }
  return parts.join('');
}

export function encodeBase64(bytes: readonly number[], webSafe = false): string {
  const alphabet = webSafe ? WEB_SAFE : STANDARD;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const group =
      ((bytes[at]! & 255) << 16) | (((bytes[at + 1] ?? 0) & 255) << 8) | ((bytes[at + 2] ?? 0) & 255);
    parts.push(
      alphabet[group >> 18]! + alphabet[(group >> 12) & 63]!,
      at + 1 < bytes.length ? alphabet[(group >> 6) & 63]! : '=',
      at + 2 < bytes.length ? alphabet[group & 63]! : '=',
    );
  }
  return parts.join('');
}

export function decodeBase64(text: string, webSafe = false): number[] {
  const alphabet = webSafe ? WEB_SAFE : STANDARD;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of text.replace(/=+$/, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) throw new Exception('Could not decode string.');
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push(signed((held >> bits) & 255));
    }
  }
  return bytes;
}
