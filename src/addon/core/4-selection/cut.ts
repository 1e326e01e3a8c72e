// The cut: who is in by score, stated tie rules, seats of groups, priority and the committee's own changes.
import type { GroupSeats, Round, TieRule } from '../3-review/rounds';
import type { Standing } from './standing';

export type Outcome = 'in' | 'reserve' | 'tied' | 'out' | 'unranked';

export interface CutRules {
  /** null: everybody who has a score. */
  places: number | null;
  groups: readonly GroupSeats[];
  tieRules: readonly TieRule[];
  priority: Round['priority'];
  /** By nomination id; only those that have a reason. */
  committee: ReadonlyMap<string, 'in' | 'out'>;
}

export interface Cut {
  /** Those with a score, best first; equal throughout: in order of ids. */
  ranked: Standing[];
  /** Ranks by id; equals share one. */
  ranks: Map<string, number>;
  outcomes: Map<string, Outcome>;
  /** Equals of whom only some have a place; nothing decides between them. */
  undecided: string[];
  /** Whom the priority of media honours brought in and put out. */
  moved: { in: string[]; out: string[] };
  /** Groups whose least seats could not be filled. */
  unfilled: string[];
}

/** The rules by which two are compared, priority at a tie first. */
export function tieOrder(rules: Pick<CutRules, 'tieRules' | 'priority'>): TieRule[] {
  const own = rules.tieRules.filter((rule) => rule !== 'media' || rules.priority.kind !== 'tie');
  return rules.priority.kind === 'tie' ? ['media', ...own] : own;
}

/** Below nought: a goes first. Nought: nothing decides. */
export function compareStandings(a: Standing, b: Standing, ties: readonly TieRule[]): number {
  if (a.score !== b.score) return b.score! - a.score!;
  for (const rule of ties) if (a.ties[rule] !== b.ties[rule]) return b.ties[rule] - a.ties[rule];
  return 0;
}

/** Whether a candidate counts for the seats of a group: its category, or 个人 or 团队. */
export function belongs({ candidate }: Standing, group: string): boolean {
  return candidate.category === group || candidate.kind === group;
}

export function cut(standings: readonly Standing[], rules: CutRules): Cut {
  const plain = choose(standings, rules);
  if (rules.priority.kind === 'none') return plain;
  const without = choose(withoutBonus(standings, rules), { ...rules, priority: { kind: 'none' } });
  const inside = (which: Cut, id: string): boolean => which.outcomes.get(id) === 'in';
  const ids = plain.ranked.map(({ candidate }) => candidate.id);
  return {
    ...plain,
    moved: {
      in: ids.filter((id) => inside(plain, id) && !inside(without, id)),
      out: ids.filter((id) => !inside(plain, id) && inside(without, id)),
    },
  };
}

function withoutBonus(standings: readonly Standing[], { priority }: CutRules): Standing[] {
  return priority.kind === 'bonus'
    ? standings.map((each) => (each.score === null ? each : { ...each, score: each.adjusted }))
    : [...standings];
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
  const { chosen, unfilled } = fill(ranked, rules);
  const outcomes = new Map<string, Outcome>();
  for (const { candidate } of standings) outcomes.set(candidate.id, 'unranked');
  for (const { candidate } of ranked) outcomes.set(candidate.id, chosen.has(candidate.id) ? 'in' : 'reserve');
  // Equals of whom one is in and one is not, neither by the committee's word: nothing has decided between them.
  const undecided: string[] = [];
  for (let from = 0; from < ranked.length; ) {
    let to = from + 1;
    while (to < ranked.length && ranks.get(ranked[to]!.candidate.id) === from + 1) to += 1;
    const equals = ranked.slice(from, to).filter(({ candidate }) => !rules.committee.has(candidate.id));
    for (const one of equals) {
      const isIn = chosen.has(one.candidate.id);
      const split = equals.some(
        (other) => chosen.has(other.candidate.id) !== isIn && sameGroups(one, other, rules.groups),
      );
      if (split) undecided.push(one.candidate.id);
    }
    from = to;
  }
  for (const id of undecided) outcomes.set(id, 'tied');
  for (const [id, word] of rules.committee) if (word === 'out' && outcomes.has(id)) outcomes.set(id, 'out');
  return { ranked, ranks, outcomes, undecided, moved: { in: [], out: [] }, unfilled };
}

const sameGroups = (a: Standing, b: Standing, groups: readonly GroupSeats[]): boolean =>
  groups.every(({ group }) => belongs(a, group) === belongs(b, group));

/** Committee's choices first, then guaranteed ones, then the least seats of each group, then everybody in order. */
function fill(ranked: readonly Standing[], rules: CutRules): { chosen: Set<string>; unfilled: string[] } {
  const chosen = new Set<string>();
  const places = rules.places ?? ranked.length;
  const counts = new Map(rules.groups.map(({ group }) => [group, 0]));
  const taken = (group: string): number => counts.get(group)!;
  const admit = (each: Standing): void => {
    chosen.add(each.candidate.id);
    for (const { group } of rules.groups) if (belongs(each, group)) counts.set(group, taken(group) + 1);
  };
  const barred = (each: Standing): boolean => rules.committee.get(each.candidate.id) === 'out';
  const take = (candidates: readonly Standing[], most = Number.POSITIVE_INFINITY): void => {
    let count = 0;
    for (const each of candidates) {
      if (chosen.size >= places || count >= most) return;
      if (chosen.has(each.candidate.id) || barred(each)) continue;
      if (rules.groups.some(({ group, max }) => max !== null && belongs(each, group) && taken(group) >= max))
        continue;
      admit(each);
      count += 1;
    }
  };
  for (const each of ranked) if (rules.committee.get(each.candidate.id) === 'in') admit(each);
  const { priority } = rules;
  if (priority.kind === 'guarantee')
    take(ranked.filter(({ candidate, score }) => candidate.honoured && score! >= priority.from));
  for (const { group, min } of rules.groups) {
    take(
      ranked.filter((each) => belongs(each, group)),
      Math.max(0, min - taken(group)),
    );
  }
  take(ranked);
  return {
    chosen,
    unfilled: rules.groups.filter(({ group, min }) => taken(group) < min).map(({ group }) => group),
  };
}

/**
 * The score with which a candidate who is out would have been in, everything else as it is; null when no score would
 * do (the committee has put it out). Found by trying: the cut is worked out again with that score.
 */
export function neededScore(
  id: string,
  standings: readonly Standing[],
  rules: CutRules,
  most: number,
): number | null {
  if (rules.committee.get(id) === 'out') return null;
  const own = standings.find(({ candidate }) => candidate.id === id);
  if (own === undefined || own.score === null) return null;
  const ties = tieOrder(rules);
  const before = (a: Standing, b: Standing): number =>
    compareStandings(a, b, ties) || (a.candidate.id < b.candidate.id ? -1 : 1);
  const rest = standings.filter((each) => each !== own && each.score !== null).sort(before);
  const inWith = (score: number): boolean => {
    const changed = { ...own, score };
    const at = rest.findIndex((each) => before(changed, each) < 0);
    const place = at < 0 ? rest.length : at;
    const { chosen } = fill([...rest.slice(0, place), changed, ...rest.slice(place)], rules);
    if (!chosen.has(id)) return false;
    // In, but not by anything that tells it from an equal who is out: that would be undecided.
    return !rest.some(
      (each) =>
        each.score === score &&
        !chosen.has(each.candidate.id) &&
        !rules.committee.has(each.candidate.id) &&
        compareStandings(changed, each, ties) === 0 &&
        sameGroups(changed, each, rules.groups),
    );
  };
  // Only the scores of others, and a hundredth above each, can make a difference.
  const steps = [
    ...new Set([
      ...standings.flatMap(({ score }) =>
        score === null || score < own.score! ? [] : [score, Math.round(score * 100 + 1) / 100],
      ),
      ...(rules.priority.kind === 'guarantee' ? [rules.priority.from] : []),
    ]),
  ]
    .filter((score) => score > own.score! && score <= most)
    .sort((a, b) => a - b);
  let [low, high] = [0, steps.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (inWith(steps[half]!)) high = half;
    else low = half + 1;
  }
  return steps[low] ?? null;
}
