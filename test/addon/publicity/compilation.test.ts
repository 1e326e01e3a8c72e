// The compilation of deeds for the experts: all candidates of the shortlist, edited texts where there are any, contents with links.
import { expect, test } from '@jest/globals';
import { pasteRows } from '../../../src/local/paste-rows';
import { type Campaign, openCampaign } from '../../support/campaign';
import { nominees, paperFiles, shortlisted } from './shortlisted';

function withDeeds(campaign: Campaign, count: number): void {
  const rows = nominees(count).map(({ id, name }, at) => ({
    id: { text: id },
    name: { text: name },
    deeds: { text: `${name}的第一段事迹。\n第二段，编号${at}，<b>&原文` },
    media_honors: { text: at % 2 === 0 ? '无' : '2020年获省级媒体报道' },
  }));
  pasteRows(campaign.workspace, 'deeds', rows);
}

test('every candidate on pages of its own, edited text instead of the original, the original kept', () => {
  const list = nominees(14);
  list[1]!.cells!.consent = 'publication_refused';
  const campaign = openCampaign(shortlisted(list));
  withDeeds(campaign, 14);
  const row = campaign.rowOf('deeds', 'id', '2021-0005');
  campaign.type('deeds', row, 'deeds_edited', '编辑后的事迹。');
  const click = campaign.click('menuMakeCompilation');
  expect(click.toasts).toEqual(['已生成《事迹汇编（第1版）》，名单共 14 个，在线文档和 Word 文件见“文书”。']);
  const { docs, words } = paperFiles(campaign);
  expect([docs.length, words.length]).toEqual([1, 1]);
  const { html } = docs[0]!;
  const links = [...html.matchAll(/href="#(\w+)"/g)].map((match) => match[1]!);
  const places = [...html.matchAll(/ id="(\w+)"/g)].map((match) => match[1]!);
  expect(links).toEqual(places);
  expect([...links].sort()).toEqual(list.map(({ id }) => `n${id.replace('-', '_')}`));
  expect(html).toContain('编辑后的事迹。');
  expect(html).not.toContain('编号4，');
  expect(html).toContain('&lt;b&gt;&amp;原文');
  expect(html.match(/媒体表彰情况/g)).toHaveLength(7);
  expect(campaign.rows('deeds')[4]!.deeds).toContain('编号4，');
  expect(campaign.callsOf(campaign.lastRun('menuMakeCompilation').id)).toHaveLength(11);

  // It is no publicity: nothing may be announced on its strength.
  campaign.click('menuMakeAnnouncement');
  expect(campaign.rows('documents').map((each) => each.document_key)).toEqual(['compilation-2/1']);
});

test('deeds that are missing are named', () => {
  const campaign = openCampaign(shortlisted(nominees(3)));
  withDeeds(campaign, 2);
  const click = campaign.click('menuMakeCompilation');
  expect(click.dialogs.map(({ message }) => message)).toEqual([
    '没有生成文书，请先处理：\n1. “事迹材料”中没有 2021-0003 的事迹。',
  ]);
});
