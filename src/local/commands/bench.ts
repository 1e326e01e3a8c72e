// `laurel bench`: measures the shipped bundle beside a plain script, and writes the page docs/performance.md.
import { writeFileSync } from 'node:fs';
import { bundleFacts } from '../bench/bundle';
import { documents } from '../bench/documents';
import type { Measured } from '../bench/measure';
import { readyCampaign } from '../bench/ready';
import { assignments, labelledPairs } from '../bench/references';
import { type BenchResults, performancePage, thisMachine } from '../bench/report';
import { intake, matching, rescreening, review } from '../bench/side-by-side';
import type { Command } from './command';

const BURSTS = [1, 30, 200];
const REGISTRIES = [500, 2000];
const LARGE = 20_000;
const NAMES = [50, 500];
const MATCHED = { nominations: 2000, honorees: 20_000 };

export const bench: Command = {
  usage: 'bench [--large] [--samples DIR] [--write FILE] [--json]',
  summary: [
    '性能测试：服务调用次数、虚拟时间和处理器时间，与普通脚本对照',
    'the benchmark, beside a plain script; --large adds 20,000 nominations',
  ],
  options: {
    large: { type: 'boolean' },
    samples: { type: 'string' },
    write: { type: 'string' },
  },
  positionals: [0, 0],
  run({ options, tell }) {
    const samples = typeof options.samples === 'string' ? options.samples : '';
    tell('代码包……');
    const bundle = bundleFacts();
    const ready = readyCampaign();
    tell(`受理 ${BURSTS.join('、')} 份……`);
    const bursts = intake(ready, BURSTS);
    const registries = options.large === true ? [...REGISTRIES, LARGE] : REGISTRIES;
    tell(`重新审核 ${registries.join('、')} 份……`);
    const screened = rescreening(ready, registries);
    tell('样例活动……');
    const played = review(ready);
    tell(`文书 ${NAMES.join('、')} 人……`);
    const papers = documents(ready, NAMES);
    tell('往届名单……');
    const { withList, without } = matching(ready, MATCHED.nominations, MATCHED.honorees);
    const results: BenchResults = {
      machine: thisMachine(),
      bundle,
      compared: [...bursts, ...screened, ...played.lines, ...papers],
      entries: [...played.entries].map(([entry, runs]) => entryLine(entry, runs)),
      matching: { ...MATCHED, seconds: withList.realSeconds - without.realSeconds },
      assignments: assignments(samples),
      pairs: labelledPairs(samples),
      leftOut: leftOut(options.large === true, bursts[0]?.plain === null),
    };
    const page = performancePage(results);
    if (typeof options.write === 'string') writeFileSync(options.write, page);
    return { document: results, text: page };
  },
};

function entryLine(entry: string, runs: readonly Measured[]): BenchResults['entries'][number] {
  const costliest = [...runs].sort((a, b) => b.virtualSeconds - a.virtualSeconds)[0]!;
  const mean = runs.reduce((sum, { realSeconds }) => sum + realSeconds, 0) / runs.length;
  return { entry, runs: runs.length, costliest, mean };
}

function leftOut(large: boolean, withoutPlain: boolean): string[] {
  return [
    ...(large ? [] : ['20,000 nominations: `npm run bench -- --large`.']),
    ...(withoutPlain ? ['The plain script: it is in the repository only.'] : []),
    'A plain script for documents: the local runtime has no DocumentApp, by which tutorials write them. Laurel’s own stand in the table without it.',
  ];
}
