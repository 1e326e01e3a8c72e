// The journal (办理记录): every row says who did what and when, to which nomination, by which rule.
import { JOURNAL_ACTIONS } from './phrases/journal';
import type { RegistryChanges } from './registry-write';

/** The name that a person reads stands in phrases/journal.ts. */
export type JournalAction = keyof typeof JOURNAL_ACTIONS;

/** Whose deed it is, and when: a person's address or name, or "程序"; milliseconds since the epoch. */
export interface Doer {
  now: number;
  who: string;
}

export interface JournalEntry {
  action: JournalAction;
  /** Id of the nomination that it is about; left out where it is about none, or about many. */
  nomination?: string;
  /** What happened, and what to do about it where something is to be done: in Chinese, for the organizer. */
  detail: string;
  /** By which rule: a review round, fields with findings, the part of the program that acted; left out where there is none. */
  rule?: string;
}

/** Adds a row to what the run will write: in the same write as what it tells of, so that neither stands without the other. */
export function journal(changes: RegistryChanges, by: Doer, entry: JournalEntry): void {
  const { action, nomination = '', detail, rule = '' } = entry;
  const { now: at, who } = by;
  changes.appends.push({
    tab: 'journal',
    cells: { at, who, action: JOURNAL_ACTIONS[action], nomination_id: nomination, detail, rule },
  });
}
