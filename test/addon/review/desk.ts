// Review's way into the local runtime: a campaign with nominations taken in and reviewers on the list, made once.
import { pasteRows } from '../../../src/local/paste-rows';
import { ReviewerAtWork } from '../../../src/local/rehearsal/reviewers';
import type { Dialog, DialogAnswer } from '../../../src/local/runtime/service';
import { Calculation, CellError } from '../../../src/local/services/spreadsheets/formulas';
import { sheetsOf, spreadsheetOf } from '../../../src/local/services/spreadsheets/state';
import { type Campaign, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { leftBehind as statesOf } from '../../support/outline';
import { sharedState } from '../../support/shared-state';

/** Universities that no invented nomination names. */
const UNITS = [
  '清华大学',
  '北京大学',
  '复旦大学',
  '南京大学',
  '浙江大学',
  '武汉大学',
  '中山大学',
  '四川大学',
  '厦门大学',
  '吉林大学',
  '山东大学',
  '南开大学',
  '天津大学',
  '同济大学',
  '重庆大学',
  '湖南大学',
  '云南大学',
  '兰州大学',
  '郑州大学',
  '西北大学',
  '安徽大学',
  '东南大学',
  '中南大学',
  '江南大学',
];

export const reviewerEmail = (at: number): string => `reviewer${at}@expert.example`;

export function addReviewers(
  campaign: Campaign,
  count: number,
  more: (at: number) => Record<string, string> = () => ({}),
): void {
  pasteRows(
    campaign.workspace,
    'reviewers',
    Array.from({ length: count }, (_empty, at) => {
      const cells: Record<string, string> = {
        name: `专家${String.fromCharCode(65 + at)}`,
        unit: UNITS[at % UNITS.length]!,
        email: reviewerEmail(at),
        categories: ['', '敬业美', '匠心美', '乐群美'][at % 4]!,
        max_load: '',
        ...more(at),
      };
      return Object.fromEntries(Object.entries(cells).map(([key, typed]) => [key, { typed }]));
    }),
  );
  campaign.scheduler.settle();
}

/** The text of a store: `nominations` taken in by the form, `reviewers` on the list, nothing assigned. */
export function campaignWith(nominations: number, reviewers: number): string {
  return sharedState(['campaign with', nominations, reviewers], () => takenIn(nominations, reviewers));
}

function takenIn(nominations: number, reviewers: number): string {
  const campaign = openCampaign(readyCampaign());
  campaign.loseEvents();
  for (let index = 1; index <= nominations; index += 1) campaign.fillIn(entryNumber(index));
  campaign.scheduler.settle();
  for (let round = 0; round < 20 && campaign.rows('nominations').length < nominations; round += 1) {
    campaign.click('menuProcessNow');
  }
  for (let round = 0; round < 40; round += 1) {
    if (campaign.rows('outbox').every(({ state }) => state !== '待办')) break;
    campaign.click('menuProcessNow');
  }
  addReviewers(campaign, reviewers);
  return campaign.workspace.store.toSnapshot();
}

/**
 * The same with many nominations, taken in without scans and accepted by the organizer's word: their rows are there,
 * folders and mails are left to later sweeps.
 */
export function largeCampaignWith(nominations: number, reviewers: number): string {
  return sharedState(['large campaign with', nominations, reviewers], () =>
    writtenIn(nominations, reviewers),
  );
}

function writtenIn(nominations: number, reviewers: number): string {
  const campaign = openCampaign(readyCampaign());
  campaign.loseEvents();
  for (let index = 1; index <= nominations; index += 1)
    campaign.fillIn({ ...entryNumber(index), uploads: {} });
  campaign.killAfter('Sheets', 'Spreadsheets.batchUpdate');
  campaign.sweep();
  campaign.calm();
  campaign.workspace.takeEvents();
  const { sheetId, column } = campaign.column('nominations', 'decision');
  const accepted = Array.from({ length: nominations }, () => ['受理']);
  campaign.hand().paste({ sheetId, row: 2, column }, accepted);
  campaign.workspace.takeEvents();
  addReviewers(campaign, reviewers);
  return campaign.workspace.store.toSnapshot();
}

/** Everybody but those named marks everything: full marks less a little that differs by reviewer and row. */
export function scoreEverything(
  campaign: Campaign,
  reviewers: number,
  without: readonly number[] = [],
): void {
  for (let reviewer = 0; reviewer < reviewers; reviewer += 1) {
    if (without.includes(reviewer)) continue;
    const sheet = at(campaign, reviewer);
    sheet.rows().forEach(({ row, most, cells }, place) => {
      if (cells.status !== '未评') return;
      sheet.score(
        row,
        most.map((mark) => mark - ((reviewer + place) % 4)),
        `意见${reviewer}之${place}`,
      );
    });
  }
  campaign.workspace.takeEvents();
}

export function setRound(campaign: Campaign, setting: string, value: string): void {
  campaign.type('settings', campaign.rowOf('settings', 'key', `review.${setting}`), 'value', value);
  campaign.scheduler.settle();
}

/** Clicks a menu and answers what is asked. */
export function clickAnswering(campaign: Campaign, entry: string, answer: DialogAnswer): Dialog[] {
  const dialogs: Dialog[] = [];
  campaign.workspace.run({
    entry,
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
    cause: 'menu',
    surface: 'spreadsheet_ui',
    answer(dialog) {
      dialogs.push(dialog);
      return answer;
    },
  });
  campaign.scheduler.settle();
  return dialogs;
}

export function at(campaign: Campaign, reviewer: number): ReviewerAtWork {
  return ReviewerAtWork.fromMail(campaign.workspace, reviewerEmail(reviewer));
}

/** What a tab shows to whoever has it open: every cell's text, row by row. */
export function shownIn(campaign: Campaign, fileId: string, sheetId: number): string[][] {
  const spreadsheet = spreadsheetOf(campaign.workspace.store, fileId);
  const sheet = sheetsOf(spreadsheet).find((each) => each.sheetId === sheetId);
  if (sheet === undefined) return [];
  const calculation = new Calculation(spreadsheet);
  return sheet.rows.map((row) =>
    (row ?? []).map((cell) => {
      const value = calculation.valueOf(sheet, cell);
      return value === undefined ? '' : value instanceof CellError ? value.text : String(value);
    }),
  );
}

/** What stands beside a line of the first screen. */
export function guideLine(campaign: Campaign, fileId: string, label: string): string {
  return shownIn(campaign, fileId, 0).find(([first]) => first === label)?.[1] ?? '';
}

/** What the reviewer's tab 他人评分 shows, by column key; empty when nothing is shown yet. */
export function othersShown(campaign: Campaign, fileId: string): Record<string, string>[] {
  const [keys = [], , ...lines] = shownIn(campaign, fileId, 2003);
  return lines
    .map((line) => Object.fromEntries(keys.map((key, column) => [key, line[column] ?? ''])))
    .filter(({ own, given }) => own !== '' || given !== '');
}

/** What a panel's sheet shows, row by row, by column key. */
export function panelRows(campaign: Campaign, fileId: string): Record<string, string>[] {
  const rows = campaign.workspace.store.get<Sheet['rows']>(
    'spreadsheets',
    fileId,
    'sheets',
    '2101',
    'rows',
  ) ?? [[]];
  const keys = (rows[0] ?? []).map((cell) => String(cell?.v ?? ''));
  return rows
    .slice(2)
    .map((line) => Object.fromEntries(keys.map((key, column) => [key, String(line?.[column]?.v ?? '')])));
}

export function panelCodes(campaign: Campaign, fileId: string): string[] {
  return panelRows(campaign, fileId).map(({ code }) => code!);
}

/** Where a nomination's cell stands now. */
export function panelCell(
  campaign: Campaign,
  fileId: string,
  code: string,
  key: string,
): { sheetId: number; row: number; column: number } {
  const column = Object.keys(panelRows(campaign, fileId)[0]!).indexOf(key);
  return { sheetId: 2101, row: panelCodes(campaign, fileId).indexOf(code) + 2, column };
}

interface Sheet {
  rows: ({ v?: unknown } | null)[][];
}

/** What the workspace holds after each call of a click that changes it: what a run killed there leaves behind. */
export function leftBehind(snapshot: string, entry: string): { call: string; snapshot: string }[] {
  const campaign = openCampaign(snapshot);
  return statesOf(campaign, () => campaign.click(entry));
}

/** The last execution's calls by method. */
export function callsOf(campaign: Campaign, execution: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const call of campaign.workspace.ledger.all()) {
    if (call.execution !== execution) continue;
    const name = `${call.service}.${call.method}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
