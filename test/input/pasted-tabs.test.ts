// Lists that people paste, full of texts that break programs: every run ends well, others' entries are taken in, nothing of theirs is changed.
import { beforeAll, expect, test } from '@jest/globals';
import { TABS, type TabKey } from '../../src/addon/core/registry';
import { type PastedRow, pasteRows } from '../../src/local/paste-rows';
import { campaignWith, scoreEverything } from '../addon/review/desk';
import { type Campaign, openCampaign } from '../support/campaign';
import { entryNumber } from '../support/entries';
import { clicksThatFail, formulasOfTheProgram, unforeseen } from './aftermath';
import { HOSTILE } from './hostile-corpus';

let reviewed: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(4, 4));
  campaign.click('menuAssignReviews');
  scoreEverything(campaign, 4);
  reviewed = campaign.snapshot();
});

/** What people fill in, without the dropdowns: those refuse what is not on their list. */
function ownColumns(tab: TabKey): string[] {
  return TABS[tab].columns
    .filter(({ editor, choices }) => editor === 'person' && choices === undefined)
    .map(({ key }) => key);
}

/** Two rows for each text: one of nothing else, one in which every column has another. */
function hostileRows(columns: readonly string[]): PastedRow[] {
  const row = (textIn: (column: number) => string): PastedRow =>
    Object.fromEntries(columns.map((key, column) => [key, { typed: textIn(column) }]));
  return HOSTILE.flatMap((text, at) => [
    row(() => text),
    row((column) => HOSTILE[(at + column * 7) % HOSTILE.length]!),
  ]);
}

const typed = (campaign: Campaign, tab: TabKey): unknown[] =>
  campaign.rows(tab).map((row) => ownColumns(tab).map((key) => row[key]));

const INTAKE = ['menuProcessNow', 'menuScreenAgain', 'menuImportOffline', 'webWorkbench', 'webHealth'];
const REVIEW = ['menuAssignReviews', 'menuCollectScores', 'menuSummarizeScores', 'menuConfirmShortlist'];

test.each<[TabKey, string[]]>([
  ['recommending_units', INTAKE],
  ['past_honorees', INTAKE],
  ['offline_nominations', INTAKE],
  ['reviewers', ['webWorkbench', ...REVIEW]],
  ['conflicts', REVIEW],
  ['objections', ['webWorkbench', 'menuSettleObjections', 'menuMakeNotice']],
  ['nominations', [...INTAKE, 'menuSetUp']],
  ['deeds', [...INTAKE, 'menuSetUp', 'menuMakeCompilation']],
])('%s', (tab, entries) => {
  const campaign = openCampaign(reviewed);
  pasteRows(campaign.workspace, tab, hostileRows(ownColumns(tab)));
  const pasted = typed(campaign, tab);
  campaign.scheduler.settle();
  campaign.submit({ ...entryNumber(50), uploads: {} });
  campaign.sweep();
  expect(clicksThatFail(campaign, entries)).toEqual([]);
  expect(unforeseen(campaign)).toEqual([]);
  expect(formulasOfTheProgram(campaign)).toEqual([]);
  expect(typed(campaign, tab)).toEqual(expect.arrayContaining(pasted));
  const taken = campaign.rows('nominations').map(({ response_id: id, name }) => [id !== '', name]);
  expect(taken).toContainEqual([true, entryNumber(50).answers.姓名]);
});
