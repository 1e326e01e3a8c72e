// Phones, mails, addresses, ages and identity numbers put into every field of every nominee: none is in any public document.
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { pasteRows } from '../../../src/local/paste-rows';
import { bytesOfFile } from '../../../src/local/services/drive/files';
import { DAY, openCampaign } from '../../support/campaign';
import { nominees, object, paperFiles, set, shortlisted } from './shortlisted';

const SECRETS = {
  phone: '13812345678',
  landline: '0551-62901234',
  email: 'secret.person@example.com',
  address: '安徽省合肥市包河区屯溪路193号',
  postcode: '230009',
  identity: '340104198001011234',
  age: '45岁',
};

const FIELDS = ['name', 'unit', 'post', 'sex', 'ethnicity', 'recommending_unit', 'channel'] as const;

/** What of it a reader would find in a document's text; digits are looked for with everything between them left out. */
function foundIn(text: string): unknown {
  const digits = text.normalize('NFKC').replace(/[^0-9]/g, '');
  return {
    secrets: Object.values(SECRETS).filter(
      (secret) => text.includes(secret) || (/^\d{6,}$/.test(secret) && digits.includes(secret)),
    ),
    at: text.includes('@'),
    ages: /\d+\s*岁/.test(text),
    objector: text.includes('举报人某甲'),
  };
}

const NOTHING = { secrets: [], at: false, ages: false, objector: false };

test('nothing private is in any public document, Word file or Google Doc, and the organizer is told', () => {
  const secrets = Object.values(SECRETS);
  // Every secret in every field, and two who come in later.
  const list = nominees(secrets.length * FIELDS.length, 2);
  list.forEach((nominee, at) => {
    const secret = secrets[at % secrets.length]!;
    const field = FIELDS[Math.floor(at / secrets.length) % FIELDS.length]!;
    const cells: Record<string, string> = {
      ...nominee.cells,
      recommending_unit: '安徽省高校后勤协会',
      channel: '组织推荐',
      // Fields that are never printed hold them all.
      ...SECRETS,
      age: '45',
      note: secrets.join(' '),
      original: secrets.join(' '),
    };
    delete cells.landline;
    delete cells.identity;
    nominee.cells = { ...cells, [field]: `${field === 'name' ? nominee.name : cells[field]} ${secret}` };
    if (field === 'name') nominee.name = nominee.cells.name!;
  });
  const campaign = openCampaign(shortlisted(list));
  const deeds = list.map(({ id }, at) => ({
    id: { text: id },
    deeds: { text: `坚守 ${secrets[at % secrets.length]}\n${secrets.join(' ')}。` },
  }));
  pasteRows(campaign.workspace, 'deeds', deeds);
  set(campaign, 'publicity.fields', '性别、民族、推荐单位、推荐方式');
  set(campaign, 'publicity.notes', '是');
  campaign.workspace.takeEvents();
  campaign.click('menuMakeNotice');
  for (const [nomination_id, objection_state] of [
    ['2021-0002', '属实'],
    ['2021-0015', '属实'],
    ['2021-0003', '不属实'],
  ] as const) {
    object(campaign, {
      nomination_id,
      objector: '举报人某甲',
      contact: SECRETS.phone,
      objection: secrets.join(' '),
      objection_state,
      answer: `举报人某甲 ${secrets.join(' ')}`,
    });
  }
  campaign.click('menuMakeSupplement');
  campaign.wait(20 * DAY);
  campaign.click('menuMakeOutcome');
  campaign.click('menuMakeAnnouncement');
  secrets.forEach((secret, at) => {
    const row = campaign.rowOf('candidates', 'nomination_id', list[at + 20]!.id);
    campaign.type('candidates', row, 'talk_title', `我的故事 ${secret}`);
  });
  campaign.click('menuMakePresentation');

  const { docs, words } = paperFiles(campaign);
  const keys = ['notice/1', 'supplement-1/1', 'outcome/1', 'announcement/1', 'presentation/1'];
  expect(docs.map(({ key }) => key)).toEqual(keys);
  expect(words.map(({ appProperties }) => appProperties!.laurelPaper)).toEqual(keys);
  for (const { key, html } of docs) {
    expect({ key, found: foundIn(html.replace(/<[^>]*>/g, ' ')) }).toEqual({ key, found: NOTHING });
  }
  for (const file of words) {
    const parts = unzipSync(new Uint8Array(bytesOfFile(campaign.workspace.blobs, file)));
    const key = file.appProperties!.laurelPaper;
    const xml = [parts['word/document.xml']!, parts['docProps/core.xml']!]
      .map((part) => strFromU8(part))
      .join(' ');
    expect({ key, found: foundIn(xml.replace(/<[^>]*>/g, ' ')) }).toEqual({ key, found: NOTHING });
  }
  // The texts around them are there: what is taken out is not the whole cell.
  const presentation = docs[4]!.html;
  expect(presentation.match(/我的故事/g)).toHaveLength(7);
  expect(presentation.match(/>坚守</g)!.length).toBeGreaterThan(30);
  const told = campaign.rows('candidates').filter((row) => String(row.explanation).includes('已隐去'));
  expect(told.length).toBeGreaterThan(40);
});
