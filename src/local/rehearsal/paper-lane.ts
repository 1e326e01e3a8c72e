// Paper nominations by the organizer's hand: scans laid into a folder, a row typed under 线下申报, the menu clicked.
import { makeFolder, uploadFile } from '../hand/drive';
import { ORGANIZER } from '../open-workspace';
import { type PastedRow, pasteRows, valuesAt } from '../paste-rows';
import { runAsOrganizer } from '../people';
import { campaignForm, campaignQuestions, questionTitles } from '../question-titles';
import { QUESTION_TITLES, UPLOAD_QUESTIONS } from '../registry-names';
import { programState, registryOf } from '../registry-view';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import { fileOf, urlOf } from '../services/drive/files';
import { typedTime } from '../shanghai-time';
import { rememberPaper } from '../sources';
import { succeed } from './set-up';
import type { Submission } from './submission-file';
import { uploadOf } from './uploads';

const TAB = 'offline_nominations';
/** Typing a row in takes a person a minute; by then Drive's search finds the scans. */
const TYPING = 60_000;
/** Imports that are clicked before a row counts as not taken in: a long one does its work in steps. */
const CLICKS = 8;

/** Brings entries in on paper; gives nomination ids by entry id, of those that were taken in. */
export function fileInOnPaper(
  workspace: Workspace,
  scheduler: Scheduler,
  submissions: Submission[],
): Map<string, string> {
  const taken = new Map<string, string>();
  if (submissions.length === 0) return taken;
  const first = typeInOnPaper(workspace, scheduler, submissions);
  for (let click = 0; click < CLICKS && taken.size < submissions.length; click += 1) {
    succeed(runAsOrganizer(workspace, scheduler, 'menuImportOffline'));
    const before = taken.size;
    valuesAt(workspace, TAB, 'nomination_id', first, submissions.length).forEach((nominationId, at) => {
      if (nominationId === '') return;
      taken.set(submissions[at]!.id, nominationId);
      rememberPaper(workspace.store, nominationId, submissions[at]!.id);
    });
    if (taken.size === before) break;
  }
  return taken;
}

/** Lays the scans into folders and types a row for each entry, importing nothing; gives the first row's place. */
export function typeInOnPaper(
  workspace: Workspace,
  scheduler: Scheduler,
  submissions: readonly Submission[],
): number {
  const rows = submissions.map((submission) => rowOf(workspace, submission, layFiles(workspace, submission)));
  workspace.moveClock(workspace.now + TYPING * submissions.length);
  const first = pasteRows(workspace, TAB, rows);
  scheduler.settle();
  return first;
}

/** A folder of its own under the campaign's 线下材料, with a folder for each kind of scan; gives its link. */
function layFiles(workspace: Workspace, submission: Submission): string {
  const offline = programState<{ offline: string }>(registryOf(workspace.store), 'folders')?.offline;
  const name = `${submission.id} ${submission.answers[QUESTION_TITLES.name] ?? ''}`.trim();
  const folder = makeFolder(workspace, ORGANIZER, name, offline);
  for (const field of UPLOAD_QUESTIONS) {
    const title = questionTitles(workspace.store)[field] ?? QUESTION_TITLES[field];
    const files = submission.uploads[title] ?? submission.uploads[QUESTION_TITLES[field]] ?? [];
    if (files.length === 0) continue;
    const folderId = makeFolder(workspace, ORGANIZER, QUESTION_TITLES[field], folder);
    for (const file of files) {
      uploadFile(workspace, ORGANIZER, { ...uploadOf(workspace, submission.id, file), folderId });
    }
  }
  return urlOf(fileOf(workspace.store, folder)!);
}

function rowOf(workspace: Workspace, submission: Submission, link: string): PastedRow {
  const titles = questionTitles(workspace.store);
  const row: PastedRow = {
    received_at: { typed: typedTime(submission.at) },
    files_folder: { typed: link },
    consent_publication: { typed: consent(workspace, submission, 'consentPublication') },
    consent_abroad: { typed: consent(workspace, submission, 'consentAbroad') },
  };
  for (const [field, usual] of Object.entries(QUESTION_TITLES)) {
    if ((UPLOAD_QUESTIONS as readonly string[]).includes(field)) continue;
    const text = submission.answers[titles[field] ?? usual] ?? submission.answers[usual] ?? '';
    if (text !== '') row[field] = { text };
  }
  const own = Object.keys(campaignQuestions(workspace.store)?.supplement ?? {})
    .filter((name) => (submission.answers[name] ?? '') !== '')
    .map((name) => `${name}：${submission.answers[name]}`);
  if (own.length > 0) row.supplement = { text: own.join('\n') };
  return row;
}

/** As the paper says; a paper that says nothing of it comes from somebody who agrees. */
function consent(
  workspace: Workspace,
  submission: Submission,
  question: 'consentPublication' | 'consentAbroad',
): string {
  const id = campaignQuestions(workspace.store)?.[question];
  const title = campaignForm(workspace.store)?.items.find((item) => item.id === id)?.title ?? '';
  return submission.answers[title] || '同意';
}
