// The rows of 评审汇总: what a round's results say of every nomination.
import { type Doer, journal } from '../journal';
import { SELECTION_PHRASES as WORDS } from '../phrases/selection';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { explain, nearestChange, remarks } from './explain';
import type { Results } from './results';

export const resultId = (round: string, nominationId: string): string => `${round}/${nominationId}`;

/** Writes 评审汇总, best first for new rows; people's own order of rows stays. */
export function writeResults(results: Results, snapshot: Snapshot, by: Doer, changes: RegistryChanges): void {
  const { round, cut: made, standings, outcomes } = results;
  const rows = new Map<string, RegistryRow>();
  for (const row of rowsOf(snapshot, 'results')) rows.set(textOf(row, 'result_id'), row);
  const seen = new Set<string>();
  const inOrder = [...made.ranked, ...standings.filter(({ score }) => score === null)];
  for (const standing of inOrder) {
    const { candidate, count, raw, adjusted, spread } = standing;
    const id = resultId(round.name, candidate.id);
    seen.add(id);
    const outcome = outcomes.get(candidate.id)!;
    const cells = {
      round: round.name,
      rank: made.ranks.get(candidate.id) ?? '',
      nomination_id: candidate.id,
      name: candidate.name,
      category: candidate.category,
      unit: candidate.unit,
      score_count: count,
      raw_score: raw ?? '',
      adjusted_score: results.strictness.off === null ? (adjusted ?? '') : '',
      spread: spread ?? '',
      outcome,
      explanation: explain(standing, results),
      nearest: nearestChange(standing, results),
      remarks: remarks(standing, results),
      result_id: id,
    };
    const row = rows.get(id);
    const word = results.rules.committee.get(candidate.id);
    if (row !== undefined && word !== undefined && textOf(row, 'explanation') !== cells.explanation) {
      journal(changes, by, {
        action: 'committeeDecided',
        nomination: candidate.id,
        detail: cells.explanation,
        rule: round.name,
      });
    }
    if (row === undefined) changes.appends.push({ tab: 'results', cells });
    else change(changes, 'results', row, cells);
  }
  for (const [id, row] of rows) {
    if (textOf(row, 'round') === round.name && !seen.has(id))
      change(changes, 'results', row, {
        outcome: '',
        rank: '',
        explanation: WORDS.gone,
        nearest: '',
        remarks: '',
      });
  }
}
