// A round small and large through plan, sheets, scores, collecting and cut: calls as literal numbers, Google's limits kept, long work resumed.
import { describe, expect, test } from '@jest/globals';
import { type Campaign, HOUR, openCampaign } from '../../support/campaign';
import { underGooglesLimits } from '../../support/limits';
import { type Course, click, scoreEverything } from '../../support/review-course';
import { largeCampaignWith } from './desk';

/** Google ends a run after so many seconds, and the program takes up nothing new after 270. */
const LIMIT_SECONDS = 360;

interface Round {
  planned: Course;
  collected: Course;
  cut: Course;
}

/** Plays a round; whatever has to be gone on with is left to the next sweep or click. */
function play(campaign: Campaign, reviewers: number): Round {
  const planned = click(campaign, 'menuAssignReviews');
  scoreEverything(campaign, reviewers);
  const collected = click(campaign, 'menuCollectScores');
  return { planned, collected, cut: click(campaign, 'menuSummarizeScores') };
}

const counts = (campaign: Campaign): number[] =>
  ['assignments', 'review_sheets', 'scores', 'results'].map((tab) => campaign.rows(tab).length);

const sheetsMade = (campaign: Campaign): number =>
  campaign.rows('review_sheets').filter(({ file_id: id }) => id !== '').length;

describe.each([
  { nominations: 60, reviewers: 12, seconds: { plan: 60, collect: 10, cut: 10 }, crowded: false },
  { nominations: 500, reviewers: 60, seconds: { plan: 270, collect: 120, cut: 10 }, crowded: true },
])(
  '$nominations nominations, $reviewers reviewers, 3 reviews each',
  ({ nominations, reviewers, seconds, crowded }) => {
    test('go through in one run each, inside all limits', () => {
      const campaign = openCampaign(largeCampaignWith(nominations, reviewers));
      const refused = underGooglesLimits(campaign);
      const { planned, collected, cut } = play(campaign, reviewers);
      expect([planned.status, collected.status, cut.status]).toEqual(['completed', 'completed', 'completed']);
      expect(planned.said).toContain(`评审表已完成 ${reviewers}/${reviewers}。`);
      expect(collected.said).toContain(`已收 ${nominations * 3}／${nominations * 3} 份评分`);
      expect(counts(campaign)).toEqual([nominations * 3, reviewers, nominations * 3, nominations]);
      // Three calls a sheet, two a letter, one a sheet to collect; all else does not grow.
      expect(planned.calls).toMatchObject({
        'Drive.Files.create': reviewers + 1,
        'Drive.Permissions.create': reviewers,
        'Sheets.Spreadsheets.batchUpdate': reviewers + 4,
        'MailApp.sendEmail': reviewers,
        'PropertiesService.Properties.setProperty': reviewers,
        'Sheets.Spreadsheets.Values.batchGetByDataFilter': 4,
      });
      // One of them asks how far the letters went that the dead run of largeCampaignWith had announced.
      expect(planned.calls['PropertiesService.Properties.getProperty']).toBe(1);
      expect(sum(planned.calls)).toBe(5 * reviewers + 20);
      // Each of the calls that were one too many for the minute is made again.
      expect(refused.reads).toBe(collected.calls['Utilities.sleep'] ?? 0);
      // Sixty sheets are read faster than Google lets one person read.
      expect(refused.reads > 0).toBe(crowded);
      expect(sum(collected.calls) - 2 * refused.reads).toBe(reviewers + 8);
      expect(sum(cut.calls)).toBe(8);
      expect(planned.seconds).toBeLessThan(seconds.plan);
      expect(collected.seconds).toBeLessThan(seconds.collect);
      expect(cut.seconds).toBeLessThan(seconds.cut);
    });
  },
);

describe('on a day when Google is slow', () => {
  test('sheets are made and collected over several runs, none over the limit, and each says how far it is', () => {
    const campaign = openCampaign(largeCampaignWith(60, 12));
    underGooglesLimits(campaign, 20);
    const first = click(campaign, 'menuAssignReviews');
    const made = sheetsMade(campaign);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(12);
    expect([first.status, first.seconds < LIMIT_SECONDS]).toEqual(['completed', true]);
    expect(first.said).toContain(`评审表已完成 ${made}/12，其余由程序在一小时内接着做`);
    // The next click goes on, and so does the sweep; nothing is made twice.
    const second = click(campaign, 'menuAssignReviews');
    expect([second.status, second.seconds < LIMIT_SECONDS]).toEqual(['completed', true]);
    expect(second.said).toContain(`/${12 - made}`);
    expect(sheetsMade(campaign)).toBeGreaterThan(made);
    for (let sweeps = 0; sweeps < 6 && sentLetters(campaign) < 12; sweeps += 1) sweep(campaign);
    expect(sheetsMade(campaign)).toBe(12);
    expect(sentLetters(campaign)).toBe(12);
    scoreEverything(campaign, 12);
    underGooglesLimits(campaign, 130);
    const part = click(campaign, 'menuCollectScores');
    expect([part.status, part.seconds < LIMIT_SECONDS]).toEqual(['completed', true]);
    expect(part.said).toMatch(/评审表已收 \d+\/12 份，其余由程序在一小时内接着收/);
    const received = campaign.rows('scores').length;
    expect(received).toBeGreaterThan(0);
    expect(received).toBeLessThan(180);
    underGooglesLimits(campaign);
    sweep(campaign);
    expect(campaign.rows('scores')).toHaveLength(180);
  });
});

function sum(calls: Record<string, number>): number {
  return Object.values(calls).reduce((all, count) => all + count, 0);
}

function sentLetters(campaign: Campaign): number {
  return campaign.mail.filter(({ to }) => to.some((one) => one.endsWith('@expert.example'))).length;
}

function sweep(campaign: Campaign): void {
  campaign.wait(HOUR);
  campaign.sweep();
  const { status, started, ended } = campaign.lastRun('onSweep');
  expect([status, ended - started < LIMIT_SECONDS * 1000]).toEqual(['completed', true]);
}
