// Long jobs from the sidebar: step by step, stopped for the sweep too, resumed without loss or doubling; and the card of a row.
import { expect, test } from '@jest/globals';
import { runAsOrganizer } from '../../../src/local/people';
import { type Campaign, openCampaign } from '../../support/campaign';
import { campaignWith, scoreEverything } from '../review/desk';

interface Step {
  said: string;
  goOn: boolean;
  jobs: { job: string; done: number; total: number; stopped: boolean; note: string }[];
}

const REVIEWERS = 14;
const ready = campaignWith(6, REVIEWERS);

function ask<T>(
  campaign: Campaign,
  entry: string,
  args: unknown[] = [],
  active?: Parameters<typeof runAsOrganizer>[4],
): T {
  const { report } = runAsOrganizer(campaign.workspace, campaign.scheduler, entry, args, active);
  expect(report.record.error).toBeNull();
  return report.value as T;
}

const made = (campaign: Campaign): number =>
  campaign.rows('review_sheets').filter(({ file_id: id }) => id !== '').length;
const letters = (campaign: Campaign): number =>
  campaign.mail.filter(({ to }) => to.some((one) => one.endsWith('@expert.example'))).length;

test('sheets and letters: planned, made in steps, stopped and resumed', () => {
  const campaign = openCampaign(ready);
  expect(ask<string>(campaign, 'webAct', ['assignReviews'])).toContain(`0/${REVIEWERS}`);
  expect([campaign.rows('review_sheets').length, made(campaign)]).toEqual([REVIEWERS, 0]);
  ask(campaign, 'webStopJob', ['mails', true]);
  const first = ask<Step>(campaign, 'webStepJob', ['sheets']);
  const after = made(campaign);
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(REVIEWERS);
  expect(first.jobs.find(({ job }) => job === 'sheets')).toMatchObject({ stopped: false });

  ask(campaign, 'webStopJob', ['sheets', true]);
  const held = ask<Step>(campaign, 'webStepJob', ['sheets']);
  expect([held.goOn, made(campaign)]).toEqual([false, after]);
  campaign.sweep();
  expect(made(campaign)).toBe(after);
  expect(held.jobs.map(({ job, stopped }) => [job, stopped])).toEqual([
    ['sheets', true],
    ['mails', true],
  ]);

  ask(campaign, 'webStopJob', ['sheets', false]);
  for (let steps = 0; steps < 8 && made(campaign) < REVIEWERS; steps += 1)
    ask(campaign, 'webStepJob', ['sheets']);
  expect([made(campaign), letters(campaign)]).toEqual([REVIEWERS, 0]);
  campaign.sweep();
  expect(letters(campaign)).toBe(0);

  const jobs = ask<Step['jobs']>(campaign, 'webStopJob', ['mails', false]);
  expect(jobs.map(({ job, stopped, done, total }) => [job, stopped, total - done])).toEqual([
    ['mails', false, REVIEWERS],
  ]);
  for (let steps = 0; steps < 8 && letters(campaign) < REVIEWERS; steps += 1)
    ask(campaign, 'webStepJob', ['mails']);
  expect(letters(campaign)).toBe(REVIEWERS);
  expect(ask<Step>(campaign, 'webStepJob', ['mails']).jobs).toEqual([]);
  expect(campaign.rows('journal').filter(({ action }) => action === '停下')).toHaveLength(2);

  scoreEverything(campaign, REVIEWERS);
  const collected = ask<Step>(campaign, 'webStepJob', ['collect']);
  expect(collected.said).toContain('已收 18／18 份评分');
  expect(collected.jobs).toEqual([]);
});

test('an unknown job or action does nothing', () => {
  const campaign = openCampaign(ready);
  expect(ask<string>(campaign, 'webAct', ['toString'])).toContain('没有这项操作');
  for (const entry of ['webStepJob', 'webStopJob']) {
    const { report } = runAsOrganizer(campaign.workspace, campaign.scheduler, entry, ['constructor', true]);
    expect(report.record.status).toBe('failed');
  }
});

test('the card of the selected row, with photo, scans, mails and history', () => {
  const campaign = openCampaign(ready);
  const { sheetId } = campaign.column('nominations', 'id');
  const [first] = campaign.rows('nominations');
  const card = ask<{
    id: string;
    heading: string;
    texts: { text: string }[];
    mails: { state: string }[];
    history: unknown[];
  }>(campaign, 'webSelectedNomination', [], { sheetId, row: 2, column: 3 });
  expect([card.id, card.heading]).toEqual([first!.id, `${first!.id} ${first!.name}`]);
  expect(card.texts[0]!.text).toBe(campaign.row('deeds', 'id', String(first!.id)).deeds);
  expect(card.mails[0]!.state).toMatch(/^已于 .* 发出$/);
  expect(card.history.length).toBeGreaterThan(0);
  const scans = ask<{ photo: string; files: { name: string }[] }>(campaign, 'webScans', [card.id]);
  expect(scans.photo).toMatch(/^data:image\/(jpeg|png);base64,/);
  expect(scans.files.some(({ name }) => name.includes('照片'))).toBe(true);
  expect(ask(campaign, 'webScans', ['2021-9999'])).toBeNull();
  expect(ask(campaign, 'webSelectedNomination', [], { sheetId: 1006, row: 2, column: 0 })).toBeNull();
});
