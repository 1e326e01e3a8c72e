// Re-screens the whole registry: by menu, after an edit of settings, lists or decisions, and when the sweep finds them changed.

import { haveOneBasis, listsFingerprint } from '../core/2-screening/lists-fingerprint';
import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { rescreen } from '../core/2-screening/rescreen';
import { journalVersions, settingsNow } from '../core/2-screening/settings-versions';
import { readPastHonorees, readUnits } from '../core/lists';
import { RUN_PHRASES } from '../core/phrases/run';
import { SCREENING_PHRASES } from '../core/phrases/screening';
import { SETTINGS_VERSION_WORDS } from '../core/phrases/settings';
import { readState } from '../core/program-state';
import { commitDecision } from './commit';
import { giveIdsToLetters } from './drive-ids';
import { lookups } from './lookups';
import { campaignIn } from './preconditions';
import { RegistryProblem, readRegistry, type TabRequest } from './registry-gate';
import { alone, clicked, doerOf, type Run, tryTwice, waits } from './run';

const SCREENING_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'recommending_units' },
  { tab: 'past_honorees' },
  { tab: 'nominations' },
  { tab: 'deeds' },
  { tab: 'shortlist' },
  { tab: 'outbox' },
  { tab: 'journal', before: 0 },
  { tab: 'overview', before: 0 },
];

/** What is said about a re-screening; null when another run holds the lock. */
export function screenAgain(run: Run, waitMs: number): string | null {
  return alone(waitMs, () => tryTwice(() => screenOnce(run)));
}

function screenOnce(run: Run): string {
  const snapshot = readRegistry(SCREENING_TABS);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  if (state.folders === undefined) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  const units = readUnits(snapshot, campaign);
  const pastHonorees = makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups());
  const screenedBy = listsFingerprint(snapshot, lookups().edition());
  const result = rescreen({
    snapshot,
    campaign,
    units,
    lists: { units, pastHonorees },
    lookups: lookups(),
    sameBasis: haveOneBasis(state.screenedBy ?? '', screenedBy),
    folders: state.folders,
    ...doerOf(run),
  });
  const settingsThen = settingsNow(snapshot);
  // Whoever changed a setting runs this by the edit; the program itself only finds out afterwards.
  const who = run.who === RUN_PHRASES.program ? SETTINGS_VERSION_WORDS.byWhom : run.who;
  journalVersions(state.settingsThen, settingsThen, { now: run.startedAt, who }, result.changes);
  giveIdsToLetters(result.effects);
  commitDecision({
    run,
    snapshot,
    changes: result.changes,
    effects: result.effects,
    remembered: { screenedBy, settingsThen },
    campaign,
    overview: result.nominations,
  });
  return SCREENING_PHRASES.report(result.nominations.length, result.moved.length);
}

/** 桂冠 → 重新审核 */
export function menuScreenAgain(): void {
  clicked('menuScreenAgain', (run) => screenAgain(run, waits.person) ?? RUN_PHRASES.busy);
}
