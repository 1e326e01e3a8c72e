// Fetches again what people have deleted from the registry: asked for by set-up, and by runs that found a row damaged.

import { numberAfter } from '../core/1-intake/numbers';
import { paperRowsOf, receivedOnPaperBefore } from '../core/1-intake/paper';
import { type Received, receivedFrom } from '../core/1-intake/received';
import { goneFrom, type NominationFolder, restoreRows } from '../core/1-intake/restore';
import { haveOneBasis, listsFingerprint } from '../core/2-screening/lists-fingerprint';
import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { readCampaign, readPastHonorees, readUnits } from '../core/lists';
import { INTAKE_PHRASES } from '../core/phrases/intake';
import { readState } from '../core/program-state';
import { rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import type { ProgramState } from '../core/state';
import { commitDecision } from './commit';
import { rawResponse, uploadFacts } from './form-responses';
import { keepState } from './kept-state';
import { lookups } from './lookups';
import { nominationFolders } from './nomination-folders';
import { paperFiles } from './paper-files';
import { isOwner } from './preconditions';
import { readRegistry, spreadsheetId, type TabRequest } from './registry-gate';
import { doerOf, type Run } from './run';

const WHOLE: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'recommending_units' },
  { tab: 'past_honorees' },
  { tab: 'nominations' },
  { tab: 'deeds' },
  { tab: 'offline_nominations' },
  { tab: 'outbox' },
  { tab: 'journal' },
  { tab: 'overview', before: 0 },
];

/**
 * Makes rows whole: those with the ids that are `asked` for, or all (null). Gives how many had to be written; null while
 * set-up is not complete, and for anybody but the owner. Runs under the lock.
 */
export function restoreRegistry(run: Run, asked: readonly string[] | null): number | null {
  const snapshot = readRegistry(WHOLE);
  const { campaign } = readCampaign(snapshot);
  const state = readState(snapshot);
  if (!isOwner(run, state)) return null;
  if (campaign === null || state.formId === undefined || state.formId === '') return null;
  if (state.folders === undefined || state.questions === undefined) return null;
  if (asked === null) keepState(state, spreadsheetId());
  if (rowsOf(snapshot, 'nominations').length === 0 && (state.nextNumber ?? 1) === 1) return 0;
  const folders = nominationFolders(state.folders.nominations);
  const units = readUnits(snapshot, campaign);
  const pastHonorees = makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups());
  const { changes, restored, all } = restoreRows({
    snapshot,
    campaign,
    lists: { units, pastHonorees },
    lookups: lookups(),
    sameBasis: haveOneBasis(state.screenedBy ?? '', listsFingerprint(snapshot, lookups().edition())),
    asked,
    received: everythingReceived(snapshot, state, folders, run),
    folders,
    ...doerOf(run),
  });
  const remembered: Partial<ProgramState> = (state.restore ?? []).length > 0 ? { restore: [] } : {};
  if (state.nextNumber === undefined)
    remembered.nextNumber = numberAfter([
      ...all.map(({ id }) => id),
      ...folders.map(({ nominationId }) => nominationId),
      ...rowsOf(snapshot, 'journal').map((row) => textOf(row, 'nomination_id')),
    ]);
  const overview = restored.length > 0 ? all : null;
  commitDecision({ run, snapshot, changes, effects: [], remembered, campaign, overview });
  return restored.length;
}

function everythingReceived(
  snapshot: Snapshot,
  state: Partial<ProgramState>,
  folders: readonly NominationFolder[],
  run: Run,
): Received[] {
  const responses = FormApp.openById(state.formId!).getResponses().map(rawResponse);
  const needed = needsFiles(snapshot, folders) ? responses : [];
  const { files } = uploadFacts(needed, state.questions!, [], new Set(), run.startedAt);
  // Scans of paper nominations lie in the nominations' own folders by now.
  const paper = paperRowsOf(snapshot).map((each) => {
    const owner = folders.find((folder) => folder.source === each.sourceId);
    return { ...each, folderId: owner?.id ?? each.folderId };
  });
  const scans = needed.length > 0 ? paperFiles(paper).files.filter(({ name }) => !isOwnDocument(name)) : [];
  return [
    ...responses.map((response) => receivedFrom(response, state.questions!, files)),
    ...receivedOnPaperBefore(paper, scans, run.startedAt),
  ];
}

/** Files are only looked for where the registry does not know them any more. */
function needsFiles(snapshot: Snapshot, folders: readonly NominationFolder[]): boolean {
  return (
    rowsOf(snapshot, 'nominations').some((row) => textOf(row, 'uploads') === '') ||
    goneFrom(snapshot, folders).length > 0
  );
}

/** What the program itself has laid into the folder. */
function isOwnDocument(name: string): boolean {
  return (
    name === INTAKE_PHRASES.originalName || name.endsWith(INTAKE_PHRASES.registrationFormName('', '').trim())
  );
}
