// Tests that a long simulation goes on where it stopped: what was clean is left alone, what was not is tried again and counts once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Failure, gathered, Results } from '../../src/local/simulation/results';
import type { Case } from '../../src/local/simulation/schedule';

const folder = mkdtempSync(join(tmpdir(), 'laurel-results-'));
const file = join(folder, 'simulation.json');
const one: Case = { phase: 0, steps: [{ kind: 'sort', call: 3, choice: 5 }] };
const wrong: Failure = { name: 'seed 2', phase: 'intake', only: 'sort@3:5', complaints: ['lost unseen'] };

afterAll(() => rmSync(folder, { recursive: true }));

it('tries again what was not clean, and counts it once', () => {
  const first = new Results(file, 3, false);
  first.add('seed 1', one, 'mixed', null);
  first.add('seed 2', one, 'mixed', wrong);
  first.save();

  const second = new Results(file, 3, false);
  expect(['seed 1', 'seed 2', 'seed 3'].map((name) => second.isClean(name))).toEqual([true, false, false]);
  expect(second.progress.failures).toEqual([wrong]);
  second.add('seed 2', one, 'mixed', null);
  second.save();

  expect(second.isClean('seed 2')).toBe(true);
  expect(gathered(file).get('3')).toEqual({
    done: ['seed 1', 'seed 2'],
    tallies: { 'all mixed': { tried: 2, clean: 2 }, 'sort mixed': { tried: 2, clean: 2 } },
    failures: [],
  });
});
