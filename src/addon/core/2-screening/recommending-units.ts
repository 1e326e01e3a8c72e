// Which of the listed recommending units an answer means, whatever alias, width or short form of 高等学校 was typed.
import { foldForms, type Lookups } from '../chinese/lookups';
import { fold } from '../chinese/text';
import type { RecommendingUnit } from './policy';

export type UnitList = (typed: string) => RecommendingUnit | null;

/** Words that tell no two associations apart. */
function keyOf(text: string, lookups: Lookups): string {
  return fold(foldForms(text, lookups).replace(/[（(][^（）()]*[）)]/g, ''))
    .replace(/高等(?:学校|院校|教育学校)/g, '高校')
    .replace(/^(.{2,3})(?:省|市|维吾尔自治区|壮族自治区|回族自治区|自治区)/, '$1');
}

/** What people write around the name of a unit without meaning another. */
const AROUND = /^(?:由|推荐|推选|选送|报送|盖章|秘书处|办公室|公章)*$/;
/** The name of a branch by itself, saying more than that it is one. */
const OWN_NAME = /^(?!高校|学校|教育|后勤|高等|大学).{3,}(?:委员会|分会|协会|研究会|学会)$/;

/**
 * Makes the look-up of 推荐单位. A part of a name is taken only for a body's own name ("伙食管理专业委员会") when a
 * single unit on the list ends with it.
 */
export function makeUnitList(units: readonly RecommendingUnit[], lookups: Lookups): UnitList {
  const byKey = new Map<string, RecommendingUnit>();
  const keys: { key: string; unit: RecommendingUnit }[] = [];
  for (const unit of units) {
    for (const form of [unit.name, ...unit.aliases]) {
      const key = keyOf(form, lookups);
      if (key === '') continue;
      if (!byKey.has(key)) byKey.set(key, unit);
      keys.push({ key, unit });
    }
  }
  const answers = new Map<string, RecommendingUnit | null>();
  const resolve = (typed: string): RecommendingUnit | null => {
    const key = keyOf(typed, lookups);
    const exact = byKey.get(key);
    if (exact !== undefined) return exact;
    const only = (test: (known: string) => boolean): RecommendingUnit | null => {
      const found = new Set(keys.filter(({ key: known }) => test(known)).map(({ unit }) => unit));
      return found.size === 1 ? ([...found][0] ?? null) : null;
    };
    const around = only(
      (known) => known.length >= 6 && key.includes(known) && AROUND.test(key.replace(known, '')),
    );
    if (around !== null) return around;
    return OWN_NAME.test(key) ? only((known) => known.endsWith(key)) : null;
  };
  return (typed) => {
    const known = answers.get(typed);
    if (known !== undefined) return known;
    const answer = resolve(typed);
    answers.set(typed, answer);
    return answer;
  };
}
