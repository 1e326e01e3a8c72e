// Two people who click the same paper at the same moment get one version of it; whoever clicks later, or after a change, gets the next.
import { expect, test } from '@jest/globals';
import { OVERLAP_WORKER } from '../../../src/local/program';
import type { RunRequest } from '../../../src/local/runtime/execution';
import { runOverlapping } from '../../../src/local/runtime/overlap';
import { type Campaign, MINUTE, ORGANIZER, openCampaign } from '../../support/campaign';
import { nominees, paperFiles, shortlisted } from './shortlisted';
import { stages } from './stages';

const clicked = (entry: string): RunRequest => ({
  entry,
  identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
  cause: 'menu',
  surface: 'spreadsheet_ui',
});

/** Two clicks whose calls take turns; gives what the corner told the two, in the order in which it did. */
async function twoClicks(campaign: Campaign, entry: string): Promise<string[]> {
  let turn = 0;
  const before = toasts(campaign).length;
  const reports = await runOverlapping(
    campaign.workspace,
    [clicked(entry), clicked(entry)],
    (waiting) => {
      turn += 1;
      return waiting[turn % waiting.length]!;
    },
    OVERLAP_WORKER,
  );
  expect(reports.map(({ record }) => record.status)).toEqual(['completed', 'completed']);
  return toasts(campaign).slice(before);
}

const toasts = ({ workspace }: Campaign): string[] =>
  (workspace.store.get<{ message: string }[]>('toasts') ?? []).map(({ message }) => message);

/** Keys and states of a series' versions. */
const versions = (campaign: Campaign, series: string): string[] =>
  campaign
    .rows('documents')
    .filter((row) => row.series === series)
    .map((row) => `${row.document_key} ${row.document_state} ${row.agreement}`);

test('every document, asked for twice at once: one version, one Google Doc, one Word file', async () => {
  for (const { kind, entry, key, snapshot } of stages(4)) {
    const campaign = openCampaign(snapshot);
    const before = paperFiles(campaign);
    const told = await twoClicks(campaign, entry);
    const series = key.replace(/\/.*/, '');
    expect({ kind, versions: versions(campaign, series) }).toEqual({ kind, versions: [`${key} 现行 一致`] });
    const after = paperFiles(campaign);
    expect([after.docs.length - before.docs.length, after.words.length - before.words.length]).toEqual([
      1, 1,
    ]);
    expect(told.map((text) => /没有再生成一份/.test(text))).toEqual([false, true]);
  }
});

test('a wording that is changed while the first of two clicks is at work is in the paper that the second makes', async () => {
  const campaign = openCampaign(shortlisted(nominees(4)));
  let changed = false;
  campaign.disturb({
    before: ({ method }) => {
      if (changed || method !== 'Files.create') return;
      changed = true;
      const row = campaign.rowOf('templates', 'template_key', 'notice.body');
      campaign.type('templates', row, 'template_text', '现将名单公示如下。');
    },
  });
  await twoClicks(campaign, 'menuMakeNotice');
  expect(changed).toBe(true);
  expect(versions(campaign, 'notice')).toEqual(['notice/1 旧版 ', 'notice/2 现行 一致']);
});

test('a click after the paper is there makes the next version', () => {
  const campaign = openCampaign(shortlisted(nominees(4)));
  campaign.click('menuMakeNotice');
  campaign.wait(MINUTE);
  campaign.click('menuMakeNotice');
  expect(versions(campaign, 'notice')).toEqual(['notice/1 旧版 ', 'notice/2 现行 一致']);
});
