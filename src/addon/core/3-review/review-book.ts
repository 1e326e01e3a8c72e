// What review works on: the round that is under way, its nominations and reviewers, read from the registry.
import { type Campaign, kindOfCategory } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { type Nomination, nominationOf, statusFor } from '../nomination';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type Assignment, readAssignments } from './assignment-rows';
import { masker } from './masking';
import { type Reviewer, readReviewers } from './reviewers';
import { type Round, roundsOf } from './rounds';
import type { SheetContent, SheetItem } from './sheet-columns';

/** The first round whose list is not confirmed; null when all are. */
export function currentRound(campaign: Campaign, snapshot: Snapshot): Round | null {
  const confirmed = new Set(rowsOf(snapshot, 'shortlist').map((row) => textOf(row, 'round')));
  return roundsOf(campaign).find(({ name }) => !confirmed.has(name)) ?? null;
}

/** What a round reviews: everything that was taken in, later what the round before let through; in order of ids. */
export function nominationsIn(round: Round, campaign: Campaign, snapshot: Snapshot): Nomination[] {
  const before = roundsOf(campaign)[round.index - 1];
  const through = new Set(
    rowsOf(snapshot, 'shortlist')
      .filter((row) => textOf(row, 'round') === before?.name && textOf(row, 'list_kind') === 'in')
      .map((row) => textOf(row, 'nomination_id')),
  );
  return rowsOf(snapshot, 'nominations')
    .map(nominationOf)
    .filter((each) => statusFor(each) === 'accepted' && (before === undefined || through.has(each.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those of the round's panel. */
export function reviewersIn(round: Round, reviewers: readonly Reviewer[]): Reviewer[] {
  return reviewers.filter(({ panel }) => round.panel === '' || panel === round.panel);
}

/** What a row of the review sheet shows of a nominee; '' in a blind round. */
export function whoLine(round: Round, { values }: Nomination): string {
  if (round.blind) return '';
  return [values.name, values.unit, values.post]
    .map((each) => String(each).trim())
    .filter((each) => each !== '')
    .join('\n');
}

export interface SheetMaterial {
  campaign: Campaign;
  snapshot: Snapshot;
  lookups: Lookups;
  round: Round;
}

const FOLDER_LINK = 'https://drive.google.com/drive/folders/';

/** Everything that one reviewer's sheet holds, and nothing else: no ids, in a blind round no names. */
export function sheetContent(
  material: SheetMaterial,
  reviewer: Reviewer,
  own: readonly Assignment[],
): SheetContent {
  const { campaign, snapshot, lookups, round } = material;
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const items = own.flatMap(({ code, nominationId }): SheetItem[] => {
    const row = nominations.get(nominationId);
    if (row === undefined) return [];
    const nomination = nominationOf(row);
    const { values } = nomination;
    const category = String(values.category);
    const long = deeds.get(nominationId);
    const kind = kindOfCategory(campaign, category) ?? 'person';
    const mask = round.blind
      ? masker(
          {
            names: [String(values.name)],
            kind,
            units: [String(values.unit), String(values.recommending_unit)],
          },
          lookups,
        )
      : (text: string): string => text;
    return [
      {
        code,
        who: whoLine(round, nomination),
        category,
        deeds: mask(long === undefined ? '' : textOf(long, 'deeds')),
        mediaHonors: mask(long === undefined ? '' : textOf(long, 'media_honors')),
        scans:
          round.scans && !round.blind && nomination.folderId !== '' ? FOLDER_LINK + nomination.folderId : '',
      },
    ];
  });
  items.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { round, title: campaign.identity.title, reviewer: reviewer.name, items };
}

/** A round's reviewer and assignments, for the sheet of that reviewer; null when the reviewer is gone. */
export function ownPart(
  material: SheetMaterial,
  reviewerId: string,
): { reviewer: Reviewer; all: Assignment[] } | null {
  const reviewer = readReviewers(material.snapshot, material.campaign).reviewers.find(
    ({ id }) => id === reviewerId,
  );
  if (reviewer === undefined) return null;
  const all = readAssignments(material.snapshot, material.round.name);
  return { reviewer, all: all.filter((each) => each.reviewerId === reviewerId) };
}
