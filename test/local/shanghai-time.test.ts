// Times in Shanghai, as files and people write them.
import { expect, test } from '@jest/globals';
import { parseTime, shanghaiTime, typedTime } from '../../src/local/shanghai-time';

test.each([
  ['2021-12-10T23:59:59+08:00', '2021-12-10T23:59:59+08:00'],
  ['2021-12-10T10:00:00-08:00', '2021-12-11T02:00:00+08:00'],
  ['2021-12-10T15:59:59Z', '2021-12-10T23:59:59+08:00'],
  ['2021-12-10 23:59', '2021-12-10T23:59:00+08:00'],
  ['2021-12-10', '2021-12-10T00:00:00+08:00'],
  ['2021-12-10T09:00:00.250+0800', '2021-12-10T09:00:00+08:00'],
])('%s is %s', (text, shown) => {
  const time = parseTime(text);
  expect([time === null ? null : shanghaiTime(time), typedTime(time!)]).toEqual([
    shown,
    shown.slice(0, 19).replace('T', ' '),
  ]);
});

test.each(['2021-11-31', '2021-13-01', '2021-12-10T25:00', '10/12/2021', '', 'now'])(
  '%j is no time',
  (text) => {
    expect(parseTime(text)).toBeNull();
  },
);
