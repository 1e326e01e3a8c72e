// Whose signature sheet is to be made, whose is void, and who has none of the scores as they stand.
import { fileLink } from '../drive-links';
import type { Effect } from '../outbox';
import { SIGNATURE_WORDS as WORDS } from '../phrases/signature';
import { momentIn, numberOf, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { CollectReport } from './collect';
import { readScores, scoreChecksum } from './given-scores';
import type { SheetMaterial } from './review-book';
import { sheetEffect } from './sheet-effects';
import { readSheetRows, type SheetRow } from './sheet-rows';

export interface SignaturePlan {
  make: { sheet: SheetRow; checksum: string }[];
  /** Papers that stand. */
  current: number;
  /** Names of those who have not handed in. */
  missing: string[];
  /** Names of those whose sheets the collecting just before could not read: whether they have handed in is not known. */
  unread: string[];
}

/** `collected`: when the collecting began that the plan goes by, in milliseconds since the epoch. */
export function planSignatures(
  { snapshot, round }: Pick<SheetMaterial, 'snapshot' | 'round'>,
  collected: number,
): SignaturePlan {
  const scores = readScores(snapshot, round.name);
  const plan: SignaturePlan = { make: [], current: 0, missing: [], unread: [] };
  // Cells keep moments to the millisecond at best.
  const isUnread = ({ fileId, row }: SheetRow): boolean =>
    fileId !== '' && (momentIn(row, 'collected_at') ?? 0) < collected - 1000;
  for (const sheet of readSheetRows(snapshot, round.name)) {
    // Whoever has fallen ill and has nothing left to do is not waited for.
    if ((numberOf(sheet.row, 'expected_count') ?? 0) === 0) continue;
    const checksum = scoreChecksum(scores.filter(({ reviewerId }) => reviewerId === sheet.reviewerId));
    if (textOf(sheet.row, 'sheet_state') !== 'finished')
      (isUnread(sheet) ? plan.unread : plan.missing).push(sheet.reviewer);
    else if (textOf(sheet.row, 'signature_checksum') === checksum) plan.current += 1;
    else plan.make.push({ sheet, checksum });
  }
  return plan;
}

/** Names of reviewers who have no signature sheet of their scores as they stand, by why. */
export interface Unsigned {
  /** The scores have changed since. */
  stale: string[];
  /** Handed in, and none was made. */
  unmade: string[];
  /** Not handed in. */
  unfinished: string[];
}

/** As the scores in the registry stand; reviewers with nothing left to do are no one's to wait for. */
export function unsignedIn(snapshot: Snapshot, round: string): Unsigned {
  const scores = readScores(snapshot, round);
  const unsigned: Unsigned = { stale: [], unmade: [], unfinished: [] };
  // By number: what an organizer agrees to stays the same when somebody sorts 评审表 meanwhile.
  const sheets = readSheetRows(snapshot, round).sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1));
  for (const { row, reviewer, reviewerId } of sheets) {
    if ((numberOf(row, 'expected_count') ?? 0) === 0) continue;
    const signed = textOf(row, 'signature_checksum');
    const own = scores.filter((score) => score.reviewerId === reviewerId);
    if (signed !== '' && signed === scoreChecksum(own)) continue;
    if (signed !== '') unsigned.stale.push(reviewer);
    else (textOf(row, 'sheet_state') === 'finished' ? unsigned.unmade : unsigned.unfinished).push(reviewer);
  }
  return unsigned;
}

const FILE_ID = /\/file\/d\/([^/]+)\//;

const paperKey = (sheet: SheetRow, checksum: string): string => `signature_sheet:${sheet.key}:${checksum}@`;

/**
 * Papers of scores that have changed bear 【作废】 in their files' names, so that nobody signs the wrong one; when the
 * scores are again those that were printed, it goes away. Only papers that have been made.
 */
export function turnSignatures(
  round: Pick<SheetMaterial, 'round'>['round'],
  turned: CollectReport['turned'],
  snapshot: Snapshot,
  folder: string,
  now: number,
): Effect[] {
  const made = rowsOf(snapshot, 'outbox')
    .filter((row) => textOf(row, 'state') === 'done')
    .map((row) => textOf(row, 'key'));
  return turned.flatMap(({ sheet, checksum, stale }): Effect[] => {
    const id = FILE_ID.exec(textOf(sheet.row, 'signature'))?.[1] ?? '';
    if (id === '' || !made.some((key) => key.startsWith(paperKey(sheet, checksum)))) return [];
    const name = WORDS.fileName(round.name, sheet.reviewer, checksum);
    return [
      {
        key: `signature_name:${id}@${now}`,
        nominationId: '',
        summary: WORDS.nameEffect(round.name, sheet.reviewer, stale),
        state: 'pending',
        attempts: 0,
        payload: { kind: 'file', id, folder, name: stale ? WORDS.voidName(name) : name, from: folder },
      },
    ];
  });
}

/**
 * Adds the rows' cells and gives the effects: the paper under an id drawn before, so that it is made once whatever
 * happens, and the review sheet, which then shows the paper's checksum. One id for each paper.
 */
export function writeSignatures(
  { round }: Pick<SheetMaterial, 'round'>,
  { make }: SignaturePlan,
  ids: readonly string[],
  folder: string,
  now: number,
  changes: RegistryChanges,
): Effect[] {
  return make.flatMap(({ sheet, checksum }, at): Effect[] => {
    const id = ids[at]!;
    change(changes, 'review_sheets', sheet.row, {
      signature: fileLink(id),
      signature_checksum: checksum,
      signature_state: 'current',
    });
    return [
      {
        key: `${paperKey(sheet, checksum)}${now}`,
        nominationId: '',
        summary: WORDS.effect(round.name, sheet.reviewer),
        state: 'pending',
        attempts: 0,
        payload: {
          kind: 'document',
          id,
          folder,
          name: WORDS.fileName(round.name, sheet.reviewer, checksum),
          content: 'signature_sheet',
          nominationId: '',
          signature: { round: round.name, reviewerId: sheet.reviewerId, checksum },
        },
      },
      sheetEffect(round.name, { id: sheet.reviewerId, name: sheet.reviewer }, now),
    ];
  });
}
