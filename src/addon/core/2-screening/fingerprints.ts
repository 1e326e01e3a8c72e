// Short marks of long content, so that equal and nearly equal entries are found without reading their deeds again.
import { fold } from '../chinese/text';

// A global looked up for every letter is slow where scripts run in a context of their own.
const { imul } = Math;

/** Spreads the bits of a 32-bit number, so that its remainders are even. */
function spread(value: number): number {
  let hash = imul(value ^ (value >>> 16), 2246822519);
  hash = imul(hash ^ (hash >>> 13), 3266489917);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A mark of 13 characters that two different texts practically never share: 32-bit FNV-1a over UTF-16 units from two
 * beginnings. Not for secrecy.
 */
export function markOf(text: string): string {
  let one = 2166136261 ^ 1;
  let other = 2166136261 ^ 2;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = imul(one ^ unit, 16777619);
    other = imul(other ^ unit, 16777619);
  }
  const parts = [one, other].map((hash) => spread(hash).toString(36).padStart(7, '0'));
  return parts.join('').slice(1);
}

const SHINGLE = 8;
const BINS = 16;
const BIN_WIDTH = 4;
const BANDS = 8;
const BASE = 1000003;
let power = BASE;
for (let count = 1; count < SHINGLE; count += 1) power = imul(power, BASE);
/** What a letter has been multiplied by when it leaves. */
const LEAVING = power;
const FEWEST_LETTERS = 100;
/** Of 16 samples, how many agree before two texts count as the same: about three quarters of their runs of letters. */
const AGREEING = 12;

/**
 * A sketch of deeds of 64 characters: of all runs of eight letters, the smallest hash in each of 16 bins. Names and
 * unit are left out and 她 reads as 他, so that deeds copied for another person give the same sketch; sentences shared
 * with other texts change only some bins.
 * @param leftOut the nominee's name and unit, in every form that may stand in the text
 * @returns '' for a text too short to compare
 */
export function sketchOf(deeds: string, leftOut: readonly string[]): string {
  let letters = fold(deeds).replace(/[她它]/g, '他');
  for (const words of leftOut.map(fold).sort((a, b) => b.length - a.length)) {
    if (words.length >= 2) letters = letters.split(words).join('');
  }
  if (letters.length < FEWEST_LETTERS) return '';
  const smallest: number[] = new Array(BINS).fill(0xffffffff);
  // A rolling hash of the last eight letters: the oldest one leaves as the next one comes.
  let rolling = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const leaving = at < SHINGLE ? 0 : imul(letters.charCodeAt(at - SHINGLE), LEAVING);
    rolling = (imul(rolling, BASE) + letters.charCodeAt(at) - leaving) | 0;
    if (at < SHINGLE - 1) continue;
    const hash = spread(rolling);
    const bin = hash % BINS;
    const rest = (hash - bin) / BINS;
    if (rest < (smallest[bin] ?? 0)) smallest[bin] = rest;
  }
  const room = 36 ** BIN_WIDTH;
  return smallest.map((value) => (value % room).toString(36).padStart(BIN_WIDTH, '0')).join('');
}

/**
 * For each sketch, the positions of the others that agree with it, in the order given, `most` at the most. Empty
 * sketches agree with nothing.
 */
export function agreeingSketches(sketches: readonly string[], most = 50): number[][] {
  const positions = new Map<string, number[]>();
  sketches.forEach((sketch, at) => {
    if (sketch !== '') positions.set(sketch, [...(positions.get(sketch)?.slice(0, most) ?? []), at]);
  });
  const distinct = [...positions.keys()];
  const alike = new Map<string, Set<string>>(distinct.map((sketch) => [sketch, new Set([sketch])]));
  const width = (BINS / BANDS) * BIN_WIDTH;
  // With at most four of sixteen bins differing, four of eight bands are equal: only those need a look.
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<string, string[]>();
    for (const sketch of distinct) {
      const key = sketch.slice(band * width, (band + 1) * width);
      for (const other of buckets.get(key) ?? []) {
        if (!agree(sketch, other)) continue;
        alike.get(sketch)?.add(other);
        alike.get(other)?.add(sketch);
      }
      buckets.set(key, [...(buckets.get(key) ?? []), sketch]);
    }
  }
  return sketches.map((sketch, at) =>
    [...(alike.get(sketch) ?? [])]
      .flatMap((other) => positions.get(other) ?? [])
      .filter((other) => other !== at)
      .sort((a, b) => a - b)
      .slice(0, most),
  );
}

function agree(a: string, b: string): boolean {
  let equal = 0;
  for (let at = 0; at < BINS * BIN_WIDTH; at += BIN_WIDTH) {
    if (a.slice(at, at + BIN_WIDTH) === b.slice(at, at + BIN_WIDTH)) equal += 1;
  }
  return equal >= AGREEING;
}
