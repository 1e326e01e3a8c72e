// The benchmark's own work, on small sizes: both programs do the whole job, and the page says what was measured.
import { beforeAll, expect, test } from '@jest/globals';
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
  const [screened] = rescreening(ready, [3]);
  // Four cells read and two written in each row, and three calls before the first.
  expect(screened!.plain!.calls).toBe(3 + 3 * 12);
  expect(screened!.laurel.calls).toBe(7);
  const page = performancePage({
    machine: thisMachine(),
    bundle: { files: [{ name: 'Code.js', bytes: 1_234_567, zipped: 1 }], loadMs: 1, loads: 1, virtualMs: 1 },
    compared: [one!, four!, screened!],
    entries: [],
    matching: { nominations: 1, honorees: 2, seconds: 0 },
    assignments: [],
    pairs: null,
    leftOut: ['20,000 nominations'],
  });
  expect(page).toMatch(/\| intake of a burst, four files each \| 4 \| 48 \| [\d.]+ s \| [\d.]+ s \| 92 \|/);
  expect(page).toContain('| Code.js | 1,234,567 | 1 |');
  expect(page).toContain('Left out: the reference files are not there.');
});
