// For the command line: past-honoree decisions on pairs, by the same rules as screening.
import { decidePair } from '../core/2-screening/past-honorees/decide';
import type { PastHonoree } from '../core/2-screening/policy';
import { lookups } from './lookups';

interface LabelledPair {
  id: string;
  current: { name: string; unit: string; kind: 'person' | 'team' };
  past: { name: string; unit: string; kind: 'person' | 'team'; year?: number };
}

/** Answers `[{id, action, reason}]` in the order of the pairs; touches no service and no data. */
export function toolMatchPastHonorees(
  pairs: LabelledPair[],
): { id: string; action: string; reason: string }[] {
  return pairs.map(({ id, current, past }) => {
    const honoree: PastHonoree = {
      id,
      year: past.year ?? 0,
      honor: '',
      kind: past.kind,
      name: past.name,
      unit: past.unit,
    };
    const { action, reason } = decidePair(current, honoree, lookups());
    return { id, action, reason };
  });
}
