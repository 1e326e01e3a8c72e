// Workspaces to measure on: Laurel set up and open, and the same spreadsheet with the plain script bound to it.
import { existsSync, readFileSync } from 'node:fs';
import { fillIn } from '../hand/form';
import { createWorkspace, type OpenWorkspace, ORGANIZER, openWorkspace } from '../open-workspace';
import { builtProgram, PLAIN_SCRIPT } from '../program';
import { campaignForm } from '../question-titles';
import { programState, recordsOf, registryOf } from '../registry-view';
import { setUpCampaign } from '../rehearsal/set-up';
import { consents } from '../rehearsal/submit';
import { Killed } from '../runtime/execution';
import type { WorkspaceEvent } from '../runtime/service';
import { nextClockTrigger } from '../services/triggers';
import { invented } from './entries';

const OPENED_AT = Date.parse('2021-12-01T08:30:00+08:00');

/** A campaign that is set up and open, as text to start any number of workspaces from. */
export function readyCampaign(): string {
  const opened = createWorkspace(null, { at: OPENED_AT });
  setUpCampaign(opened.workspace, opened.scheduler, () => {});
  return opened.workspace.store.toSnapshot();
}

/** Opens a copy in the name of a consumer account: 100 mails and 90 minutes of triggers a day. */
export function openLaurel(snapshot: string): OpenWorkspace {
  const opened = openWorkspace(null, { snapshot });
  opened.workspace.store.set(['accounts', ORGANIZER, 'kind'], 'consumer');
  return opened;
}

/** The same account and files under the plain script; null where the repository is not there. */
export function openPlain(snapshot: string): OpenWorkspace | null {
  if (!existsSync(PLAIN_SCRIPT)) return null;
  const files = [{ name: 'plain-script.js', code: readFileSync(PLAIN_SCRIPT, 'utf8') }];
  const { facade, manifest } = builtProgram();
  const opened = openWorkspace(null, { snapshot, program: { facade, manifest, files, html: {} } });
  opened.workspace.store.set(['accounts', ORGANIZER, 'kind'], 'consumer');
  return opened;
}

/** Applicants `from` to `to` send off the form; gives the events that their triggers would get. */
export function submitForms(
  { workspace }: OpenWorkspace,
  from: number,
  to: number,
  withFiles: boolean,
): WorkspaceEvent[] {
  const form = campaignForm(workspace.store)!;
  const given = consents(workspace, form);
  for (let index = from; index <= to; index += 1)
    fillIn(workspace, invented(workspace, form.id, index, workspace.now, withFiles, given));
  return workspace.takeEvents();
}

/** Lets time go on to the next sweep, and that run. */
export function sweep({ workspace, scheduler }: OpenWorkspace): void {
  const next = nextClockTrigger(workspace.store);
  if (next === null) throw new Error('no clock trigger is installed');
  scheduler.advance(Math.max(next.nextAt, workspace.now));
}

/** Runs one function as the organizer at the keyboard. */
export function click({ workspace, scheduler }: OpenWorkspace, entry: string, args: unknown[] = []): void {
  const { record } = workspace.run({
    entry,
    args,
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
    cause: 'menu',
    surface: 'spreadsheet_ui',
  });
  if (record.status === 'failed') throw new Error(`${entry}: ${record.error?.message ?? ''}`);
  scheduler.settle();
}

/** A registry with so many nominations, their rows written and their folders and mails left undone, some thousands at a time. */
export function withNominations(snapshot: string, count: number): OpenWorkspace {
  const opened = openLaurel(snapshot);
  const { workspace } = opened;
  for (let from = 1; from <= count; from += 2000) {
    submitForms(opened, from, Math.min(count, from + 1999), false);
    workspace.disturbance = {
      before: () => {},
      after: ({ service, method }) => {
        if (service === 'Sheets' && method === 'Spreadsheets.batchUpdate') throw new Killed('killed');
      },
    };
    sweep(opened);
    workspace.disturbance = { before: () => {}, after: () => {} };
  }
  return opened;
}

export function rowsIn({ workspace }: OpenWorkspace, tab: string) {
  return recordsOf(registryOf(workspace.store), tab).filter((row) =>
    Object.values(row).some((value) => value !== ''),
  );
}

export function nominationsFolder({ workspace }: OpenWorkspace): string {
  return programState<Record<string, string>>(registryOf(workspace.store), 'folders')!.nominations!;
}
