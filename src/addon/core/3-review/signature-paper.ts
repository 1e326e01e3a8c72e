// The signature sheet (专家签字表) of a reviewer and round: every score on paper, with the checksum that the review sheet shows, to sign.
import { commonValues } from '../5-publicity/papers';
import { fillTemplate } from '../5-publicity/templates';
import { chinaDate } from '../chinese/time';
import type { ListTable } from '../documents/list-paper';
import type { PaperDocument } from '../documents/model';
import { signOffPages } from '../documents/sign-off-pages';
import { REVIEW_PHRASES } from '../phrases/review';
import { SIGNATURE_WORDS as WORDS } from '../phrases/signature';
import { rowsOf, textOf } from '../registry-snapshot';
import { type GivenScore, isGiven, scoreChecksum } from './given-scores';
import { type SheetMaterial, whoIn } from './review-book';
import type { Round } from './rounds';
import { type OwnPart, sumOf } from './sheet-content';

/** The paper, or what is wrong with the template. Blind rounds print codes only, as the sheet does. `now` in milliseconds since the epoch. */
export function signaturePaper(
  material: SheetMaterial,
  part: OwnPart,
  now: number,
): { document: PaperDocument; problems: string[] } {
  const { campaign, snapshot, round } = material;
  const given = part.scores.filter(isGiven).sort((a, b) => (a.code < b.code ? -1 : 1));
  const count = (state: GivenScore['state']): number => given.filter((each) => each.state === state).length;
  const filled = fillTemplate(
    snapshot,
    'signature',
    [
      ...commonValues({ campaign }, chinaDate(now)),
      ['轮次', round.name],
      ['专家', part.reviewer.name],
      ['专家单位', part.reviewer.unit || WORDS.noUnit],
      ['评审份数', String(given.length)],
      ['评审情况', WORDS.situation(count('scored'), count('abstained'), count('recused'))],
      ['评分总和', String(sumOf(given))],
      ['校验码', scoreChecksum(given)],
    ],
    'none',
  );
  const page = {
    title: filled.title,
    head: filled.listTitle,
    table: tableOf(material, given),
    paragraphs: filled.paragraphs,
  };
  const name = filled.title.replace(/\n/g, '');
  return {
    document: signOffPages(name, [page], [WORDS.blank, WORDS.signer, WORDS.date]),
    problems: filled.errors,
  };
}

/** Millimetres that each column has at least. */
const LEAST = { number: 12, code: 18, who: 60, category: 26, criterion: 14, total: 18, stance: 22 };

function tableOf(material: SheetMaterial, given: readonly GivenScore[]): ListTable {
  const { round, snapshot } = material;
  const who = whoIn(material, given);
  const categories = new Map(
    rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), textOf(row, 'category')]),
  );
  return {
    heading: '',
    columns: [
      { title: WORDS.columns.number, least: LEAST.number },
      { title: WORDS.columns.code, least: LEAST.code },
      ...(round.blind ? [] : [{ title: WORDS.columns.who, least: LEAST.who, align: 'left' as const }]),
      { title: WORDS.columns.category, least: LEAST.category, whole: true },
      ...round.criteria.map(({ name, weight }) => ({
        title: WORDS.criterion(name, weight),
        least: LEAST.criterion,
      })),
      { title: WORDS.columns.total, least: LEAST.total },
      { title: WORDS.columns.stance, least: LEAST.stance },
    ],
    rows: given.map((score, at) => [
      String(at + 1),
      score.code,
      ...(round.blind ? [] : [nameAndUnit(who.get(score.code) ?? '')]),
      categories.get(score.nominationId) ?? '',
      ...marksOf(round, score),
      score.total === null ? '' : String(score.total),
      score.state === 'abstained' || score.state === 'recused' ? REVIEW_PHRASES.stances[score.state] : '',
    ]),
  };
}

/** The sheet shows name, unit and post; on paper two lines are enough to know whose score it is. */
function nameAndUnit(who: string): string {
  return who.split('\n').slice(0, 2).join('\n');
}

function marksOf(round: Round, { marks }: GivenScore): string[] {
  return round.criteria.map((_criterion, at) => (marks === null ? '' : String(marks[at] ?? '')));
}
