// `laurel assign`: reviewer assignment of an instance, by the bundle's own solver; needs no workspace.
import { createWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { CallError, type Command, inputJson, type Outcome, WorkFailed } from './command';

/** What the bundle's `toolAssign` answers. */
type Answer =
  | {
      pairs: [number, number][];
      total: number;
      worst: number;
      loads: number[];
      bound: { worst: number; total: number; proved: boolean; gap: number };
      comparability: number;
      islands: number;
    }
  | { blocking: { nominations: number[]; reviewers: number[]; need: number; have: number; by: string } }
  | { undecided: true }
  | { invalid: { key: string; at: string } };

export const assign: Command = {
  usage: 'assign FILE [--json]',
  summary: [
    '给申报分配评审专家；分不成时说明卡在哪里',
    'reviewer assignment of an instance, with its proof, or what blocks it',
  ],
  options: {},
  positionals: [1, 1],
  run({ positionals, json }) {
    const path = positionals[0]!;
    const { answer, ms } = answered(inputJson(path));
    if ('invalid' in answer) {
      throw new CallError(`${path}：${answer.invalid.key}${answer.invalid.at} 不对，见 docs/developers.md。`);
    }
    const document = 'pairs' in answer ? inOrder(answer, ms) : { ...answer, ms };
    // Programs read the answer also where --json was forgotten: the words for people go to standard error.
    if (!('pairs' in answer)) {
      if (!json) process.stdout.write(`${JSON.stringify(document)}\n`);
      throw new WorkFailed(failure(answer), document);
    }
    process.stderr.write(`${summary(answer, ms)}\n`);
    return { document, text: JSON.stringify(document) } satisfies Outcome;
  },
};

/** Runs the tool in an isolate. `ms` is real time from the call to the answer, that isolate's start included. */
function answered(instance: unknown): { answer: Answer; ms: number } {
  const { workspace, scheduler, close } = createWorkspace(null);
  try {
    // An isolate's files are compiled once in a process; that is not the assignment's time.
    runAsOrganizer(workspace, scheduler, 'toolAssign', [{ P: 0, R: 0, k: 0, aff: [] }]);
    const start = performance.now();
    const { record, value } = runAsOrganizer(workspace, scheduler, 'toolAssign', [instance]).report;
    const ms = Math.round((performance.now() - start) * 10) / 10;
    if (record.status !== 'completed') throw new WorkFailed(record.error?.message ?? record.status);
    return { answer: value as Answer, ms };
  } finally {
    close();
  }
}

type Plan = Extract<Answer, { pairs: unknown }>;

function inOrder({ pairs, total, worst, loads, bound, comparability, islands }: Plan, ms: number): object {
  return { pairs, total, worst, loads, ms, bound, comparability, islands };
}

function summary({ pairs, total, worst, loads, bound, comparability, islands }: Plan, ms: number): string {
  const proof = bound.proved
    ? '已证明最优'
    : `未能证明最优，最差一份不超过 ${bound.worst}，总分最多再高 ${bound.gap}`;
  const linked = islands > 1 ? `；评审专家分成互不相交的 ${islands} 片，片与片之间无法比较宽严` : '';
  const range = loads.length === 0 ? '0' : `${Math.min(...loads)}–${Math.max(...loads)}`;
  return (
    `共 ${pairs.length} 份评审，每位专家 ${range} 份，最差一份申报 ${worst}，总分 ${total}（${proof}），` +
    `可比性 ${comparability.toFixed(4)}${linked}，用时 ${ms} 毫秒。`
  );
}

function failure(answer: Exclude<Answer, Plan | { invalid: unknown }>): string {
  if ('undecided' in answer) {
    return '在规定的步数内没有找到分法，也没有证明分不成。请放宽几处限制（份数上限、不得同组）后再试。';
  }
  const { nominations, reviewers, need, have, by } = answer.blocking;
  const who = reviewers.join('、');
  if (by === 'pinned') {
    return `专家 ${who} 被指定给申报 ${nominations.join('、')}（${need} 份），但他最多只能承担其中 ${have} 份。`;
  }
  return (
    `分不成：申报 ${nominations.join('、')} 至少需要下列专家评 ${need} 份，他们最多只能评 ${have} 份：${who}。` +
    '去掉其中任何一项申报就不再卡住；可提高份数上限、增加专家，或解除个别回避。'
  );
}
