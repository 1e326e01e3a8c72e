// Measures text in characters' widths, as an office counts them: a Chinese character is one, a digit half of one.
import type { Text } from './model';

// Latin letters, digits and half-width signs; everything else is full width, the · inside names too.
const HALF_WIDTH = /[\u0020-\u00b6\u00b8-\u00ff]/;

/** Width in full characters, e.g. 2022年2月15日 → 6.5. */
export function lineWidth(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}

const BREAK_AFTER = /[”’》〉）」』、，：\u3000 ]/;
const BREAK_BEFORE = /[“‘《〈（「『]/;
const MAX_PIECES = 14;

/**
 * Breaks a title into the fewest lines that fit, as even as possible and only where the sense allows: around
 * quotes and brackets, after pauses. (GB/T 9704-2012, 7.3.1: 回行时词意完整、排列对称、长短适宜.) Line feeds that are
 * in the title already are kept. A piece that is itself too wide is left for the word processor to break.
 *
 * @param widest the widest line, in full characters; 20 at 22 points on 156 millimetres
 */
export function titleLines(title: string, widest = 20): string[] {
  return title
    .split('\n')
    .reduce<string[]>((lines, line) => lines.concat(evenLines(line.trim(), widest)), []);
}

function evenLines(line: string, widest: number): string[] {
  if (lineWidth(line) <= widest) return [line];
  const pieces = sensePieces(line);
  if (pieces.length > MAX_PIECES) return [line];
  let best: { lines: string[]; overflow: number; unevenness: number } | undefined;
  // Every subset of the places between pieces; at most 2^13 of them.
  for (let subset = 0; subset < 2 ** (pieces.length - 1); subset++) {
    const lines = joined(pieces, subset);
    const widths = lines.map(lineWidth);
    const overflow = widths.reduce((sum, width) => sum + Math.max(0, width - widest), 0);
    const unevenness = Math.max(...widths) - Math.min(...widths);
    const candidate = { lines, overflow, unevenness };
    if (best === undefined || isBetter(candidate, best)) best = candidate;
  }
  return best === undefined ? [line] : best.lines;
}

function isBetter(
  one: { lines: string[]; overflow: number; unevenness: number },
  other: { lines: string[]; overflow: number; unevenness: number },
): boolean {
  if (one.overflow !== other.overflow) return one.overflow < other.overflow;
  if (one.lines.length !== other.lines.length) return one.lines.length < other.lines.length;
  return one.unevenness < other.unevenness;
}

function joined(pieces: string[], subset: number): string[] {
  const lines = [pieces[0] ?? ''];
  for (let index = 1; index < pieces.length; index++) {
    if (subset & (1 << (index - 1))) lines.push(pieces[index] ?? '');
    else lines[lines.length - 1] += pieces[index] ?? '';
  }
  return lines;
}

function sensePieces(line: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (BREAK_BEFORE.test(character) && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
    if (BREAK_AFTER.test(character)) {
      pieces.push(piece);
      piece = '';
    }
  }
  if (piece !== '') pieces.push(piece);
  // A closing sign never starts a line: "》”" stay together.
  return pieces.reduce<string[]>((kept, next) => {
    if (kept.length > 0 && [...next].every((character) => BREAK_AFTER.test(character))) {
      kept[kept.length - 1] += next;
    } else {
      kept.push(next);
    }
    return kept;
  }, []);
}

/**
 * Breaks a line that is wider than `widest` into as few as possible, as even as possible, wherever it must: for what
 * has no sense to break by, such as a name with its unit in brackets.
 */
export function evenlyBroken(text: string, widest: number): string[] {
  const count = Math.max(1, Math.ceil(lineWidth(text) / widest));
  const target = lineWidth(text) / count;
  const lines: string[] = [''];
  for (const character of text) {
    const last = lines[lines.length - 1]!;
    const full =
      lineWidth(last + character) > target + 0.5 && !BREAK_AFTER.test(character) && !/[）)]/.test(character);
    if (full && lines.length < count) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}

/** Whether a text holds a word that no line should be stretched around: an address on the web has no spaces to break at. */
export function hasAddress(text: Text): boolean {
  const plain = typeof text === 'string' ? text : text.map((run) => run.text).join('');
  return /[!-~]{30,}/.test(plain);
}
