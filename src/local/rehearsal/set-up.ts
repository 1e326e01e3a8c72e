// Sets a campaign up as an organizer does: the menu, then what only a person can do in the form's editor, then the menu again.
import { addUploadQuestion, openForm, publishForm } from '../hand/form';
import { ORGANIZER } from '../open-workspace';
import { type Click, openSheet, runAsOrganizer } from '../people';
import { campaignForm } from '../question-titles';
import { QUESTION_TITLES, UPLOAD_QUESTIONS } from '../registry-names';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';

/** As the form's editor offers them: one file for each, and up to five certificates so that too many is the rules' affair. */
const MOST_FILES = { photo: 5, registration_form: 5, certificates: 10 } as const;
/** The form's page for scans; its help text asks the organizer to put the questions there. */
const UPLOAD_PAGE = '材料';
/** Room for the organizer's work in the editor. */
const MINUTE = 60_000;

/** Throws with the program's own message when set-up fails; `tell` is told of each step. */
export function setUpCampaign(
  workspace: Workspace,
  scheduler: Scheduler,
  tell: (line: string) => void,
): void {
  tell('打开表格，点菜单“初始化活动”……');
  openSheet(workspace);
  succeed(runAsOrganizer(workspace, scheduler, 'menuSetUp'));
  tell('在表单编辑页加三个上传问题，发布表单……');
  finishForm(workspace, scheduler);
  succeed(runAsOrganizer(workspace, scheduler, 'menuSetUp'));
}

/** What only a person can do in the form's editor. Throws when set-up has not made a form yet. */
export function finishForm(workspace: Workspace, scheduler: Scheduler): void {
  const form = campaignForm(workspace.store);
  if (form === undefined) throw new Error('初始化活动没有做出表单，请看“办理记录”和“设置”两张表里的说明。');
  workspace.moveClock(workspace.now + MINUTE);
  let after = placeOfUploads(form.items);
  for (const field of UPLOAD_QUESTIONS) {
    const title = QUESTION_TITLES[field];
    if (!form.items.some((item) => item.title === title)) {
      const question = {
        title,
        maxFiles: MOST_FILES[field],
        ...(after === undefined ? {} : { afterTitle: after }),
      };
      addUploadQuestion(workspace, ORGANIZER, form.id, question);
    }
    after = title;
  }
  publishForm(workspace, ORGANIZER, form.id);
  openForm(workspace, ORGANIZER, form.id);
  scheduler.settle();
}

/** Where an organizer puts the uploads: on the page made for them, else after the deeds and media honours. */
function placeOfUploads(items: readonly { title: string; type: string }[]): string | undefined {
  const page = items.find(({ title, type }) => type === 'PAGE_BREAK' && title === UPLOAD_PAGE);
  if (page !== undefined) return page.title;
  const titles = items.map(({ title }) => title);
  return [QUESTION_TITLES.media_honors, QUESTION_TITLES.deeds].find((title) => titles.includes(title));
}

/** Stops with the program's message when a click did not end well. */
export function succeed(click: Click): Click {
  const { record } = click.report;
  if (record.status !== 'completed')
    throw new Error(`${record.entry}：${record.error?.message ?? record.status}`);
  return click;
}
