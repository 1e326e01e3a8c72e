// A nomination as the registry holds it: between the cells of a row and what screening works with.

import type { ScreeningKeys } from './2-screening/screen';
import type { Answers, Uploads } from './entry';
import {
  type Finding,
  TEXT_FIELDS,
  type TextField,
  UPLOAD_FIELDS,
  type Verdict,
  verdictOf,
} from './findings';
import { type Decision, decisionOf, type Status, statusOf } from './flow';
import { FIELD_TITLES } from './phrases/fields';
import { SCREENING_PHRASES } from './phrases/screening';
import { SHORT_FIELDS } from './registry';
import { CELL_LIMIT } from './registry-columns';
import {
  type Cells,
  jsonOf,
  momentIn,
  numberOf,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  textOf,
} from './registry-snapshot';

export type Lane = 'form' | 'paper';
export type Values = Record<TextField, string | number>;

export interface Nomination {
  /** Where it stands in the registry; null as long as it has no row. */
  row: RegistryRow | null;
  id: string;
  lane: Lane;
  /** Response id of the form, or the id of the row in 线下申报. */
  sourceId: string;
  receivedAt: number;
  updatedAt: number;
  /** 1 at first receipt, one more with every correction. */
  revision: number;
  values: Values;
  /** Findings of this entry alone. */
  own: Finding[];
  /** Findings that rest on other entries as well. */
  shared: Finding[];
  keys: ScreeningKeys;
  /** The mark that screening left of this entry and its result, '' for none: see 2-screening/standing-mark.ts. */
  standing: string;
  decision: Decision;
  folderId: string;
  editUrl: string;
  consent: Consent;
  deedsLength: number;
  /** Null where the run did not read them. */
  answers: Answers | null;
  uploads: Uploads | null;
}

export type Consent = 'given' | 'publication_refused' | 'abroad_refused' | 'refused';

interface StoredFinding extends Finding {
  /** Rests on other entries; found anew whenever the registry changes. */
  shared?: true;
}

interface StoredKeys extends ScreeningKeys {
  standing: string;
}

/** Of a row that never came through screening, e.g. one that an organizer has pasted: it resembles no other. */
const NOTHING_TO_COMPARE: ScreeningKeys = {
  kind: 'person',
  name: '',
  institution: '',
  department: '',
  phone: '',
  email: '',
  deeds: '',
  entry: '',
};

/** Every row of 登记台账, in the sheet's order. */
export function allNominations(snapshot: Snapshot): Nomination[] {
  return rowsOf(snapshot, 'nominations').map(nominationOf);
}

/** Reads a row; deeds and media honours are not in it and come out empty. */
export function nominationOf(row: RegistryRow): Nomination {
  const stored = jsonOf<StoredFinding[]>(row, 'findings', []);
  const { standing = '', ...keys } = jsonOf<Partial<StoredKeys>>(row, 'keys', {});
  const values = Object.fromEntries(TEXT_FIELDS.map((field) => [field, ''])) as Values;
  for (const field of SHORT_FIELDS) values[field] = (row.cells[field] as string | number | undefined) ?? '';
  return {
    row,
    id: textOf(row, 'id'),
    lane: textOf(row, 'lane') === 'paper' ? 'paper' : 'form',
    sourceId: textOf(row, 'response_id'),
    receivedAt: momentIn(row, 'received_at') ?? 0,
    updatedAt: momentIn(row, 'updated_at') ?? 0,
    revision: numberOf(row, 'revision') ?? 1,
    values,
    own: stored.filter((finding) => finding.shared !== true),
    shared: stored.filter((finding) => finding.shared === true).map(({ shared: _, ...finding }) => finding),
    keys: { ...NOTHING_TO_COMPARE, ...keys },
    standing,
    decision: decisionOf(textOf(row, 'decision')),
    folderId: textOf(row, 'folder_id'),
    editUrl: textOf(row, 'edit_url'),
    consent: (textOf(row, 'consent') || 'given') as Consent,
    deedsLength: numberOf(row, 'deeds_length') ?? 0,
    answers: jsonOf<Answers | null>(row, 'answers', null),
    uploads: jsonOf<Uploads | null>(row, 'uploads', null),
  };
}

export function findingsOf(nomination: Nomination): Finding[] {
  return [...nomination.own, ...nomination.shared];
}

export function verdictFor(nomination: Nomination): Verdict {
  return verdictOf(findingsOf(nomination));
}

export function statusFor(nomination: Nomination): Status {
  return statusOf(nomination.decision, verdictFor(nomination), findingsOf(nomination));
}

/** The cells that screening decides; they are compared with the row before anything is written. */
export function screeningCells(nomination: Nomination): Cells {
  const findings = findingsOf(nomination);
  const cells: Cells = {
    status: statusFor(nomination),
    verdict: verdictFor(nomination),
    problems: numbered(
      findings.map((finding) => SCREENING_PHRASES.problem(FIELD_TITLES[finding.field], finding)),
    ),
    advice: numbered([
      ...new Set(findings.map((finding) => finding.advice).filter((advice) => advice !== '')),
    ]),
    findings: JSON.stringify([
      ...nomination.own,
      ...nomination.shared.map((finding): StoredFinding => ({ ...finding, shared: true })),
    ]),
    keys: JSON.stringify({ ...nomination.keys, standing: nomination.standing } satisfies StoredKeys),
  };
  for (const field of SHORT_FIELDS) cells[field] = nomination.values[field];
  return cells;
}

/** All script cells of a nomination, for a new row or after a correction. */
export function nominationCells(nomination: Nomination): Cells {
  const answers = nomination.answers!;
  const uploads = nomination.uploads!;
  const cells: Cells = {
    id: nomination.id,
    ...screeningCells(nomination),
    deeds_length: nomination.deedsLength,
    received_at: nomination.receivedAt,
    updated_at: nomination.updatedAt,
    lane: nomination.lane,
    original: differences(answers, nomination.values),
    response_id: nomination.sourceId,
    revision: nomination.revision,
    folder_id: nomination.folderId,
    edit_url: nomination.editUrl,
    consent: nomination.consent,
    answers: JSON.stringify(shortAnswers(answers)),
    uploads: JSON.stringify(uploads),
  };
  for (const field of UPLOAD_FIELDS) cells[field] = SCREENING_PHRASES.files(uploads[field].length);
  return cells;
}

/** Deeds and media honours live in their own tab, to the letter. */
export function deedsCells(nomination: Nomination): Cells {
  const answers = nomination.answers!;
  return {
    id: nomination.id,
    name: nomination.values.name,
    deeds: withinCell(answers.deeds),
    media_honors: withinCell(answers.media_honors),
  };
}

/** Of a text too long for a cell; the whole is kept as a file in the nomination's folder. */
const SHOWN_OF_LONG_TEXT = 40_000;

function withinCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return `${text.slice(0, SHOWN_OF_LONG_TEXT)}${SCREENING_PHRASES.cutOff(text.length)}`;
}

/** True when some answer does not fit into its cell and needs a file. */
export function isOversize(answers: Answers): boolean {
  return (
    answers.deeds.length > CELL_LIMIT ||
    answers.media_honors.length > CELL_LIMIT ||
    SHORT_FIELDS.some((field) => isLong(answers[field]))
  );
}

/** As JSON writes it, escaped: all short answers together, and all that is said of them, stay within a cell. */
const LONGEST_SHORT_ANSWER = 2_000;
const SHOWN_OF_SHORT_ANSWER = 300;

const isLong = (answer: string): boolean => JSON.stringify(answer).length > LONGEST_SHORT_ANSWER;

/** What is recorded and screened of an answer: nobody's name has a thousand characters, and rules compare text by text. */
function shortened(answer: string): string {
  if (!isLong(answer)) return answer;
  return `${answer.slice(0, SHOWN_OF_SHORT_ANSWER)}${SCREENING_PHRASES.cutOff(answer.length)}`;
}

/** The answers as they are screened; the whole texts are in the nomination's folder. */
export function answersToScreen(answers: Answers): Answers {
  return { ...answers, ...shortAnswers(answers) };
}

function shortAnswers(answers: Answers): Partial<Answers> {
  return Object.fromEntries(
    SHORT_FIELDS.map((field) => [field, shortened(answers[field])]),
  ) as Partial<Answers>;
}

function differences(answers: Answers, values: Values): string {
  return SHORT_FIELDS.filter((field) => String(values[field]) !== answers[field] && answers[field] !== '')
    .map((field) => SCREENING_PHRASES.difference(FIELD_TITLES[field], shortened(answers[field])))
    .join('\n');
}

function numbered(lines: string[]): string {
  if (lines.length <= 1) return lines[0] ?? '';
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
