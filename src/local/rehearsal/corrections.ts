// Applicants whose entries were returned answer the mail: by the link in it, or on paper for the office to type in.

import { uploadFile } from '../hand/drive';
import { editResponse, FormRefusal, type Upload } from '../hand/form';
import { ORGANIZER } from '../open-workspace';
import { questionTitles } from '../question-titles';
import { QUESTION_TITLES, UPLOAD_QUESTIONS } from '../registry-names';
import type { Workspace } from '../runtime/workspace';
import { allFiles } from '../services/drive/files';
import { sentMail } from '../services/mail';
import type { Stage } from './stage';
import type { Submission } from './submission-file';
import { uploadOf } from './uploads';

const EDIT_LINK = /^https:\S+edit2=\S+$/m;
/** Drive's search knows a new file only after a while. */
const SEARCH_LAG = 10 * 60_000;

/** Gives the ids of those who have answered, by form and on paper. Paper rows are typed and imported when it returns. */
export function applicantsCorrect(
  stage: Stage,
  returned: readonly string[],
): { form: string[]; paper: string[] } {
  const answered = { form: [] as string[], paper: [] as string[] };
  for (const id of returned) {
    const entry = stage.entries.get(id);
    if (entry?.correction == null) continue;
    if (correctByLink(stage, id, entry)) answered.form.push(id);
    else if (typeCorrection(stage, id, entry)) answered.paper.push(id);
  }
  if (answered.paper.length > 0) {
    stage.workspace.moveClock(stage.workspace.now + SEARCH_LAG);
    stage.office.click('menuImportOffline');
  }
  return answered;
}

/** False when no mail has brought a link, or the form does not take the answer. */
function correctByLink({ workspace, scheduler }: Stage, nominationId: string, entry: Submission): boolean {
  const link = sentMail(workspace.store)
    .filter(({ body }) => body.includes(`编号 ${nominationId}`))
    .map(({ body }) => EDIT_LINK.exec(body)?.[0])
    .filter((found) => found !== undefined)
    .pop();
  if (link === undefined) return false;
  const { answers, uploads } = entry.correction!;
  const files: Record<string, Upload[]> = {};
  for (const [title, list] of Object.entries(uploads))
    files[title] = list.map((file) => uploadOf(workspace, entry.id, file));
  try {
    editResponse(workspace, link, { answers, uploads: files }, workspace.now);
  } catch (error) {
    if (error instanceof FormRefusal) return false;
    throw error;
  }
  scheduler.settle();
  return true;
}

/** The office changes the row that it typed before, and lays new scans into its folder. False when there is no such row. */
function typeCorrection({ workspace, office }: Stage, nominationId: string, entry: Submission): boolean {
  const row = office.rows('offline_nominations').find(({ cells }) => cells.nomination_id === nominationId);
  if (row === undefined) return false;
  const { answers, uploads } = entry.correction!;
  const titles = questionTitles(workspace.store);
  const cells: Record<string, string> = {};
  for (const [field, usual] of Object.entries(QUESTION_TITLES)) {
    const answer = answers[titles[field] ?? usual] ?? answers[usual];
    if (answer !== undefined && !isUpload(field)) cells[field] = answer;
  }
  office.type('offline_nominations', row.at, cells);
  for (const field of UPLOAD_QUESTIONS) {
    const files = uploads[titles[field] ?? QUESTION_TITLES[field]] ?? [];
    const folderId = folderFor(workspace, row.cells.files_folder!, QUESTION_TITLES[field]);
    for (const file of files)
      uploadFile(workspace, ORGANIZER, { ...uploadOf(workspace, entry.id, file), folderId });
  }
  return true;
}

const isUpload = (field: string) => (UPLOAD_QUESTIONS as readonly string[]).includes(field);

/** The folder of a kind of scan inside the row's folder, else the row's folder itself. */
function folderFor({ store }: Workspace, link: string, kind: string): string {
  const parent = link.split('/').pop()!;
  return allFiles(store).find(({ name, parents }) => name === kind && parents[0] === parent)?.id ?? parent;
}
