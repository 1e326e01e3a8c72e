// Characters: forms, sounds and shapes as the tables give them, and the size of the tables.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  roundBrackets,
  splitBrackets,
  withoutCompatibility,
} from '../../../../src/addon/core/chinese/characters';
import { foldForms, makeLookups } from '../../../../src/addon/core/chinese/lookups';
import { soundKey } from '../../../../src/addon/core/chinese/transliterations';

const folder = new URL('../../../../tables/', import.meta.url);
const lookups = makeLookups((table) => readFileSync(new URL(`${table}.txt`, folder), 'utf8'));

test('a table is read only when it is first needed, and once', () => {
  const asked: string[] = [];
  const counted = makeLookups((table) => {
    asked.push(table);
    return readFileSync(new URL(`${table}.txt`, folder), 'utf8');
  });
  expect(asked).toEqual([]);
  counted.simplifiedForms();
  counted.simplifiedForms();
  expect(asked).toEqual(['simplified']);
});

test('traditional, old and compatibility forms fold to the form of today; kept-apart ones do not', () => {
  expect(foldForms('陳麗芳 靑郞 \uf989 髙 範黨穀鐘葉 西安文理學院', lookups)).toBe(
    '陈丽芳 青郎 黎 高 范党谷钟叶 西安文理学院',
  );
  expect(foldForms('昇喆堃邨甯锺於闫肖付代', lookups)).toBe('昇喆堃邨甯锺於闫肖付代');
});

test('today’s names of institutions fold to themselves', () => {
  const changed = lookups
    .institutions()
    .names()
    .filter((name) => foldForms(name, lookups) !== name);
  expect(changed).toEqual([]);
});

test('characters that sound alike, and that do not', () => {
  const pairs = ['艳燕', '文雯', '兰岚', '晓筱', '强刚', '华国'];
  expect(pairs.map(([a, b]) => lookups.readings().soundAlike(a!, b!))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(lookups.readings().soundClose('敏', '明')).toBe(true);
});

test('characters that look alike, and that do not', () => {
  const pairs = ['涵函', '晴睛', '喆吉', '犇牛', '未末', '强刚', '华国', '梅珍'];
  expect(pairs.map(([a, b]) => lookups.shapes().lookAlike(a!, b!))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('usual spellings of one name sound alike, other names do not', () => {
  const key = (name: string) => soundKey(name, lookups);
  expect(key('阿迪力·卡德尔')).toBe(key('阿迪里·卡地尔'));
  expect(key('买买提')).toBe(key('麦麦提'));
  expect(key('古丽')).not.toBe(key('古丽娜'));
});

test('brackets of any kind', () => {
  expect(roundBrackets('（a）【b】〔c〕[d]')).toBe('(a)(b)(c)(d)');
  expect(splitBrackets('大连理工大学（盘锦校区）后勤中心（女')).toEqual({
    outside: '大连理工大学 后勤中心 ',
    inside: ['盘锦校区', '女'],
  });
  expect(withoutCompatibility('\uf989\u2f08')).toBe('黎人');
});

test('the tables of names and institutions stay within 300 KB', () => {
  const tables = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const ours = [
    'simplified',
    'variants',
    'readings',
    'shapes',
    'institutions',
    'renames',
    'abbreviations',
    'surnames',
    'given-names',
  ];
  const bytes = tables
    .filter((file) => ours.includes(file.replace('.txt', '')))
    .map((file) => statSync(new URL(file, folder)).size);
  expect(bytes.length).toBe(ours.length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(300_000);
});
