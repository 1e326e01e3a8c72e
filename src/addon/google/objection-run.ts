// Objections by form: the menu 开通异议表单 opens it to the public, the sweep takes in what has come.

import { settleList } from '../core/5-publicity/desk';
import { OBJECTION_KEYS, objectionForm } from '../core/5-publicity/objecting/form';
import { receiveObjections } from '../core/5-publicity/objecting/receive';
import { journal } from '../core/journal';
import { allNominations } from '../core/nomination';
import { OBJECTION_FORM_WORDS, OBJECTION_DESK_WORDS as WORDS } from '../core/phrases/objections';
import { RUN_PHRASES } from '../core/phrases/run';
import { SIDE_FORM_WORDS } from '../core/phrases/side-forms';
import { readState } from '../core/program-state';
import { defaultColumn } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { answersOf, isInUse, readFrom } from '../core/side-form';
import type { ProgramState } from '../core/state';
import { commitDecision } from './commit';
import { lookups } from './lookups';
import { attend } from './objection-desk';
import { campaignIn, isOwner } from './preconditions';
import { PUBLICITY_TABS_READ } from './publicity-run';
import { RegistryProblem, readRegistry, spreadsheetId } from './registry-gate';
import { alone, clicked, doerOf, type Run, tryTwice, waits } from './run';
import { ensureSideForm, readSideForm } from './side-form';

/** Objections that come after publicity are taken and marked, for so long. */
const LATE_OBJECTIONS_MS = 60 * 24 * 3_600_000;

/** 桂冠 → 开通异议表单 */
export function menuOpenObjectionForm(): void {
  clicked('menuOpenObjectionForm', (run) => {
    const link = alone(waits.person, () => openForm(run));
    if (link === null) return RUN_PHRASES.busy;
    const ui = SpreadsheetApp.getUi();
    ui.alert(RUN_PHRASES.title, WORDS.opened(link), ui.ButtonSet.OK);
    return WORDS.openedJournal(link);
  });
}

function openForm(run: Run): string {
  const before = readRegistry([
    { tab: 'settings' },
    { tab: 'state' },
    { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
    { tab: 'journal', before: 0 },
  ]);
  const campaign = campaignIn(before);
  const state = readState(before);
  if (!isOwner(run, state)) throw new RegistryProblem(SIDE_FORM_WORDS.ownerOnly(state.owner ?? ''));
  if (state.folders === undefined) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  const plan = objectionForm(campaign, spreadsheetId().slice(0, 12));
  const { form, snapshot } = ensureSideForm(plan, before, state.folders.root);
  const until = Math.max(campaign.stages.publicityCloses, run.startedAt) + LATE_OBJECTIONS_MS;
  const changes = noChanges();
  journal(changes, doerOf(run), {
    action: 'objectionFormOpened',
    detail: WORDS.openedJournal(form.link),
    rule: 'objection',
  });
  commitDecision({
    run,
    snapshot,
    campaign,
    changes,
    effects: [],
    remembered: { objectionForm: { ...form, until: Math.max(until, form.until) } },
    overview: allNominations(snapshot),
  });
  return form.link;
}

/** What has come by the form, and what other objections still wait for. Null when another run holds the lock. */
export function takeObjections(run: Run, waitMs: number): true | null {
  return alone(waitMs, () => tryTwice(() => takeOnce(run)));
}

/** Three service calls when there is nothing new: the registry, the form, its answers. */
function takeOnce(run: Run): true {
  const snapshot = readRegistry(PUBLICITY_TABS_READ);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  const side = state.objectionForm;
  if (!isInUse(side)) return true;
  const { since, full } = readFrom(side, run.startedAt);
  const { form, responses } = readSideForm(side, since, OBJECTION_FORM_WORDS.name);
  const answers = answersOf(responses, side.questions, OBJECTION_KEYS);
  const changes = noChanges();
  const now = run.startedAt;
  const desk = settleList({ snapshot, campaign, lookups: lookups(), now }, run.who, changes);
  const fresh = receiveObjections(
    answers,
    { snapshot, campaign, cursor: side.cursor, now, who: run.who },
    changes,
  );
  const over = side.until <= now;
  if (over) form.setAcceptingResponses(false);
  const cursor = answers.reduce((newest, { at }) => Math.max(newest, at), side.cursor);
  const remembered: Partial<ProgramState> =
    full || over || cursor > side.cursor
      ? {
          objectionForm: {
            ...side,
            cursor,
            ...(full ? { comparedAt: now } : {}),
            ...(over ? { until: 0 } : {}),
          },
        }
      : {};
  attend({ run, desk, state, fresh, release: false, remembered }, changes);
  return true;
}
