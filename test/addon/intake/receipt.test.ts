// The receipt: whoever has still to have the 报名表 sealed gets it filled in with the mail, for no more service calls a nominee.
import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { pasteRows } from '../../../src/local/paste-rows';
import { type Campaign, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber, type FilledForm } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

const FORM = '报名表（盖章）';

function withoutForm(index: number): FilledForm {
  const entry = entryNumber(index);
  const { [FORM]: sealed, ...uploads } = entry.uploads;
  expect(sealed).toHaveLength(1);
  return { ...entry, uploads };
}

/** Of each mail: to whom, what is attached, and what is printed there. */
function mails(campaign: Campaign): { to: string; names: string[]; texts: string[]; body: string }[] {
  return campaign.mail.map(({ to, attachments, body }) => ({
    to: to[0]!,
    names: attachments.map(({ name }) => name),
    texts: attachments.map(({ content }) =>
      strFromU8(unzipSync(campaign.workspace.blobs.get(content))['word/document.xml']!).replace(
        /<[^>]*>/g,
        '',
      ),
    ),
    body,
  }));
}

const ENCLOSED = '附件是按您填报的内容预填的报名表。';

test('a missing form goes along, filled in; who has handed it in, or may not take part, gets none', () => {
  const campaign = openCampaign(ready);
  const missing = withoutForm(1);
  campaign.submit(missing);
  campaign.submit(entryNumber(2));
  const before = withoutForm(3);
  pasteRows(campaign.workspace, 'past_honorees', [
    {
      year: { typed: '2020' },
      honor: { typed: '2020年度感动人物' },
      kind: { typed: '个人' },
      name: { typed: before.answers.姓名! },
      unit: { typed: before.answers['单位名称（填写至部门）']! },
    },
  ]);
  campaign.submit(before);
  expect(campaign.rows('nominations')[2]!.status).toBe('不予受理');
  const [first, second, third] = mails(campaign);
  const { 姓名: name, 通讯地址: address } = missing.answers;
  expect(first!.names).toEqual([`2021-0001 ${name} 报名表（打印盖章用）.docx`]);
  expect(first!.texts[0]).toContain('申报编号：2021-0001');
  expect(first!.texts[0]).toContain(name);
  expect(first!.texts[0]).toContain(address);
  expect(first!.body).toContain(ENCLOSED);
  for (const other of [second!, third!]) {
    expect(other.names).toEqual([]);
    expect(other.body).not.toContain('附件');
  }
});

test('10 missing forms: not one call more than for entries that are complete, but for the files they lack', () => {
  const counted = (entryAt: (index: number) => FilledForm): number => {
    const campaign = openCampaign(ready);
    campaign.loseEvents();
    for (let index = 1; index <= 10; index += 1) campaign.submit(entryAt(index));
    campaign.wait(5 * MINUTE);
    campaign.sweep();
    expect(campaign.mail).toHaveLength(10);
    return campaign.callsOf(campaign.lastRun('onSweep').id).length;
  };
  expect(counted((index) => entryNumber(index)) - counted((index) => withoutForm(index))).toBe(10);
});

test('a mail that leaves in a later run carries it, too', () => {
  const campaign = openCampaign(ready);
  campaign.loseEvents();
  campaign.submit(withoutForm(1));
  campaign.wait(5 * MINUTE);
  campaign.killAfter('Utilities', 'zip');
  campaign.sweep();
  campaign.calm();
  expect(campaign.mail).toEqual([]);
  campaign.sweep();
  expect(mails(campaign).map(({ names, body }) => [names.length, body.includes(ENCLOSED)])).toEqual([
    [1, true],
  ]);
  expect(campaign.rows('outbox').every(({ state }) => state === '已办')).toBe(true);
});
