// The tables behind names and units, each parsed only when first asked for.
import { once } from '../once';
import type { TableSource } from '../tables';
import { parseGroups } from './characters';
import { type InstitutionTable, parseInstitutions } from './institutions';
import { parseReadings, type Readings } from './readings';
import { parseShapes, type Shapes } from './shapes';
import { parseStrokes, type StrokeOrder } from './strokes';
import { parseSurnames, type SurnameTable } from './surnames';
import { parseHolidays, type WorkCalendar } from './working-days';

export interface Lookups {
  /** Another one for every other state of the program and its tables. */
  edition(): string;
  /** Traditional, old → today's form; a character that is neither is absent. */
  simplifiedForms(): ReadonlyMap<string, string>;
  /** Characters that 通用规范汉字表 keeps apart, or surnames in use side by side: each with its partners. */
  keptApart(): ReadonlyMap<string, ReadonlySet<string>>;
  /** Characters that offices spell names of other languages with, in one text. */
  spellingCharacters(): string;
  readings(): Readings;
  shapes(): Shapes;
  institutions(): InstitutionTable;
  surnames(): SurnameTable;
  strokes(): StrokeOrder;
  workCalendar(): WorkCalendar;
}

function parsePairs(text: string): Map<string, string> {
  const characters = Array.from(text.trim());
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at]!, characters[at + 1]!);
  return pairs;
}

/**
 * Gives access to the tables that `source` yields: simplified, variants, readings, shapes, institutions, renames,
 * abbreviations, surnames, given-names, strokes, holidays (formats in tables/README.md), and edition, which the build
 * adds. Keep the result: it holds what was parsed.
 */
export function makeLookups(source: TableSource): Lookups {
  const simplifiedForms = once(() => parsePairs(source('simplified')));
  return {
    edition: once(() => source('edition')),
    simplifiedForms,
    keptApart: once(() => parseGroups(source('variants').split('\n')[0] ?? '')),
    spellingCharacters: once(() => source('variants').split('\n')[2] ?? ''),
    readings: once(() => parseReadings(source('readings'))),
    shapes: once(() => parseShapes(source('shapes'), source('variants').split('\n')[1] ?? '')),
    institutions: once(() =>
      parseInstitutions({
        institutions: source('institutions'),
        renames: source('renames'),
        abbreviations: source('abbreviations'),
      }),
    ),
    surnames: once(() => parseSurnames(source('surnames'), source('given-names'))),
    strokes: once(() => parseStrokes(source('strokes'))),
    workCalendar: once(() => parseHolidays(source('holidays'))),
  };
}

/** The text with every traditional, old or compatibility form as today's form. For comparing, never for recording. */
export function foldForms(text: string, lookups: Lookups): string {
  const forms = lookups.simplifiedForms();
  let folded = '';
  for (const character of text.normalize('NFKC')) folded += forms.get(character) ?? character;
  return folded;
}
