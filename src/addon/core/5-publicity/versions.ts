// The versions of every document, as the tab 文书 keeps them: which one is current, and whether it still agrees with the list.
import { DOCUMENT_PHRASES as WORDS } from '../phrases/publicity';
import {
  type Cells,
  jsonOf,
  numberOf,
  type RegistryRow,
  rowsOf,
  type Snapshot,
  textOf,
} from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import type { Candidate } from './candidates';
import { type Entry, fingerprintOf, type Paper, type Series } from './papers';

export interface Version {
  key: string;
  series: Series;
  number: number;
  /** Null for one that is new in this run. */
  row: RegistryRow | null;
}

/** A version that a run has finished. */
export interface PaperMade {
  key: string;
  /** Of its document: differs whenever a printed word does. */
  mark: string;
  /** Just before the write that made it current, milliseconds since the epoch. */
  at: number;
}

/** That write takes about as long. */
const CLOSING_MS = 1_000;

const inState = (snapshot: Snapshot, state: string): RegistryRow[] =>
  rowsOf(snapshot, 'documents').filter((row) => textOf(row, 'document_state') === state);

const isSupplement = (series: Series | undefined): boolean => series?.startsWith('supplement') ?? false;

const idsOf = (row: RegistryRow): string[] => jsonOf<string[]>(row, 'listed', []);

/** Ids that a paper with a period of publicity has ever named, old versions included. */
export function everPublic(snapshot: Snapshot): Set<string> {
  const papers = [...inState(snapshot, 'current'), ...inState(snapshot, 'superseded')];
  return new Set(papers.filter((row) => textOf(row, 'period_last') !== '').flatMap(idsOf));
}

/** The row of a series' current version; null when there is none. */
export function currentPaper(snapshot: Snapshot, series: Series): RegistryRow | null {
  return inState(snapshot, 'current').find((row) => textOf(row, 'series') === series) ?? null;
}

/** Those of the current papers that make public who came in later, in their order. */
export function currentSupplements(snapshot: Snapshot): RegistryRow[] {
  return inState(snapshot, 'current').filter((row) => isSupplement(textOf(row, 'series')));
}

/** The version to make now: the one that a dead run left unfinished, or the next. */
export function nextVersion(snapshot: Snapshot, series: Series): Version {
  const own = rowsOf(snapshot, 'documents').filter((row) => textOf(row, 'series') === series);
  const unfinished = own.find((row) => textOf(row, 'document_state') === 'making');
  const number =
    unfinished === undefined
      ? 1 + Math.max(0, ...own.map((row) => numberOf(row, 'version') ?? 0))
      : (numberOf(unfinished, 'version') ?? 1);
  return { key: `${series}/${number}`, series, number, row: unfinished ?? null };
}

/**
 * The current version, when it was finished by another run only after this one had been asked for it and says the same
 * to the letter: two clicks at once ask for one paper. Null: `version` is to be made. `mark` is of what it would print,
 * `startedAt` in milliseconds since the epoch.
 */
export function madeMeanwhile(
  snapshot: Snapshot,
  made: readonly PaperMade[],
  { version, mark, startedAt }: { version: Version; mark: string; startedAt: number },
): Version | null {
  const row = currentPaper(snapshot, version.series);
  if (row === null || version.row !== null) return null;
  const key = textOf(row, 'document_key');
  const same = (each: PaperMade): boolean =>
    each.key === key && each.mark === mark && each.at + CLOSING_MS >= startedAt;
  return made.some(same) ? { ...version, key, number: numberOf(row, 'version') ?? 1, row } : null;
}

/** The cells that announce a version before any file of it exists. */
export function announcedCells(version: Version, paper: Paper, now: number, who: string): Cells {
  return {
    document_key: version.key,
    series: version.series,
    version: version.number,
    document_name: paper.title,
    document_state: 'making',
    agreement: '',
    made_at: now,
    who,
    period_first: paper.period?.first ?? '',
    period_last: paper.period?.last ?? '',
    listed_count: paper.listed.length,
    list_fingerprint: fingerprintOf(paper.listed),
    listed: JSON.stringify(paper.listed.map(({ id }) => id)),
  };
}

/** Makes the version current and the one before it old; both in one write, so that there is always exactly one. */
export function finishVersion(
  version: Version,
  row: RegistryRow,
  links: { document: string; word: string },
  snapshot: Snapshot,
  changes: RegistryChanges,
): void {
  for (const earlier of inState(snapshot, 'current')) {
    if (textOf(earlier, 'series') !== version.series || earlier.row === row.row) continue;
    change(changes, 'documents', earlier, { document_state: 'superseded', agreement: '' });
  }
  change(changes, 'documents', row, {
    document_state: 'current',
    agreement: WORDS.agrees,
    document_link: links.document,
    word_link: links.word,
    files_missing: '',
  });
}

/** The supplement for those whom no current paper has made public; its own series, or the last one again. Null: there is nobody to name. */
export function supplementSeries(
  snapshot: Snapshot,
  printed: readonly Candidate[],
): { series: Series; candidates: Candidate[] } | null {
  const papers = inState(snapshot, 'current').filter((row) => textOf(row, 'period_last') !== '');
  const shown = new Set(papers.flatMap(idsOf));
  const missing = printed.filter(({ id }) => !shown.has(id));
  const supplements = rowsOf(snapshot, 'documents')
    .map((row) => textOf(row, 'series'))
    .filter((series) => series.startsWith('supplement'));
  const last = Math.max(0, ...supplements.map((series) => Number(series.slice('supplement-'.length))));
  const made = papers.some((row) => textOf(row, 'series') === `supplement-${last}`);
  if (missing.length > 0)
    return { series: `supplement-${made ? last + 1 : Math.max(1, last)}`, candidates: missing };
  if (!made) return null;
  const again = papers.find((row) => textOf(row, 'series') === `supplement-${last}`)!;
  const candidates = printed.filter(({ id }) => idsOf(again).includes(id));
  return candidates.length === 0 ? null : { series: `supplement-${last}`, candidates };
}

/** Ids by whether their publicity has run its course at `today` ("2022-02-21"). */
export function publicised(
  snapshot: Snapshot,
  printed: readonly Pick<Candidate, 'id'>[],
  today: string,
): { never: string[]; runningUntil: string } {
  const over = new Map<string, string>();
  for (const row of inState(snapshot, 'current')) {
    const last = textOf(row, 'period_last');
    if (last === '') continue;
    for (const id of idsOf(row)) {
      const known = over.get(id);
      if (known === undefined || last < known) over.set(id, last);
    }
  }
  const open = printed.map(({ id }) => over.get(id) ?? '').filter((last) => last >= today);
  return {
    never: printed.filter(({ id }) => !over.has(id)).map(({ id }) => id),
    runningUntil: open.sort().pop() ?? '',
  };
}

/** What a paper would list if it were made now; null when this run has not read enough to tell. */
export type EntriesNow = (series: Series) => readonly Entry[] | null;

/** Says beside every current paper whether it still agrees with the registry, now that `coming` is being made. */
export function noteAgreement(
  snapshot: Snapshot,
  entriesNow: EntriesNow,
  coming: { series: Series; ids: readonly string[] } | null,
  changes: RegistryChanges,
): void {
  const current = inState(snapshot, 'current').filter((row) => textOf(row, 'series') !== coming?.series);
  const supplemented = new Set([
    ...current.filter((row) => isSupplement(textOf(row, 'series'))).flatMap(idsOf),
    ...(isSupplement(coming?.series) ? coming!.ids : []),
  ]);
  for (const row of current) {
    const series = textOf(row, 'series');
    const now = entriesNow(series);
    if (now === null) continue;
    const ids = idsOf(row);
    // Who came in later is made public by a supplement, and needs no new notice.
    const elsewhere = (id: string): boolean => series === 'notice' && supplemented.has(id);
    const same = now.filter(({ id }) => ids.includes(id));
    const added = isSupplement(series) ? [] : now.filter(({ id }) => !ids.includes(id) && !elsewhere(id));
    const removed = ids.filter((id) => !now.some((each) => each.id === id));
    const reworded = removed.length === 0 && fingerprintOf(same) !== textOf(row, 'list_fingerprint');
    const parts = [
      ...(added.length > 0 ? [WORDS.added(added.map(({ id }) => id).sort())] : []),
      ...(removed.length > 0 ? [WORDS.removed(removed.sort())] : []),
      ...(reworded ? [WORDS.reworded] : []),
    ];
    change(changes, 'documents', row, {
      agreement: parts.length === 0 ? WORDS.agrees : WORDS.differs(parts),
    });
  }
}
