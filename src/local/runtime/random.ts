// Chance that is the same for the same history: ids and numbers drawn from a hash of a text.
import { createHash } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** An id of `length` characters in the style of Drive's. */
export function shortId(seed: string, length: number): string {
  let bytes = createHash('sha256').update(seed).digest();
  let id = length > 10 ? '1' : '';
  for (let at = 0; id.length < length; at += 1) {
    if (at === bytes.length) {
      bytes = createHash('sha256').update(bytes).digest();
      at = 0;
    }
    id += ALPHABET[bytes[at]! % ALPHABET.length];
  }
  return id;
}

/** A number in [0, 1). */
export function numberFrom(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
