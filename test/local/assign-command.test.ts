// `laurel assign` as built: the answer on standard output, the exit status, and refusals.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function assign(instance: unknown, ...options: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'laurel-assign-')), 'instance.json');
  writeFileSync(file, JSON.stringify(instance));
  const { status, stdout } = spawnSync('node', ['dist/local/cli.js', 'assign', file, ...options], {
    encoding: 'utf8',
  });
  return { status, answer: JSON.parse(stdout) };
}

const instance = {
  P: 2,
  R: 3,
  k: 2,
  maxload: 2,
  aff: [
    [1, 0.5, 0],
    [0.5, 1, 0.5],
  ],
  coi: [],
};

test('a plan with its figures and its proof, with and without --json', () => {
  for (const options of [['--json'], []]) {
    const { status, answer } = assign(instance, ...options);
    expect({
      status,
      answer: { ...answer, ms: typeof answer.ms, comparability: typeof answer.comparability },
    }).toEqual({
      status: 0,
      answer: {
        pairs: [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 2],
        ],
        total: 3,
        worst: 1.5,
        loads: [1, 2, 1],
        ms: 'number',
        bound: { worst: 1.5, total: 3, loads: true, proved: true, gap: 0 },
        comparability: 'number',
        islands: 1,
      },
    });
  }
});

test('what blocks, with exit status 1', () => {
  for (const options of [['--json'], []]) {
    const { status, answer } = assign({ ...instance, maxload: 1 }, ...options);
    expect({ status, blocking: answer.blocking }).toEqual({
      status: 1,
      blocking: {
        nominations: [0, 1],
        reviewers: [0, 1, 2],
        need: 4,
        have: 3,
        by: 'count',
        irreducible: true,
      },
    });
  }
});

test('a file that contradicts itself is a wrong call', () => {
  expect(assign({ ...instance, coi: [[5, 0]] }, '--json')).toEqual({
    status: 2,
    answer: { error: expect.stringContaining('coi[0]') },
  });
});
