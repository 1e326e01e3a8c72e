// Brings a file's entries in as life would: each fills in the form at its own time, and what the form refuses comes on paper.
import { FormRefusal, fillIn, type Upload } from '../hand/form';
import { campaignForm, campaignQuestions } from '../question-titles';
import { recordsOf, registryOf } from '../registry-view';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import type { FormState } from '../services/forms/state';
import { nextClockTrigger } from '../services/triggers';
import { rememberResponse } from '../sources';
import { fileInOnPaper } from './paper-lane';
import type { Submission } from './submission-file';
import { uploadOf } from './uploads';

/** What came of an entry, as `laurel submit` answers. */
export interface Answered {
  id: string;
  lane: 'form' | 'paper';
  /** Why the form refused it; '' for the form's own. */
  form_error: string;
  response_id: string;
  /** '' when the program did not take it in. */
  nomination_id: string;
}

export interface Pace {
  /** Told how many entries are in. */
  progress?(done: number): void;
  /** Lets time go by until the next entry; with every trigger on the way unless told otherwise. */
  pass?(to: number): void;
}

/** How many of the program's own sweeps are waited for before an entry counts as not taken in. */
const SWEEPS = 12;

/**
 * Submits all entries in the order of their times and answers in the order of the file.
 * Returns when triggers have drained and paper rows are imported.
 */
export function submitAll(
  workspace: Workspace,
  scheduler: Scheduler,
  submissions: Submission[],
  { progress = () => {}, pass = (to) => scheduler.advance(to) }: Pace = {},
): Answered[] {
  const { store } = workspace;
  const formId = campaignForm(store)?.id;
  if (formId === undefined) throw new Error('活动还没有初始化，没有表单可填。请先运行 laurel init。');
  const answers = new Map<string, Answered>();
  const refused: Submission[] = [];
  const inOrder = [...submissions].sort((a, b) => a.at - b.at);
  inOrder.forEach((submission, index) => {
    pass(Math.max(submission.at, workspace.now));
    const answer: Answered = {
      id: submission.id,
      lane: 'form',
      form_error: '',
      response_id: '',
      nomination_id: '',
    };
    try {
      answer.response_id = fillInForm(workspace, formId, submission);
      rememberResponse(store, answer.response_id, submission.id);
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
      answer.lane = 'paper';
      answer.form_error = error.question === '' ? error.message : `${error.question}：${error.message}`;
      refused.push(submission);
    }
    answers.set(submission.id, answer);
    scheduler.settle();
    progress(index + 1);
  });
  waitForIntake(workspace, scheduler, answers);
  const onPaper = fileInOnPaper(workspace, scheduler, refused);
  const byResponse = nominationsByResponse(workspace);
  for (const answer of answers.values()) {
    answer.nomination_id =
      answer.lane === 'paper' ? (onPaper.get(answer.id) ?? '') : (byResponse.get(answer.response_id) ?? '');
  }
  return submissions.map(({ id }) => answers.get(id)!);
}

/** Fills in the form once; gives the response's id. Throws FormRefusal. */
function fillInForm(workspace: Workspace, formId: string, submission: Submission): string {
  const form = workspace.store.get<FormState>('forms', formId)!;
  const questions = new Set(form.items.map(({ title }) => title));
  const known = (titles: Record<string, unknown>) =>
    Object.keys(titles).filter((title) => questions.has(title));
  const answers = Object.fromEntries(
    known(submission.answers).map((title) => [title, submission.answers[title]!]),
  );
  const uploads: Record<string, Upload[]> = {};
  for (const title of known(submission.uploads)) {
    const files = submission.uploads[title]!;
    if (files.length > 0) uploads[title] = files.map((file) => uploadOf(workspace, submission.id, file));
  }
  const { responseId } = fillIn(workspace, {
    user: accountOf(submission),
    formId,
    answers: { ...consents(workspace, form), ...answers },
    uploads,
    at: submission.at,
  });
  return responseId;
}

/** A file that says nothing of consent comes from people who gave it. */
export function consents(workspace: Workspace, form: FormState): Record<string, string> {
  const questions = campaignQuestions(workspace.store);
  const ids = [questions?.consentPublication, questions?.consentAbroad];
  const given: Record<string, string> = {};
  for (const item of form.items) {
    const agreement = item.choices?.find(({ value }) => value.startsWith('同意')) ?? item.choices?.[0];
    if (ids.includes(item.id) && agreement !== undefined) given[item.title] = agreement.value;
  }
  return given;
}

/** Uploading needs a Google account; whose it is does not matter to the program. */
function accountOf(submission: Submission): string {
  return `applicant-${submission.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@applicant.example`;
}

/** A drain that ran out of time leaves the rest to the sweep: wait for it as an organizer would. */
function waitForIntake(workspace: Workspace, scheduler: Scheduler, answers: Map<string, Answered>): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const known = nominationsByResponse(workspace);
    const missing = [...answers.values()].some(({ response_id: id }) => id !== '' && !known.has(id));
    const trigger = nextClockTrigger(workspace.store);
    if (!missing || trigger === null) return;
    scheduler.advance(Math.max(trigger.nextAt, workspace.now));
  }
}

function nominationsByResponse(workspace: Workspace): Map<string, string> {
  const rows = recordsOf(registryOf(workspace.store), 'nominations');
  return new Map(rows.map((row) => [String(row.response_id), String(row.id)]));
}
