// Taking back a confirmed list: what stands in the way, what the organizer is shown, and the rows that open the round again.

import { readAssignments, standing } from '../3-review/assignment-rows';
import { COLLECT_EVERY_MS } from '../3-review/collect';
import { type Round, roundsOf } from '../3-review/rounds';
import { readSheetRows } from '../3-review/sheet-rows';
import { currentPaper } from '../5-publicity/versions';
import type { Campaign } from '../campaign';
import { chinaMinute } from '../chinese/time';
import { type Doer, journal } from '../journal';
import { SELECTION_PHRASES as WORDS } from '../phrases/selection';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { ProgramState } from '../state';

export interface Reopening {
  round: Round;
  rows: RegistryRow[];
  /** What will happen, for the organizer to agree to. */
  shown: string;
}

/**
 * The last round whose list is confirmed, ready to be opened again; or the sentence why it cannot be: nothing that rests
 * on the list may exist, or it would go on resting on a list that is no more.
 */
export function reopening(campaign: Campaign, snapshot: Snapshot): Reopening | { obstacle: string } {
  const rowsIn = (round: Round): RegistryRow[] =>
    rowsOf(snapshot, 'shortlist').filter((row) => textOf(row, 'round') === round.name);
  const rounds = roundsOf(campaign);
  const round = [...rounds].reverse().find((each) => rowsIn(each).length > 0);
  if (round === undefined) return { obstacle: WORDS.reopen.nothing };
  const later = rounds.find(
    (each) => each.index > round.index && readAssignments(snapshot, each.name).some(standing),
  );
  if (later !== undefined) return { obstacle: WORDS.reopen.laterRound(round.name, later.name) };
  if (currentPaper(snapshot, 'notice') !== null) return { obstacle: WORDS.reopen.published(round.name) };
  const rows = rowsIn(round);
  const count = (kind: string): number => rows.filter((row) => textOf(row, 'list_kind') === kind).length;
  return { round, rows, shown: WORDS.reopen.shown(round.name, count('in'), count('reserve')) };
}

/** The rows stay as a record, under a name that no round has; the round is open, and its sheets are collected, again. */
export function writeReopening(
  { round, rows, shown }: Reopening,
  reason: string,
  snapshot: Snapshot,
  by: Doer,
  changes: RegistryChanges,
): Partial<ProgramState> {
  const name = WORDS.reopen.record(round.name, chinaMinute(by.now));
  for (const row of rows) {
    change(changes, 'shortlist', row, {
      round: name,
      result_id: `${name}/${textOf(row, 'nomination_id')}`,
    });
  }
  journal(changes, by, {
    action: 'shortlistReopened',
    detail: `${shown.split('\n')[0]}${WORDS.reopen.reason(reason)}`,
    rule: round.name,
  });
  const collects = readSheetRows(snapshot, round.name).length > 0;
  return collects ? { reviewDue: { round: round.name, at: by.now + COLLECT_EVERY_MS } } : {};
}
