// The cut: who is in by score, stated tie rules, seats of groups, priority and the committee's own changes.
import { type CutRules, compareStandings, tieOrder } from './cut-rules';
import { type Filling, fill, hasGuarantee } from './filling';
import { type Standing, withoutBonus } from './standing';

export type Outcome = 'in' | 'reserve' | 'tied' | 'out' | 'unranked';

export interface Cut {
  /** Those with a score, best first; equal throughout: in order of ids. */
  ranked: Standing[];
  /** Whom the committee wants in though they have too few scores to be ranked. */
  called: Standing[];
  /** Ranks by id; equals share one. */
  ranks: Map<string, number>;
  outcomes: Map<string, Outcome>;
  /** Equals of whom only some have a place; nothing decides between them. */
  undecided: string[];
  /** Whom the priority of media honours brought in and put out. */
  moved: { in: string[]; out: string[] };
  /** Whom the committee's changes to others have put out. */
  displaced: string[];
  filling: Filling;
}

/** The same standings give the same cut in whatever order they come. */
export function cut(standings: readonly Standing[], rules: CutRules): Cut {
  const made = choose(standings, rules);
  const inside = (which: Cut, id: string): boolean => which.outcomes.get(id) === 'in';
  const ids = made.ranked.map(({ candidate }) => candidate.id);
  if (rules.priority.kind !== 'none') {
    const without = choose(withoutBonus(standings, rules.priority), { ...rules, priority: { kind: 'none' } });
    made.moved = {
      in: ids.filter((id) => inside(made, id) && !inside(without, id)),
      out: ids.filter((id) => !inside(made, id) && inside(without, id)),
    };
  }
  if (rules.committee.size > 0) {
    const without = choose(standings, { ...rules, committee: new Map() });
    made.displaced = ids.filter((id) => !inside(made, id) && inside(without, id) && !rules.committee.has(id));
  }
  return made;
}

function choose(standings: readonly Standing[], rules: CutRules): Cut {
  const ties = tieOrder(rules);
  const ranked = standings
    .filter(({ score }) => score !== null)
    .sort((a, b) => compareStandings(a, b, ties) || (a.candidate.id < b.candidate.id ? -1 : 1));
  const ranks = new Map<string, number>();
  ranked.forEach((each, at) => {
    const before = ranked[at - 1];
    const same = before !== undefined && compareStandings(before, each, ties) === 0;
    ranks.set(each.candidate.id, same ? ranks.get(before.candidate.id)! : at + 1);
  });
  const called = standings
    .filter(({ score, candidate }) => score === null && rules.committee.get(candidate.id) === 'in')
    .sort((a, b) => (a.candidate.id < b.candidate.id ? -1 : 1));
  const filling = fill([...ranked, ...called], rules);
  const outcomes = new Map<string, Outcome>();
  for (const { candidate } of standings) outcomes.set(candidate.id, 'unranked');
  for (const { candidate } of ranked) outcomes.set(candidate.id, 'reserve');
  for (const id of filling.chosen) outcomes.set(id, 'in');
  // Where seats overlap, the order among equals can decide without one being put for the other: ids must not.
  const backwards =
    filling.seats.length === 0
      ? filling
      : fill([...inGroups(ranked, ranks).flatMap((equals) => equals.reverse()), ...called], rules);
  const undecided = undecidedOf(ranked, ranks, filling, backwards, rules);
  for (const id of undecided) outcomes.set(id, 'tied');
  for (const [id, word] of rules.committee) if (word === 'out' && outcomes.has(id)) outcomes.set(id, 'out');
  return { ranked, called, ranks, outcomes, undecided, moved: { in: [], out: [] }, displaced: [], filling };
}

/** Those of one rank together, best first. */
function inGroups(ranked: readonly Standing[], ranks: ReadonlyMap<string, number>): Standing[][] {
  const found = new Map<number, Standing[]>();
  for (const each of ranked) {
    const rank = ranks.get(each.candidate.id)!;
    const equals = found.get(rank);
    if (equals === undefined) found.set(rank, [each]);
    else equals.push(each);
  }
  return [...found.values()];
}

/** Equals of whom one is in and one is not, where it could as well be the other way round, and nobody has said so. */
function undecidedOf(
  ranked: readonly Standing[],
  ranks: ReadonlyMap<string, number>,
  filling: Filling,
  backwards: Filling,
  rules: CutRules,
): string[] {
  const undecided = new Set<string>();
  const isIn = ({ candidate }: Standing): boolean => filling.chosen.has(candidate.id);
  for (const all of inGroups(ranked, ranks)) {
    const equals = all.filter(({ candidate }) => !rules.committee.has(candidate.id));
    for (const inside of equals.filter(isIn)) {
      for (const outside of equals.filter((each) => !isIn(each))) {
        if (hasGuarantee(inside, rules) !== hasGuarantee(outside, rules)) continue;
        if (!filling.mayReplace(outside, inside)) continue;
        undecided.add(inside.candidate.id).add(outside.candidate.id);
      }
    }
    for (const each of equals)
      if (isIn(each) !== backwards.chosen.has(each.candidate.id)) undecided.add(each.candidate.id);
  }
  return ranked.map(({ candidate }) => candidate.id).filter((id) => undecided.has(id));
}
