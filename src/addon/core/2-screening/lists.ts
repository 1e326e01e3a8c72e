// The registry's lists that screening looks things up in.
import type { Lookups } from '../chinese/lookups';
import type { PastHonoreeIndex } from './past-honorees/index';
import type { RecommendingUnit } from './policy';
import { makeUnitList, type UnitList } from './recommending-units';

export interface ScreeningLists {
  units: RecommendingUnit[];
  pastHonorees: PastHonoreeIndex;
}

const unitLists = new WeakMap<RecommendingUnit[], UnitList>();

/** The look-up of a list of units, made once for each list object, which must not be changed afterwards. */
export function unitListOf(units: RecommendingUnit[], lookups: Lookups): UnitList {
  const known = unitLists.get(units);
  if (known !== undefined) return known;
  const made = makeUnitList(units, lookups);
  unitLists.set(units, made);
  return made;
}
