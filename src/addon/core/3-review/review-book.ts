// What review works on: the round that is under way, its nominations and reviewers, read from the registry.
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { type Nomination, nominationOf, statusFor } from '../nomination';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { Assignment } from './assignment-rows';
import type { Reviewer } from './reviewers';
import { type Round, roundsOf } from './rounds';

/** The first round whose list is not confirmed; null when all are. */
export function currentRound(campaign: Campaign, snapshot: Snapshot): Round | null {
  const confirmed = new Set(rowsOf(snapshot, 'shortlist').map((row) => textOf(row, 'round')));
  return roundsOf(campaign).find(({ name }) => !confirmed.has(name)) ?? null;
}

/** What a round reviews: everything that was taken in, later what the round before let through; in order of ids. */
export function nominationsIn(round: Round, campaign: Campaign, snapshot: Snapshot): Nomination[] {
  const before = roundsOf(campaign)[round.index - 1];
  const through = new Set(
    rowsOf(snapshot, 'shortlist')
      .filter((row) => textOf(row, 'round') === before?.name && textOf(row, 'list_kind') === 'in')
      .map((row) => textOf(row, 'nomination_id')),
  );
  return rowsOf(snapshot, 'nominations')
    .map(nominationOf)
    .filter((each) => statusFor(each) === 'accepted' && (before === undefined || through.has(each.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those of the round's panel. */
export function reviewersIn(round: Round, reviewers: readonly Reviewer[]): Reviewer[] {
  return reviewers.filter(({ panel }) => round.panel === '' || panel === round.panel);
}

/** What a row of the review sheet shows of a nominee; '' in a blind round. */
export function whoLine(round: Round, { values }: Nomination): string {
  if (round.blind) return '';
  return [values.name, values.unit, values.post]
    .map((each) => String(each).trim())
    .filter((each) => each !== '')
    .join('\n');
}

export interface SheetMaterial {
  campaign: Campaign;
  snapshot: Snapshot;
  lookups: Lookups;
  round: Round;
}

/** What each code's row shows of its nominee, as `readSheet` expects it. */
export function whoIn(
  { snapshot, round }: Pick<SheetMaterial, 'snapshot' | 'round'>,
  assignments: readonly Pick<Assignment, 'code' | 'nominationId'>[],
): Map<string, string> {
  const rows = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  return new Map(
    assignments.map(({ code, nominationId }) => {
      const row = rows.get(nominationId);
      return [code, row === undefined ? '' : whoLine(round, nominationOf(row))];
    }),
  );
}
