// The first screen of a review sheet: how far, by when, how to fill it in, what counts.
import { chinaMinute } from '../chinese/time';
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import type { SheetsRequest } from '../registry-write';
import { mostOf } from './rounds';
import { FIRST_ROW, GUIDE, SCORING, type SheetContent, sheetColumns } from './sheet-columns';
import {
  BODY,
  BODY_FIELDS,
  cell,
  formula,
  letterOf,
  type Part,
  put,
  range,
  style,
  width,
} from './sheet-requests';

function guideRows(content: SheetContent): Part[][] {
  const { round } = content;
  const column = (key: string): string => letterOf(sheetColumns(round).findIndex((each) => each.key === key));
  const status = `'${WORDS.scoringTab}'!${column('status')}${FIRST_ROW + 1}:${column('status')}`;
  const codes = `'${WORDS.scoringTab}'!A${FIRST_ROW + 1}:A`;
  const counted = (word: string): string => `COUNTIF(${status},"${word}")`;
  const finished = [WORDS.done, ...Object.values(WORDS.stances)].map(counted).join('+');
  return [
    [cell(content.title)],
    [cell(WORDS.guideTitle(round.name, content.reviewer))],
    [],
    [cell(WORDS.progress), formula(`=${finished}&" / "&(COUNTA(${codes})-${counted(WORDS.cancelled)})`)],
    [cell(WORDS.deadline), cell(chinaMinute(round.closes))],
    [
      cell(WORDS.start),
      formula(`=HYPERLINK("#gid=${SCORING}&range=A${FIRST_ROW + 1}","${WORDS.openScoring}")`),
    ],
    [],
    [cell(WORDS.how)],
    ...WORDS.steps(round.blind).map((step, at) => [cell(String(at + 1)), cell(step)]),
    [],
    [cell(WORDS.rubric)],
    ...round.criteria.map((criterion) => [
      cell(criterion.name),
      cell(WORDS.criterionHelp(criterion.weight, mostOf(round, criterion), round.scale.step)),
    ]),
  ];
}

/** Turns the tab that a new spreadsheet comes with into the first screen. */
export function guideRequests(content: SheetContent): SheetsRequest[] {
  const guide = guideRows(content);
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId: GUIDE,
          title: WORDS.guideTab,
          gridProperties: { rowCount: guide.length + 2, columnCount: 3, hideGridlines: true },
        },
        fields: 'title,gridProperties',
      },
    },
    put(GUIDE, 0, guide),
    style(range(GUIDE, 0, 2, 0, 3), { textFormat: { bold: true, fontSize: 15 } }, 'textFormat'),
    style(range(GUIDE, 3, 3, 0, 2), { textFormat: { bold: true, fontSize: 12 } }, 'textFormat'),
    style(range(GUIDE, 7, guide.length - 7, 0, 2), BODY, BODY_FIELDS),
    width(GUIDE, 0, 140),
    width(GUIDE, 1, 640),
  ];
}
