// Does the effects that a write has announced, and writes down how each ended.
import type { Campaign } from '../core/campaign';
import type { Nomination } from '../core/nomination';
import { type Effect, outcomeCells } from '../core/outbox';
import type { Work } from '../core/outbox-work';
import { TABS, type TabKey } from '../core/registry';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { documentMaker } from './documents';
import { perform } from './effects';
import { writeRegistry } from './registry-gate';
import { type Run, tryTwice } from './run';

export interface Finishing {
  run: Run;
  snapshot: Snapshot;
  /** Zero-based rows by id, as the write's answer gave them. */
  places: Map<TabKey, Map<string, number>>;
  going: Effect[];
  work: Work;
  campaign: Campaign;
  /** The nominations of this run, with all their answers. */
  handled: readonly Nomination[];
}

const FOLDER_LINK = 'https://drive.google.com/drive/folders/';

export function finishWork(finishing: Finishing): { done: number; left: number; uncertain: number } {
  const { run, snapshot, places, going, work, campaign, handled } = finishing;
  const waiting = work.left.length + work.fresh.length - going.length;
  if (going.length === 0) return { done: 0, left: waiting, uncertain: work.uncertain };
  const outcomes = perform(going, {
    makeDocument: documentMaker(campaign, snapshot, handled),
    senderName: campaign.mail.senderName,
    replyTo: campaign.identity.contactEmail,
    hasTime: run.hasTime,
  });
  const changes = noChanges();
  let [done, left, uncertain] = [0, waiting, work.uncertain];
  for (const effect of going) {
    const outcome = outcomes.get(effect.key) ?? { state: 'pending' as const, explanation: '' };
    if (outcome.state === 'done') done += 1;
    else if (outcome.state === 'uncertain') uncertain += 1;
    else left += 1;
    const row = rowAt(places, snapshot, 'outbox', effect.key);
    if (row === null) continue;
    changes.updates.push({ tab: 'outbox', row, cells: outcomeCells(effect, outcome, Date.now()) });
    if (outcome.state !== 'done' || effect.payload.kind !== 'folder') continue;
    const nomination = rowAt(places, snapshot, 'nominations', effect.nominationId);
    if (nomination === null) continue;
    changes.updates.push({
      tab: 'nominations',
      row: nomination,
      cells: { folder: FOLDER_LINK + effect.payload.id },
    });
  }
  // Writing the same outcomes twice is harmless, and a mail whose outcome is not written is an uncertain one.
  tryTwice(() => writeRegistry(changes, snapshot));
  return { done, left, uncertain };
}

/** A row by its id: where the write has just seen it, else where it was read. */
function rowAt(
  places: Finishing['places'],
  snapshot: Snapshot,
  tab: 'outbox' | 'nominations',
  id: string,
): RegistryRow | null {
  const { idColumn } = TABS[tab];
  const row = places.get(tab)?.get(id);
  if (row !== undefined) return { row, cells: { [idColumn]: id } };
  return rowsOf(snapshot, tab).find((each) => textOf(each, idColumn) === id) ?? null;
}
