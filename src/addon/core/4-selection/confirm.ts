// Confirming a round's list: what stands in the way, what the organizer is shown, and the rows that make it final.

import type { Assignment } from '../3-review/assignment-rows';
import type { ChangedBetween } from '../3-review/sheet-access';
import type { Unsigned } from '../3-review/signature-plan';
import { chinaMinute } from '../chinese/time';
import { type Doer, journal } from '../journal';
import { ACCESS_WORDS } from '../phrases/review-access';
import { SELECTION_PHRASES as WORDS } from '../phrases/selection';
import { SIGNATURE_WORDS } from '../phrases/signature';
import type { RegistryChanges } from '../registry-write';
import { explain, seatWords } from './explain';
import { hasGuarantee } from './filling';
import { resultId } from './result-rows';
import type { Results } from './results';
import type { Standing } from './standing';

export interface Confirmation {
  /** Sentences; as long as there are any, nothing can be confirmed. */
  obstacles: string[];
  /** What will happen and what to mind, for the organizer to agree to. */
  shown: string;
  /** Who would be in and who in reserve, in order: tells one list from another where the words cannot. */
  list: string;
}

const nameOf = (results: Results, id: string): string =>
  results.standings.find(({ candidate }) => candidate.id === id)?.candidate.name ?? id;

/** What a round's results come to, line by line. */
export function resultLines(results: Results): string[] {
  const { cut, rules, strictness, round, close } = results;
  const { filling } = cut;
  const outcomes = [...results.outcomes.values()];
  const count = (outcome: string): number => outcomes.filter((each) => each === outcome).length;
  const names = (ids: readonly string[]): string[] => ids.map((id) => nameOf(results, id));
  const lacking = filling.seats.filter(({ wanted, taken }) => taken < wanted);
  const beyond = filling.seats.filter(({ most, taken }) => most !== null && taken > most);
  const waiting = cut.ranked.filter(({ candidate }) => cut.outcomes.get(candidate.id) === 'reserve');
  const lost = waiting.filter((each) => hasGuarantee(each, rules));
  return [
    WORDS.summary({
      round: round.name,
      ranked: cut.ranked.length,
      inside: count('in'),
      reserve: count('reserve'),
      unranked: count('unranked'),
      close: close.size,
    }),
    strictness.off === null ? WORDS.adjusted(strictness.adjusted.length) : WORDS.off[strictness.off],
    ...(cut.moved.in.length > 0 ? [WORDS.moved(names(cut.moved.in), names(cut.moved.out))] : []),
    ...(lost.length > 0 ? [WORDS.guaranteesLost(lost.map(({ candidate }) => candidate.name))] : []),
    ...(lacking.length > 0 ? [WORDS.unfilled(lacking.map(seatWords))] : []),
    ...(beyond.length > 0 ? [WORDS.exceeded(beyond.map(seatWords))] : []),
    ...(rules.places !== null && filling.size < rules.places && waiting.length > 0
      ? [WORDS.emptyPlaces(rules.places, filling.size)]
      : []),
    ...results.composition.map((each) =>
      WORDS.composition(each.limit.name, each.names.length, each.of, each.kept),
    ),
    ...(cut.undecided.length > 0 ? [WORDS.undecided(names(cut.undecided))] : []),
  ];
}

/** How review stands in the results' round; `now` in milliseconds since the epoch. */
export interface ReviewStanding {
  assignments: readonly Assignment[];
  unsigned: Unsigned;
  between: readonly ChangedBetween[];
  now: number;
}

export function confirmation(
  results: Results,
  { assignments, unsigned, between, now }: ReviewStanding,
): Confirmation {
  const { cut, rules, unreasoned, round } = results;
  const obstacles: string[] = [];
  if (cut.ranked.length === 0) obstacles.push(WORDS.nothing);
  if (cut.undecided.length > 0)
    obstacles.push(WORDS.undecided(cut.undecided.map((id) => nameOf(results, id))));
  const called = [...rules.committee.values()].filter((word) => word === 'in').length;
  if (rules.places !== null && called > rules.places) obstacles.push(WORDS.overfull(called, rules.places));
  for (const id of unreasoned) obstacles.push(`${nameOf(results, id)}：${WORDS.unreasoned}`);
  const unfinished = assignments.filter(({ state }) => ['open', 'partial', 'problem'].includes(state)).length;
  const changes = [...rules.committee]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, word]) => `${nameOf(results, id)} ${WORDS.committeeWord[word]}（${results.reasons.get(id)!}）`,
    );
  const shown = [
    ...resultLines(results),
    ...(changes.length > 0 ? [WORDS.committeeList(changes)] : []),
    ...(cut.displaced.length > 0
      ? [WORDS.displacedList(cut.displaced.map((id) => nameOf(results, id)))]
      : []),
    ...(now < round.closes ? [WORDS.notClosed(chinaMinute(round.closes))] : []),
    ...(unfinished > 0 ? [WORDS.missing(unfinished)] : []),
    ...(between.length > 0 ? [ACCESS_WORDS.betweenCounted(between)] : []),
    ...[SIGNATURE_WORDS.unsigned(unsigned)].filter((each) => each !== ''),
    ...(['in', 'reserve'] as const)
      .map((kind) => ({ kind, names: listed(results, kind).map(({ candidate }) => candidate.name) }))
      .filter(({ names }) => names.length > 0)
      .map(({ kind, names }) => WORDS.names[kind](names)),
  ].join('\n');
  const ids = (kind: Listed): string =>
    listed(results, kind)
      .map(({ candidate }) => candidate.id)
      .join();
  return { obstacles, shown, list: `${ids('in')}/${ids('reserve')}` };
}

type Listed = 'in' | 'reserve';

/** Best first; behind them whom the committee wants without a rank. */
function listed({ cut, outcomes }: Results, kind: Listed): Standing[] {
  return [...cut.ranked, ...cut.called].filter(({ candidate }) => outcomes.get(candidate.id) === kind);
}

/** The rows of 入围名单: those who are in, best first, then the reserve list; and the journal's row. */
export function writeShortlist(results: Results, shown: string, by: Doer, changes: RegistryChanges): string {
  const { round } = results;
  for (const kind of ['in', 'reserve'] as const) {
    listed(results, kind).forEach((standing, at) => {
      const { candidate, score } = standing;
      changes.appends.push({
        tab: 'shortlist',
        cells: {
          round: round.name,
          list_kind: kind,
          list_order: at + 1,
          nomination_id: candidate.id,
          name: candidate.name,
          category: candidate.category,
          unit: candidate.unit,
          post: candidate.post,
          score: score ?? '',
          explanation: explain(standing, results),
          confirmed_at: by.now,
          who: by.who,
          result_id: resultId(round.name, candidate.id),
        },
      });
    });
  }
  journal(changes, by, { action: 'shortlistConfirmed', detail: shown, rule: round.name });
  return WORDS.confirmed(round.name, listed(results, 'in').length, listed(results, 'reserve').length);
}
