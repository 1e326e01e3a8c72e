// Lays out the pre-filled registration form (报名表), to be printed, sealed and scanned: two pages, one sheet.
import type { TextField } from '../findings';
import { supplementAnswers } from '../groups';
import { REGISTRATION_FORM as WORDS } from '../phrases/registration-form';
import { lineWidth, titleLines } from './line-width';
import { type Block, type Cell, linesOf, type PaperDocument, type Row, type Table } from './model';

export interface RegistrationFormInput {
  /** The answers as they are recorded (normalised where that is certain); what was left out is '' or missing. */
  values: Partial<Record<TextField, string | number>>;
  kind: 'person' | 'team';
  /** E.g. 全国教育后勤系统“2021年度最美后勤人”推举活动. */
  campaignTitle: string;
  nominationId: string;
  /** Teams: printed instead of what the answers say about leader and head count. */
  leader?: string;
  memberCount?: string | number;
}

// Millimetres. The columns hold four characters of label, a short value, a label, a value and the photograph.
const COLUMNS = [34, 36, 21, 17, 21, 27];
const MARGINS = { top: 25, bottom: 22, left: 28, right: 26 };
const LINE = 12;

const MEDIA_HEIGHT = 62;
const LEAST_MEDIA_HEIGHT = 26;

/** How many characters the paper has room for; the whole text is what was typed online. */
const ROOM = { short: 60, media: 260, deeds: 620 };

/**
 * The form as a document. Person and team differ as in the notice's annex: a team gives its leader and head count
 * and no sex, ethnicity, age or political status. Long texts are cut at a sentence's end and marked as an excerpt.
 */
export function registrationForm(input: RegistrationFormInput): PaperDocument {
  const value = (field: TextField): string => oneLine(String(input.values[field] ?? ''));
  const name = value('name');
  const number = `${WORDS.number}${input.nominationId}`;
  // Both lines of the title in one paragraph, the campaign's name broken where its sense allows.
  const title = [...titleLines(input.campaignTitle), WORDS.title].join('\n');
  const supplement = supplementRows(String(input.values.supplement ?? ''));
  // What is asked beside the usual takes its room from the media honours, so that the form stays two pages.
  const mediaHeight = Math.max(LEAST_MEDIA_HEIGHT, MEDIA_HEIGHT - LINE * supplement.length);
  const mediaRoom = Math.floor((ROOM.media * mediaHeight) / MEDIA_HEIGHT);
  const first: Block[] = [
    { kind: 'title', text: title },
    { kind: 'note', text: number },
    table([
      ...(input.kind === 'team' ? teamRows(input, value) : personRows(value)),
      row(pair(WORDS.unit, value('unit'), 5)),
      row(pair(WORDS.email, value('email'), 5)),
      row([...pair(WORDS.address, value('address'), 3), ...pair(WORDS.postcode, value('postcode'))]),
      ...supplement,
      longRow(WORDS.mediaHonors, excerpt(text(input, 'media_honors'), mediaRoom), mediaHeight),
    ]),
  ];
  const opinion = input.kind === 'team' ? WORDS.teamUnitOpinion : WORDS.unitOpinion;
  const second: Block[] = [
    { kind: 'pageBreak' },
    { kind: 'note', text: `${WORDS.continued}　${number}　${name}` },
    table([
      longRow(WORDS.deeds, excerpt(text(input, 'deeds'), ROOM.deeds), 150),
      { height: 52, cells: [label(opinion), { text: WORDS.sealAndDate, look: 'seal', columnSpan: 5 }] },
    ]),
    { kind: 'note', text: WORDS.note },
  ];
  return {
    name: `${WORDS.title} ${input.nominationId} ${name}`.trim(),
    sections: [{ margins: MARGINS, pageNumbers: false, blocks: [...first, ...second] }],
  };
}

type Values = (field: TextField) => string;

function personRows(value: Values): Row[] {
  return [
    row([...pair(WORDS.recommendingUnit, value('recommending_unit'), 4), photo(WORDS.photo)]),
    row([...pair(WORDS.channel, value('channel')), ...pair(WORDS.category, value('category'), 2)]),
    row([...pair(WORDS.name, value('name')), ...pair(WORDS.sex, value('sex'), 2)]),
    row([...pair(WORDS.ethnicity, value('ethnicity')), ...pair(WORDS.age, value('age'), 2)]),
    row([...pair(WORDS.politicalStatus, value('political_status')), ...pair(WORDS.phone, value('phone'), 2)]),
    row(pair(WORDS.post, value('post'), 5)),
  ];
}

function teamRows(input: RegistrationFormInput, value: Values): Row[] {
  const leader = input.leader ?? WORDS.leaderMark.exec(value('post'))?.[1] ?? '';
  const counted = `${value('name')} ${value('post')}`;
  const members = String(input.memberCount ?? WORDS.memberMark.exec(counted)?.[1] ?? '');
  return [
    row([...pair(WORDS.recommendingUnit, value('recommending_unit'), 4), photo(WORDS.teamPhoto)]),
    row([...pair(WORDS.channel, value('channel')), ...pair(WORDS.category, value('category'), 2)]),
    row(pair(WORDS.teamName, value('name'), 4)),
    row([...pair(WORDS.leader, leader), ...pair(WORDS.memberCount, members, 2)]),
    row(
      saysMoreThanThat(value('post'))
        ? [...pair(WORDS.post, value('post')), ...pair(WORDS.phone, value('phone'), 2)]
        : pair(WORDS.phone, value('phone'), 4),
    ),
  ];
}

/** Teams often have nothing in 职务/职称 but their leader and head count, which stand in rows of their own. */
function saysMoreThanThat(post: string): boolean {
  const rest = post.replace(WORDS.leaderMark, '').replace(WORDS.memberMark, '');
  return post === '' || /[\p{L}\p{N}]/u.test(rest);
}

/** The campaign's own questions: two short ones share a row. */
function supplementRows(recorded: string): Row[] {
  const answers = [...supplementAnswers(recorded)];
  const rows: Row[] = [];
  while (answers.length > 0) {
    const [one, other] = answers;
    const both = other !== undefined && [one!, other].every(isShort);
    rows.push(
      row(
        both
          ? [
              ...pair(...one!),
              { ...label(other[0]), columnSpan: 2 },
              { text: shortened(other[1]), columnSpan: 2 },
            ]
          : pair(one![0], one![1], 5),
      ),
    );
    answers.splice(0, both ? 2 : 1);
  }
  return rows;
}

/** Two lines of the narrower cells at most. */
const isShort = ([question, answer]: [string, string]): boolean =>
  lineWidth(question) <= 12 && lineWidth(answer) <= 14;

function table(rows: Row[]): Table {
  return { kind: 'table', columnWidths: COLUMNS, rows };
}

function row(cells: Cell[]): Row {
  return { height: LINE, cells };
}

function longRow(name: string, content: string, height: number): Row {
  return { height, cells: [label(name), { text: content, look: 'text', columnSpan: 5 }] };
}

function pair(name: string, content: string, columnSpan = 1): Cell[] {
  return [label(name), { text: shortened(content), columnSpan }];
}

function label(name: string): Cell {
  return { text: name, look: 'label' };
}

/** Five rows of the table: more than the 35 millimetres of a one-inch photograph with room to paste it. */
function photo(name: string): Cell {
  return { text: name, rowSpan: 5 };
}

function text(input: RegistrationFormInput, field: TextField): string {
  return linesOf(String(input.values[field] ?? '')).join('\n');
}

function oneLine(content: string): string {
  return linesOf(content).join(' ');
}

function shortened(content: string): string {
  const characters = Array.from(content);
  return lineWidth(content) <= ROOM.short ? content : `${characters.slice(0, ROOM.short - 1).join('')}…`;
}

/** The beginning of a text up to the last full sentence that fits; the whole text when it fits. */
function excerpt(content: string, room: number): string {
  const characters = Array.from(content);
  if (characters.length <= room) return content;
  const beginning = characters.slice(0, room - WORDS.excerptEnd.length).join('');
  const sentence = /^[\s\S]*[。！？；]/.exec(beginning)?.[0] ?? '';
  // A text without sentences is cut where the room ends.
  return (lineWidth(sentence) > room / 3 ? sentence : beginning) + WORDS.excerptEnd;
}
