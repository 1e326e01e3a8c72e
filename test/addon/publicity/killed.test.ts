// A run that dies at any of its calls while it makes a paper leaves, after the next sweeps or clicks, exactly one current paper.
import { expect, test } from '@jest/globals';
import { ServiceError } from '../../../src/local/runtime/service';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { leftBehind } from '../../support/outline';
import { nominees, paperFiles, shortlisted } from './shortlisted';
import { stages } from './stages';

/** Current versions, and the files that are there: of every version one Google Doc and one Word file, linked in its row. */
function papersOf(campaign: Campaign): { current: string[]; versions: string[]; loose: string[] } {
  const rows = campaign.rows('documents');
  const { docs, words } = paperFiles(campaign);
  const linked = rows.flatMap((row) => [row.document_link, row.word_link]).join(' ');
  const ids = [...docs, ...words].map((file) => ('id' in file ? file.id : ''));
  const keys = [...docs.map(({ key }) => key), ...words.map((file) => file.appProperties!.laurelPaper!)];
  return {
    current: rows.filter((row) => row.document_state === '现行').map((row) => String(row.document_key)),
    versions: keys.sort(),
    loose: ids.filter((id) => !linked.includes(id)),
  };
}

const ONE = { current: ['notice/1'], versions: ['notice/1', 'notice/1'], loose: [] };

/** The states in which a death at each call leaves the workspace. */
function deaths(snapshot: string, act: (campaign: Campaign) => void) {
  const campaign = openCampaign(snapshot);
  const states = leftBehind(campaign, () => act(campaign));
  return { states, after: campaign.snapshot() };
}

test('the first notice, died over, then swept', () => {
  const { states } = deaths(shortlisted(nominees(6)), (campaign) => campaign.click('menuMakeNotice'));
  expect(states.map(({ call }) => call.replace(/^.*, /, ''))).toEqual([
    'before the first call',
    'Sheets.Spreadsheets.batchUpdate',
    'Drive.Files.create',
    'Drive.Files.create',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
  for (const { call, snapshot } of states.slice(1)) {
    const campaign = openCampaign(snapshot);
    campaign.sweep();
    campaign.sweep();
    expect({ call, ...papersOf(campaign) }).toEqual({ call, ...ONE });
    expect(campaign.rows('documents').map((row) => row.agreement)).toEqual(['一致']);
  }
});

test('the first notice, died over, then clicked at once while the search still lags, then swept', () => {
  const { states } = deaths(shortlisted(nominees(6)), (campaign) => campaign.click('menuMakeNotice'));
  for (const { call, snapshot } of states.slice(0, -1)) {
    const campaign = openCampaign(snapshot);
    campaign.click('menuMakeNotice');
    expect({ call, current: papersOf(campaign).current }).toEqual({ call, current: ['notice/1'] });
    campaign.sweep();
    campaign.sweep();
    expect({ call, ...papersOf(campaign) }).toEqual({ call, ...ONE });
  }
});

test('a second version, died over: the first stays current until the second is', () => {
  const { after } = deaths(shortlisted(nominees(6)), (campaign) => campaign.click('menuMakeNotice'));
  const { states } = deaths(after, (campaign) => campaign.click('menuMakeNotice'));
  expect(states.length).toBe(5);
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    expect({ call, current: papersOf(campaign).current.length }).toEqual({ call, current: 1 });
    campaign.sweep();
    campaign.sweep();
    const second = call !== states[0]!.call;
    expect({ call, ...papersOf(campaign) }).toEqual({
      call,
      current: [second ? 'notice/2' : 'notice/1'],
      versions: ['notice/1', 'notice/1', ...(second ? ['notice/2', 'notice/2'] : [])],
      loose: [],
    });
  }
});

test('a dead run whose list has changed since: what it made is trashed, the paper is that of now', () => {
  const list = nominees(6, 1);
  const { states } = deaths(shortlisted(list), (campaign) => campaign.click('menuMakeNotice'));
  const halfway = openCampaign(states[2]!.snapshot);
  const row = halfway.rowOf('nominations', 'id', '2021-0002');
  halfway.type('nominations', row, 'name', '新名字');
  halfway.wait(DAY / 24);
  halfway.click('menuMakeNotice');
  expect(papersOf(halfway)).toEqual(ONE);
  expect(paperFiles(halfway).docs[0]!.html).toContain('新名字');
});

test('the announcement, died over, then swept: honour roll and paper are there once', () => {
  const open = openCampaign(shortlisted(nominees(6)));
  open.click('menuMakeNotice');
  open.wait(10 * DAY);
  const { states } = deaths(open.snapshot(), (campaign) => campaign.click('menuMakeAnnouncement'));
  for (const { call, snapshot } of states.slice(1)) {
    const campaign = openCampaign(snapshot);
    campaign.sweep();
    campaign.sweep();
    expect({ call, ...papersOf(campaign), roll: campaign.rows('honorees').length }).toEqual({
      call,
      current: ['notice/1', 'announcement/1'],
      versions: ['announcement/1', 'announcement/1', 'notice/1', 'notice/1'],
      loose: [],
      roll: 6,
    });
  }
});

test('a call that fails once is told, and the next click finishes the paper', () => {
  const start = shortlisted(nominees(6));
  for (let number = 1; ; number += 1) {
    const campaign = openCampaign(start);
    let failed = '';
    let count = 0;
    campaign.disturb({
      before: ({ service, method }) => {
        count += 1;
        if (count !== number || service === 'console') return;
        failed = `${number} ${service}.${method}`;
        throw new ServiceError('Service error: Drive');
      },
    });
    campaign.click('menuMakeNotice');
    campaign.calm();
    if (failed === '') break;
    campaign.click('menuMakeNotice');
    campaign.sweep();
    campaign.sweep();
    const { current, loose } = papersOf(campaign);
    expect({ failed, current: current.length, loose }).toEqual({ failed, current: 1, loose: [] });
  }
});

test('every other document, died over at each of its calls, then swept: current once, files once, none loose', () => {
  const others = stages(4).filter(({ kind }) => !['notice', 'announcement'].includes(kind));
  expect(others).toHaveLength(6);
  for (const { key, entry, snapshot: start } of others) {
    const before = papersOf(openCampaign(start));
    const { states } = deaths(start, (campaign) => campaign.click(entry));
    expect({ key, deaths: states.length }).toEqual({ key, deaths: 5 });
    for (const { call, snapshot } of states.slice(1)) {
      const campaign = openCampaign(snapshot);
      campaign.sweep();
      campaign.sweep();
      expect({ key, call, ...papersOf(campaign) }).toEqual({
        key,
        call,
        current: [...before.current, key],
        versions: [...before.versions, key, key].sort(),
        loose: [],
      });
    }
  }
});
