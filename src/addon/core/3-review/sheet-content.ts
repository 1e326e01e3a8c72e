// Everything that one reviewer's sheet of a round holds, and nothing else: no ids, in a blind round no names.
import { folderLink } from '../drive-links';
import { nominationOf } from '../nomination';
import { REVIEW_PHRASES } from '../phrases/review';
import { type RegistryRow, rowsOf, textOf } from '../registry-snapshot';
import { type Assignment, readAssignments, standing } from './assignment-rows';
import { concealing } from './concealing';
import { type GivenScore, isGiven, readScores, scoreChecksum } from './given-scores';
import { othersOf } from './others-scores';
import { type SheetMaterial, whoLine } from './review-book';
import { type Reviewer, readReviewers } from './reviewers';
import { hundredths, type Round } from './rounds';
import {
  type Access,
  type SheetContent,
  type SheetItem,
  type SheetSignature,
  signedText,
} from './sheet-columns';

/** A reviewer's part of a round. */
export interface OwnPart {
  reviewer: Reviewer;
  /** Cancelled ones too. */
  all: Assignment[];
  /** The row of 评审表; undefined before the sheet is planned. */
  row: RegistryRow | undefined;
  /** What was collected from the sheet. */
  scores: GivenScore[];
}

/** Null when the reviewer is gone. */
export function ownPart({ snapshot, campaign, round }: SheetMaterial, reviewerId: string): OwnPart | null {
  const reviewer = readReviewers(snapshot, campaign).reviewers.find(({ id }) => id === reviewerId);
  if (reviewer === undefined) return null;
  return {
    reviewer,
    all: readAssignments(snapshot, round.name).filter((each) => each.reviewerId === reviewerId),
    row: rowsOf(snapshot, 'review_sheets').find(
      (row) => textOf(row, 'round') === round.name && textOf(row, 'reviewer_id') === reviewerId,
    ),
    scores: readScores(snapshot, round.name).filter((each) => each.reviewerId === reviewerId),
  };
}

/** The rows that a reviewer has or had a say in: those taken away are left out. */
function ownAssignments({ all }: OwnPart): Assignment[] {
  return all.filter((each) => standing(each) || each.state === 'abstained' || each.state === 'recused');
}

export function sheetContent(material: SheetMaterial, part: OwnPart, access: Access): SheetContent {
  const { campaign, snapshot, round } = material;
  const hide = concealing(material);
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const items = ownAssignments(part).flatMap(({ code, nominationId }): SheetItem[] => {
    const row = nominations.get(nominationId);
    if (row === undefined) return [];
    const nomination = nominationOf(row);
    const long = deeds.get(nominationId);
    const words = (key: string): string =>
      long === undefined ? '' : hide.deeds(nominationId, textOf(long, key));
    const linked = round.scans && !round.blind && nomination.folderId !== '';
    return [
      {
        code,
        who: whoLine(round, nomination),
        category: String(nomination.values.category),
        deeds: words('deeds'),
        mediaHonors: words('media_honors'),
        scans: linked ? folderLink(nomination.folderId) : '',
      },
    ];
  });
  items.sort((a, b) => (a.code < b.code ? -1 : 1));
  const finished = part.row !== undefined && textOf(part.row, 'sheet_state') === 'finished';
  return {
    round,
    title: campaign.identity.title,
    reviewer: part.reviewer.name,
    access,
    items,
    others:
      finished && round.visible === 'others'
        ? othersOf(round, part.reviewer.id, readScores(snapshot, round.name), hide.remark)
        : null,
    signature: signatureOf(round, part),
  };
}

/** What the sheet says of its signature sheet; null when none was made of the scores as they stand. */
function signatureOf(round: Round, { row, scores }: OwnPart): SheetSignature | null {
  const given = scores.filter(isGiven);
  const checksum = scoreChecksum(scores);
  if (row === undefined || textOf(row, 'signature_checksum') !== checksum || given.length === 0) return null;
  const nothing = round.criteria.map(() => '');
  return {
    checksum,
    total: sumOf(given),
    signed: new Map(
      given.map(({ code, state, marks }) => [code, signedText(marks ?? nothing, stanceWord(state))]),
    ),
  };
}

/** What the reviewer chose in 弃权／回避; '' for a review that is scored. */
function stanceWord(state: GivenScore['state']): string {
  return state === 'abstained' || state === 'recused' ? REVIEW_PHRASES.stances[state] : '';
}

/** The sum of totals that a reviewer's sheet shows, too. */
export function sumOf(given: readonly GivenScore[]): number {
  return hundredths(given.reduce((sum, { total }) => sum + (total ?? 0), 0));
}
