// Lets reviewers' letters out: one read, one write that announces them, then the mails.
import { currentRound } from '../core/3-review/review-book';
import { reviewLetters } from '../core/3-review/review-mails';
import { noChanges } from '../core/registry-write';
import { commitDecision } from './commit';
import { campaignIn } from './preconditions';
import { readRegistry } from './registry-gate';
import type { Run } from './run';

/** Must hold the lock. How many letters were written into the outbox. */
export function sendReviewMails(run: Run, remind: boolean): number {
  const snapshot = readRegistry([
    { tab: 'settings' },
    { tab: 'state' },
    { tab: 'reviewers' },
    { tab: 'assignments' },
    { tab: 'review_sheets' },
    { tab: 'shortlist' },
    { tab: 'outbox' },
  ]);
  const campaign = campaignIn(snapshot);
  const round = currentRound(campaign, snapshot);
  if (round === null) return 0;
  const changes = noChanges();
  const effects = reviewLetters({ snapshot, campaign, round, now: run.startedAt, remind }, changes);
  if (effects.length === 0 && changes.updates.length === 0) return 0;
  commitDecision({ run, snapshot, changes, effects, campaign });
  return effects.length;
}
