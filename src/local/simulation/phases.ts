// The phases of a simulated campaign in their order, who plays in it, and how a world is brought to a phase's beginning.
import { createWorkspace } from '../open-workspace';
import { passTo } from '../rehearsal/days';
import { sampleMaterial } from '../rehearsal/sample';
import type { Submission } from '../rehearsal/submission-file';
import type { Blobs } from '../runtime/blobs';
import { parseTime } from '../shanghai-time';
import { type Cast, type Phase, type Size, UNIT } from './phase';
import { PHASES_OF_INTAKE } from './phases-of-intake';
import { PHASES_OF_PUBLICITY } from './phases-of-publicity';
import { PHASES_OF_REVIEW } from './phases-of-review';
import { World } from './world';

/** In the order of the campaign. */
export const PHASES: readonly Phase[] = [...PHASES_OF_INTAKE, ...PHASES_OF_REVIEW, ...PHASES_OF_PUBLICITY];

const REVIEWERS: Record<Size, number> = { 3: 4, 20: 7, 60: 10 };

/** Entries of the shipped sample in which nothing is wrong, each under an own address and telephone. */
export function castOf(size: Size): Cast {
  const clean = sampleMaterial().submissions.filter(
    ({ correction, answers }) => correction === null && answers.推荐方式 === '个人自荐',
  );
  const entries = Array.from({ length: size + 2 }, (_empty, index): Submission => {
    const model = clean[index % clean.length]!;
    const number = String(index + 1).padStart(4, '0');
    const answers = { ...model.answers, 邮箱: `a${number}@applicant.example`, 联系电话: `1380000${number}` };
    if (index === size) Object.assign(answers, { 推荐方式: '组织推荐', 推荐单位: UNIT });
    return { ...model, id: `S${number}`, answers };
  });
  const reviewers = Array.from(
    { length: REVIEWERS[size] },
    (_empty, index) => `reviewer${index}@expert.example`,
  );
  return { size, entries, reviewers };
}

/** An organizer's new spreadsheet, before anything is set up; files' contents go to `blobs`. */
export function emptyCampaign(blobs: Blobs): string {
  return new World(createWorkspace(null, { at: parseTime(PHASES[0]!.at)!, blobs })).snapshot();
}

/** Brings a world to the moment at which a phase's act begins. */
export function prepare(world: World, phase: Phase, cast: Cast): void {
  const at = parseTime(phase.at)!;
  passTo(world.scheduler, at, Math.max(1, at - world.workspace.now));
  phase.prepare?.(world, cast);
  world.scheduler.settle();
}
