// The benchmark's own work, on small sizes: both programs do the whole job, and the page says what was measured.
import { beforeAll, expect, test } from '@jest/globals';
import { documents } from '../../src/local/bench/documents';
import { readyCampaign } from '../../src/local/bench/ready';
import { performancePage, thisMachine } from '../../src/local/bench/report';
import { intake, rescreening } from '../../src/local/bench/side-by-side';

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

test('intake and re-screening, beside the plain script: every call is counted', () => {
  const [one, four] = intake(ready, [1, 4]);
  // 12 calls and 9 for each nominee; the plain script makes 23 for each.
  expect([one!.laurel.calls, four!.laurel.calls]).toEqual([12 + 9, 12 + 4 * 9]);
  expect([one!.plain!.calls, four!.plain!.calls]).toEqual([23, 4 * 23]);
  expect([...one!.laurel.failures, ...four!.laurel.failures, ...four!.plain!.failures]).toEqual([]);
  const [screened, unchanged] = rescreening(ready, [3]);
  // Four cells read and two written in each row, and three calls before the first.
  expect(screened!.plain!.calls).toBe(3 + 3 * 12);
  expect([screened!.laurel.calls, unchanged!.laurel.calls]).toEqual([7, 7]);
  const page = performancePage({
    machine: thisMachine(),
    bundle: { files: [{ name: 'Code.js', bytes: 1_234_567, zipped: 1 }], loadMs: 1, loads: 1, virtualMs: 1 },
    compared: [one!, four!, screened!, unchanged!],
    entries: [],
    matching: { nominations: 1, honorees: 2, seconds: 0 },
    assignments: [],
    pairs: null,
    leftOut: ['20,000 nominations'],
  });
  expect(page).toMatch(/\| intake of a burst, four files each \| 4 \| 48 \| [\d.]+ s \| [\d.]+ s \| 92 \|/);
  expect(page).toMatch(/\| 3 \| 7 \| [\d.]+ s \| [\d.]+ ms \| [\d.]+ s \| [\d.]+ ms \|/);
  expect(page).toContain('| Code.js | 1,234,567 | 1 |');
  expect(page).toContain('Left out: the reference files are not there.');
});

test('papers for two names and for five: the same calls', () => {
  const lines = documents(ready, [2, 5]).map(({ job, size, laurel }) => [
    job,
    size,
    laurel.calls,
    laurel.failures,
  ]);
  expect(lines).toEqual([
    ['notice', 2, 11, []],
    ['notice', 5, 11, []],
    ['compilation', 2, 11, []],
    ['compilation', 5, 11, []],
  ]);
});
