// Fills the organizer's templates: every placeholder must be known and have something to say, or the making stops there.
import { LINE_END } from '../documents/model';
import { quoted } from '../phrases/quoting';
import {
  TEMPLATE_ERRORS,
  TEMPLATE_KINDS,
  TEMPLATE_ROWS,
  type TemplatePart,
  type TextKind,
} from '../phrases/templates';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';

export interface FilledTemplate {
  title: string;
  paragraphs: string[];
  listTitle: string;
  /** What is wrong, with its place; nothing may be made as long as there is any. */
  errors: string[];
}

const PLACEHOLDER = /\{\{\s*([^{}?？]*?)\s*([?？]?)\s*\}\}/g;
/** Stands for the list itself, alone in its paragraph. */
export const LIST_PLACE = '{{名单}}';
const LIST = '名单';
const LIST_TITLE = '名单标题';

/** Adds the rows of 文书模板 that are missing; in those of an older registry, says what can be filled in by now. The text is the organizer's. */
export function addTemplates(snapshot: Snapshot, changes: RegistryChanges): void {
  const present = new Map(rowsOf(snapshot, 'templates').map((row) => [textOf(row, 'template_key'), row]));
  for (const cells of TEMPLATE_ROWS) {
    const row = present.get(cells.template_key);
    if (row === undefined) changes.appends.push({ tab: 'templates', cells });
    else change(changes, 'templates', row, { help: cells.help });
  }
}

/**
 * `values` are the placeholders that the document knows; '' means that there is nothing to say. A row that is not in the
 * tab counts as its default. `list`: whether the document has a list that the text can name, and whether anybody is on it.
 */
export function fillTemplate(
  snapshot: Snapshot,
  kind: TextKind,
  values: readonly (readonly [string, string])[],
  list: 'none' | 'empty' | 'filled' = 'filled',
): FilledTemplate {
  const errors: string[] = [];
  const typed = new Map(
    rowsOf(snapshot, 'templates').map((row) => [textOf(row, 'template_key'), textOf(row, 'template_text')]),
  );
  const part = (name: TemplatePart, known: ReadonlyMap<string, string>): string[] => {
    const row = TEMPLATE_ROWS.find((each) => each.template_key === `${kind}.${name}`)!;
    const lines = (typed.get(row.template_key) ?? row.template_text).split(LINE_END);
    const before = errors.length;
    const filled = lines.flatMap((line, at) => {
      const place = TEMPLATE_ERRORS.place(row.document_kind, row.template_part, at + 1);
      const text = fillLine(line.trim(), known, place, errors);
      return text === '' ? [] : [text];
    });
    if (filled.length === 0 && errors.length === before)
      errors.push(TEMPLATE_ERRORS.missing(row.document_kind, row.template_part));
    return filled;
  };
  const known = new Map(values);
  const listTitle = part('list_title', known).join('');
  const title = part('title', known).join('\n');
  if (list !== 'none') {
    known.set(LIST_TITLE, list === 'filled' ? listTitle : '');
    known.set(LIST, LIST_PLACE);
  }
  const paragraphs = part('body', known);
  if (paragraphs.filter((text) => text === LIST_PLACE).length > 1)
    errors.push(TEMPLATE_ERRORS.listTwice(TEMPLATE_KINDS[kind]));
  return { title, paragraphs, listTitle, errors };
}

/** '' when an optional placeholder has nothing to say. */
function fillLine(
  line: string,
  values: ReadonlyMap<string, string>,
  place: string,
  errors: string[],
): string {
  let dropped = false;
  const text = line.replace(PLACEHOLDER, (_whole, name: string, optional: string) => {
    const value = values.get(name);
    if (value === undefined) errors.push(TEMPLATE_ERRORS.unknown(place, quoted(name)));
    else if (value === '' && optional !== '') dropped = true;
    else if (value === '') errors.push(TEMPLATE_ERRORS.empty(place, name));
    return value ?? '';
  });
  if (/\{\{|\}\}/.test(line.replace(PLACEHOLDER, ''))) errors.push(TEMPLATE_ERRORS.unclosed(place));
  if (text !== LIST_PLACE && text.includes(LIST_PLACE)) errors.push(TEMPLATE_ERRORS.listAlone(place));
  return dropped ? '' : text;
}
