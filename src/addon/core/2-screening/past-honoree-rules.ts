// Whether a nominee was honoured before: an exclusion blocks, a possible one is for a person to look at.
import type { Lookups } from '../chinese/lookups';
import type { NomineeKind } from '../chinese/names';
import { excerpt } from '../chinese/text';
import type { Finding } from '../findings';
import { matchPastHonoree, type PastHonoreeIndex } from './past-honorees/index';
import { finding } from './rules';

/**
 * Looks a nominee up in the list of past honorees.
 * @param names usually one; several when the name field holds several people, then nobody is excluded by a machine
 */
export function findPastHonorees(
  names: readonly string[],
  unit: string,
  kind: NomineeKind,
  index: PastHonoreeIndex,
  lookups: Lookups,
): Finding[] {
  for (const name of names) {
    const result = matchPastHonoree({ name, unit, kind }, index, lookups);
    if (result.action === 'clear') continue;
    const sure = result.matches.filter(({ action }) => action === 'exclude');
    const treatments = sure.map(({ treatment }) => treatment);
    const rule =
      names.length > 1 || sure.length === 0
        ? 'possible_past_honouree'
        : treatments.includes('refuse')
          ? 'past_honouree'
          : treatments.includes('new_deeds')
            ? 'past_honouree_again'
            : 'possible_past_honouree';
    const evidence = { name: excerpt(name), reason: result.reason.replace(/[。；]$/, '') };
    return [finding('name', rule, evidence, result.matches.map(({ pastId }) => pastId).slice(0, 20))];
  }
  return [];
}
