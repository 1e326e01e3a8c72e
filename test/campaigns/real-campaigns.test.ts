// Real campaigns as an organizer would type them into 设置 and 文书模板: each loads, and nothing of its source is lost silently.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { PLACEHOLDERS, TEMPLATE_ROWS, type TemplateKind } from '../../src/addon/core/phrases/templates';
import { SETTINGS, settingRows } from '../../src/addon/core/settings';
import { readTyped, settingKey } from '../support/typed-settings';
import { campaignFile as fileOf, campaignIds as ids } from './campaign-file';

describe.each(ids)('%s', (id) => {
  const file = fileOf(id);
  test('loads without an error, and is written back as the same campaign', () => {
    const reading = readTyped(file.settings);
    expect(reading).toMatchObject({ errors: {}, assumed: [] });
    const written = Object.fromEntries(
      settingRows(reading.campaign!).map(({ item, value }) => [item, value]),
    );
    expect(readTyped(written).campaign).toEqual(reading.campaign);
  });
  test('its templates use placeholders that there are', () => {
    for (const [key, text] of Object.entries(file.templates ?? {})) {
      expect(TEMPLATE_ROWS.map(({ template_key }) => template_key)).toContain(key);
      const kind = key.split('.')[0] as TemplateKind;
      for (const [, name] of text.matchAll(/\{\{(.*?)\??\}\}/g))
        expect([...PLACEHOLDERS[kind], '名单标题', '名单']).toContain(name);
    }
  });
  test('what it says stands in settings that there are', () => {
    for (const [field, places] of Object.entries(file.says)) {
      if (places === null) expect(Object.keys(file.lost)).toContain(field);
      for (const place of places ?? []) {
        if (place.startsWith('template ')) expect(file.templates).toHaveProperty([place.slice(9)]);
        else expect(SETTINGS.map(({ key }) => key)).toContain(settingKey(place));
      }
    }
  });
});

const source = fileURLToPath(new URL('../../../shared/samples/real_campaigns.json', import.meta.url));

test('every field of every source entry is said, or stands in the table of what is lost', () => {
  if (!existsSync(source)) {
    console.log('left out: samples/real_campaigns.json is not beside this checkout');
    return;
  }
  const entries = JSON.parse(readFileSync(source, 'utf8')) as Record<string, unknown>[];
  expect(entries.map(({ id }) => id).sort()).toEqual(ids);
  for (const entry of entries) {
    const { says, lost } = fileOf(String(entry.id));
    const missing = Object.keys(entry).filter((field) => field !== 'id' && !(field in says));
    expect([entry.id, missing]).toEqual([entry.id, []]);
    const places = [...Object.keys(lost)].map((field) => field.split(/[.[]/)[0]);
    expect([entry.id, places.filter((field) => !(field! in entry))]).toEqual([entry.id, []]);
  }
});

test('numbers of the source stand in the settings', () => {
  const campaign = (id: string) => readTyped(fileOf(id).settings).campaign!;
  const seats = (id: string) =>
    campaign(id).review.advance.flatMap(({ advance }) =>
      advance.groups.map(({ group, min, max }) => [group, min, max]),
    );
  expect(seats('P-SH2022-lvye')).toEqual([
    ['后勤标兵·高校', 80, 80],
    ['后勤标兵·普教', 97, 97],
    ['后勤标兵·中职', 20, 20],
    ['校园卫士·高校', 30, 30],
  ]);
  expect(seats('G-51-2017').map(([, , most]) => most)).toEqual([100, 700, 800]);
  expect(campaign('P-SH2022-lvye').identity.signers).toHaveLength(7);
  expect(campaign('S-NBUFE2015').quotas.other).toEqual({ min: 0, max: null, share: 20, caps: [] });
  expect(campaign('P-FJ2017').quotas.other?.caps).toEqual([{ group: '校(园)长', max: 1 }]);
  expect(campaign('P-FJ2017').tiers).toEqual([
    { name: '最美教师', places: 10 },
    { name: '提名奖', places: 20 },
  ]);
  expect(campaign('G-ZMFDZ2019').review.advance[0]!.advance.places).toEqual({ times: 1.2 });
  expect(campaign('P-GS2010').materials.deedsByGroup).toEqual([
    { name: '团队', min: null, max: 2000 },
    { name: '个人', min: null, max: 800 },
  ]);
  expect(campaign('G-51-2017').levels.map(({ name }) => name)).toEqual(['基层', '省级']);
  expect(campaign('M-JCJY2022').publicity).toMatchObject({ workingDays: 90, dayKind: 'calendar' });
});
