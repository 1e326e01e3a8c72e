// The first screen of a review sheet: what to do, by when, how far, how to fill it in, what counts, and whether the signature still stands.
import { chinaMinute } from '../chinese/time';
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import { ACCESS_WORDS } from '../phrases/review-access';
import type { SheetsRequest } from '../registry-write';
import { mostOf, type Round } from './rounds';
import {
  type Access,
  FIRST_ROW,
  GUIDE,
  SCORING,
  type SheetContent,
  type SheetSignature,
  sheetColumns,
} from './sheet-columns';
import {
  BODY,
  BODY_FIELDS,
  cell,
  formula,
  height,
  letterOf,
  type Part,
  put,
  range,
  style,
  titleLooks,
  width,
} from './sheet-requests';

/** Zero-based rows of the block that is looked at most, and of what follows it. */
const FACTS = 3;
const DEADLINE = 4;
const SIGNATURE = 7;
const HOW = 9;

/** A column of the scoring tab from its first nomination on, as formulas name it. */
function columnIn(round: Round, key: string): string {
  const letter = letterOf(sheetColumns(round).findIndex((each) => each.key === key));
  return `'${WORDS.scoringTab}'!${letter}${FIRST_ROW + 1}:${letter}`;
}

function deadlineCell({ closes }: Pick<Round, 'closes'>, access: Access): Part {
  return cell(`${chinaMinute(closes)}${ACCESS_WORDS.beside[access]}`);
}

function guideRows(content: SheetContent): Part[][] {
  const { round } = content;
  const counted = (word: string): string => `COUNTIF(${columnIn(round, 'status')},"${word}")`;
  const finished = [WORDS.done, ...Object.values(WORDS.stances)].map(counted).join('+');
  const all = `COUNTA(${columnIn(round, 'code')})-${counted(WORDS.cancelled)}`;
  return [
    [cell(content.title)],
    [cell(WORDS.guideTitle(round.name, content.reviewer))],
    [],
    [
      cell(WORDS.progress),
      formula(`=${finished}&" / "&(${all})&IF(${finished}=${all},"${WORDS.allDone}","")`),
    ],
    [cell(WORDS.deadline), deadlineCell(round, content.access)],
    [
      cell(WORDS.start),
      formula(`=HYPERLINK("#gid=${SCORING}&range=A${FIRST_ROW + 1}","${WORDS.openScoring}")`),
    ],
    [cell(WORDS.sum), formula(`=ROUND(SUM(${columnIn(round, 'total')}),2)`)],
    [cell(WORDS.signature), cell(WORDS.signatureLater)],
    [],
    [cell(WORDS.how)],
    ...WORDS.steps(round).map((step, at) => [cell(String(at + 1)), cell(step)]),
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
  const heading = (row: number): SheetsRequest =>
    style(range(GUIDE, row, 1, 0, 2), { textFormat: { bold: true, fontSize: 12 } }, 'textFormat');
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
    ...titleLooks(GUIDE, 3),
    height(GUIDE, FACTS, SIGNATURE + 1 - FACTS, 28),
    style(range(GUIDE, FACTS, guide.length - FACTS, 0, 2), BODY, BODY_FIELDS),
    style(
      range(GUIDE, FACTS, SIGNATURE + 1 - FACTS, 0, 2),
      { textFormat: { bold: true, fontSize: 12 }, horizontalAlignment: 'LEFT' },
      'textFormat,horizontalAlignment',
    ),
    heading(HOW),
    heading(guide.length - content.round.criteria.length - 1),
    width(GUIDE, 0, 140),
    width(GUIDE, 1, 640),
  ];
}

/** The line that says until when the sheet can be filled in, and whether it still can. */
export function deadlineRequest(round: Pick<Round, 'closes'>, access: Access): SheetsRequest {
  return put(GUIDE, DEADLINE, [[deadlineCell(round, access)]], 1);
}

/** The line on the signature sheet: its checksum to compare the paper with, and by formula whether it still stands. */
export function signatureRequest(round: Round, { checksum, total }: SheetSignature): SheetsRequest {
  const changed = `COUNTIF(${columnIn(round, 'unsigned')},"${WORDS.changedSince}")`;
  const [before, after] = WORDS.signatureStale(checksum);
  return put(
    GUIDE,
    SIGNATURE,
    [
      [
        formula(
          `=IF(${changed}=0,"${WORDS.signatureStands(checksum, total)}","${before}"&${changed}&"${after}")`,
        ),
      ],
    ],
    1,
  );
}
