// What a review sheet is made of: its tabs, the columns of the scoring tab, and what one sheet holds.
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import { mostOf, type Round } from './rounds';

/** Tabs of a review sheet; 0 is the tab that a new spreadsheet comes with. */
export const GUIDE = 0;
export const SCORING = 2001;
export const READING = 2002;
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

export interface SheetContent {
  round: Round;
  title: string;
  reviewer: string;
  items: SheetItem[];
}

export interface SheetColumn {
  key: string;
  label: string;
  width: number;
  open?: boolean;
  hidden?: boolean;
}

/** The columns of the scoring tab. Marks are keyed by their place in the rubric. */
export function sheetColumns(round: Round): SheetColumn[] {
  return [
    { key: 'code', label: WORDS.code, width: 70 },
    ...(round.blind ? [] : [{ key: 'who', label: WORDS.who, width: 230 }]),
    { key: 'category', label: WORDS.category, width: 90 },
    { key: 'summary', label: WORDS.deeds, width: 260 },
    ...(round.scans && !round.blind ? [{ key: 'scans', label: WORDS.scans, width: 70 }] : []),
    ...round.criteria.map((criterion, at) => ({
      key: `mark${at + 1}`,
      label: WORDS.criterion(criterion.name, mostOf(round, criterion)),
      width: 80,
      open: true,
    })),
    { key: 'total', label: WORDS.total, width: 60 },
    { key: 'comment', label: WORDS.comment, width: 260, open: true },
    { key: 'stance', label: WORDS.stance, width: 90, open: true },
    { key: 'reason', label: WORDS.reason, width: 150, open: true },
    { key: 'status', label: WORDS.status, width: 90 },
    { key: 'check', label: 'check', width: 50, hidden: true },
  ];
}
