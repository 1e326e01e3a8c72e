// What screening finds between entries: repeated nominations, shared contacts, copied deeds.
import { describe, expect, test } from '@jest/globals';
import { jiang, li, together, wang } from './known-entries';
import { goodDeeds, goodUploads } from './sample-policy';

describe('repeated nominations', () => {
  test('the same again: the later one is an exact duplicate', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...jiang },
      ]),
    ).toEqual({ '2': ['name exact_duplicate 1'] });
  });
  test('the same in another dress is still the same', () => {
    const dressed = { ...jiang, phone: '+86 199-0000-0001', age: '45岁', name: ' 蒋秀梅 ' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...dressed, deeds: jiang.deeds },
      ]),
    ).toEqual({
      '2': ['name exact_duplicate 1'],
    });
  });
  test('corrected: the earlier one is superseded', () => {
    const corrected = { ...jiang, post: '技师' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...corrected },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('one more file is a correction', () => {
    const uploads = { certificates: goodUploads.certificates.slice(0, 1) };
    expect(
      together([
        { id: '1', ...jiang, uploads },
        { id: '2', day: 2, ...jiang },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('corrected, then sent again, then corrected again', () => {
    const corrected = { ...jiang, post: '技师' };
    const again = { ...jiang, post: '班长' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...corrected },
        { id: '3', day: 3, ...corrected },
        { id: '4', day: 4, ...again },
      ]),
    ).toEqual({ '1': ['name superseded 2'], '2': ['name superseded 4'], '3': ['name exact_duplicate 2'] });
  });
  test('through two channels: each says so', () => {
    const recommended = { ...jiang, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...recommended },
      ]),
    ).toEqual({
      '1': ['name duplicate_other_channel 2'],
      '2': ['name duplicate_other_channel 1'],
    });
  });
  test('recommended by two units: each says so; the unit left open is no second one', () => {
    const recommended = { ...jiang, channel: '组织推荐', recommending_unit: '云南省高校后勤协会' };
    const other = { ...recommended, recommending_unit: '伙专会' };
    expect(
      together([
        { id: '1', ...recommended },
        { id: '2', day: 2, ...other },
      ]),
    ).toEqual({
      '1': ['name duplicate_other_channel 2'],
      '2': ['name duplicate_other_channel 1'],
    });
    const open = { ...recommended, recommending_unit: '' };
    expect(
      together([
        { id: '1', ...open },
        { id: '2', day: 2, ...recommended },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('a late or withdrawn version replaces nothing, an accepted late one does', () => {
    const late = { ...jiang, post: '技师', day: 20 };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late, day: 3, decision: 'withdrawn' },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', ...late, decision: 'accepted' },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
  test('one name in two universities, or in one with other particulars, is two people', () => {
    const elsewhere = {
      ...jiang,
      phone: '19900000009',
      email: 'x@example.com',
      unit: '延安大学后勤服务集团食堂',
      deeds: li.deeds.replace(/李建国/g, '蒋秀梅'),
    };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...elsewhere },
      ]),
    ).toEqual({});
    const colleague = {
      ...elsewhere,
      unit: jiang.deeds === '' ? '' : '昆明理工大学后勤处维修科',
      sex: '男',
      age: '30',
    };
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...colleague },
      ]),
    ).toEqual({});
  });
  test('one person with a new telephone is one person', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...jiang, phone: '19900000009' },
      ]),
    ).toEqual({ '1': ['name superseded 2'] });
  });
});

describe('shared contacts and copied deeds', () => {
  test('one telephone for two people: both', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...li, phone: '+86 19900000001' },
      ]),
    ).toEqual({
      '1': ['phone shared_contact 2'],
      '2': ['phone shared_contact 1'],
    });
  });
  test('one e-mail address for two people says nothing, nor does the office line of colleagues', () => {
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...li, email: jiang.email },
      ]),
    ).toEqual({});
    const line = { phone: '0871-65551234' };
    const colleague = { ...li, unit: '昆明理工大学后勤处水电科', ...line };
    expect(
      together([
        { id: '1', ...jiang, ...line },
        { id: '2', day: 2, ...colleague },
      ]),
    ).toEqual({});
    expect(
      together([
        { id: '1', ...jiang, ...line },
        { id: '2', day: 2, ...li, ...line },
      ]),
    ).toEqual({
      '1': ['phone shared_contact 2'],
      '2': ['phone shared_contact 1'],
    });
  });
  test('deeds that differ in name, unit and pronoun only: both', () => {
    const copied = li.deeds.replace(/李建国/g, '王敏').replace(/他/g, '她');
    expect(
      together([
        { id: '1', ...li },
        { id: '2', day: 2, ...wang, deeds: copied },
      ]),
    ).toEqual({
      '1': ['deeds duplicate_deeds 2'],
      '2': ['deeds duplicate_deeds 1'],
    });
    const elsewhere = goodDeeds('王敏', '青海大学后勤服务中心');
    expect(
      together([
        { id: '1', ...jiang },
        { id: '2', day: 2, ...wang, deeds: elsewhere },
      ]),
    ).toEqual({
      '1': ['deeds duplicate_deeds 2'],
      '2': ['deeds duplicate_deeds 1'],
    });
  });
  test('deeds with a word changed here and there: both; with half of it new: neither', () => {
    const edited = li.deeds
      .replace(/李建国/g, '王敏')
      .replace('三十多棵', '二十来棵')
      .replace('退休的老教授路过，', '');
    expect(
      Object.keys(
        together([
          { id: '1', ...li },
          { id: '2', day: 2, ...wang, deeds: edited },
        ]),
      ),
    ).toEqual(['1', '2']);
    const half =
      li.deeds.slice(0, li.deeds.length / 2).replace(/李建国/g, '王敏') + goodDeeds('王敏').slice(0, 250);
    expect(
      together([
        { id: '1', ...li },
        { id: '2', day: 2, ...wang, deeds: half },
      ]),
    ).toEqual({});
  });
});
