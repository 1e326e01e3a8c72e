// Several executions at once, in worker threads, their calls interleaved by seeded schedules: each response once, each number once, each mail once.
import { beforeAll, expect, test } from '@jest/globals';
import { OVERLAP_WORKER } from '../../../src/local/program';
import type { RunRequest } from '../../../src/local/runtime/execution';
import { runOverlapping } from '../../../src/local/runtime/overlap';
import { type Campaign, MINUTE, ORGANIZER, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

/** Numbers below `most`, the same for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const triggered = (entry: string, cause: string, args: unknown[] = []): RunRequest => ({
  entry,
  args,
  identity: { effectiveUser: ORGANIZER, activeUser: '', authMode: 'FULL' },
  cause,
});

const sweep = triggered('onSweep', 'clock', [{ authMode: 'FULL' }]);
const screening: RunRequest = {
  entry: 'menuScreenAgain',
  identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
  cause: 'menu',
  surface: 'spreadsheet_ui',
};

/** Fills in the form and gives the request with which its trigger would run. */
function submission(campaign: Campaign, index: number): RunRequest {
  campaign.fillIn({ ...entryNumber(index), uploads: {} });
  return triggered('onNominationSubmitted', 'form_submit', [campaign.eventNow()]);
}

const GROUPS: [string, number, (campaign: Campaign) => RunRequest[]][] = [
  ['two submissions', 2, (campaign) => [submission(campaign, 1), submission(campaign, 2)]],
  ['a submission and a sweep', 1, (campaign) => [submission(campaign, 1), sweep]],
  [
    'three submissions and a sweep',
    3,
    (campaign) => [submission(campaign, 1), submission(campaign, 2), submission(campaign, 3), sweep],
  ],
  [
    'a submission and a re-screening',
    2,
    (campaign) => {
      campaign.submit({ ...entryNumber(2), uploads: {} });
      return [submission(campaign, 1), screening];
    },
  ],
  [
    'the same event twice',
    1,
    (campaign) => {
      const request = submission(campaign, 1);
      return [request, request];
    },
  ],
];

test.each(GROUPS)('%s', async (_what, responses, requests) => {
  for (const seed of [1, 2, 3]) {
    const campaign = openCampaign(ready);
    const roll = dice(seed);
    const reports = await runOverlapping(
      campaign.workspace,
      requests(campaign),
      (waiting) => waiting[roll(waiting.length)]!,
      OVERLAP_WORKER,
    );
    expect(reports.map((report) => `${report.record.status} ${report.record.error?.message ?? ''}`)).toEqual(
      reports.map(() => 'completed '),
    );
    campaign.wait(5 * MINUTE);
    const ids = campaign.rows('nominations').map((row) => row.id);
    expect({ seed, ids }).toEqual({
      seed,
      ids: Array.from({ length: responses }, (_empty, at) => `2021-000${at + 1}`),
    });
    expect(new Set(campaign.rows('nominations').map((row) => row.response_id)).size).toBe(responses);
    expect(new Set(campaign.mail.map((mail) => mail.to[0])).size).toBe(responses);
    expect(campaign.mail).toHaveLength(responses);
    expect(campaign.rows('outbox').every((row) => row.state === '已办')).toBe(true);
  }
});
