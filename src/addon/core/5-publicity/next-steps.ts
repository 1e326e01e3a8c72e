// What papers, confirmation and objections ask of the organizer next, for the sidebar.
import { chinaTime } from '../chinese/time';
import { CONFIRMATION_WORDS } from '../phrases/confirmation';
import { OBJECTION_DESK_WORDS } from '../phrases/objections';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type ConfirmationState, namedIn } from './confirmation/rows';
import { missingFiles } from './missing-files';
import { periodsIn } from './objecting/timing';
import { numberedObjections, openRows } from './objections';
import { printedDay } from './papers';

const DAY = 24 * 3_600_000;

/** Sentences, the most pressing first. `now` in milliseconds since the epoch. */
export function publicitySteps(snapshot: Snapshot, now: number): string[] {
  return [...missingFiles(snapshot), ...objectionSteps(snapshot, now), ...confirmationSteps(snapshot)];
}

function objectionSteps(snapshot: Snapshot, now: number): string[] {
  const open = openRows(snapshot);
  if (open.length === 0) return [];
  const lasts = periodsIn(snapshot).map((period) => period.last);
  const last = lasts.sort().pop() ?? '';
  const days = last === '' ? 0 : (Date.parse(last) - Date.parse(chinaTime(now).date)) / DAY;
  const unassigned = numberedObjections(snapshot)
    .filter(({ row }) => open.includes(row) && textOf(row, 'handler').trim() === '')
    .map(({ id }) => id);
  return [
    OBJECTION_DESK_WORDS.unsettled(open.length, last === '' ? '' : printedDay(last), days),
    ...(unassigned.length === 0 ? [] : [OBJECTION_DESK_WORDS.unassigned(unassigned)]),
  ];
}

function confirmationSteps(snapshot: Snapshot): string[] {
  const settled = new Set(
    rowsOf(snapshot, 'candidates')
      .filter((row) => textOf(row, 'consent_settled') !== '')
      .map((row) => textOf(row, 'nomination_id')),
  );
  const named = (state: ConfirmationState): string[] =>
    namedIn(snapshot, state).filter((name) => !settled.has(name.split(' ')[0]!));
  const steps: [string[], (names: readonly string[]) => string][] = [
    [named('refused'), CONFIRMATION_WORDS.refusedNamed],
    [namedIn(snapshot, 'correction'), CONFIRMATION_WORDS.correctionsNamed],
    [namedIn(snapshot, 'unsendable'), CONFIRMATION_WORDS.unsendableNamed],
    [namedIn(snapshot, 'waiting'), CONFIRMATION_WORDS.waitingNamed],
  ];
  return steps.flatMap(([names, say]) => (names.length === 0 ? [] : [say(names)]));
}
