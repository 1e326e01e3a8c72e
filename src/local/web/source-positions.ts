// Reads a stack trace of the bundle in the terms of its source: positions are looked up in the build's source map.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './root';

interface Position {
  source: string;
  line: number;
  column: number;
}

/** The stack with "Code.js:1:23456" replaced by "src/addon/google/drain.ts:12:5" wherever the map knows the place. */
export function stackInSource(stack: string): string {
  return stack.replace(/Code\.js:(\d+):(\d+)/g, (whole, line: string, column: string) => {
    const found = lookUp(Number(line) - 1, Number(column) - 1);
    return found === null ? whole : `${found.source}:${found.line + 1}:${found.column + 1}`;
  });
}

interface Segment extends Position {
  at: number;
}

let lines: Segment[][] | null = null;

function lookUp(line: number, column: number): Position | null {
  lines ??= readMap();
  const segments = lines[line] ?? [];
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.at <= column) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1] ?? null;
}

/** The map's format: https://tc39.es/ecma426 (lines by ";", segments by ",", each of base-64 variable-length numbers). */
function readMap(): Segment[][] {
  const path = join(projectRoot(), 'dist/maps/Code.js.map');
  if (!existsSync(path)) return [];
  const map = JSON.parse(readFileSync(path, 'utf8')) as { sources: string[]; mappings: string };
  const sources = map.sources.map((source) => source.replace(/^(\.\.\/)+/, ''));
  let [source, sourceLine, sourceColumn] = [0, 0, 0];
  return map.mappings.split(';').map((text) => {
    let at = 0;
    return text.split(',').flatMap((segment): Segment[] => {
      const [moved = 0, ...rest] = numbersIn(segment);
      at += moved;
      if (rest.length < 3) return [];
      source += rest[0]!;
      sourceLine += rest[1]!;
      sourceColumn += rest[2]!;
      return [{ at, source: sources[source] ?? '?', line: sourceLine, column: sourceColumn }];
    });
  });
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
      continue;
    }
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
