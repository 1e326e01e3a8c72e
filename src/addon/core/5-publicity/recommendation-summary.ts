// The summary of recommendations (推荐汇总表): for every recommending unit a page with its entries, its quota, and room to sign and seal.
import type { RecommendingUnit } from '../2-screening/policy';
import { saysNothing } from '../chinese/text';
import type { ListTable } from '../documents/list-paper';
import { spacedName } from '../documents/name-tables';
import { type SignOffPage, signOffPages } from '../documents/sign-off-pages';
import { policyOf, readUnits } from '../lists';
import { RECOMMENDATION_WORDS as WORDS } from '../phrases/papers';
import { DOCUMENT_PHRASES } from '../phrases/publicity';
import { CHOICES } from '../phrases/tabs';
import { momentIn, type RegistryRow, rowsOf, textOf } from '../registry-snapshot';
import { type Answer, commonValues, type Entry, printedToday, type Writing } from './papers';
import { fillTemplate } from './templates';

/** A unit and what it has recommended, those that it keeps first, then in order of receipt. */
interface Recommendations {
  name: string;
  /** Null for a unit that 推荐单位 does not list. */
  unit: RecommendingUnit | null;
  entries: { row: RegistryRow; remark: string }[];
}

/** Can be made from the first entry on; every entry that takes a place stands on exactly one page. */
export function writeRecommendations(writing: Writing): Answer {
  const { snapshot } = writing;
  const all = recommendationsIn(writing);
  const common = commonValues(writing, printedToday(writing));
  const errors = new Set<string>();
  let name = '';
  const pages = all.map((each): SignOffPage => {
    const filled = fillTemplate(snapshot, 'recommendations', [...common, ...valuesOf(each)], 'none');
    for (const error of filled.errors) errors.add(error);
    name = filled.title;
    return {
      title: filled.title,
      head: filled.listTitle,
      table: tableOf(each),
      paragraphs: filled.paragraphs,
    };
  });
  if (all.length === 0) errors.add(DOCUMENT_PHRASES.noRecommendations);
  if (errors.size > 0) return { problems: [...errors] };
  const title = name.replace(/\n/g, '');
  const document = signOffPages(title, pages, [WORDS.seal, WORDS.signer, WORDS.date]);
  const listed = entriesOf(all);
  return {
    paper: { kind: 'recommendations', series: 'recommendations', title, document, listed, period: null },
  };
}

/** What the pages would list now; null when the units are not read. */
export function recommendationEntries(writing: Writing): readonly Entry[] | null {
  return writing.snapshot.recommending_units === undefined ? null : entriesOf(recommendationsIn(writing));
}

function entriesOf(all: readonly Recommendations[]): Entry[] {
  return all.flatMap(({ name, unit, entries }) =>
    entries.map((entry) => ({
      id: textOf(entry.row, 'id'),
      says: [name, unit?.quotaMin ?? null, unit?.quotaMax ?? null, ...cellsOf(entry)],
    })),
  );
}

function recommendationsIn({ snapshot, campaign }: Writing): Recommendations[] {
  const channels = policyOf(campaign).recommendedChannels;
  const units = new Map(readUnits(snapshot, campaign).map((unit) => [unit.name, unit]));
  const byUnit = new Map<string, RegistryRow[]>([...units.keys()].map((name) => [name, []]));
  for (const row of rowsOf(snapshot, 'nominations')) {
    if (!channels.includes(textOf(row, 'channel'))) continue;
    if (!['accepted', 'flagged'].includes(textOf(row, 'status'))) continue;
    const name = textOf(row, 'recommending_unit').trim();
    byUnit.set(name, [...(byUnit.get(name) ?? []), row]);
  }
  return [...byUnit]
    .filter(([, rows]) => rows.length > 0)
    .map(([name, rows]) => {
      const unit = units.get(name) ?? null;
      return { name: name === '' ? WORDS.noUnit : name, unit, entries: ranked(rows, unit) };
    });
}

/** Over the quota are those that the unit does not keep; as long as it has not said, those that came last. */
function ranked(rows: readonly RegistryRow[], unit: RecommendingUnit | null): Recommendations['entries'] {
  const received = [...rows].sort(
    (a, b) =>
      (momentIn(a, 'received_at') ?? 0) - (momentIn(b, 'received_at') ?? 0) ||
      (textOf(a, 'id') < textOf(b, 'id') ? -1 : 1),
  );
  if (unit === null) return received.map((row) => ({ row, remark: WORDS.notListed }));
  const most = unit.quotaMax ?? received.length;
  const place = (row: RegistryRow): number => unit.kept.indexOf(textOf(row, 'id'));
  const kept = received
    .filter((row) => place(row) >= 0)
    .sort((a, b) => place(a) - place(b))
    .slice(0, most);
  const rest = received.filter((row) => !kept.includes(row));
  if (kept.length > 0) {
    return [
      ...kept.map((row) => ({ row, remark: WORDS.kept })),
      ...rest.map((row) => ({ row, remark: WORDS.notKept })),
    ];
  }
  return rest.map((row, at) => ({ row, remark: at < most ? '' : WORDS.over }));
}

function valuesOf({ name, unit, entries }: Recommendations): [string, string][] {
  return [
    ['推荐单位', name],
    ['单位类型', unit === null ? WORDS.notListed : CHOICES.unitKind[unit.kind]],
    ['名额', unit === null ? WORDS.undecided : WORDS.quota(unit.quotaMin, unit.quotaMax)],
    ['推荐情况', WORDS.situation(entries.length, unit?.quotaMax ?? null)],
  ];
}

/** Millimetres that each column has at least. */
const LEAST = { number: 13, id: 25, name: 36, category: 22, unit: 45, post: 30, status: 20, remark: 20 };

function tableOf({ entries }: Recommendations): ListTable {
  const { columns } = WORDS;
  const keys = Object.keys(LEAST) as (keyof typeof LEAST)[];
  return {
    heading: '',
    columns: keys.map((key) => ({
      title: columns[key],
      least: LEAST[key],
      ...(key === 'unit' ? { align: 'left' as const } : {}),
      ...(key === 'name' || key === 'category' ? { whole: true } : {}),
    })),
    rows: entries.map((entry, at) => [String(at + 1), ...cellsOf(entry)]),
  };
}

function cellsOf({ row, remark }: Recommendations['entries'][number]): string[] {
  const status = textOf(row, 'status') as keyof typeof CHOICES.status;
  return [
    textOf(row, 'id'),
    spacedName(textOf(row, 'name')),
    textOf(row, 'category'),
    textOf(row, 'unit'),
    saysNothing(textOf(row, 'post')) ? '' : textOf(row, 'post'),
    CHOICES.status[status],
    remark,
  ];
}
