// What a review sheet is made of: its tabs, the columns of the scoring tab, and what one sheet holds.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import { mostOf, type Round } from './rounds';

/** Tabs of a review sheet; 0 is the tab that a new spreadsheet comes with. */
export const GUIDE = 0;
export const SCORING = 2001;
export const READING = 2002;
/** Only in rounds in which others' scores may be seen after handing in. */
export const OTHERS = 2003;
/** Row 1 keys (hidden), row 2 headings. */
export const FIRST_ROW = 2;

export interface SheetItem {
  code: string;
  /** Name, unit, post; '' in a blind round. */
  who: string;
  category: string;
  deeds: string;
  mediaHonors: string;
  /** Link to the scans' folder; '' when they may not be seen. */
  scans: string;
}

/** What a reviewer may do in the own sheet: until the deadline, after it, and when an organizer has reopened it. */
export type Access = 'open' | 'locked' | 'reopened';

/** One of the reviewer's nominations with what the others gave. */
export interface OthersItem {
  code: string;
  /** The reviewer's own total, or 弃权 or 回避. */
  own: number | string | null;
  average: number | null;
  /** "92"; in a round with names "专家甲 92". */
  given: string[];
  remarks: string[];
}

/** The signature sheet that was printed of the scores as they stand. */
export interface SheetSignature {
  checksum: string;
  /** Sum of the reviewer's totals. */
  total: number;
  /** By code: what the sheet's own formula compares the cells with, see `signedText`. */
  signed: ReadonlyMap<string, string>;
}

export interface SheetContent {
  round: Round;
  title: string;
  reviewer: string;
  access: Access;
  items: SheetItem[];
  /** Null as long as they may not be seen. */
  others: OthersItem[] | null;
  /** Null when there is none, or none of the scores as they stand. */
  signature: SheetSignature | null;
}

/** Marks and stance of a row in one text: "18/17/20/19/", "////弃权". */
export function signedText(marks: readonly (number | string)[], stance: string): string {
  return [...marks, stance].join('/');
}

export interface SheetColumn {
  key: string;
  label: string;
  width: number;
  open?: boolean;
  centred?: boolean;
  hidden?: boolean;
}

/** The columns of the scoring tab. Marks are keyed by their place in the rubric. */
export function sheetColumns(round: Round): SheetColumn[] {
  return [
    { key: 'code', label: WORDS.code, width: 60 },
    ...(round.blind ? [] : [{ key: 'who', label: WORDS.who, width: 175 }]),
    { key: 'category', label: WORDS.category, width: 70 },
    { key: 'summary', label: WORDS.deeds, width: 190 },
    ...(round.scans && !round.blind ? [{ key: 'scans', label: WORDS.scans, width: 60 }] : []),
    ...round.criteria.map((criterion, at) => ({
      key: `mark${at + 1}`,
      label: WORDS.criterion(criterion.name, mostOf(round, criterion)),
      width: 70,
      open: true,
      centred: true,
    })),
    { key: 'total', label: WORDS.total, width: 60, centred: true },
    { key: 'comment', label: WORDS.comment, width: 210, open: true },
    { key: 'stance', label: WORDS.stance, width: 80, open: true, centred: true },
    { key: 'reason', label: WORDS.reason, width: 120, open: true },
    { key: 'status', label: WORDS.status, width: 70, centred: true },
    { key: 'unsigned', label: WORDS.unsignedColumn, width: 90 },
    { key: 'signed', label: 'signed', width: 50, hidden: true },
    { key: 'check', label: 'check', width: 50, hidden: true },
  ];
}
