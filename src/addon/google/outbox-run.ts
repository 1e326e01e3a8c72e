// Does the effects that a write has announced, and writes down how each ended.

import type { Campaign } from '../core/campaign';
import { folderLink } from '../core/drive-links';
import type { Nomination } from '../core/nomination';
import { type Effect, outcomeCells } from '../core/outbox';
import type { Work } from '../core/outbox-work';
import { TABS, type TabKey } from '../core/registry';
import { type RegistryRow, rowsOf, textOf } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { documentMaker } from './documents';
import { perform } from './effects';
import { type Written, writeRegistry } from './registry-gate';
import { reviewSheetMaker } from './review-sheets';
import type { Run } from './run';

export interface Finishing {
  run: Run;
  written: Written;
  going: Effect[];
  work: Work;
  campaign: Campaign;
  /** The nominations of this run, with all their answers. */
  handled: readonly Nomination[];
}

/** Effects that were done, that wait, and mails of which nobody knows whether they left. */
export interface Finished {
  done: number;
  left: number;
  uncertain: number;
}

export function finishWork(finishing: Finishing): Finished {
  const { run, written, going, work, campaign, handled } = finishing;
  const { snapshot } = written;
  const waiting = work.left.length + work.fresh.length - going.length;
  if (going.length === 0) return { done: 0, left: waiting, uncertain: work.uncertain };
  const outcomes = perform(going, {
    makeDocument: documentMaker(campaign, snapshot, handled),
    makeReviewSheet: reviewSheetMaker(campaign),
    senderName: campaign.mail.senderName,
    replyTo: campaign.identity.contactEmail,
    hasTime: run.hasTime,
  });
  const rowAt = placesIn(written);
  const changes = noChanges();
  let [done, left, uncertain] = [0, waiting, work.uncertain];
  for (const effect of going) {
    const outcome = outcomes.get(effect.key) ?? { state: 'pending' as const, explanation: '' };
    if (outcome.state === 'done') done += 1;
    else if (outcome.state === 'uncertain') uncertain += 1;
    else left += 1;
    const row = rowAt('outbox', effect.key);
    if (row === null) continue;
    changes.updates.push({ tab: 'outbox', row, cells: outcomeCells(effect, outcome, Date.now()) });
    const { record } = outcome;
    if (record !== undefined) {
      const beside = rowAt(record.tab, record.id);
      if (beside !== null) changes.updates.push({ tab: record.tab, row: beside, cells: record.cells });
    }
    if (outcome.state !== 'done' || effect.payload.kind !== 'folder') continue;
    const nomination = rowAt('nominations', effect.nominationId);
    if (nomination === null) continue;
    changes.updates.push({
      tab: 'nominations',
      row: nomination,
      cells: { folder: folderLink(effect.payload.id) },
    });
  }
  writeRegistry(changes, snapshot);
  return { done, left, uncertain };
}

/** Finds rows by their ids: where the write has just seen them, else where they were read. */
function placesIn({ places, snapshot }: Written): (tab: TabKey, id: string) => RegistryRow | null {
  const known = new Map<TabKey, Map<string, RegistryRow>>();
  const rowsById = (tab: TabKey): Map<string, RegistryRow> => {
    const { idColumn } = TABS[tab];
    return new Map(rowsOf(snapshot, tab).map((row) => [textOf(row, idColumn), row]));
  };
  return (tab, id) => {
    const read = known.get(tab) ?? rowsById(tab);
    known.set(tab, read);
    const { row = undefined, cells = { [TABS[tab].idColumn]: id } } = read.get(id) ?? {};
    const place = places.get(tab)?.get(id) ?? row;
    return place === undefined ? null : { row: place, cells };
  };
}
