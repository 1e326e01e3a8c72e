// The summary of recommendations: a page for every unit, every entry on exactly one of them, quotas and what units keep beside them.
import { expect, test } from '@jest/globals';
import { pasteRows } from '../../../src/local/paste-rows';
import { type Campaign, openCampaign } from '../../support/campaign';
import { nominees, paperFiles, said, shortlisted } from './shortlisted';

/** By unit: how many of the nominees it has recommended; the last one stands on no list of units. */
const RECOMMENDED: Record<string, number> = {
  安徽省高校后勤协会: 4,
  伙食管理专业委员会: 2,
  未列入的协会: 1,
};

function recommended(): Campaign {
  const list = nominees(9);
  let at = 0;
  for (const [unit, count] of Object.entries(RECOMMENDED)) {
    for (let each = 0; each < count; each += 1) {
      Object.assign(list[at]!.cells!, { channel: '组织推荐', recommending_unit: unit });
      at += 1;
    }
  }
  Object.assign(list[7]!.cells!, { channel: '社会征集', recommending_unit: '某网络平台' });
  Object.assign(list[8]!.cells!, {
    channel: '组织推荐',
    recommending_unit: '安徽省高校后勤协会',
    status: '不予受理',
  });
  const campaign = openCampaign(shortlisted(list));
  const unit = (name: string, kind: string): Record<string, { typed: string }> => ({
    name: { typed: name },
    kind: { typed: kind },
  });
  pasteRows(campaign.workspace, 'recommending_units', [
    unit('伙食管理专业委员会', '协会分支机构'),
    unit('安徽省高校后勤协会', '地方教育后勤社团组织'),
    unit('没有推荐的协会', '地方教育后勤社团组织'),
  ]);
  campaign.workspace.takeEvents();
  return campaign;
}

/** Per page: the line above the table, and the cells of every row. */
function pagesOf(campaign: Campaign): { head: string; rows: string[][] }[] {
  const { docs } = paperFiles(campaign);
  const html = docs[docs.length - 1]!.html;
  return html
    .split('<h1')
    .slice(1)
    .map((page) => ({
      head: /推荐单位：[^<]*/.exec(page)![0],
      rows: [...page.matchAll(/<tr>(.*?)<\/tr>/g)]
        .map((row) =>
          [...row[1]!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((cell) => cell[1]!.replace('<br>', '')),
        )
        .filter((cells) => cells.length === 8),
    }));
}

test('a page for every unit that has recommended somebody, in the order of 推荐单位', () => {
  const campaign = recommended();
  expect(said(campaign.click('menuMakeRecommendations'))).toBe(
    '已生成《推荐汇总表（第1版）》，名单共 7 个，在线文档和 Word 文件见“文书”。',
  );
  const pages = pagesOf(campaign);
  expect(pages.map(({ head }) => head)).toEqual([
    '推荐单位：伙食管理专业委员会　　名额：2—3个　　推荐情况：2个',
    '推荐单位：安徽省高校后勤协会　　名额：1—2个　　推荐情况：4个，超出名额2个',
    '推荐单位：未列入的协会　　名额：未定　　推荐情况：1个',
  ]);
  expect(pages.map(({ rows }) => rows.map((cells) => `${cells[0]} ${cells[1]} ${cells[7]}`))).toEqual([
    ['1 2021-0005 ', '2 2021-0006 '],
    ['1 2021-0001 ', '2 2021-0002 ', '3 2021-0003 超出名额', '4 2021-0004 超出名额'],
    ['1 2021-0007 未列入“推荐单位”'],
  ]);
});

test('what the unit keeps stands first; the paper made before is told to differ', () => {
  const campaign = recommended();
  campaign.click('menuMakeRecommendations');
  const row = campaign.rowOf('recommending_units', 'name', '安徽省高校后勤协会');
  campaign.type('recommending_units', row, 'kept', '2021-0004、2021-0002');
  campaign.workspace.takeEvents();
  campaign.click('menuSettleObjections');
  expect(campaign.rows('documents').map(({ agreement }) => agreement)).toEqual(['不一致：内容或次序有改动']);
  campaign.click('menuMakeRecommendations');
  expect(campaign.rows('documents').map((each) => [each.document_state, each.agreement])).toEqual([
    ['旧版', ''],
    ['现行', '一致'],
  ]);
  expect(pagesOf(campaign)[1]!.rows.map((cells) => `${cells[1]} ${cells[7]}`)).toEqual([
    '2021-0004 单位保留',
    '2021-0002 单位保留',
    '2021-0001 单位未保留',
    '2021-0003 单位未保留',
  ]);
});

test('without recommendations there is nothing to make', () => {
  const campaign = openCampaign(shortlisted(nominees(3)));
  expect(said(campaign.click('menuMakeRecommendations'))).toContain('没有由推荐单位推荐、占用名额的申报');
  expect(campaign.rows('documents')).toEqual([]);
});
