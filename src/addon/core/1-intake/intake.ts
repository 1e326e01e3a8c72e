// Intake: decides what the registry, the outbox and the journal become when entries have come in. Pure: ids and the time are given.

import type { RecommendingUnit } from '../2-screening/policy';
import { quotaQuestions } from '../2-screening/quota-questions';
import { returnAnswered } from '../2-screening/returns';
import type { ScreeningKeys, ScreeningLists } from '../2-screening/screen';
import {
  screenAllTogether,
  screenAlone,
  writeQuotaUse,
  writeScreening,
} from '../2-screening/screened-registry';
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import type { Entry, Uploads } from '../entry';
import { TEXT_FIELDS, UPLOAD_FIELDS, type UploadField } from '../findings';
import { type Doer, type JournalAction, journal } from '../journal';
import { policyOf } from '../lists';
import {
  allNominations,
  answersToScreen,
  deedsCells,
  findingsOf,
  isOversize,
  type Nomination,
  nominationCells,
  statusFor,
  type Values,
} from '../nomination';
import type { Effect } from '../outbox';
import { INTAKE_PHRASES } from '../phrases/intake';
import { type Cells, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, noChanges, type RegistryChanges } from '../registry-write';
import type { Folders } from '../state';
import { effectsOfCorrection, effectsOfReceipt } from './effects';
import type { Received } from './received';

/** What the registry already knows of the sources that have come in. */
export interface IntakePlan {
  fresh: Received[];
  corrected: Received[];
  /** Ids that have to be generated: a folder and a form for each new nomination, a file of originals where needed. */
  idsNeeded: number;
}

/** Sorts what came in into new, corrected and already handled; the same version twice is one. */
export function planIntake(received: readonly Received[], snapshot: Snapshot): IntakePlan {
  const known = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'response_id'), row]));
  const newest = new Map<string, Received>();
  for (const each of received) {
    const seen = newest.get(each.sourceId);
    if (seen === undefined || each.at >= seen.at) newest.set(each.sourceId, each);
  }
  const inOrder = [...newest.values()].sort((a, b) => a.at - b.at || (a.sourceId < b.sourceId ? -1 : 1));
  const fresh = inOrder.filter((each) => !known.has(each.sourceId));
  const corrected = inOrder.filter((each) => {
    const row = known.get(each.sourceId);
    return row !== undefined && row.cells.updated_at !== each.at;
  });
  const originals = [...fresh, ...corrected].filter((each) => isOversize(each.answers)).length;
  return { fresh, corrected, idsNeeded: fresh.length * 2 + originals };
}

export interface IntakeInput extends Doer {
  plan: IntakePlan;
  snapshot: Snapshot;
  campaign: Campaign;
  units: RecommendingUnit[];
  lists: ScreeningLists;
  lookups: Lookups;
  folders: Folders;
  nextNumber: number;
  /** From Drive's generateIds, `plan.idsNeeded` of them. */
  ids: readonly string[];
}

export interface IntakeDecision {
  changes: RegistryChanges;
  effects: Effect[];
  nextNumber: number;
  /** The nominations that came in or were corrected, in order. */
  handled: Nomination[];
  /** All nominations as they are after this. */
  all: Nomination[];
}

/** Decides everything in one go; nothing has happened yet when it returns. */
export function decideIntake(input: IntakeInput): IntakeDecision {
  const policy = policyOf(input.campaign);
  const changes = noChanges();
  const effects: Effect[] = [];
  const all = allNominations(input.snapshot);
  const bySource = new Map(all.map((nomination) => [nomination.sourceId, nomination]));
  const ids = [...input.ids];
  const takeId = (): string => {
    const id = ids.shift();
    if (id === undefined) throw new Error('too few generated ids for this intake');
    return id;
  };
  let { nextNumber } = input;

  const fresh = input.plan.fresh.map((received) => {
    const nomination = freshNomination(received, nominationId(input.campaign, nextNumber), takeId());
    nextNumber += 1;
    all.push(nomination);
    return nomination;
  });
  const corrected = input.plan.corrected.map((received) => {
    const nomination = bySource.get(received.sourceId)!;
    const earlierFiles = fileIdsOf(nomination);
    correct(nomination, received);
    return { nomination, earlierFiles };
  });
  const handled = [...fresh, ...corrected.map((each) => each.nomination)];
  for (const nomination of handled)
    screenAlone(nomination, entryOf(nomination), policy, input.lists, input.lookups);
  screenAllTogether(all, policy, input.lists, input.lookups);

  for (const nomination of fresh) {
    changes.appends.push({ tab: 'nominations', cells: nominationCells(nomination) });
    changes.appends.push({ tab: 'deeds', cells: deedsCells(nomination) });
    effects.push(...effectsOfReceipt(nomination, input.campaign, input.folders, takeId));
    note(changes, input, nomination, 'received', INTAKE_PHRASES.receivedDetail(nomination));
  }
  const deedsRows = new Map(rowsOf(input.snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  for (const { nomination, earlierFiles } of corrected) {
    const before = nomination.row!.cells;
    const cells: Cells = {
      ...nominationCells(nomination),
      answered_return: returnAnswered(nomination.row!),
    };
    change(changes, 'nominations', nomination.row!, cells);
    const deeds = deedsRows.get(nomination.id);
    if (deeds === undefined) changes.appends.push({ tab: 'deeds', cells: deedsCells(nomination) });
    else change(changes, 'deeds', { row: deeds.row, cells: { id: nomination.id } }, deedsCells(nomination));
    effects.push(...effectsOfCorrection(nomination, input.campaign, earlierFiles, takeId));
    const changed = TEXT_FIELDS.filter(
      (field) => before[field] !== undefined && before[field] !== cells[field],
    );
    note(changes, input, nomination, 'corrected', INTAKE_PHRASES.correctedDetail(changed));
  }
  const untouched = all.filter((nomination) => !handled.includes(nomination));
  for (const nomination of writeScreening(untouched, changes)) {
    const detail = INTAKE_PHRASES.movedDetail(statusFor(nomination));
    note(changes, input, nomination, 'screeningChanged', detail);
  }
  writeQuotaUse(rowsOf(input.snapshot, 'recommending_units'), input.units, all, policy, changes);
  effects.push(
    ...quotaQuestions(input.snapshot, input.units, all, policy, input.campaign, input.folders.root),
  );
  return { changes, effects, nextNumber, handled, all };
}

function nominationId(campaign: Campaign, number: number): string {
  return `${campaign.identity.year}-${String(number).padStart(4, '0')}`;
}

function freshNomination(received: Received, id: string, folderId: string): Nomination {
  return {
    row: null,
    id,
    lane: received.lane,
    sourceId: received.sourceId,
    receivedAt: received.at,
    updatedAt: received.at,
    revision: 1,
    values: {} as Values,
    own: [],
    shared: [],
    keys: {} as ScreeningKeys,
    standing: '',
    decision: '',
    folderId,
    editUrl: received.editUrl,
    consent: received.consent,
    deedsLength: received.answers.deeds.length,
    answers: received.answers,
    uploads: received.uploads,
  };
}

function correct(nomination: Nomination, received: Received): void {
  nomination.updatedAt = received.at;
  nomination.revision += 1;
  nomination.editUrl = received.editUrl || nomination.editUrl;
  nomination.consent = received.consent;
  nomination.deedsLength = received.answers.deeds.length;
  nomination.answers = received.answers;
  nomination.uploads =
    received.lane === 'paper' ? withNewScans(nomination.uploads, received.uploads) : received.uploads;
}

/** Scans that were imported have been filed away: nothing in the row's folder means that nothing new was handed in. */
function withNewScans(earlier: Uploads | null, handedIn: Uploads): Uploads {
  if (earlier === null) return handedIn;
  const kept = (field: UploadField) => (handedIn[field].length > 0 ? handedIn[field] : earlier[field]);
  return {
    photo: kept('photo'),
    registration_form: kept('registration_form'),
    certificates: kept('certificates'),
  };
}

function fileIdsOf(nomination: Nomination): Set<string> {
  const uploads = nomination.uploads;
  return new Set(
    uploads === null ? [] : UPLOAD_FIELDS.flatMap((field) => uploads[field].map((file) => file.id)),
  );
}

/** The entry that screening sees. */
export function entryOf(nomination: Nomination): Entry {
  return {
    id: nomination.id,
    receivedAt: nomination.receivedAt,
    answers: answersToScreen(nomination.answers!),
    uploads: nomination.uploads!,
  };
}

function note(
  changes: RegistryChanges,
  by: Doer,
  nomination: Nomination,
  action: JournalAction,
  detail: string,
): void {
  const rule = INTAKE_PHRASES.rules(findingsOf(nomination));
  journal(changes, by, { action, nomination: nomination.id, detail, rule });
}
