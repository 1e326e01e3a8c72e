// What a run has to know before it may do anything: the campaign as it is set, and whose account does its work.
import type { Campaign } from '../core/campaign';
import { readCampaign } from '../core/lists';
import { NEXT_EDITION_WORDS } from '../core/phrases/next-edition';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState } from '../core/program-state';
import type { Snapshot } from '../core/registry-snapshot';
import type { ProgramState } from '../core/state';
import { RegistryProblem } from './registry-gate';
import type { Run } from './run';

/** The campaign, or the reason why nothing may start. */
export function campaignIn(snapshot: Snapshot): Campaign {
  const { closed } = readState(snapshot);
  if (closed !== undefined) throw new RegistryProblem(NEXT_EDITION_WORDS.closed(closed));
  const reading = readCampaign(snapshot);
  if (reading.campaign !== null) return reading.campaign;
  const count = Object.keys(reading.errors).length;
  const rows = snapshot.settings?.rows ?? [];
  throw new RegistryProblem(rows.length === 0 ? RUN_PHRASES.notSetUp : RUN_PHRASES.settingsWrong(count));
}

/** Triggers run as the account that has set the campaign up; people may be others. */
export function isOwner(run: Run, { owner = '' }: Partial<ProgramState>): boolean {
  return run.who === RUN_PHRASES.program || owner === '' || run.who.toLowerCase() === owner.toLowerCase();
}

/** Form, uploads, folders and mail are in one account's name: only its runs may take entries in. */
export class OwnersWork extends RegistryProblem {
  constructor(readonly owner: string) {
    super(RUN_PHRASES.ownerOnly(owner));
  }
}
