// How each reviewer scores: strict or lenient, prompt, slow or never there; what they write beside it.
import { type Chance, chanceFrom } from '../sample/random';

export interface Habits {
  /** Points that this reviewer gives above (or below) what others would. */
  leaning: number;
  /** How far a mark strays from that. */
  whim: number;
  chance: Chance;
}

/** The same for the same reviewer, whatever else happens. */
export function habitsOf(email: string): Habits {
  const chance = chanceFrom(numberOf(email));
  return { leaning: chance.between(-7, 6), whim: chance.between(2, 4), chance };
}

/** What somebody makes of deeds of which nothing else is known: between 58 and 92, the same for the same text. */
export function impressionOf(text: string): number {
  return 58 + (numberOf(text) % 35);
}

/** Whole marks, one for each criterion, that add up to what the reviewer finds right. */
export function marksFor(
  { leaning, whim, chance }: Habits,
  strength: number,
  most: readonly number[],
): number[] {
  const full = most.reduce((sum, one) => sum + one, 0);
  const points = Math.min(99, Math.max(40, strength + leaning + chance.between(-whim, whim)));
  const target = Math.round((points * full) / 100);
  const marks = most.map((one) => Math.floor((one * target) / full));
  // What rounding took away goes to the criteria in turn, from one that is left to chance.
  for (
    let left = target - marks.reduce((sum, one) => sum + one, 0), at = chance.between(0, most.length - 1);
    left > 0;
    at += 1
  ) {
    const place = at % most.length;
    if (marks[place]! >= most[place]!) continue;
    marks[place]! += 1;
    left -= 1;
  }
  return marks;
}

const COMMENTS: readonly [from: number, lines: readonly string[]][] = [
  [
    88,
    [
      '事迹突出，数字具体，师生评价高，示范作用明显。',
      '长期坚守一线，关键时刻站得出来，事迹感人，建议优先。',
      '实绩扎实，有可推广的做法，材料写得实在。',
      '多年如一日，服务对象有口皆碑，很有代表性。',
    ],
  ],
  [
    78,
    [
      '事迹真实，工作有成效，示范作用尚可再挖掘。',
      '岗位平凡，做得用心；成效部分宜补充数据。',
      '服务意识强，创新举措有亮点，材料结构清楚。',
      '扎根基层，群众基础好，感人之处可写得更具体。',
    ],
  ],
  [
    66,
    [
      '工作认真负责，但与同类人选相比特点不够突出。',
      '事迹较完整，成效多为定性描述，缺少佐证。',
      '有一定代表性，示范作用一般。',
      '材料偏重职责介绍，个人事迹着墨不多。',
    ],
  ],
  [0, ['材料较单薄，事迹不够具体。', '多为本职工作的一般描述，建议补充实例。', '成效不明显，暂不建议入围。']],
];

/** Two of three write something. */
export function commentFor({ chance }: Habits, total: number): string {
  if (chance.next() < 0.34) return '';
  return chance.pick(COMMENTS.find(([from]) => total >= from)![1]);
}

/** FNV-1a: a number from a text. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
