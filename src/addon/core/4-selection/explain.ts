// For every nomination a sentence why it is in or out, the nearest change that would have brought it in, and what to mind.
import { fullMark } from '../3-review/rounds';
import { SELECTION_PHRASES as WORDS } from '../phrases/selection';
import { cut } from './cut';
import { compareStandings, tieOrder } from './cut-rules';
import type { KeptSeats } from './filling';
import { neededScore } from './nearest';
import { lineFor, type Results } from './results';
import { bonusOf, type Standing } from './standing';

/** Why it is in or out, for somebody who knows nothing of the program. */
export function explain(standing: Standing, results: Results): string {
  const { candidate, count } = standing;
  const { round, outcomes, rules, reasons } = results;
  const outcome = outcomes.get(candidate.id)!;
  const word = rules.committee.get(candidate.id);
  const place =
    standing.score === null ? WORDS.unranked(count, round.least) : `${placeOf(standing, results)}；`;
  if (word !== undefined && (word === 'out' || outcome === 'in'))
    return `${place}${WORDS.committee[word](reasons.get(candidate.id)!)}`;
  if (outcome === 'unranked') return place;
  if (outcome === 'in') return `${place}${whyIn(standing, results)}`;
  if (outcome === 'tied') {
    const like = namesLike(standing, results);
    return `${place}${like.length > 0 ? WORDS.tied(like) : WORDS.waitsForTie}`;
  }
  const reserve = results.reserves.get(candidate.id);
  return `${place}${whyOut(standing, results)}${WORDS.notIn(reserve ?? null)}`;
}

function placeOf({ candidate, score }: Standing, { cut: made, round }: Results): string {
  return WORDS.place({
    score: score!,
    bonus: bonusOf(candidate, round.priority),
    rank: made.ranks.get(candidate.id)!,
    of: made.ranked.length,
  });
}

function whyIn(standing: Standing, results: Results): string {
  const { cut: made, rules } = results;
  const { id } = standing.candidate;
  const { priority } = rules;
  if (made.filling.guaranteed.has(id) && made.moved.in.includes(id) && priority.kind === 'guarantee')
    return WORDS.guaranteed(priority.from);
  const isIn = (other: Standing): boolean => made.outcomes.get(other.candidate.id) === 'in';
  const beaten = made.ranked.find((other) => other.score === standing.score && !isIn(other));
  const rule = beaten === undefined ? undefined : decidingRule(standing, beaten, results);
  if (priority.kind === 'tie' && rule === 'media') return WORDS.tieWon(beaten!.candidate.name);
  if (made.moved.in.includes(id)) return WORDS.movedIn[priority.kind as 'tie' | 'bonus' | 'guarantee'];
  if (rule !== undefined) return WORDS.byTie(beaten!.candidate.name, rule, true);
  const passed = made.ranked.some(
    (other) =>
      other.score! > standing.score! &&
      made.outcomes.get(other.candidate.id) === 'reserve' &&
      other !== standing,
  );
  if (!passed) return rules.places === null ? WORDS.everybody : WORDS.inside(made.filling.size);
  const kept = made.filling.seats.find(
    ({ holds, least, taken }) => holds(standing) && least > 0 && taken === least,
  );
  return kept === undefined ? WORDS.stepsUp : WORDS.bySeat(seatWords(kept));
}

function whyOut(standing: Standing, results: Results): string {
  const { cut: made, rules } = results;
  const { id } = standing.candidate;
  const names = (ids: readonly string[]): string[] =>
    ids.map((each) => made.ranked.find(({ candidate }) => candidate.id === each)!.candidate.name);
  if (made.displaced.includes(id)) return WORDS.displaced;
  const line = lineFor(standing, made);
  const closing = made.filling.closing(standing);
  const lost = closing?.phase === 'ranked' && standing.score === line ? closing.by! : null;
  const rule = lost === null ? undefined : decidingRule(lost, standing, results);
  if (rules.priority.kind === 'tie' && rule === 'media') return WORDS.tieLost(lost!.candidate.name);
  if (made.moved.out.includes(id)) return WORDS.movedOut(names(made.moved.in));
  if (rule !== undefined) return WORDS.byTie(lost!.candidate.name, rule, false);
  const full = made.filling.seats.find(
    ({ holds, most, taken }) => most !== null && holds(standing) && taken >= most,
  );
  const better = made.ranked.some(
    (other) =>
      other.score! < standing.score! &&
      made.outcomes.get(other.candidate.id) === 'in' &&
      !rules.committee.has(other.candidate.id) &&
      !made.filling.guaranteed.has(other.candidate.id),
  );
  if (full !== undefined && (better || line === null)) return WORDS.full(seatWords(full));
  const kept = made.filling.seats.find(
    ({ holds, least, taken }) => !holds(standing) && least > 0 && taken === least,
  );
  if (kept !== undefined && (better || line === null)) return WORDS.seatsKept(seatWords(kept));
  return line === null ? WORDS.noPlaces : WORDS.below(line);
}

/** The rule by which `better` goes before `other` at the same score; undefined when the score tells them apart. */
function decidingRule(better: Standing, other: Standing, { rules }: Results) {
  const ties = tieOrder(rules);
  if (better.score !== other.score || compareStandings(better, other, ties) >= 0) return undefined;
  return ties.find((each) => better.ties[each] !== other.ties[each]);
}

export const seatWords = ({ name, wanted, most, limit }: KeptSeats): string =>
  limit === null ? WORDS.group(name, wanted, most) : WORDS.limit(name, limit.bound, limit.percent);

const namesLike = (standing: Standing, { cut: made }: Results): string[] =>
  made.ranked
    .filter(
      (other) =>
        other !== standing && made.ranks.get(other.candidate.id) === made.ranks.get(standing.candidate.id),
    )
    .map(({ candidate }) => candidate.name);

/** For those who are not in: the smallest change that would have brought them in. '' for those who are. */
export function nearestChange(standing: Standing, results: Results): string {
  const { round, rules, outcomes, cut: made, standings } = results;
  const { id } = standing.candidate;
  const outcome = outcomes.get(id)!;
  if (outcome === 'in') return '';
  if (rules.committee.get(id) === 'out') {
    const committee = new Map([...rules.committee].filter(([each]) => each !== id));
    const without = { ...rules, committee };
    const remade = cut(standings, without);
    if (remade.outcomes.get(id) === 'in') return WORDS.withoutWord;
    if (standing.score === null) return WORDS.moreScores(Math.max(1, round.least - standing.count));
    return WORDS.evenWithoutWord(
      scoreChange(standing, neededScore(standing, remade, without, mostFor(standing, results)), results),
    );
  }
  if (outcome === 'unranked') return WORDS.moreScores(round.least - standing.count);
  const change = scoreChange(
    standing,
    neededScore(standing, made, rules, mostFor(standing, results)),
    results,
  );
  return outcome === 'tied' ? WORDS.orCommittee(change) : change;
}

function mostFor({ candidate }: Standing, { round }: Results): number {
  return fullMark(round) + bonusOf(candidate, round.priority);
}

function scoreChange({ score, count }: Standing, needed: number | null, { round }: Results): string {
  if (needed === null) return WORDS.noScore;
  const gap = Math.round((needed - score!) * 100) / 100;
  // Reviewers give whole steps of the scale: what they would have had to add together is about one of these.
  const { most, step } = round.scale;
  const sum = gap * count;
  const whole = most === null ? Math.ceil(sum / step - 1e-6) * step : Math.ceil(sum * 100 - 1e-6) / 100;
  return WORDS.nearest({ gap, needed, sum: Math.round(whole * 100) / 100, reviewers: count });
}

/** What the committee should mind before it confirms, a line each. */
export function remarks(standing: Standing, results: Results): string {
  const { candidate, score, count } = standing;
  const { band, close, unreasoned, round, rules, cut: made } = results;
  const { priority } = rules;
  const words: string[] = [];
  if (unreasoned.includes(candidate.id)) words.push(WORDS.unreasoned);
  if (close.has(candidate.id)) words.push(WORDS.close(band!));
  if (count > 0 && count < round.reviews && score !== null) words.push(WORDS.fewer(count, round.reviews));
  if (
    priority.kind === 'guarantee' &&
    candidate.honoured &&
    score !== null &&
    score >= priority.from &&
    made.outcomes.get(candidate.id) === 'reserve'
  )
    words.push(WORDS.guaranteeFull(priority.from));
  const like = score === null ? [] : namesLike(standing, results);
  if (like.length > 0) words.push(WORDS.sameRank(like));
  return words.join('\n');
}
