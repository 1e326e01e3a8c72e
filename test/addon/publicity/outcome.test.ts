// What became of the objections, as a paper: counts, and nobody's name but of those whom an upheld objection has taken off the list.
import { expect, test } from '@jest/globals';
import { type Campaign, DAY, openCampaign } from '../../support/campaign';
import { nominees, object, paperFiles, said, shortlisted } from './shortlisted';

const list = nominees(8, 2);

function publicised(): Campaign {
  const campaign = openCampaign(shortlisted(list));
  campaign.click('menuMakeNotice');
  return campaign;
}

const textOf = (campaign: Campaign): string => {
  const paper = paperFiles(campaign)
    .docs.filter(({ key }) => key.startsWith('outcome'))
    .pop()!;
  return paper.html.replace(/<[^>]*>/g, '\n');
};

test('waits for the notice, the end of its period and every open objection', () => {
  const campaign = openCampaign(shortlisted(list));
  expect(said(campaign.click('menuMakeOutcome'))).toContain('1. 还没有生成公示。');
  campaign.click('menuMakeNotice');
  object(campaign, { nomination_id: '2021-0001', objector: '某甲', objection_state: '核实中' });
  const early = said(campaign.click('menuMakeOutcome'));
  expect(early).toContain('1. 公示期到2022年2月16日结束，期满后才能公布处理结果。');
  expect(early).toContain('2. 还有 1 件异议没有办结。');
  expect(campaign.rows('documents').map((row) => row.document_key)).toEqual(['notice/1']);
});

test('no objection: it says so, and has no list', () => {
  const campaign = publicised();
  campaign.wait(7 * DAY);
  expect(said(campaign.click('menuMakeOutcome'))).toContain('已生成《异议处理结果（第1版）》，异议共 0 件');
  const text = textOf(campaign);
  expect(text).toContain(
    '入围名单已于2022年2月10日至2022年2月16日公示。公示期内，中国教育后勤协会没有收到异议。',
  );
  expect(text).toContain('入围名单不变。');
  expect(text).not.toContain('附件');
});

test('names those who lost their place and their successors; not those cleared, not the objectors, not the answers', () => {
  const campaign = publicised();
  const objections: [string, string, string][] = [
    ['2021-0002', '属实', '经查，王某某2020年受过处分'],
    ['2021-0004', '不属实', '查无此事'],
    ['2021-0005', '已撤回', ''],
    ['2021-0010', '属实', '未公示过的递补人选'],
  ];
  for (const [nomination_id, objection_state, answer] of objections) {
    object(campaign, {
      nomination_id,
      objector: '举报人甲',
      contact: '13812345678',
      objection: '内情',
      objection_state,
      answer,
    });
  }
  campaign.wait(7 * DAY);
  expect(said(campaign.click('menuMakeOutcome'))).toContain('异议共 4 件');
  const text = textOf(campaign);
  expect(text).toContain('共收到异议4件，均已核实办结，其中属实2件、不属实1件、反映人撤回1件。');
  expect(text).toContain('经核实，取消1名个人的入围资格（名单见附件），其他入围对象不变。');
  const [gone, cleared, successor] = ['2021-0002', '2021-0004', '2021-0009'].map(
    (id) => list.find((each) => each.id === id)!,
  );
  expect(text).toContain(gone!.name);
  expect(text).toContain(`反映情况属实，取消入围资格，由${successor!.name}（${successor!.cells!.unit}）递补`);
  for (const hidden of [
    cleared!.name,
    list[9]!.name,
    '举报人甲',
    '13812345678',
    '内情',
    '处分',
    '查无此事',
    '2021-0002',
  ]) {
    expect({ hidden, shown: text.includes(hidden) }).toEqual({ hidden, shown: false });
  }
  expect(campaign.row('documents', 'document_key', 'outcome/1').agreement).toBe('一致');
  campaign.click('menuSettleObjections');
  expect(campaign.row('documents', 'document_key', 'outcome/1').agreement).toBe('一致');

  // A late one: the paper no longer tells all.
  object(campaign, {
    nomination_id: '2021-0001',
    objector: '某乙',
    objection_state: '不属实',
    answer: '查无此事',
  });
  campaign.click('menuSettleObjections');
  expect(campaign.row('documents', 'document_key', 'outcome/1').agreement).toBe('不一致：名单中新增 YY-5');
});
