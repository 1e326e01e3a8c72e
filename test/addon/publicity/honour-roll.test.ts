// The honour roll as next year's list of past honorees: its first columns are copied as a block, and screening knows the honoured again.
import { expect, test } from '@jest/globals';
import { DAY, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { nominees, set, shortlisted } from './shortlisted';

test('copied by hand into a new campaign, the honoured are excluded there and nobody else', () => {
  const list = nominees(6);
  const honoured = entryNumber(1);
  const { answers } = honoured;
  list[0]!.name = answers.姓名!;
  list[0]!.category = answers.类别!;
  list[0]!.cells!.unit = answers['单位名称（填写至部门）']!;
  const year = openCampaign(shortlisted(list));
  year.click('menuMakeNotice');
  year.wait(10 * DAY);
  year.click('menuMakeAnnouncement');
  const roll = year.rows('honorees');
  expect(roll).toHaveLength(6);

  const next = openCampaign(readyCampaign());
  const block = ['year', 'honor', 'kind', 'name', 'unit'];
  // The columns stand in the same order in both tabs, so that one block can be copied.
  expect(block.map((key) => year.column('honorees', key).column)).toEqual([0, 1, 2, 3, 4]);
  expect(block.map((key) => next.column('past_honorees', key).column)).toEqual([0, 1, 2, 3, 4]);
  next.hand().paste(
    { ...next.column('past_honorees', 'year'), row: 2 },
    roll.map((row) => block.map((key) => String(row[key]))),
  );
  set(next, 'exclusions', '2021年度最美后勤人：个人、团队，终身，不受理');
  next.scheduler.settle();
  expect(next.rows('settings').find(({ key }) => key === 'exclusions')!.check).toBe('');
  next.submit(honoured);
  next.submit(entryNumber(2));
  expect(next.rows('nominations').map(({ name, status }) => `${name} ${status}`)).toEqual([
    `${answers.姓名} 不予受理`,
    `${entryNumber(2).answers.姓名} 已受理`,
  ]);
});
