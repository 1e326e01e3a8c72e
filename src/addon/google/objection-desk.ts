// What a settled desk leads to outside the registry: folders of objections, receipts and answers, all in the desk's own write.
import type { Desk } from '../core/5-publicity/desk';
import { attendObjections, idsNeeded, releaseAnswers } from '../core/5-publicity/objecting/attend';
import { RUN_PHRASES } from '../core/phrases/run';
import type { Cells } from '../core/registry-snapshot';
import { isEmpty, type RegistryChanges } from '../core/registry-write';
import type { ProgramState } from '../core/state';
import { commitDecision } from './commit';
import { generateIds } from './drive-ids';
import { isOwner } from './preconditions';
import { RegistryProblem, writeRegistry } from './registry-gate';
import type { Run } from './run';

export interface AttendInput {
  run: Run;
  desk: Desk;
  state: Partial<ProgramState>;
  /** New objections, from the form. */
  fresh: readonly Cells[];
  /** Answers to objectors may leave. */
  release: boolean;
  remembered: Partial<ProgramState>;
}

/**
 * Writes the desk's changes, with what every objection must have; gives how many answers are mailed. Folders and mail are
 * the owner's: a colleague's click only releases the answers, and the owner's next run does the rest.
 */
export function attend(input: AttendInput, changes: RegistryChanges): number {
  const { run, desk, state, fresh, release } = input;
  const { snapshot, campaign, now } = desk;
  if (state.folders === undefined) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  if (!isOwner(run, state)) {
    const answers = release ? releaseAnswers(snapshot, now, changes) : 0;
    writeRegistry(changes, snapshot);
    return answers;
  }
  const known = state.objectionsFolder ?? '';
  const needed = idsNeeded(snapshot, fresh, known);
  const { effects, answers, objectionsFolder } = attendObjections(
    {
      snapshot,
      campaign,
      rootFolder: state.folders.root,
      objectionsFolder: known,
      ids: needed === 0 ? [] : generateIds(needed),
      release,
      now,
    },
    fresh,
    changes,
  );
  const remembered = { ...input.remembered, ...(objectionsFolder === known ? {} : { objectionsFolder }) };
  if (isEmpty(changes) && effects.length === 0 && Object.keys(remembered).length === 0) return 0;
  commitDecision({ run, snapshot, changes, effects, remembered, campaign });
  return answers;
}
