// Results and the cut: menu 汇总得分 works them out and writes them, 确认名单 makes them final after a yes, 撤回名单 takes that back.
import { readAssignments } from '../core/3-review/assignment-rows';
import { currentRound, nominationsIn } from '../core/3-review/review-book';
import { changedBetween } from '../core/3-review/sheet-access';
import { readSheetRows } from '../core/3-review/sheet-rows';
import { unsignedIn } from '../core/3-review/signature-plan';
import { type Confirmation, confirmation, resultLines, writeShortlist } from '../core/4-selection/confirm';
import { type Reopening, reopening, writeReopening } from '../core/4-selection/reopen';
import { writeResults } from '../core/4-selection/result-rows';
import { candidatesOf, type Results, workOut } from '../core/4-selection/results';
import { noteVolumeLengths } from '../core/5-publicity/volume-lengths';
import type { Campaign } from '../core/campaign';
import { RUN_PHRASES } from '../core/phrases/run';
import { SELECTION_PHRASES as WORDS } from '../core/phrases/selection';
import { rememberState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { campaignIn } from './preconditions';
import { RegistryProblem, readRegistry, type TabRequest, writeRegistry } from './registry-gate';
import { alone, clicked, doerOf, type Run, waits } from './run';

const RESULT_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'deeds' },
  { tab: 'assignments' },
  { tab: 'review_sheets' },
  { tab: 'scores' },
  { tab: 'results' },
  { tab: 'shortlist' },
  { tab: 'journal', before: 0 },
];

const REOPEN_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'assignments' },
  { tab: 'review_sheets' },
  { tab: 'shortlist' },
  { tab: 'documents' },
  { tab: 'journal', before: 0 },
];

interface Reckoning {
  snapshot: Snapshot;
  campaign: Campaign;
  results: Results;
}

function reckon(): Reckoning {
  const snapshot = readRegistry(RESULT_TABS);
  const campaign = campaignIn(snapshot);
  const round = currentRound(campaign, snapshot);
  if (round === null) throw new RegistryProblem(WORDS.noRound);
  const candidates = candidatesOf(nominationsIn(round, campaign, snapshot), campaign, snapshot);
  const results = workOut(round, campaign, candidates, snapshot);
  if (results.cut.ranked.length === 0) throw new RegistryProblem(WORDS.nothing);
  return { snapshot, campaign, results };
}

/** 桂冠 → 汇总得分 */
export function menuSummarizeScores(): void {
  clicked('menuSummarizeScores', (run) => {
    const said = alone(waits.person, () => {
      const { snapshot, results } = reckon();
      const changes = noChanges();
      writeResults(results, snapshot, doerOf(run), changes);
      writeRegistry(changes, snapshot);
      return resultLines(results).join('\n');
    });
    if (said === null) return RUN_PHRASES.busy;
    const ui = SpreadsheetApp.getUi();
    ui.alert(RUN_PHRASES.title, said, ui.ButtonSet.OK);
    return said.split('\n')[0]!;
  });
}

/** 桂冠 → 确认名单 */
export function menuConfirmShortlist(): void {
  clicked('menuConfirmShortlist', (run) => {
    const reckoning = reckon();
    const { obstacles, shown, list } = confirmationNow(reckoning, run);
    if (obstacles.length > 0) throw new RegistryProblem([WORDS.cannotConfirm, ...obstacles].join('\n'));
    const ui = SpreadsheetApp.getUi();
    const agreed = ui.alert(
      WORDS.confirmTitle(reckoning.results.round.name),
      `${shown}\n\n${WORDS.confirmAsk}`,
      ui.ButtonSet.YES_NO,
    );
    if (agreed !== ui.Button.YES) return WORDS.declined;
    return alone(waits.person, () => makeFinal(run, { shown, list })) ?? RUN_PHRASES.busy;
  });
}

function confirmationNow({ snapshot, results }: Reckoning, run: Run): Confirmation {
  const { round } = results;
  return confirmation(results, {
    assignments: readAssignments(snapshot, round.name),
    unsigned: unsignedIn(snapshot, round.name),
    between: changedBetween(round, readSheetRows(snapshot, round.name)),
    now: run.startedAt,
  });
}

/** Worked out again on what the registry holds now: only what was shown becomes final. */
function makeFinal(run: Run, agreed: Pick<Confirmation, 'shown' | 'list'>): string {
  const reckoning = reckon();
  const { snapshot, campaign, results } = reckoning;
  const { obstacles, shown, list } = confirmationNow(reckoning, run);
  if (obstacles.length > 0 || shown !== agreed.shown || list !== agreed.list)
    throw new RegistryProblem(RUN_PHRASES.changedMeanwhile);
  const changes = noChanges();
  writeResults(results, snapshot, doerOf(run), changes);
  const said = writeShortlist(results, shown, doerOf(run), changes);
  noteVolumeLengths(snapshot, campaign, changes);
  rememberState({ reviewDue: null }, snapshot, changes);
  writeRegistry(changes, snapshot);
  return said;
}

/** 桂冠 → 撤回名单 */
export function menuReopenRound(): void {
  clicked('menuReopenRound', (run) => {
    const { reopened } = readForReopening();
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(
      WORDS.reopen.title(reopened.round.name),
      `${reopened.shown}\n\n${WORDS.reopen.ask}`,
      ui.ButtonSet.OK_CANCEL,
    );
    if (answer.getSelectedButton() !== ui.Button.OK) return WORDS.reopen.declined;
    const reason = answer.getResponseText().trim();
    if (reason === '') throw new RegistryProblem(WORDS.reopen.noReason);
    return alone(waits.person, () => reopen(run, reopened.shown, reason)) ?? RUN_PHRASES.busy;
  });
}

function readForReopening(): { snapshot: Snapshot; reopened: Reopening } {
  const snapshot = readRegistry(REOPEN_TABS);
  const reopened = reopening(campaignIn(snapshot), snapshot);
  if ('obstacle' in reopened) throw new RegistryProblem(reopened.obstacle);
  return { snapshot, reopened };
}

/** Read again under the lock: only what was shown is taken back. */
function reopen(run: Run, agreed: string, reason: string): string {
  const { snapshot, reopened } = readForReopening();
  if (reopened.shown !== agreed) throw new RegistryProblem(RUN_PHRASES.changedMeanwhile);
  const changes = noChanges();
  const remembered = writeReopening(reopened, reason, snapshot, doerOf(run), changes);
  rememberState(remembered, snapshot, changes);
  writeRegistry(changes, snapshot);
  return WORDS.reopen.done(reopened.round.name);
}
