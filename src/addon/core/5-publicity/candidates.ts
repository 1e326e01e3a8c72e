// Who is on the public list, and who is not and why: worked out anew from shortlist, registry, objections and what organizers settled.

import { type Campaign, kindOfCategory, type NomineeForm } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import { saysNothing } from '../chinese/text';
import { ownValue } from '../own-value';
import { CANDIDATE_PHRASES as WORDS } from '../phrases/publicity';
import { CHOICES } from '../phrases/tabs';
import { numberOf, type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type Confirmed, confirmedBy } from './confirmation/rows';
import { upheldObjections } from './objections';
import { publicText } from './public-text';
import { fillVacancies } from './vacancies';
import { everPublic } from './versions';

export type CandidateState =
  | 'listed'
  | 'replacement'
  | 'no_consent'
  | 'withheld'
  | 'disqualified'
  | 'gone'
  | 'reserve';

export interface Candidate {
  id: string;
  category: string;
  /** The honour tier that its rank comes to; '' in a campaign without tiers. */
  tier: string;
  kind: NomineeForm;
  /** As printed: nothing private is left in these. */
  name: string;
  unit: string;
  post: string;
  /** Of the fields that the settings add. */
  extra: string[];
  /** 女，维吾尔族 …, if the settings ask for it; '' else. */
  note: string;
  state: CandidateState;
  explanation: string[];
  /** Place in the committee's order; reserves behind. */
  rank: number;
  orderByHand: number | null;
  /** Who comes in for somebody who has left the list; null when no reserve is left. */
  successor?: { id: string; name: string } | null;
}

export interface CandidateList {
  /** The shortlist and the reserves, in the committee's order. */
  all: Candidate[];
  /** Those who are printed, in the order of the paper. */
  printed: Candidate[];
  /** What keeps any document from being made, one Chinese sentence each. */
  problems: string[];
}

/** `round`: whose shortlist it is, the last one's unless told. */
export function candidateList(
  snapshot: Snapshot,
  campaign: Campaign,
  lookups: Lookups,
  round?: string,
): CandidateList {
  const problems: string[] = [];
  const rounds = campaign.review.rounds;
  const last = round ?? rounds[rounds.length - 1]?.name ?? '';
  const rows = listRows(
    snapshot,
    rounds.map(({ name }) => name),
    last,
  );
  if (!rows.some((row) => textOf(row, 'list_kind') === 'in')) {
    return { all: [], printed: [], problems: [WORDS.noShortlist(last)] };
  }
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const settled = new Map(rowsOf(snapshot, 'candidates').map((row) => [textOf(row, 'nomination_id'), row]));
  const confirmed = confirmedBy(snapshot);
  const upheld = upheldObjections(snapshot);
  const seen = new Set<string>();
  const all: Candidate[] = [];
  const reserves: Candidate[] = [];
  for (const row of [...rows].sort(byListOrder)) {
    const id = textOf(row, 'nomination_id');
    const nomination = nominations.get(id);
    const isReserve = textOf(row, 'list_kind') === 'reserve';
    if (seen.has(id)) problems.push(WORDS.twice(id));
    else if (nomination === undefined) problems.push(WORDS.unknown(id, textOf(row, 'name')));
    if (seen.has(id) || nomination === undefined) continue;
    seen.add(id);
    const candidate = candidateOf(nomination, settled.get(id), confirmed.get(id), campaign, problems);
    if (candidate === null) continue;
    const reasons = upheld.get(id);
    if (reasons !== undefined) {
      candidate.state = 'disqualified';
      candidate.explanation.unshift(WORDS.disqualified(reasons));
    }
    (isReserve ? reserves : all).push(candidate);
  }
  const inPlace = all.length;
  const published = everPublic(snapshot);
  fillVacancies(all, reserves, {
    rule: campaign.publicity.replacement,
    wasPublic: (id) => published.has(id),
  });
  [...all, ...reserves].forEach((candidate, at) => {
    candidate.rank = at;
    if (at >= inPlace && candidate.state === 'listed') {
      candidate.state = reserves.includes(candidate) ? 'reserve' : 'replacement';
    }
  });
  const printed = all.filter((each) => each.state === 'listed' || each.state === 'replacement');
  honour(printed, campaign);
  return { all: [...all, ...reserves], printed: inOrder(printed, campaign, lookups), problems };
}

/** The rows of a round's list. A round that lets everybody through has no reserves of its own: those of the round before it stand. */
function listRows(snapshot: Snapshot, rounds: readonly string[], round: string): RegistryRow[] {
  const rows = rowsOf(snapshot, 'shortlist');
  const of = (name: string): RegistryRow[] => rows.filter((row) => textOf(row, 'round') === name);
  const reserves = (list: readonly RegistryRow[]): RegistryRow[] =>
    list.filter((row) => textOf(row, 'list_kind') === 'reserve');
  const own = of(round);
  if (reserves(own).length > 0) return own;
  const before = rounds.slice(0, Math.max(0, rounds.indexOf(round))).reverse();
  return [...own, ...(before.map((name) => reserves(of(name))).find((list) => list.length > 0) ?? [])];
}

/** Fills the tiers from the best on, in the committee's order; those beyond the last tier's places have none. */
function honour(printed: readonly Candidate[], { tiers }: Campaign): void {
  const ranked = [...printed].sort((a, b) => a.rank - b.rank);
  let from = 0;
  for (const { name, places } of tiers) {
    const to = places === null ? ranked.length : from + places;
    for (const candidate of ranked.slice(from, to)) candidate.tier = name;
    from = to;
  }
}

function byListOrder(a: RegistryRow, b: RegistryRow): number {
  const kind = (row: RegistryRow): number => (textOf(row, 'list_kind') === 'in' ? 0 : 1);
  return kind(a) - kind(b) || (numberOf(a, 'list_order') ?? 0) - (numberOf(b, 'list_order') ?? 0);
}

function candidateOf(
  row: RegistryRow,
  settled: RegistryRow | undefined,
  confirmed: Confirmed | undefined,
  campaign: Campaign,
  problems: string[],
): Candidate | null {
  const id = textOf(row, 'id');
  const corrections: Partial<Record<string, string>> = confirmed?.corrections ?? {};
  const printedOf = (field: string): string => corrections[field] ?? textOf(row, field);
  const category = printedOf('category');
  const kind = kindOfCategory(campaign, category);
  const explanation: string[] = [];
  const shown = (field: string): string => {
    const { text, withheld } = publicText(printedOf(field));
    if (withheld) explanation.push(WORDS.privateTaken(field));
    return text;
  };
  const [name, unit, post] = [shown('name'), shown('unit'), shown('post')];
  if (kind === null) problems.push(WORDS.unknownCategory(id, category));
  if (name === '' || unit === '') problems.push(WORDS.nothingToPrint(id));
  if (kind === null || name === '' || unit === '') return null;
  const status = textOf(row, 'status');
  const refusedAtFirst = ['publication_refused', 'refused'].includes(textOf(row, 'consent'));
  // What a nominee says when asked last counts.
  const saidLast = confirmed?.consent ?? '';
  const refused = saidLast === '' ? refusedAtFirst : saidLast === 'refused';
  const decided = settled === undefined ? '' : textOf(settled, 'consent_settled');
  let state: CandidateState = 'listed';
  if (status !== 'accepted') {
    state = 'gone';
    explanation.unshift(WORDS.gone(ownValue(CHOICES.status, status) ?? status));
  } else if (decided === 'refused') {
    state = 'withheld';
    explanation.unshift(WORDS.withheld);
  } else if (refused && decided !== 'consented') {
    state = 'no_consent';
    explanation.unshift(saidLast === 'refused' ? WORDS.refusedLast : WORDS.noConsent);
  }
  const corrected = Object.keys(corrections).map((field) => ({
    field,
    before: textOf(row, field),
    after: corrections[field]!,
  }));
  if (corrected.length > 0) explanation.push(WORDS.corrected(corrected));
  const ethnicity = shown('ethnicity');
  const notes = [textOf(row, 'sex') === '女' ? '女' : '', ethnicity === '汉族' ? '' : ethnicity];
  return {
    id,
    category,
    tier: '',
    kind,
    name,
    unit,
    post: kind === 'team' || saysNothing(post) ? '' : post,
    extra: extraFields(kind, campaign).map(shown),
    note: campaign.publicity.notes && kind === 'person' ? notes.filter((note) => note !== '').join('，') : '',
    state,
    explanation,
    rank: 0,
    orderByHand: settled === undefined ? null : numberOf(settled, 'order_by_hand'),
  };
}

/** The fields that the settings add; teams have neither sex nor ethnicity. */
export function extraFields(kind: NomineeForm, campaign: Campaign): Campaign['publicity']['fields'] {
  const { fields } = campaign.publicity;
  return kind === 'person' ? fields : fields.filter((field) => field !== 'sex' && field !== 'ethnicity');
}

/** By category as the settings list them; in each by hand, then by strokes of the name or by rank. */
export function inOrder(printed: Candidate[], campaign: Campaign, lookups: Lookups): Candidate[] {
  const places = campaign.categories.map(({ name }) => name);
  const byHand = (each: Candidate): number => each.orderByHand ?? Number.MAX_SAFE_INTEGER;
  const strokes = campaign.publicity.order === 'strokes' ? lookups.strokes() : null;
  const tiers = campaign.tiers.map(({ name }) => name);
  const tierOf = ({ tier }: Candidate): number => (tier === '' ? tiers.length : tiers.indexOf(tier));
  return [...printed].sort(
    (a, b) =>
      tierOf(a) - tierOf(b) ||
      places.indexOf(a.category) - places.indexOf(b.category) ||
      byHand(a) - byHand(b) ||
      (strokes === null ? 0 : strokes.compare(a.name, b.name)) ||
      a.rank - b.rank,
  );
}
