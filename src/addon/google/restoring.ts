// Fetches again what people have deleted from the registry: asked for by set-up, and by runs that found a row damaged.
import { paperRowsOf, receivedOnPaper } from '../core/1-intake/paper';
import { receivedFrom } from '../core/1-intake/received';
import { damagedRows, type NominationFolder, restoreRows } from '../core/1-intake/restore';
import { makePastHonoreeIndex } from '../core/2-screening/past-honorees/index';
import { readCampaign, readPastHonorees, readUnits } from '../core/lists';
import { freshWork } from '../core/outbox-work';
import { readState } from '../core/program-state';
import { rowsOf, type Snapshot } from '../core/registry-snapshot';
import type { ProgramState } from '../core/state';
import { commit } from './drain';
import { rawResponse, uploadFacts } from './form-responses';
import { lookups } from './lookups';
import { paperFiles } from './paper-files';
import { readRegistry, type TabRequest } from './registry-gate';
import type { Run } from './run';

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

/** Makes damaged rows whole; gives how many. Runs under the lock. Does nothing before set-up is complete. */
export function restoreRegistry(run: Run): number {
  const snapshot = readRegistry(WHOLE);
  const { campaign } = readCampaign(snapshot);
  const state = readState(snapshot);
  if (campaign === null || state.folders === undefined || state.questions === undefined) return 0;
  const damaged = damagedRows(snapshot, state.restore ?? []);
  const gone = rowsOf(snapshot, 'nominations').length === 0 && (state.nextNumber ?? 1) > 1;
  if (damaged.length === 0 && !gone) return 0;
  const units = readUnits(snapshot, campaign);
  const pastHonorees = makePastHonoreeIndex(readPastHonorees(snapshot, campaign), lookups());
  const { changes, restored, all } = restoreRows({
    snapshot,
    campaign,
    lists: { units, pastHonorees },
    lookups: lookups(),
    damaged,
    received: everythingReceived(snapshot, state, run),
    folders: nominationFolders(state.folders.nominations),
    now: run.startedAt,
    who: run.who,
  });
  commit({
    run,
    snapshot,
    changes,
    work: freshWork([]),
    remembered: { restore: [] },
    campaign,
    handled: [],
    overview: all,
  });
  return restored.length;
}

function everythingReceived(snapshot: Snapshot, state: Partial<ProgramState>, run: Run) {
  const responses = FormApp.openById(state.formId!).getResponses().map(rawResponse);
  const { files } = uploadFacts(responses, state.questions!, [], new Set(), run.startedAt);
  const paper = paperRowsOf(snapshot);
  return [
    ...responses.map((response) => receivedFrom(response, state.questions!, files)),
    ...receivedOnPaper(paper, paperFiles(paper).files, run.startedAt),
  ];
}

/** The nominations' folders, by what their names and marks say. */
function nominationFolders(parent: string): NominationFolder[] {
  const found: NominationFolder[] = [];
  let pageToken = '';
  do {
    const page = Drive!.Files!.list({
      q: `'${parent}' in parents and trashed = false`,
      fields: 'nextPageToken,files(id,name,appProperties)',
      pageSize: 1000,
      ...(pageToken === '' ? {} : { pageToken }),
    } as never) as {
      files?: { id?: string; name?: string; appProperties?: { source?: string } }[];
      nextPageToken?: string;
    };
    for (const { id = '', name = '', appProperties } of page.files ?? []) {
      found.push({ id, nominationId: name.split(' ')[0] ?? '', source: appProperties?.source ?? '' });
    }
    pageToken = page.nextPageToken ?? '';
  } while (pageToken !== '');
  return found.sort((a, b) => (a.nominationId < b.nominationId ? -1 : 1));
}
