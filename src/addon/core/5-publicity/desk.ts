// What one read of the registry settles about the public list: the tab 公示名单, decisions on objections, and what is said of them.
import { chinaTime } from '../chinese/time';
import { OBJECTION_PHRASES, PERIOD_PHRASES } from '../phrases/publicity';
import { rowsOf, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { type CandidateList, candidateList } from './candidates';
import { settleConfirmations } from './confirmation/settle';
import { openObjections, settleObjections } from './objections';
import { printedDay, publicityPeriod, type Writing } from './papers';
import type { PublicWriting } from './public-lists';
import { addTemplates } from './templates';
import { publicised } from './versions';
import { noteVolumeLengths } from './volume-lengths';

export interface Desk extends PublicWriting {
  /** Decisions on objections that are new. */
  moved: number;
}

/** Brings 公示名单, 异议 and the lengths of the deeds up to date; what changes is added to `changes`. */
export function settleList(writing: Writing, who: string, changes: RegistryChanges): Desk {
  const { snapshot, campaign, lookups, now } = writing;
  settleConfirmations(snapshot, { now, who }, changes);
  const list = candidateList(snapshot, campaign, lookups);
  addTemplates(snapshot, changes);
  listCandidates(list, writing, changes);
  noteVolumeLengths(snapshot, campaign, changes);
  const today = chinaTime(now).date;
  const period = publicityPeriod(writing, today);
  const proposal = period.ok
    ? OBJECTION_PHRASES.proposal(printedDay(period.first), printedDay(period.last))
    : PERIOD_PHRASES.unknownYear(period.unknownYear);
  const { never: unpublished } = publicised(snapshot, list.printed, today);
  const moved = settleObjections({ snapshot, list, proposal, unpublished, now, who }, changes);
  return { ...writing, list, moved };
}

function listCandidates(list: CandidateList, { snapshot }: Writing, changes: RegistryChanges): void {
  const rows = new Map(rowsOf(snapshot, 'candidates').map((row) => [textOf(row, 'nomination_id'), row]));
  // In the paper's order, those who are not printed behind.
  const ordered = [...list.printed, ...list.all.filter((each) => !list.printed.includes(each))];
  for (const candidate of ordered) {
    const cells = {
      list_order: list.printed.includes(candidate) ? list.printed.indexOf(candidate) + 1 : '',
      nomination_id: candidate.id,
      category: candidate.category,
      name: candidate.name,
      unit: candidate.unit,
      post: candidate.post,
      candidate_state: candidate.state,
      explanation: candidate.explanation.join('\n'),
    };
    const row = rows.get(candidate.id);
    if (row === undefined) changes.appends.push({ tab: 'candidates', cells });
    else change(changes, 'candidates', row, cells);
  }
}

/** What the organizer is told when objections are settled. */
export function settledSentence({ moved, snapshot, list }: Desk): string {
  return [...list.problems, OBJECTION_PHRASES.report(moved, openObjections(snapshot))].join('');
}
