// Recommending units answer the letter that asks which entries they keep; the office types the answer in.
import { sentMail } from '../services/mail';
import type { Stage } from './stage';

const LETTER = /请确认推荐名额/;
const QUOTA = /可推荐 (\d+) 份/;
const NOMINATION = /\d{4}-\d{4,}/g;

/** Gives how many units have answered. Units keep the entries that came first, but for one that prefers its last. */
export function unitsAnswer({ workspace, office }: Stage): number {
  let answered = 0;
  for (const { at, cells } of office.rows('recommending_units')) {
    if (cells.email === '' || cells.kept !== '') continue;
    const letter = sentMail(workspace.store)
      .filter(({ subject, to }) => LETTER.test(subject) && to.includes(cells.email!))
      .pop();
    const most = Number(QUOTA.exec(letter?.body ?? '')?.[1] ?? 0);
    const entries = letter?.body.match(NOMINATION) ?? [];
    if (most === 0 || entries.length === 0) continue;
    const kept = answered % 2 === 0 ? entries.slice(0, most) : entries.slice(-most);
    office.type('recommending_units', at, { kept: kept.join('、') });
    answered += 1;
  }
  return answered;
}
