// The overview tab: where the campaign stands, as blocks of counts beside each other, with charts on them.
import type { Campaign } from './campaign';
import { provinceOf } from './chinese/provinces';
import { chinaTime, parseChinaTime } from './chinese/time';
import { findingsOf, type Nomination, statusFor, verdictFor } from './nomination';
import { FIELD_TITLES } from './phrases/fields';
import { OVERVIEW_PHRASES as WORDS } from './phrases/overview';
import { CHOICES } from './phrases/tabs';
import { TABS } from './registry';
import type { SheetsRequest } from './registry-write';
import { isInUse } from './side-form';
import type { ProgramState, SideForm } from './state';

/** One block: a heading over two columns, lines of a name and a count. */
interface Block {
  heading: string;
  lines: [string, number][];
}

/** Rows that every block has room for; provinces need the most. */
const BLOCK_ROWS = 36;
/** Zero-based row of the blocks' headings. */
const BLOCKS_ROW = 8;
/** Two columns and a gap for each block. */
const BLOCK_COLUMNS = 3;
const MOST_PROBLEMS = 20;

/** Requests that write the overview anew, whole: the tab is the program's alone. */
export function overviewRequests(
  nominations: readonly Nomination[],
  campaign: Campaign,
  state: Partial<ProgramState>,
  now: number,
): SheetsRequest[] {
  const { sheetId } = TABS.overview;
  const blocks = overviewBlocks(nominations, campaign);
  const rows: unknown[] = headLines(nominations, campaign, state, now).map((line) => ({
    values: line.map(cell),
  }));
  while (rows.length < BLOCKS_ROW) rows.push({ values: [] });
  const width = blocks.length * BLOCK_COLUMNS;
  for (let row = 0; row <= BLOCK_ROWS; row += 1) {
    const values: unknown[] = Array.from({ length: width }, () => ({}));
    blocks.forEach((block, index) => {
      const line = row === 0 ? [block.heading, WORDS.count] : (block.lines[row - 1] ?? ['', '']);
      values[index * BLOCK_COLUMNS] = cell(line[0]!);
      values[index * BLOCK_COLUMNS + 1] = cell(line[1]!);
    });
    rows.push({ values });
  }
  return [
    {
      updateCells: {
        range: {
          sheetId,
          startRowIndex: 0,
          endRowIndex: rows.length,
          startColumnIndex: 0,
          endColumnIndex: width,
        },
        rows,
        fields: 'userEnteredValue',
      },
    },
  ];
}

/** The blocks in the order in which they stand, left to right. */
function overviewBlocks(nominations: readonly Nomination[], campaign: Campaign): Block[] {
  const open = nominations.filter((nomination) => statusFor(nomination) !== 'superseded');
  const problems = new Map<string, number>();
  for (const nomination of open) {
    const titles = new Set(
      findingsOf(nomination)
        .filter((finding) => finding.severity !== 'note')
        .map((finding) => FIELD_TITLES[finding.field]),
    );
    for (const title of titles) problems.set(title, (problems.get(title) ?? 0) + 1);
  }
  const provinces = new Map<string, number>();
  for (const nomination of open) {
    const name = provinceOf(String(nomination.values.address))?.short ?? WORDS.unknown;
    provinces.set(name, (provinces.get(name) ?? 0) + 1);
  }
  const count = (test: (nomination: Nomination) => boolean): number => open.filter(test).length;
  return [
    {
      heading: WORDS.status,
      lines: (Object.keys(CHOICES.status) as (keyof typeof CHOICES.status)[]).map((status) => [
        CHOICES.status[status],
        nominations.filter((nomination) => statusFor(nomination) === status).length,
      ]),
    },
    {
      heading: FIELD_TITLES.channel,
      lines: campaign.channels.map(({ name }) => [
        name,
        count((nomination) => nomination.values.channel === name),
      ]),
    },
    {
      heading: FIELD_TITLES.category,
      lines: campaign.categories.map(({ name }) => [
        name,
        count((nomination) => nomination.values.category === name),
      ]),
    },
    { heading: WORDS.problems, lines: byCount(problems).slice(0, MOST_PROBLEMS) },
    { heading: WORDS.province, lines: byCount(provinces).slice(0, BLOCK_ROWS) },
  ];
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function headLines(
  nominations: readonly Nomination[],
  campaign: Campaign,
  state: Partial<ProgramState>,
  now: number,
): (string | number)[][] {
  const accepted = nominations.filter((nomination) => statusFor(nomination) === 'accepted').length;
  const waiting = nominations.filter(
    (nomination) => nomination.decision === '' && verdictFor(nomination) === 'flagged',
  );
  return [
    [campaign.identity.title],
    [WORDS.stage, stageSentence(campaign, now)],
    [WORDS.received, nominations.length],
    [WORDS.accepted, accepted],
    [WORDS.waiting, waiting.length],
    [WORDS.confirmationForm, sideFormSentence(state.confirmationForm)],
    [WORDS.objectionForm, sideFormSentence(state.objectionForm)],
    [WORDS.updated, `${chinaTime(now).date} ${chinaTime(now).time.slice(0, 5)}`],
  ];
}

function sideFormSentence(form: SideForm | undefined): string {
  if (form === undefined || form.link === '') return WORDS.notMade;
  return isInUse(form) ? WORDS.takingUntil(chinaTime(form.until).date) : WORDS.closed;
}

/** The stage that runs now and the days that are left of it, the day itself not counted. */
export function stageSentence(campaign: Campaign, now: number): string {
  const { stages } = campaign;
  const ends: [string, number][] = [
    [WORDS.stages.submissions, stages.submissionsClose],
    [WORDS.stages.corrections, stages.correctionsClose],
    [WORDS.stages.review, stages.reviewCloses],
    [WORDS.stages.publicity, stages.publicityCloses],
  ];
  const present = ends.find(([, end]) => now <= end);
  if (present === undefined) return WORDS.announcement(stages.announcementMonth);
  const dayOf = (moment: number): number => parseChinaTime(chinaTime(moment).date, 'start')! / 86_400_000;
  return WORDS.stageLine(present[0], chinaTime(present[1]).date, Math.round(dayOf(present[1]) - dayOf(now)));
}

function cell(value: string | number): unknown {
  if (value === '') return {};
  return typeof value === 'number'
    ? { userEnteredValue: { numberValue: value } }
    : { userEnteredValue: { stringValue: value } };
}

/** Charts of the overview: the block they show, how many of its lines, and where they stand. */
const CHARTS = [
  { chartId: 900_001, block: 2, lines: 6, type: 'COLUMN', row: 0 },
  { chartId: 900_002, block: 4, lines: 20, type: 'BAR', row: 18 },
] as const;

/** Blocks, a gap, and room for the charts at the right. */
export const OVERVIEW_COLUMNS = 24;
const CHARTS_COLUMN = 15;
const BLOCK_COUNT = 5;

/** Requests that dress the new tab: widths, type sizes, headings, charts. */
export function overviewLook(): SheetsRequest[] {
  const { sheetId } = TABS.overview;
  const format = (row: number, columns: [number, number], userEnteredFormat: object): SheetsRequest => ({
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: columns[0],
        endColumnIndex: columns[1],
      },
      cell: { userEnteredFormat },
      fields: 'userEnteredFormat(backgroundColorStyle,textFormat)',
    },
  });
  const widths = Array.from({ length: BLOCK_COUNT }, (_, block) =>
    [170, 60, 24].map((pixelSize, at) => ({
      updateDimensionProperties: {
        range: {
          sheetId,
          dimension: 'COLUMNS',
          startIndex: block * BLOCK_COLUMNS + at,
          endIndex: block * BLOCK_COLUMNS + at + 1,
        },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
  ).flat();
  const headings = Array.from({ length: BLOCK_COUNT }, (_, block) =>
    format(BLOCKS_ROW, [block * BLOCK_COLUMNS, block * BLOCK_COLUMNS + 2], {
      backgroundColorStyle: { rgbColor: { red: 0.86, green: 0.91, blue: 0.96 } },
      textFormat: { bold: true },
    }),
  );
  return [
    ...widths,
    format(0, [0, 1], { textFormat: { bold: true, fontSize: 16 } }),
    ...headings,
    ...CHARTS.map((chart, index) => ({
      addChart: { chart: chartOf(chart, WORDS.chartTitles[index]!, sheetId) },
    })),
  ];
}

function chartOf(chart: (typeof CHARTS)[number], title: string, sheetId: number): object {
  const column = chart.block * BLOCK_COLUMNS;
  const source = (at: number): object => ({
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: BLOCKS_ROW,
          endRowIndex: BLOCKS_ROW + 1 + chart.lines,
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
      ],
    },
  });
  return {
    chartId: chart.chartId,
    spec: {
      title,
      basicChart: {
        chartType: chart.type,
        headerCount: 1,
        legendPosition: 'NO_LEGEND',
        domains: [{ domain: source(column) }],
        series: [{ series: source(column + 1) }],
      },
    },
    position: {
      overlayPosition: {
        anchorCell: { sheetId, rowIndex: chart.row, columnIndex: CHARTS_COLUMN },
        widthPixels: 520,
        heightPixels: 340,
      },
    },
  };
}
