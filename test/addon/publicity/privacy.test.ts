// Phones, mails, addresses, ages and identity numbers put into every field of every nominee: none is in any public document.
import { expect, test } from '@jest/globals';
import { DAY, openCampaign } from '../../support/campaign';
import { nominees, object, paperFiles, shortlisted } from './shortlisted';

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

test('nothing private is in the notice, the supplement and the announcement, and the organizer is told', () => {
  const list = nominees(21, 2);
  const secrets = Object.values(SECRETS);
  list.forEach((nominee, at) => {
    const secret = secrets[at % secrets.length]!;
    const field = FIELDS[(at + Math.floor(at / secrets.length)) % FIELDS.length]!;
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
  const set = (key: string, text: string): void =>
    campaign.type('settings', campaign.rowOf('settings', 'key', key), 'value', text);
  set('publicity.fields', '性别、民族、推荐单位、推荐方式');
  set('publicity.notes', '是');
  campaign.click('menuMakeNotice');
  object(campaign, {
    nomination_id: '2021-0002',
    objector: '某甲',
    contact: SECRETS.phone,
    objection: secrets.join(' '),
    objection_state: '属实',
    answer: secrets.join(' '),
  });
  campaign.click('menuMakeSupplement');
  campaign.wait(20 * DAY);
  campaign.click('menuMakeAnnouncement');
  const { docs, words } = paperFiles(campaign);
  expect(docs.map(({ key }) => key)).toEqual(['notice/1', 'supplement-1/1', 'announcement/1']);
  expect(words).toHaveLength(3);
  for (const { key, html } of docs) {
    const text = html.replace(/<[^>]*>/g, ' ');
    const digits = text.normalize('NFKC').replace(/[^0-9]/g, '');
    const found = secrets.filter(
      (secret) => text.includes(secret) || (/^\d{6,}$/.test(secret) && digits.includes(secret)),
    );
    expect({ key, found, at: text.includes('@'), years: /\d+\s*岁/.test(text) }).toEqual({
      key,
      found: [],
      at: false,
      years: false,
    });
  }
  const told = campaign.rows('candidates').filter((row) => String(row.explanation).includes('已隐去'));
  expect(told.length).toBeGreaterThan(15);
});
