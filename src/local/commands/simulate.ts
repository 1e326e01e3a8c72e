// `laurel simulate`: campaigns in which things go wrong, from seeds or exhaustively; what is not clean is shown in its shortest form.
import { PHASES, type Size } from '../simulation/phases';
import { Results, replay } from '../simulation/results';
import { type Case, parseSteps, written } from '../simulation/schedule';
import { Simulation } from '../simulation/simulation';
import { CallError, type Command, type Invocation, WorkFailed } from './command';

const DEFAULT_FILE = 'out/simulation.json';
const SIZES = ['3', '20', '60'];

export const simulate: Command = {
  usage:
    'simulate --seed N | --from A --to B | --kills | --phase NAME --only STEPS  [--size 3|20|60] [--file FILE] [--fresh] [--json]',
  summary: [
    '在内存里反复演练活动，途中随机断电、报错、漏事件、有人改表，事后逐项核对；可中断、可续跑',
    'plays a campaign in which runs die, calls fail, events are lost and people edit; compares it with the undisturbed one',
  ],
  options: {
    seed: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    kills: { type: 'boolean' },
    phase: { type: 'string' },
    only: { type: 'string' },
    size: { type: 'string' },
    file: { type: 'string' },
    fresh: { type: 'boolean' },
  },
  positionals: [0, 0],
  run(invocation) {
    const { options, tell } = invocation;
    const size = sizeOf(options.size);
    const wanted = casesWanted(invocation);
    tell(`先把 ${size} 份申报的活动不受干扰地走一遍……`);
    const simulation = new Simulation(size);
    const long = options.from !== undefined || options.kills === true;
    const file = typeof options.file === 'string' ? options.file : DEFAULT_FILE;
    const results = new Results(long ? file : null, size, options.fresh === true);
    let failed = 0;
    let tried = 0;
    for (const { name, group, one } of wanted(simulation)) {
      if (results.has(name)) continue;
      const complaints = simulation.try(one);
      tried += 1;
      if (complaints.length === 0) {
        results.add(name, one, group, null);
        continue;
      }
      failed += 1;
      const shortest = simulation.shrink(one);
      const phase = PHASES[one.phase]!.name;
      const only = shortest.steps.map(written).join(',');
      const shown = simulation.try(shortest);
      results.add(name, one, group, { name, phase, only, complaints: shown });
      tell(`${name}（${phase}）：\n  ${shown.join('\n  ')}\n  再看一遍：${replay(size, phase, shortest)}`);
    }
    const document = { tried, failed, ...results.progress };
    const text = `本次试了 ${tried} 例，${failed} 例与不受干扰的活动不一致。\n\n${results.table()}`;
    if (failed > 0) throw new WorkFailed(text, document);
    return { document, text };
  },
};

interface Named {
  name: string;
  group: 'mixed' | 'alone';
  one: Case;
}

/** What the options ask for; wrong ones are a CallError before anything is prepared. */
function casesWanted({ options }: Invocation): (simulation: Simulation) => Iterable<Named> {
  if (options.kills === true) return kills;
  if (options.only !== undefined) {
    const phase = PHASES.findIndex(({ name }) => name === options.phase);
    if (phase < 0) throw new CallError(`--phase 应是 ${PHASES.map(({ name }) => name).join('、')} 之一。`);
    const steps = parseSteps(String(options.only));
    if (steps === null) throw new CallError('--only 应写成 kill_after@12:0,sort@3:5 的样子。');
    return () => [{ name: 'only', group: steps.length > 1 ? 'mixed' : 'alone', one: { phase, steps } }];
  }
  const from = numberOf(options.from ?? options.seed, '--seed');
  const to = options.from === undefined ? from : numberOf(options.to, '--to');
  return function* seeds(simulation) {
    for (let seed = from; seed <= to; seed += 1)
      yield { name: `seed ${seed}`, group: 'mixed', one: simulation.mixed(seed) };
  };
}

/** Every phase, killed before and after each of its calls. */
function* kills(simulation: Simulation): Iterable<Named> {
  for (const [phase, calls] of simulation.calls.entries()) {
    for (let call = 1; call <= calls; call += 1) {
      for (const kind of ['kill_before', 'kill_after'] as const) {
        const step = { kind, call, choice: 0 };
        yield {
          name: `${PHASES[phase]!.name} ${written(step)}`,
          group: 'alone',
          one: { phase, steps: [step] },
        };
      }
    }
  }
}

function sizeOf(text: unknown): Size {
  if (text === undefined) return 3;
  if (!SIZES.includes(String(text))) throw new CallError('--size 只能是 3、20 或 60。');
  return Number(text) as Size;
}

function numberOf(text: unknown, option: string): number {
  if (typeof text !== 'string' || !/^\d+$/.test(text))
    throw new CallError(`${option} 后要写一个整数，例如 ${option} 7。`);
  return Number(text);
}
