// A campaign that is set up and open, made once and copied in memory for each case; people act on it by form, sheet and menu only.
import { makeFolder, trashFile, uploadFile } from '../../src/local/hand/drive';
import { editResponse, type Filled, fillIn, type Upload } from '../../src/local/hand/form';
import { SheetHand } from '../../src/local/hand/sheet';
import {
  createWorkspace,
  type OpenWorkspace,
  ORGANIZER,
  openWorkspace,
} from '../../src/local/open-workspace';
import { type PastedRow, pasteRows } from '../../src/local/paste-rows';
import { type Click, runAsOrganizer } from '../../src/local/people';
import { campaignForm } from '../../src/local/question-titles';
import { QUESTION_TITLES } from '../../src/local/registry-names';
import {
  type PlainValue,
  programState,
  recordsOf,
  registryOf,
  tabNamed,
} from '../../src/local/registry-view';
import { setUpCampaign } from '../../src/local/rehearsal/set-up';
import { uploadOf } from '../../src/local/rehearsal/uploads';
import type { Disturbance } from '../../src/local/runtime/disturbance';
import { undisturbed } from '../../src/local/runtime/disturbance';
import { Killed, type RunReport } from '../../src/local/runtime/execution';
import type { EventFilter, Scheduler } from '../../src/local/runtime/scheduler';
import { eventArgument } from '../../src/local/runtime/trigger-events';
import type { Workspace } from '../../src/local/runtime/workspace';
import { fileOf, urlOf } from '../../src/local/services/drive/files';
import { type SentMail, sentMail } from '../../src/local/services/mail';
import { allTriggers, nextClockTrigger } from '../../src/local/services/triggers';
import { typedTime } from '../../src/local/shanghai-time';
import type { FilledForm } from './entries';
import { sharedState } from './shared-state';

export { ORGANIZER };
export type Row = Record<string, PlainValue>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** 2021-12-01 09:00 in Shanghai: the campaign was set up half an hour ago, and the form is open. */
export const FIRST_DAY = Date.parse('2021-12-01T09:00:00+08:00');

/** The state of a campaign that is ready to take nominations, to open copies of. */
export function readyCampaign(): string {
  return sharedState(['ready campaign'], () => {
    const opened = createWorkspace(null, { at: FIRST_DAY - HOUR / 2 });
    setUpCampaign(opened.workspace, opened.scheduler, () => {});
    opened.scheduler.advance(FIRST_DAY);
    return opened.workspace.store.toSnapshot();
  });
}

/** Opens a copy of a campaign. */
export function openCampaign(snapshot: string): Campaign {
  return new Campaign(openWorkspace(null, { snapshot }));
}

export class Campaign {
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  /** What the last form page showed, by the account that sent it. */
  readonly pages = new Map<string, Filled>();

  constructor(opened: OpenWorkspace) {
    this.workspace = opened.workspace;
    this.scheduler = opened.scheduler;
  }

  get formId(): string {
    return campaignForm(this.workspace.store)!.id;
  }

  /** Whether the form has a question of this title. */
  asks(title: string): boolean {
    return campaignForm(this.workspace.store)!.items.some((item) => item.title === title);
  }

  /** Titles of the upload questions. */
  formUploads(): string[] {
    const { items } = campaignForm(this.workspace.store)!;
    return items.filter(({ type }) => type === 'FILE_UPLOAD').map(({ title }) => title);
  }

  /** Fills in the form and sends it off; triggers have not run yet. Gives the response's id. */
  fillIn(entry: FilledForm, at = this.workspace.now): string {
    const page = fillIn(this.workspace, {
      user: entry.account,
      formId: this.formId,
      answers: { ...this.consents(), ...entry.answers },
      uploads: this.uploads(entry),
      at,
    });
    this.pages.set(entry.account, page);
    return page.responseId;
  }

  /** Fills in the form; triggers have run when it returns. */
  submit(entry: FilledForm, at?: number): string {
    const id = this.fillIn(entry, at);
    this.scheduler.settle();
    return id;
  }

  /** The id of one of the campaign's folders. */
  folder(role: 'root' | 'nominations' | 'offline'): string {
    return programState<Record<string, string>>(registryOf(this.workspace.store), 'folders')![role]!;
  }

  /** Lays the scans into a folder and types the row into 线下申报; gives the row. Not imported yet. */
  fileInOnPaper({ account, answers, uploads }: FilledForm): number {
    const folder = makeFolder(this.workspace, ORGANIZER, account, this.folder('offline'));
    for (const [title, files] of Object.entries(uploads)) {
      const folderId = makeFolder(this.workspace, ORGANIZER, title, folder);
      for (const file of files)
        uploadFile(this.workspace, ORGANIZER, { ...uploadOf(this.workspace, account, file), folderId });
    }
    const row: PastedRow = {
      received_at: { typed: typedTime(this.workspace.now) },
      files_folder: { typed: urlOf(fileOf(this.workspace.store, folder)!) },
      consent_publication: { typed: '同意' },
      consent_abroad: { typed: '同意' },
    };
    for (const [field, title] of Object.entries(QUESTION_TITLES))
      if ((answers[title] ?? '') !== '') row[field] = { text: answers[title]! };
    const at = pasteRows(this.workspace, 'offline_nominations', [row]);
    this.scheduler.settle();
    return at;
  }

  /** Opens the edit link, changes answers, sends it off; triggers have not run yet. */
  edit(
    entry: FilledForm,
    answers: Record<string, string>,
    uploads?: FilledForm['uploads'],
    at = this.workspace.now,
  ): void {
    const changed = uploads === undefined ? {} : { uploads: this.uploads({ ...entry, uploads }) };
    editResponse(this.workspace, this.editLink(entry), { answers, ...changed }, at);
  }

  /** The link that the confirmation page showed, or the receipt mail. */
  private editLink(entry: FilledForm): string {
    const shown = this.pages.get(entry.account)?.editUrl;
    const own = this.mail.filter((mail) => mail.to.includes(entry.answers.邮箱 ?? ''));
    const mailed = own
      .map((mail) => /^https:\S+edit2=\S+$/m.exec(mail.body)?.[0])
      .find((link) => link !== undefined);
    const link = shown ?? mailed;
    if (link === undefined) throw new Error(`${entry.account} has no edit link`);
    return link;
  }

  private consents(): Record<string, string> {
    const questions = programState<Record<string, number>>(registryOf(this.workspace.store), 'questions');
    const ids = [questions?.consentPublication, questions?.consentAbroad];
    const items = campaignForm(this.workspace.store)!.items.filter((item) => ids.includes(item.id));
    return Object.fromEntries(
      items.map((item) => [item.title, item.choices!.find(({ value }) => value.startsWith('同意'))!.value]),
    );
  }

  private uploads(entry: FilledForm): Record<string, Upload[]> {
    const handedIn = Object.entries(entry.uploads).map(([title, files]): [string, Upload[]] => [
      title,
      files.map((file) => uploadOf(this.workspace, entry.account, file)),
    ]);
    return Object.fromEntries(handedIn);
  }

  /** Loses every form-submit event from now on. */
  loseEvents(): void {
    this.scheduler.filter = (event) => (event.kind === 'form_submit' ? [] : [event]);
  }

  /** Loses form-submit events after the next `count`. */
  loseEventsAfter(count: number): void {
    let left = count;
    this.scheduler.filter = (event) => {
      if (event.kind !== 'form_submit') return [event];
      left -= 1;
      return left >= 0 ? [event] : [];
    };
  }

  /** Takes the waiting form-submit event out of the queue, as its trigger would get it now. */
  eventNow(): unknown {
    const event = this.workspace.takeEvents().find(({ kind }) => kind === 'form_submit');
    if (event === undefined) throw new Error('no form was submitted');
    return eventArgument(this.workspace.store, event, 'late');
  }

  /** Tells the form's trigger of an event that was kept back. */
  tell(event: unknown): void {
    const { owner, handler } = this.triggers().find(({ kind }) => kind === 'form_submit')!;
    this.workspace.run({
      entry: handler,
      args: [event],
      identity: { effectiveUser: owner, activeUser: '', authMode: 'FULL' },
      cause: 'form_submit',
    });
    this.scheduler.settle();
  }

  /** Drops, doubles or changes events on their way to the triggers. */
  onTheWay(filter: EventFilter): void {
    this.scheduler.filter = filter;
  }

  /** Lets time pass without anything happening. */
  wait(ms: number): void {
    this.workspace.moveClock(this.workspace.now + ms);
  }

  /** Lets the clock go on to the next hourly sweep, and that run. */
  sweep(): void {
    const next = nextClockTrigger(this.workspace.store);
    if (next === null) throw new Error('no clock trigger is installed');
    this.scheduler.advance(Math.max(next.nextAt, this.workspace.now));
  }

  /** Clicks a menu as an organizer. */
  click(entry: string): Click {
    return runAsOrganizer(this.workspace, this.scheduler, entry);
  }

  /** Clicks a menu under another account, which may have no rights at all. */
  clickAs(user: string, entry: string): RunReport {
    const report = this.workspace.run({
      entry,
      identity: { effectiveUser: user, activeUser: user, authMode: 'FULL' },
      cause: 'menu',
      surface: 'spreadsheet_ui',
    });
    this.scheduler.settle();
    return report;
  }

  hand(user = ORGANIZER): SheetHand {
    return new SheetHand(this.workspace, user, this.workspace.containerId);
  }

  /** Where a tab's column stands now. */
  column(tab: string, key: string): { sheetId: number; column: number } {
    const view = tabNamed(registryOf(this.workspace.store), tab)!;
    const column = view.columns.find((each) => each.key === key);
    if (column === undefined) throw new Error(`no column ${key} in ${tab}`);
    return { sheetId: view.sheet.sheetId, column: column.column };
  }

  /** The zero-based row in which a column holds `text`. */
  rowOf(tab: string, key: string, text: string): number {
    const at = this.rows(tab).findIndex((row) => row[key] === text);
    if (at < 0) throw new Error(`no row of ${tab} has ${key} = ${text}`);
    return at + tabNamed(registryOf(this.workspace.store), tab)!.firstDataRow;
  }

  /** Types into the cell that the row with this id has in a column; triggers have not run yet. */
  type(tab: string, row: number, key: string, text: string, user = ORGANIZER): void {
    this.hand(user).editCell({ ...this.column(tab, key), row }, text);
  }

  /** A tab's rows by column key, empty rows left out. */
  rows(tab: string): Row[] {
    return this.allRows(tab).filter((row) => Object.values(row).some((value) => value !== ''));
  }

  private allRows(tab: string): Row[] {
    return recordsOf(registryOf(this.workspace.store), tab);
  }

  /** What stands in a column that people have added, by the rows' ids; it is known by its heading. */
  ownColumn(tab: string, heading: string): Record<string, PlainValue> {
    const spreadsheet = registryOf(this.workspace.store);
    const { sheet } = tabNamed(spreadsheet, tab)!;
    const column = (sheet.rows[1] ?? []).findIndex((cell) => cell?.v === heading);
    const id = this.column(tab, 'id').column;
    const own: Record<string, PlainValue> = {};
    for (const row of sheet.rows.slice(2)) {
      const value = row?.[column]?.v;
      if (value !== undefined && value !== '') own[String(row?.[id]?.v ?? '')] = value as PlainValue;
    }
    return own;
  }

  row(tab: string, key: string, value: string): Row {
    const found = this.rows(tab).filter((row) => row[key] === value);
    if (found.length !== 1) throw new Error(`${found.length} rows of ${tab} have ${key} = ${value}`);
    return found[0]!;
  }

  get mail(): SentMail[] {
    return sentMail(this.workspace.store);
  }

  /** Calls of one execution in order, as "Service.method". */
  callsOf(execution: string): string[] {
    const own = this.workspace.ledger.all().filter((record) => record.execution === execution);
    return own.map((record) => `${record.service}.${record.method}`);
  }

  disturb(disturbance: Partial<Disturbance>): void {
    this.workspace.disturbance = { ...undisturbed, ...disturbance };
  }

  /** Kills the next execution that makes this call, right after it. */
  killAfter(service: string, method: string): void {
    this.disturb({
      after: (position) => {
        if (position.service === service && position.method === method) throw new Killed('killed');
      },
    });
  }

  calm(): void {
    this.workspace.disturbance = undisturbed;
  }

  /** The last execution of an entry. */
  lastRun(entry: string): RunReport['record'] {
    const runs = Object.values(
      this.workspace.store.get<Record<string, RunReport['record']>>('executions') ?? {},
    );
    const own = runs.filter((run) => run.entry === entry);
    if (own.length === 0) throw new Error(`${entry} has not run`);
    return own[own.length - 1]!;
  }

  triggers() {
    return allTriggers(this.workspace.store);
  }

  snapshot(): string {
    return this.workspace.store.toSnapshot();
  }

  trash(fileId: string): void {
    trashFile(this.workspace, ORGANIZER, fileId);
  }
}
