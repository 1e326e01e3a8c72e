// The nominations of a workspace as workspace.json tells them: by the submitted entry's id, fields by question title.
import type { Finding } from '../../addon/core/findings';
import { campaignForm } from '../question-titles';
import { QUESTION_TITLES, STATUS_CODES, UPLOAD_QUESTIONS, VERDICT_CODES } from '../registry-names';
import { type PlainValue, recordsOf } from '../registry-view';
import type { Store } from '../runtime/store';
import { CELL_CHARACTERS, type SpreadsheetState } from '../services/spreadsheets/state';
import { sourceOf } from '../sources';

export interface ExportedFinding {
  /** The question's title, "submitted_at", or "*" for the entry as a whole. */
  field: string;
  rule: string;
  severity: string;
  message: string;
  advice: string;
}

export interface ExportedNomination {
  source_id: string;
  nomination_id: string;
  status: string;
  verdict: string;
  /** Normalised values; whole numbers as numbers where the question asks for one, '' where nothing was given. */
  fields: Record<string, string | number>;
  findings: ExportedFinding[];
}

/** All nominations in the order of the registry's rows. `titles` are the form's own questions, by field. */
export function exportedNominations(
  store: Store,
  registry: SpreadsheetState,
  titles: Record<string, string>,
): ExportedNomination[] {
  const texts = new Map(recordsOf(registry, 'deeds').map((row) => [row.id, row]));
  return recordsOf(registry, 'nominations')
    .filter((row) => row.id !== '')
    .map((row) => ({
      source_id: sourceOf(store, String(row.response_id), String(row.id)),
      nomination_id: String(row.id),
      status: code(STATUS_CODES, row.status),
      verdict: code(VERDICT_CODES, row.verdict),
      fields: {
        ...fieldsOf({ ...texts.get(row.id), ...row }, titles),
        ...tooLongForCells(store, String(row.response_id), titles),
      },
      findings: findingsOf(row.findings, titles),
    }));
}

/** Texts that did not fit into a cell, to the letter: the registry shows their beginning, the form still has them whole. */
function tooLongForCells(
  store: Store,
  responseId: string,
  titles: Record<string, string>,
): Record<string, string> {
  const form = campaignForm(store);
  const answers = form?.responses[responseId]?.answers;
  if (form === undefined || answers === undefined) return {};
  const whole: Record<string, string> = {};
  for (const field of ['deeds', 'media_honors'] as const) {
    const title = titles[field] ?? QUESTION_TITLES[field];
    const answer = answers[form.items.find((item) => item.title === title)?.id ?? ''];
    if (typeof answer === 'string' && answer.length > CELL_CHARACTERS) whole[title] = answer;
  }
  return whole;
}

/** A choice that the table does not know is given as it stands. */
function code(codes: Record<string, string>, label: PlainValue | undefined): string {
  return codes[String(label ?? '')] ?? String(label ?? '');
}

function fieldsOf(
  row: Record<string, PlainValue>,
  titles: Record<string, string>,
): Record<string, string | number> {
  const fields: Record<string, string | number> = {};
  for (const [field, usual] of Object.entries(QUESTION_TITLES)) {
    if ((UPLOAD_QUESTIONS as readonly string[]).includes(field)) continue;
    const value = String(row[field] ?? '');
    if (field === 'supplement') {
      for (const [question, answer] of ownAnswers(value)) fields[question] = answer;
      continue;
    }
    fields[titles[field] ?? usual] = field === 'age' && /^\d+$/.test(value) ? Number(value) : value;
  }
  return fields;
}

/** The answers to the campaign's own questions: the registry keeps them as lines of “问题：答案”. */
function ownAnswers(text: string): [question: string, answer: string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf('：');
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : [];
  });
}

function findingsOf(json: PlainValue | undefined, titles: Record<string, string>): ExportedFinding[] {
  const findings = json === undefined || json === '' ? [] : (JSON.parse(String(json)) as Finding[]);
  return findings.map(({ field, rule, severity, message, advice }) => ({
    field: fieldTitle(field, titles),
    rule,
    severity,
    message,
    advice: advice ?? '',
  }));
}

function fieldTitle(field: Finding['field'], titles: Record<string, string>): string {
  if (field === 'entry') return '*';
  if (field === 'submitted_at') return field;
  return titles[field] ?? QUESTION_TITLES[field];
}
