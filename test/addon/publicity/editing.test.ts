// Deeds shortened for the volume: lengths and limits beside each candidate's text at once, the original kept, the volume printed from the edited text.
import { expect, test } from '@jest/globals';
import { pasteRows } from '../../../src/local/paste-rows';
import { openCampaign, type Row } from '../../support/campaign';
import { nominees, paperFiles, said, set, shortlisted } from './shortlisted';

test('an editor shortens a text that is too long: marked, then fitting, then printed', () => {
  const list = nominees(3, 1);
  const others = nominees(6).slice(4);
  const campaign = openCampaign(shortlisted(list));
  const original = `${'长'.repeat(60)}。\n${'文'.repeat(60)}。`;
  const texts: [string, string][] = [
    [list[0]!.id, original],
    [list[1]!.id, '不长。'],
    [list[2]!.id, '刚'.repeat(100)],
    [list[3]!.id, '递补'.repeat(60)],
    // Not on the list: nothing is said of it.
    [others[0]!.id, '长'.repeat(300)],
  ];
  const rows = texts.map(([id, deeds]) => ({ id: { text: id }, deeds: { text: deeds } }));
  pasteRows(campaign.workspace, 'deeds', rows);
  campaign.workspace.takeEvents();
  const notes = (): unknown[] =>
    campaign.rows('deeds').map((row: Row) => [row.volume_length, row.volume_check]);

  // The limit is a setting; changing it measures anew, without a click.
  set(campaign, 'publicity.volumeChars', '100');
  campaign.scheduler.settle();
  expect(notes()).toEqual([
    ['原文 122/100 字', '超出 22 字'],
    ['原文 3/100 字', ''],
    ['原文 100/100 字', ''],
    ['原文 120/100 字', '超出 20 字'],
    ['', ''],
  ]);
  const volume = said(campaign.click('menuMakeCompilation'));
  expect(volume).toContain('已生成《事迹汇编（第1版）》');
  expect(volume).toContain(`超过每人 100 字的有：2021-0001 ${list[0]!.name}，可在“事迹材料”`);

  const row = campaign.rowOf('deeds', 'id', '2021-0001');
  campaign.type('deeds', row, 'deeds_edited', `${'短'.repeat(101)}`);
  campaign.scheduler.settle();
  expect(notes()[0]).toEqual(['编辑稿 101/100 字', '超出 1 字']);
  campaign.type('deeds', row, 'deeds_edited', '精炼后的事迹。');
  campaign.scheduler.settle();
  expect(notes()[0]).toEqual(['编辑稿 7/100 字', '']);

  // The volume of before is told to be old, and a new one has the edited text; the original stays to the letter.
  campaign.click('menuSettleObjections');
  expect(campaign.row('documents', 'document_key', 'compilation-2/1').agreement).toBe(
    '不一致：内容或次序有改动',
  );
  expect(said(campaign.click('menuMakeCompilation'))).not.toContain('超过每人');
  const { html } = paperFiles(campaign).docs.find(({ key }) => key === 'compilation-2/2')!;
  expect(html).toContain('精炼后的事迹。');
  expect(html).not.toContain('长长长');
  expect(campaign.rows('deeds')[0]!.deeds).toBe(original);

  set(campaign, 'publicity.volumeChars', '');
  campaign.scheduler.settle();
  expect(notes()[3]).toEqual(['原文 120 字', '']);
});
