// The compilation of the candidates' deeds (候选人事迹汇编) for the experts: edited texts where an editor wrote them, else the originals.
import { readAssignments } from '../3-review/assignment-rows';
import { masker } from '../3-review/masking';
import { spacedName } from '../documents/name-tables';
import { type VolumeEntry, volume } from '../documents/volume';
import { PAPER_WORDS } from '../phrases/papers';
import { DOCUMENT_PHRASES } from '../phrases/publicity';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { type Candidate, candidateList, inOrder } from './candidates';
import {
  type Answer,
  byCategory,
  commonValues,
  type Entry,
  listValues,
  printedToday,
  type Series,
  signersOf,
  type Writing,
} from './papers';
import { fillTemplate } from './templates';
import { overLength, textForVolume } from './volume-lengths';

/** Candidates, by "2021-0003 王芳", whose text is longer than the settings want it in the volume. */
export function tooLongForVolume(writing: Writing): string[] {
  const { candidates } = choose(writing, latestRound(writing));
  const texts = deedsOf(writing.snapshot);
  return candidates
    .filter(({ id }) => texts.has(id) && overLength(textForVolume(texts.get(id)!), writing.campaign) > 0)
    .map(({ id, name }) => `${id} ${name}`);
}

/** The volume of the latest shortlist that is confirmed, whatever its round, under everybody's name. */
export function writeCompilation(writing: Writing): Answer {
  const at = latestRound(writing);
  const { candidates, problems } = choose(writing, at);
  const texts = deedsOf(writing.snapshot);
  const missing = candidates.filter(({ id }) => !texts.has(id));
  const entryOf = (candidate: Candidate): VolumeEntry => ({
    bookmark: `n${candidate.id.replace(/\W/g, '_')}`,
    contentsLine: PAPER_WORDS.contentsLine(spacedName(candidate.name), candidate.unit),
    heading: spacedName(candidate.name),
    subheading: PAPER_WORDS.nominee(candidate.unit, candidate.post),
    ...wordsOf(texts.get(candidate.id)!, (text) => text),
  });
  return bind('compilation', `compilation-${at + 1}`, writing, {
    candidates,
    problems: [...problems, ...missing.map(({ id }) => DOCUMENT_PHRASES.noDeeds(id))],
    entryOf,
    listed: () => namedEntries(candidates, texts),
  });
}

/**
 * The volume for a blind round: neither names nor units nor numbers of nominations, everybody under the code that the
 * review sheets have, in the order of the codes.
 */
export function writeBlindCompilation(writing: Writing): Answer {
  const { snapshot, campaign } = writing;
  const at = latestRound(writing);
  const { candidates, problems } = choose(writing, at);
  const next = campaign.review.rounds[at + 1];
  if (problems.length > 0) return { problems };
  if (next === undefined)
    return { problems: [DOCUMENT_PHRASES.noNextRound(campaign.review.rounds[at]?.name ?? '')] };
  const codes = codesIn(snapshot, next.name);
  const texts = deedsOf(snapshot);
  const uncoded = candidates.filter(({ id }) => !codes.has(id)).map(({ id }) => id);
  const missing = candidates.filter(({ id }) => !texts.has(id));
  const ordered = [...candidates].sort((a, b) =>
    (codes.get(a.id) ?? '') < (codes.get(b.id) ?? '') ? -1 : 1,
  );
  const nominations = new Map(rowsOf(snapshot, 'nominations').map((row) => [textOf(row, 'id'), row]));
  const entryOf = (candidate: Candidate): VolumeEntry => {
    const row = nominations.get(candidate.id)!;
    const units = [textOf(row, 'unit'), textOf(row, 'recommending_unit'), candidate.unit];
    const names = [textOf(row, 'name'), candidate.name];
    const heading = PAPER_WORDS.code(codes.get(candidate.id)!);
    return {
      bookmark: codes.get(candidate.id)!,
      contentsLine: heading,
      heading,
      subheading: '',
      ...wordsOf(texts.get(candidate.id)!, masker({ names, kind: candidate.kind, units }, writing.lookups)),
    };
  };
  return bind('blind', `blind-${at + 1}`, writing, {
    candidates: ordered,
    problems: [
      ...(uncoded.length > 0 ? [DOCUMENT_PHRASES.noCode(uncoded, next.name)] : []),
      ...missing.map(({ id }) => DOCUMENT_PHRASES.noDeeds(id)),
    ],
    entryOf,
    listed: () => blindEntries(ordered, texts, codes),
  });
}

/** What the volume of a round's list would hold now; null as long as deeds or codes are not read. */
export function volumeEntries(series: Series, writing: Writing): readonly Entry[] | null {
  const [kind, number] = series.split('-');
  const at = Number(number) - 1;
  const { snapshot, campaign } = writing;
  if (snapshot.deeds === undefined) return null;
  const { candidates } = choose(writing, at);
  const texts = deedsOf(snapshot);
  if (kind === 'compilation') return namedEntries(candidates, texts);
  if (snapshot.assignments === undefined) return null;
  const codes = codesIn(snapshot, campaign.review.rounds[at + 1]?.name ?? '');
  const code = ({ id }: Candidate): string => codes.get(id) ?? '';
  const ordered = [...candidates].sort((a, b) => (code(a) < code(b) ? -1 : 1));
  return blindEntries(ordered, texts, codes);
}

/** The name of the blind round that comes next; null when the next one is open, or there is none. */
export function blindRoundNext(writing: Writing): string | null {
  const { rounds, blind } = writing.campaign.review;
  const next = rounds[latestRound(writing) + 1]?.name;
  if (next === undefined) return null;
  const line = blind.find(({ name }) => name === next) ?? blind[0];
  return line?.blind === true ? next : null;
}

/** Zero-based place of the last round whose list is confirmed; the first one when none is. */
function latestRound({ snapshot, campaign }: Writing): number {
  const confirmed = new Set(rowsOf(snapshot, 'shortlist').map((row) => textOf(row, 'round')));
  return campaign.review.rounds.reduce((last, { name }, at) => (confirmed.has(name) ? at : last), 0);
}

/** Consent is asked for publication, not for review. */
function choose(writing: Writing, at: number): { candidates: Candidate[]; problems: string[] } {
  const { snapshot, campaign, lookups } = writing;
  const list = candidateList(snapshot, campaign, lookups, campaign.review.rounds[at]?.name);
  const shown = list.all.filter(({ state }) => ['listed', 'replacement', 'no_consent'].includes(state));
  return { candidates: inOrder(shown, campaign, lookups), problems: list.problems };
}

function deedsOf(snapshot: Snapshot): Map<string, RegistryRow> {
  return new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
}

function codesIn(snapshot: Snapshot, round: string): Map<string, string> {
  return new Map(readAssignments(snapshot, round).map(({ nominationId, code }) => [nominationId, code]));
}

function wordsOf(row: RegistryRow, mask: (text: string) => string): Pick<VolumeEntry, 'text' | 'parts'> {
  const media = textOf(row, 'media_honors').trim();
  return {
    text: mask(textForVolume(row)),
    parts: PAPER_WORDS.noMedia.test(media) ? [] : [{ title: PAPER_WORDS.mediaHonors, text: mask(media) }],
  };
}

const textsOf = (row: RegistryRow | undefined): string[] =>
  row === undefined ? [] : [textForVolume(row), textOf(row, 'media_honors')];

function namedEntries(candidates: readonly Candidate[], texts: ReadonlyMap<string, RegistryRow>): Entry[] {
  return candidates.map(({ id, category, name, unit, post }) => ({
    id,
    says: [category, name, unit, post, ...textsOf(texts.get(id))],
  }));
}

function blindEntries(
  candidates: readonly Candidate[],
  texts: ReadonlyMap<string, RegistryRow>,
  codes: ReadonlyMap<string, string>,
): Entry[] {
  // Names and units are masked: when they change, the texts have other gaps.
  return candidates.map(({ id, category, name, unit }) => ({
    id,
    says: [codes.get(id) ?? '', category, name, unit, ...textsOf(texts.get(id))],
  }));
}

interface Contents {
  candidates: readonly Candidate[];
  problems: string[];
  entryOf(candidate: Candidate): VolumeEntry;
  listed(): readonly Entry[];
}

function bind(kind: 'compilation' | 'blind', series: Series, writing: Writing, contents: Contents): Answer {
  const { snapshot, campaign } = writing;
  const { candidates, entryOf, listed } = contents;
  const date = printedToday(writing);
  const values = [...commonValues(writing, date), ...listValues(candidates, writing)];
  const filled = fillTemplate(snapshot, kind, values, 'none');
  const problems = [...contents.problems, ...filled.errors];
  if (problems.length > 0) return { problems };
  const document = volume({
    title: filled.title,
    paragraphs: filled.paragraphs,
    contentsTitle: filled.listTitle,
    groups: byCategory(candidates, campaign).flatMap(({ name }) => {
      const own = candidates.filter(({ category }) => category === name);
      return own.length === 0 ? [] : [{ title: name, entries: own.map(entryOf) }];
    }),
    signers: signersOf(campaign),
    date,
  });
  return { paper: { kind, series, title: document.name, document, listed: listed(), period: null } };
}
