// The presentation list: everybody who was announced, or those to whom organizers give a turn, with the titles of their talks.
import { expect, test } from '@jest/globals';
import { pasteRows } from '../../../src/local/paste-rows';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { addDeeds, nominees, paperFiles, said, shortlisted } from './shortlisted';

const list = nominees(6);

function announced(): Campaign {
  const campaign = openCampaign(shortlisted(list));
  addDeeds(campaign, list);
  campaign.click('menuMakeNotice');
  campaign.wait(10 * DAY);
  expect(said(campaign.click('menuMakePresentation'))).toContain(
    '还没有生成通报，宣讲名单以通报的名单为准。',
  );
  campaign.click('menuMakeAnnouncement');
  return campaign;
}

const rowsIn = (campaign: Campaign): string[][] => {
  const paper = paperFiles(campaign)
    .docs.filter(({ key }) => key.startsWith('presentation'))
    .pop()!;
  return [...paper.html.matchAll(/<tr>(.*?)<\/tr>/g)]
    .map((row) => [...row[1]!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => cell[1]!))
    .filter((cells) => cells.length > 0);
};

test('everybody with the title that the deeds begin with, or the one that was typed', () => {
  const campaign = announced();
  const place = (id: string): number => campaign.rowOf('candidates', 'nomination_id', id);
  campaign.type('candidates', place('2021-0002'), 'talk_title', '一碗热汤里的育人故事');
  expect(said(campaign.click('menuMakePresentation'))).toContain('已生成《宣讲名单（第1版）》，名单共 6 个');
  const titles = new Map(rowsIn(campaign).map((cells) => [cells[1]!.replace('　', ''), cells[3]]));
  expect(titles.size).toBe(6);
  expect(titles.get(list[0]!.name)).toBe('平凡岗位上的坚守');
  expect(titles.get(list[1]!.name)).toBe('一碗热汤里的育人故事');
});

test('when nobody has a title yet, its column is left out, and the organizer is told who', () => {
  const campaign = openCampaign(shortlisted(list));
  pasteRows(
    campaign.workspace,
    'deeds',
    list.map(({ id, name }) => ({ id: { text: id }, name: { text: name }, deeds: { text: '多年在岗。' } })),
  );
  campaign.click('menuMakeNotice');
  campaign.wait(10 * DAY);
  campaign.click('menuMakeAnnouncement');
  expect(said(campaign.click('menuMakePresentation'))).toContain(
    '还没有宣讲题目的 6 个：2021-0004 于秀英、2021-0001 王敏、',
  );
  expect(rowsIn(campaign).map((cells) => cells.length)).toEqual([3, 3, 3, 3, 3, 3]);
});

test('only those with a turn, in their order; a turn of somebody else is named; changes are told', () => {
  const campaign = announced();
  const place = (id: string): number => campaign.rowOf('candidates', 'nomination_id', id);
  campaign.type('candidates', place('2021-0005'), 'talk_order', '1');
  campaign.type('candidates', place('2021-0003'), 'talk_order', '2');
  campaign.click('menuMakePresentation');
  expect(rowsIn(campaign).map((cells) => cells[1]!.replace('　', ''))).toEqual([
    list[4]!.name,
    list[2]!.name,
  ]);
  campaign.type('candidates', place('2021-0001'), 'talk_order', '3');
  campaign.click('menuSettleObjections');
  expect(campaign.row('documents', 'document_key', 'presentation/1').agreement).toBe(
    '不一致：名单中新增 2021-0001',
  );
  campaign.type('nominations', campaign.rowOf('nominations', 'id', '2021-0003'), 'status', '已撤回');
  expect(said(campaign.click('menuMakePresentation'))).toContain('填了“宣讲次序”而不在名单中的：2021-0003');
});
