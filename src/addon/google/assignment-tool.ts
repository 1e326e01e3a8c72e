// For the command line: reviewer assignment of an instance, by the same solver as the review rounds.
import {
  type AssignmentAnswer,
  type AssignmentInstance,
  assignReviewers,
  InstanceError,
} from '../core/3-review/assignment';

/** Answers the plan, what blocks it, or undecided; `invalid` names what is wrong with the instance. Touches no service and no data. */
export function toolAssign(
  instance: AssignmentInstance,
): AssignmentAnswer | { invalid: { key: string; at: string } } {
  try {
    return assignReviewers(instance);
  } catch (error) {
    if (error instanceof InstanceError) return { invalid: { key: error.key, at: error.at } };
    throw error;
  }
}
