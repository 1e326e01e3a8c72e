// The volume for a blind round: the codes of the review sheets, and nothing in any file that tells whose deeds they are.
import { expect, test } from '@jest/globals';
import { openCampaign } from '../../support/campaign';
import { addReviewers } from '../review/desk';
import { addDeeds, nominees, paperFiles, said, set, shortlisted } from './shortlisted';

const list = nominees(14);

test('needs the codes, prints them in their order, names nobody; the open volume says that a blind one is wanted', () => {
  const campaign = openCampaign(shortlisted(list, '初评'));
  addDeeds(campaign, list);
  set(campaign, 'review.blind', '初评：否\n专家评审：是');
  campaign.workspace.takeEvents();
  expect(said(campaign.click('menuMakeBlindCompilation'))).toContain(
    '在“专家评审”还没有评审代号，请先点菜单“分配评审”',
  );
  addReviewers(campaign, 7);
  campaign.click('menuAssignReviews');
  const codes = new Map(campaign.rows('assignments').map((row) => [row.nomination_id, String(row.code)]));
  expect(codes.size).toBe(14);

  expect(said(campaign.click('menuMakeBlindCompilation'))).toContain(
    '已生成《事迹汇编（匿名稿）（第1版）》，名单共 14 个',
  );
  const { docs, words } = paperFiles(campaign);
  expect(docs.map(({ key }) => key)).toEqual(['blind-1/1']);
  expect(words).toHaveLength(1);
  const { html } = docs[0]!;
  const groups = ['敬业美', '匠心美', '乐群美', '最美服务团队'];
  const expected = groups.flatMap((name) =>
    list
      .filter(({ category }) => category === name)
      .map(({ id }) => `代号${codes.get(id)}`)
      .sort(),
  );
  expect([...html.matchAll(/<h1 id="\w+"[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual(expected);
  for (const { id, name, cells } of list) {
    const own = [id, id.replace('-', '_'), name, cells!.unit!, cells!.unit!.slice(0, 6)];
    expect({ id, found: own.filter((word) => html.includes(word)) }).toEqual({ id, found: [] });
  }

  expect(said(campaign.click('menuMakeCompilation'))).toContain(
    '注意：“专家评审”是匿名评审，发给专家的请用“生成匿名汇编”。',
  );
  // Both are current: each is a paper of its own.
  expect(
    campaign.rows('documents').map((row) => [row.document_key, row.document_state, row.agreement]),
  ).toEqual([
    ['blind-1/1', '现行', '一致'],
    ['compilation-1/1', '现行', '一致'],
  ]);
  // An editor's text makes both of them old.
  campaign.type('deeds', campaign.rowOf('deeds', 'id', '2021-0003'), 'deeds_edited', '编辑稿。');
  campaign.workspace.takeEvents();
  campaign.click('menuSettleObjections');
  expect(campaign.rows('documents').map((row) => row.agreement)).toEqual([
    '不一致：内容或次序有改动',
    '不一致：内容或次序有改动',
  ]);
});

test('after the last round there is nobody to give it to', () => {
  const campaign = openCampaign(shortlisted(nominees(2)));
  expect(said(campaign.click('menuMakeBlindCompilation'))).toContain(
    '“专家评审”之后没有评审轮次，不需要匿名稿。',
  );
});
