// Signature sheets (menu 生成签字表): collects first, then has a paper made for everybody who has handed in.

import { scoreChecksum } from '../core/3-review/given-scores';
import { currentRound, type SheetMaterial } from '../core/3-review/review-book';
import { roundsOf } from '../core/3-review/rounds';
import { ownPart } from '../core/3-review/sheet-content';
import { signaturePaper } from '../core/3-review/signature-paper';
import { planSignatures, writeSignatures } from '../core/3-review/signature-plan';
import type { Campaign } from '../core/campaign';
import type { PaperDocument } from '../core/documents/model';
import type { DocumentEffect } from '../core/outbox';
import { RUN_PHRASES } from '../core/phrases/run';
import { SIGNATURE_WORDS as WORDS } from '../core/phrases/signature';
import { readState } from '../core/program-state';
import { defaultColumn, type Snapshot } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import type { ProgramState } from '../core/state';
import { commitDecision } from './commit';
import { generateIds } from './drive-ids';
import { lookups } from './lookups';
import { campaignIn, isOwner, OwnersWork } from './preconditions';
import { RegistryProblem, readRegistry, type TabRequest } from './registry-gate';
import { collectScores } from './review-collect';
import { alone, clicked, type Run, waits } from './run';

const PAPER_TABS: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
  { tab: 'reviewers' },
  { tab: 'assignments' },
  { tab: 'review_sheets' },
  { tab: 'scores' },
  { tab: 'shortlist' },
  { tab: 'templates' },
];

/** 桂冠 → 生成签字表 */
export function menuMakeSignatureSheets(): void {
  clicked(
    'menuMakeSignatureSheets',
    (run) => alone(waits.person, () => makeSignatures(run)) ?? RUN_PHRASES.busy,
  );
}

function makeSignatures(run: Run): string {
  // A paper of scores that are no longer those in the sheet would be void before it is signed.
  collectScores(run);
  const snapshot = readRegistry([...PAPER_TABS, { tab: 'outbox' }]);
  const campaign = campaignIn(snapshot);
  const state = readState(snapshot);
  const round = currentRound(campaign, snapshot);
  if (round === null) throw new RegistryProblem(WORDS.noRound);
  // Drawn ids belong to an account: papers are made in the owner's name.
  if (!isOwner(run, state)) throw new OwnersWork(state.owner ?? '');
  const material: SheetMaterial = { campaign, snapshot, lookups: lookups(), round };
  const plan = planSignatures(material, run.startedAt);
  const first = plan.make[0];
  const trial = first === undefined ? null : ownPart(material, first.sheet.reviewerId);
  const problems = trial === null ? [] : signaturePaper(material, trial, run.startedAt).problems;
  if (problems.length > 0) throw new RegistryProblem(WORDS.stopped(problems));
  const said = WORDS.done(round.name, plan);
  if (plan.make.length === 0) return said;
  const changes = noChanges();
  const remembered: Partial<ProgramState> = {};
  const fresh = state.signatureFolder === undefined;
  const ids = generateIds(plan.make.length + (fresh ? 1 : 0));
  const folder = fresh ? ids.pop()! : state.signatureFolder!;
  const effects = writeSignatures(material, plan, ids, folder, run.startedAt, changes);
  if (fresh) {
    remembered.signatureFolder = folder;
    effects.unshift({
      key: `signature_folder:${folder}`,
      nominationId: '',
      summary: WORDS.folderEffect,
      state: 'pending',
      attempts: 0,
      payload: { kind: 'folder', id: folder, parent: state.folders?.root ?? '', name: WORDS.folderName },
    });
  }
  commitDecision({ run, snapshot, changes, effects, remembered, campaign });
  return said;
}

/** For the outbox: papers of the scores that they were announced for, a sentence when these have changed since. Reads once. */
export function signatureMaker(campaign: Campaign): (effect: DocumentEffect) => PaperDocument | string {
  let read: Snapshot | null = null;
  return ({ signature }) => {
    const round = roundsOf(campaign).find(({ name }) => name === signature?.round);
    if (round === undefined || signature === undefined) return WORDS.changed;
    read ??= readRegistry(PAPER_TABS);
    const material: SheetMaterial = { campaign, snapshot: read, lookups: lookups(), round };
    const part = ownPart(material, signature.reviewerId);
    if (part === null || scoreChecksum(part.scores) !== signature.checksum) return WORDS.changed;
    const { document, problems } = signaturePaper(material, part, Date.now());
    return problems.length > 0 ? WORDS.stopped(problems) : document;
  };
}
