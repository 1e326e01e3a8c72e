// Lets reviewers' letters out: one read, one write that announces them, then the mails.
import { currentRound } from '../core/3-review/review-book';
import { reviewLetters } from '../core/3-review/review-mails';
import { freshWork } from '../core/outbox-work';
import { noChanges } from '../core/registry-write';
import { campaignIn, commit } from './drain';
import { readRegistry } from './registry-gate';
import type { Run } from './run';

/** Must hold the lock. How many letters were written into the outbox. */
export function sendReviewMails(run: Run, remind: boolean): number {
  const snapshot = readRegistry([
    { tab: 'settings' },
    { tab: 'state' },
    { tab: 'reviewers' },
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
  commit({
    run,
    snapshot,
    changes,
    work: freshWork(effects),
    remembered: {},
    campaign,
    handled: [],
    overview: null,
  });
  return effects.length;
}
