// Receipts: whoever has still to have the 报名表 sealed gets it filled in with the mail, after a correction anew, and for no more service calls than it takes.
import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { pasteRows } from '../../../src/local/paste-rows';
import { fileOf } from '../../../src/local/services/drive/files';
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

test('a correction brings the form anew, as it is to be sealed now; with the sealed form handed in it brings none', () => {
  const campaign = openCampaign(ready);
  const [first, second] = [withoutForm(1), withoutForm(2)];
  campaign.submit(first);
  campaign.submit(second);
  campaign.wait(MINUTE);
  const moved = { 通讯地址: '安徽省合肥市屯溪路193号' };
  campaign.edit(first, moved);
  campaign.scheduler.settle();
  campaign.edit(second, moved, { [FORM]: entryNumber(2).uploads[FORM]! });
  campaign.scheduler.settle();
  const [, , anew, none] = mails(campaign);
  expect(anew!.names).toEqual([`2021-0001 ${first.answers.姓名} 报名表（打印盖章用）.docx`]);
  expect(anew!.texts[0]).toContain(moved.通讯地址);
  expect(anew!.texts[0]).not.toContain(first.answers.通讯地址);
  expect(anew!.body).toContain('附件是按更正后的内容重新预填的报名表，此前的报名表请勿再用。');
  expect(none!.names).toEqual([]);
  expect(none!.body).not.toContain('附件');
});

/** Calls of the run that takes in a correction of the telephone number. */
function callsOfCorrection(entry: FilledForm): { campaign: Campaign; calls: string[] } {
  const campaign = openCampaign(ready);
  campaign.submit(entry);
  campaign.wait(MINUTE);
  campaign.edit(entry, { 联系电话: '19911112222' });
  campaign.scheduler.settle();
  expect(campaign.mail).toHaveLength(2);
  return { campaign, calls: campaign.callsOf(campaign.lastRun('onNominationSubmitted').id) };
}

test('the form anew costs a correction one call, the zip; files that lie in their place are not moved again', () => {
  const { campaign, calls } = callsOfCorrection(entryNumber(1));
  const perFile = 'Drive.Files.get';
  expect(calls.filter((call) => call !== perFile)).toEqual([
    'LockService.Lock.tryLock',
    'SpreadsheetApp.getActive',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'FormApp.Form.getResponses',
    'MailApp.getRemainingDailyQuota',
    'Sheets.Spreadsheets.batchUpdate',
    'PropertiesService.Properties.setProperty',
    'MailApp.sendEmail',
    'Sheets.Spreadsheets.batchUpdate',
    'LockService.Lock.releaseLock',
  ]);
  expect(calls.filter((call) => call === perFile)).toHaveLength(4);
  const keys = campaign.rows('outbox').map(({ key }) => key);
  expect(keys).toEqual([...new Set(keys)]);
  const anew = callsOfCorrection(withoutForm(1)).calls;
  expect(anew.filter((call) => call !== 'Utilities.zip' && call !== perFile)).toEqual(
    calls.filter((call) => call !== perFile),
  );
  expect(anew.filter((call) => call === 'Utilities.zip')).toHaveLength(1);
});

test('a name that is corrected is in the names of the files, too', () => {
  const campaign = openCampaign(ready);
  const entry = entryNumber(1);
  campaign.submit(entry);
  campaign.wait(MINUTE);
  const name = `${entry.answers.姓名}锦`;
  campaign.edit(entry, {
    姓名: name,
    事迹材料: entry.answers.事迹材料!.replaceAll(entry.answers.姓名!, name),
  });
  campaign.scheduler.settle();
  const { photo, registration_form: forms } = JSON.parse(String(campaign.rows('nominations')[0]!.uploads));
  const nameNow = (file: { id: string }) => fileOf(campaign.workspace.store, file.id)!.name;
  expect([...photo, ...forms].map(nameNow)).toEqual([
    `2021-0001 ${name} 照片.jpg`,
    `2021-0001 ${name} 报名表（盖章）.pdf`,
  ]);
});
