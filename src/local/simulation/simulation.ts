// A simulation: prepared phases of one campaign, cases tried on them, and what the oracle says of each.
import type { BuiltProgram } from '../program';
import { Blobs } from '../runtime/blobs';
import { disturbed } from './chaos';
import { complaints, withLeft } from './oracle';
import type { Cast, Size } from './phase';
import { castOf, emptyCampaign, PHASES, prepare } from './phases';
import { type CallMade, type Case, mixedCase } from './schedule';
import { type Seen, seenIn } from './seen';
import { sideBySide } from './side-by-side';
import { World } from './world';

interface Prepared {
  /** The state before the phase's act. */
  snapshot: string;
  /** Service calls of the undisturbed act. */
  made: CallMade[];
  /** What came of it undisturbed, a day later. */
  expected: Seen;
}

export class Simulation {
  private readonly prepared: Prepared[] = [];
  private readonly cast: Cast;
  /** Contents of files, shared by all copies of the campaign. */
  private readonly blobs = new Blobs(null);

  private constructor(readonly size: Size) {
    this.cast = castOf(size);
  }

  /** Plays the first `phases` phases once, undisturbed. */
  static async prepare(size: Size, phases = PHASES.length): Promise<Simulation> {
    const simulation = new Simulation(size);
    await simulation.play(phases);
    return simulation;
  }

  /** The calls of each phase's undisturbed act. */
  get made(): readonly (readonly CallMade[])[] {
    return this.prepared.map(({ made }) => made);
  }

  /** The mixed case of a seed. */
  mixed(seed: number): Case {
    return mixedCase(
      seed,
      this.prepared.map(({ made }) => made.length),
    );
  }

  /** Tries a case, with `program` instead of the built bundle when given; gives the oracle's complaints, none when it is clean. */
  async try({ phase, steps }: Case, program?: BuiltProgram): Promise<string[]> {
    const { snapshot, expected, made } = this.prepared[phase]!;
    const world = this.open(snapshot, program);
    try {
      const { left } = await disturbed(world, steps, async () => {
        for (const { choice } of steps.filter(({ kind }) => kind === 'overlap'))
          await sideBySide(world, menuIn(made), choice);
        PHASES[phase]!.act(world, this.cast);
      });
      world.settle();
      const kept = left.filter(({ programs }) => programs !== true || PHASES[phase]!.closes === true);
      const judged = (): string[] => {
        const found = seenIn(world.workspace);
        return complaints(withLeft(expected, kept, found), found);
      };
      if (judged().length === 0) return [];
      world.settleOn();
      return judged();
    } catch (error) {
      return [`the simulation broke off: ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`];
    }
  }

  /** The shortest part of a failing case that still fails: steps are dropped one by one. */
  async shrink(failing: Case): Promise<Case> {
    for (const step of failing.steps) {
      const fewer = { ...failing, steps: failing.steps.filter((each) => each !== step) };
      if ((await this.try(fewer)).length > 0) return this.shrink(fewer);
    }
    return failing;
  }

  private async play(phases: number): Promise<void> {
    let snapshot = emptyCampaign(this.blobs);
    for (const phase of PHASES.slice(0, phases)) {
      const world = this.open(snapshot);
      prepare(world, phase, this.cast);
      const before = world.snapshot();
      const { made } = await disturbed(world, [], () => phase.act(world, this.cast));
      if (!world.isDone) throw new Error(`${phase.name} does not come to its end undisturbed`);
      world.settle();
      world.settleOn();
      this.prepared.push({ snapshot: before, made, expected: seenIn(world.workspace) });
      if (phase.aside !== true) snapshot = world.snapshot();
    }
  }

  private open(snapshot: string, program?: BuiltProgram): World {
    const { blobs } = this;
    return World.open(program === undefined ? { snapshot, blobs } : { snapshot, blobs, program });
  }
}

/** What somebody clicks in a phase; where nobody does, the click that every phase can bear. */
const menuIn = (made: readonly CallMade[]): string =>
  made.find(({ entry }) => entry.startsWith('menu'))?.entry ?? 'menuProcessNow';
