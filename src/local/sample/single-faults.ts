// Nominations that cannot be accepted as they are, each by its own answers: what somebody got wrong, and what is found.
import { FAULTS_IN_DEEDS } from './faults-in-deeds';
import { FAULTS_IN_PARTICULARS } from './faults-in-particulars';
import type { Maker } from './maker';
import { personCalled } from './people';
import { correctionOf, type Draft, meant } from './submission';

/** What one nomination gets wrong: a note, what is done to it, finding by finding, and its own way of being put right. */
export type Fault = [
  note: string,
  found: [field: string, rule: string][],
  spoil: (draft: Draft, maker: Maker) => void,
  mended?: (raw: Draft['raw'], before: Draft['raw']) => Partial<Draft['raw']>,
];

/** Returned in vain: nothing comes back. */
const UNANSWERED = new Set([
  '外籍教工，英文材料',
  '事迹里请评委打分，职务为处长',
  '事迹只写“详见附件”，地址未填，照片是文档',
]);

/** Not taken in at all, so that nobody is asked. */
const NEVER_RETURNED = /^(late|empty|test_entry|spam|dangerous_type|formula_injection|cell_limit)$/;

/** One draft for each fault, without a recommending unit unless the fault is about it. */
export function draftsWithFaults(maker: Maker): Draft[] {
  return [...FAULTS_IN_DEEDS, ...FAULTS_IN_PARTICULARS].map(([note, found, spoil, mended]) => {
    const sex = maker.chance.next() < 0.5 ? '女' : '男';
    const person = personCalled(maker.chance, maker.freshName(sex), sex, '汉族');
    // Of an age and a standing that go with whatever else the fault says.
    const settled = { ...person, age: Math.max(30, person.age), politicalStatus: '群众' };
    const draft = maker.person({ channel: '个人自荐', person: settled });
    draft.note = note;
    const before = structuredClone(draft.raw);
    spoil(draft, maker);
    for (const [field, rule] of found) meant(draft, field, rule);
    if (!UNANSWERED.has(note) && !found.some(([, rule]) => NEVER_RETURNED.test(rule)))
      draft.correction = mended?.(draft.raw, before) ?? correctionOf(draft.raw, before);
    return draft;
  });
}
