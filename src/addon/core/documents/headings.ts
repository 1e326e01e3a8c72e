// Tells the headings of a typed text by the numbers that official papers give them, and the title that deeds begin with.
import { lineWidth } from './line-width';
import { linesOf, type ParagraphKind } from './model';

/** One line of text, two characters of indent left out. */
const ONE_LINE = 26;
const NUMBERED: readonly [RegExp, ParagraphKind][] = [
  [/^[一二三四五六七八九十]+、/, 'level1'],
  [/^[（(][一二三四五六七八九十]+[）)]/, 'level2'],
  [/^\d{1,2}[.．](?!\d)/, 'level3'],
  [/^[（(]\d{1,2}[）)]/, 'level4'],
];

/** GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）. Null for a line that is text: too long for a heading, or a sentence. */
export function headingKind(line: string): ParagraphKind | null {
  if (lineWidth(line) > ONE_LINE || /[。；;！？，,：:]$/.test(line)) return null;
  return NUMBERED.find(([number]) => number.test(line))?.[1] ?? null;
}

/** The title that a text of deeds begins with: a short first line that is no sentence and no heading; '' for none. */
export function titleOfDeeds(text: string): string {
  const [first = '', ...rest] = linesOf(text);
  const short = lineWidth(first) <= ONE_LINE && lineWidth(first) >= 4;
  if (rest.length === 0 || !short || /[。；;！？，,：:、]/.test(first.slice(-1))) return '';
  return headingKind(first) === null ? first : '';
}
