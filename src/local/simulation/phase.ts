// What a phase of a simulated campaign is: what is prepared in peace, and what people then do while things go wrong.
import type { Submission } from '../rehearsal/submission-file';
import type { World } from './world';

/** The campaign's only round of review. */
export const ROUND = '专家评审';

/** Recommends the entry that comes in on paper. */
export const UNIT = '安徽省高校后勤协会';

/** Nominations that come in by the form in the first phase of intake. */
export type Size = 3 | 20 | 60;

/** Who plays in a campaign of a size. */
export interface Cast {
  size: Size;
  /** `size` entries for the form, one for paper, and one whose event nobody hears. */
  entries: readonly Submission[];
  /** Addresses of the reviewers. */
  reviewers: readonly string[];
}

export interface Phase {
  name: string;
  /** Beijing time at which it begins at the earliest. */
  at: string;
  /** The campaign goes on from before it: it only shows another way of doing what a later phase does. */
  aside?: true;
  /** The program lets go of the registry in it, and need not put anything right any more. */
  closes?: true;
  /** What happens before it, undisturbed. */
  prepare?(world: World, cast: Cast): void;
  /** What people do while things go wrong. */
  act(world: World, cast: Cast): void;
}
