// What a page may send to the program: wrong, missing and forged arguments, by people who may call it and by people who may not.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { RunReport } from '../../src/local/runtime/execution';
import { campaignWith, reviewerEmail } from '../addon/review/desk';
import { type Campaign, ORGANIZER, openCampaign } from '../support/campaign';
import { lastingState } from '../support/outline';
import { clicksThatFail, unforeseen } from './aftermath';
import { SHORT_HOSTILE } from './hostile-corpus';

let reviewing: string;
beforeAll(() => {
  const campaign = openCampaign(campaignWith(3, 4));
  campaign.click('menuAssignReviews');
  reviewing = campaign.snapshot();
});

/** As the page calls `google.script.run`, under an account. */
function call(campaign: Campaign, entry: string, args: unknown[], user = ORGANIZER): RunReport {
  return campaign.workspace.run({
    entry,
    args,
    identity: { effectiveUser: user, activeUser: user, authMode: 'FULL' },
    cause: 'sidebar',
    surface: 'spreadsheet_ui',
  });
}

const WEB = [
  'webWorkbench',
  'webHealth',
  'webSelectedNomination',
  'webScans',
  'webAct',
  'webStepJob',
  'webStopJob',
] as const;

const FORGED: unknown[] = [
  ...SHORT_HOSTILE.slice(0, 12),
  '',
  null,
  undefined,
  0,
  -1,
  1e308,
  true,
  [],
  {},
  ['setUp'],
  { toString: 'setUp', length: 1 },
  "2021-0001' or '1'='1",
  '../2021-0001',
  '2021-0001 ',
  'x'.repeat(100_000),
];

describe('forged arguments, by an organizer', () => {
  test.each(['webScans', 'webAct', 'webStepJob', 'webStopJob'])(
    '%s answers or refuses in its own words, and nothing changes',
    (entry) => {
      const campaign = openCampaign(reviewing);
      const before = lastingState(campaign.workspace.store);
      for (const forged of FORGED) {
        const { record, value } = call(campaign, entry, [forged, forged]);
        const said = record.error?.message ?? value;
        const known = [null, '没有这项操作，请关闭侧边栏后重新打开“工作台”。'];
        expect({ forged, said: known.includes(said as string) }).toEqual({ forged, said: true });
      }
      expect(lastingState(campaign.workspace.store)).toBe(before);
    },
  );

  test('more or fewer arguments than there should be', () => {
    const campaign = openCampaign(reviewing);
    expect(call(campaign, 'webScans', []).value).toBeNull();
    expect(call(campaign, 'webAct', []).value).toBe('没有这项操作，请关闭侧边栏后重新打开“工作台”。');
    expect(call(campaign, 'webWorkbench', [{ title: '假' }, 1]).record.status).toBe('completed');
    // Anything but true lets the job go on.
    expect(call(campaign, 'webStopJob', ['mails']).record.status).toBe('completed');
    expect(call(campaign, 'webStopJob', ['mails', 'true']).record.status).toBe('completed');
    const jobs = call(campaign, 'webStopJob', ['mails', 1]).value as { stopped: boolean }[];
    expect(jobs.filter(({ stopped }) => stopped)).toEqual([]);
  });
});

describe('whoever may not edit the registry', () => {
  const STRANGERS = [reviewerEmail(0), 'applicant-0001@applicant.example', 'nobody@elsewhere.example', ''];
  test.each(STRANGERS)('%s learns nothing and changes nothing', (user) => {
    const campaign = openCampaign(reviewing);
    const before = lastingState(campaign.workspace.store);
    for (const entry of WEB) {
      const { record, value } = call(campaign, entry, ['2021-0001', true], user);
      expect({ entry, status: record.status, value: value ?? null }).toEqual({
        entry,
        status: 'failed',
        value: null,
      });
      // Neither the error nor its stack may tell of anybody.
      const told = JSON.stringify(record.error);
      for (const { name, email } of campaign.rows('nominations'))
        expect(told.includes(String(name)) || told.includes(String(email))).toBe(false);
    }
    for (const entry of ['menuProcessNow', 'menuSetUp', 'menuMakeNotice', 'onSweep', 'onRegistryEdited'])
      call(campaign, entry, [], user);
    expect(lastingState(campaign.workspace.store)).toBe(before);
  });
});

test('trigger entries that a page calls with forged events do what an hourly sweep does, or nothing', () => {
  const campaign = openCampaign(reviewing);
  const nominations = campaign.rows('nominations');
  for (const forged of [
    undefined,
    null,
    {},
    { source: {} },
    { range: {} },
    { response: { id: 'x' } },
    'x',
    7,
  ]) {
    for (const entry of ['onNominationSubmitted', 'onRegistryEdited', 'onSweep'])
      call(campaign, entry, [forged]);
  }
  expect(campaign.rows('nominations')).toEqual(nominations);
  expect(unforeseen(campaign)).toEqual([]);
  expect(clicksThatFail(campaign, ['menuProcessNow', 'webWorkbench'])).toEqual([]);
});
