// A simulation: prepared phases of one campaign, cases tried on them, and what the oracle says of each.
import type { BuiltProgram } from '../program';
import type { Submission } from '../rehearsal/submission-file';
import { Blobs } from '../runtime/blobs';
import { disturbed } from './chaos';
import { complaints } from './oracle';
import { leavesSomething, peopleAct } from './people-meanwhile';
import { entriesOf, openedCampaign, PHASES, prepare, type Size } from './phases';
import { type Case, mixedCase, type Step } from './schedule';
import { type Seen, seenIn } from './seen';
import { World } from './world';

interface Prepared {
  /** The state before the phase's act. */
  snapshot: string;
  /** Service calls of the undisturbed act. */
  calls: number;
  /** What came of it undisturbed, a day later. */
  expected: Seen;
}

export class Simulation {
  private readonly prepared: Prepared[] = [];
  private readonly entries: readonly Submission[];
  /** Contents of files, shared by all copies of the campaign. */
  private readonly blobs = new Blobs(null);

  /** Plays the first `phases` phases once, undisturbed. */
  constructor(
    readonly size: Size,
    phases = PHASES.length,
  ) {
    this.entries = entriesOf(size);
    let snapshot = openedCampaign(size, this.blobs);
    for (const phase of PHASES.slice(0, phases)) {
      const world = this.open(snapshot);
      prepare(world, phase, this.entries);
      const before = world.snapshot();
      const { calls } = disturbed(world, [], () => phase.act(world, this.entries));
      world.settle();
      this.prepared.push({ snapshot: before, calls, expected: seenIn(world.workspace) });
      snapshot = world.snapshot();
    }
  }

  /** Calls of the phases' undisturbed acts. */
  get calls(): number[] {
    return this.prepared.map(({ calls }) => calls);
  }

  /** The mixed case of a seed. */
  mixed(seed: number): Case {
    return mixedCase(seed, this.calls);
  }

  /** Tries a case, with `program` instead of the built bundle when given; gives the oracle's complaints, none when it is clean. */
  try({ phase, steps }: Case, program?: BuiltProgram): string[] {
    const { snapshot } = this.prepared[phase]!;
    const world = this.open(snapshot, program);
    let acted: Step[];
    try {
      ({ acted } = disturbed(world, steps, () => PHASES[phase]!.act(world, this.entries)));
      world.settle();
    } catch (error) {
      return [`the simulation broke off: ${(error as Error).stack?.split('\n').slice(0, 3).join(' ')}`];
    }
    return complaints(this.expected(phase, acted), seenIn(world.workspace));
  }

  /** The shortest part of a failing case that still fails: steps are dropped one by one. */
  shrink(failing: Case): Case {
    for (const step of failing.steps) {
      const fewer = { ...failing, steps: failing.steps.filter((each) => each !== step) };
      if (this.try(fewer).length > 0) return this.shrink(fewer);
    }
    return failing;
  }

  /** The undisturbed end; what people write meanwhile is written there after the act. */
  private expected(phase: number, steps: readonly Step[]): Seen {
    const lasting = steps.filter(({ kind }) => leavesSomething(kind));
    const { expected, snapshot } = this.prepared[phase]!;
    if (lasting.length === 0) return expected;
    const world = this.open(snapshot);
    PHASES[phase]!.act(world, this.entries);
    for (const step of lasting) peopleAct(world.workspace, step);
    world.settle();
    return seenIn(world.workspace);
  }

  private open(snapshot: string, program?: BuiltProgram): World {
    const { blobs } = this;
    return World.open(program === undefined ? { snapshot, blobs } : { snapshot, blobs, program });
  }
}
