// What has come in, from the form or on paper, before anything is decided about it.
import type { Answers, UploadedFile, Uploads } from '../entry';
import { TEXT_FIELDS, UPLOAD_FIELDS } from '../findings';
import { supplementText } from '../groups';
import type { Consent, Lane } from '../nomination';
import type { FormQuestions } from '../state';

export interface Received {
  lane: Lane;
  /** Response id, or the id of a row in 线下申报. */
  sourceId: string;
  /** When this version was sent, milliseconds since the epoch. */
  at: number;
  answers: Answers;
  uploads: Uploads;
  consent: Consent;
  /** A bearer link: whoever has it can change the response. '' on paper. */
  editUrl: string;
}

/** A form response as the form service gives it, answers by item id. */
export interface RawResponse {
  id: string;
  timestamp: number;
  editUrl: string;
  answers: Record<string, string | string[]>;
}

/** A file as Drive's listing describes it. */
export interface DriveFileFacts extends UploadedFile {
  parents: string[];
}

/** The ids of all files that a response brought. */
export function uploadedFileIds(response: RawResponse, questions: FormQuestions): string[] {
  return UPLOAD_FIELDS.flatMap((field) => listOf(response.answers[String(questions.uploads[field] ?? '')]));
}

/** Joins a response's answers to the campaign's questions by item id; reworded titles change nothing. */
export function receivedFrom(
  response: RawResponse,
  questions: FormQuestions,
  files: ReadonlyMap<string, DriveFileFacts>,
): Received {
  const answers = {} as Answers;
  for (const field of TEXT_FIELDS)
    answers[field] = textOf(response.answers[String(questions.text[field] ?? '')]);
  answers.supplement = supplementText(
    new Map(
      Object.entries(questions.supplement ?? {}).map(([name, id]) => [
        name,
        textOf(response.answers[String(id)]),
      ]),
    ),
  );
  const uploads = {} as Uploads;
  for (const field of UPLOAD_FIELDS) {
    uploads[field] = listOf(response.answers[String(questions.uploads[field] ?? '')]).map((id) =>
      factsOf(id, files),
    );
  }
  return {
    lane: 'form',
    sourceId: response.id,
    at: response.timestamp,
    answers,
    uploads,
    consent: consentOf(
      textOf(response.answers[String(questions.consentPublication ?? '')]),
      textOf(response.answers[String(questions.consentAbroad ?? '')]),
    ),
    editUrl: response.editUrl,
  };
}

/** Consent that was not asked for counts as given; only a plain no is a no. */
export function consentOf(publication: string, abroad: string): Consent {
  const refused = [publication, abroad].map((answer) => /^\s*不/.test(answer));
  if (refused[0] && refused[1]) return 'refused';
  if (refused[0]) return 'publication_refused';
  return refused[1] ? 'abroad_refused' : 'given';
}

/** A file that Drive does not list any more is kept by its id, with nothing known of it. */
function factsOf(id: string, files: ReadonlyMap<string, DriveFileFacts>): UploadedFile {
  const facts = files.get(id);
  if (facts === undefined) return { id, name: '', bytes: -1, checksum: '' };
  const { bytes, checksum, parents } = facts;
  return { id, name: withoutRespondent(facts.name), bytes, checksum, parent: parents[0] ?? '' };
}

/** Google appends " - <account name>" to uploaded files' names (PLATFORM.md 3.5); the applicant's own name is meant. */
function withoutRespondent(name: string): string {
  return name.replace(/ - [^.]*(\.[^.]*)?$/, '$1');
}

function textOf(answer: string | string[] | undefined): string {
  if (answer === undefined) return '';
  return Array.isArray(answer) ? answer.join('、') : answer;
}

function listOf(answer: string | string[] | undefined): string[] {
  if (answer === undefined || answer === '') return [];
  return Array.isArray(answer) ? answer : [answer];
}
