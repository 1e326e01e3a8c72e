// The statuses of a nomination and what moves it between them, as data.
import type { Finding, Verdict } from './findings';

export type Status = 'accepted' | 'flagged' | 'rejected' | 'superseded' | 'withdrawn';

/** What an organizer may decide in 人工裁定; '' as long as nothing is decided. */
export type Decision = '' | 'accepted' | 'returned' | 'rejected' | 'withdrawn';

const DECIDED: Record<Exclude<Decision, ''>, Status> = {
  accepted: 'accepted',
  returned: 'flagged',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** An organizer's decision wins; without one, screening decides, and a newer entry of the same person comes first. */
export function statusOf(decision: Decision, verdict: Verdict, findings: readonly Finding[]): Status {
  if (decision !== '') return DECIDED[decision];
  if (findings.some((finding) => finding.rule === 'superseded')) return 'superseded';
  return verdict;
}

/** Reads the cell of 人工裁定; anything that is not one of the choices counts as undecided. */
export function decisionOf(text: string): Decision {
  return Object.keys(DECIDED).includes(text) ? (text as Decision) : '';
}
