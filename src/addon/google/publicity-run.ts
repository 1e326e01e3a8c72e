// The campaign's end by menu: settles objections, makes the notice, its supplements and the announcement, finishes what a dead run left.

import { type Desk, settledSentence, settleList } from '../core/5-publicity/desk';
import {
  type Assignment,
  afterPaper,
  assignPaper,
  kindOfSeries,
  madeMeanwhileSentence,
  madeSentence,
  noteAgreements,
  tabsFor,
} from '../core/5-publicity/making';
import { noteMissingFiles, papersToLookFor } from '../core/5-publicity/missing-files';
import { markOfDocument } from '../core/5-publicity/papers';
import { announcedCells, finishVersion, madeMeanwhile } from '../core/5-publicity/versions';
import { journal } from '../core/journal';
import { OBJECTION_DESK_WORDS } from '../core/phrases/objections';
import { DOCUMENT_PHRASES } from '../core/phrases/publicity';
import { RUN_PHRASES } from '../core/phrases/run';
import type { TemplateKind } from '../core/phrases/templates';
import { readState, rememberState } from '../core/program-state';
import { defaultColumn, rowsOf, textOf } from '../core/registry-snapshot';
import { change, noChanges, type RegistryChanges } from '../core/registry-write';
import type { ProgramState } from '../core/state';
import { lookups } from './lookups';
import { attend } from './objection-desk';
import { campaignIn } from './preconditions';
import { filesPresent, finishFiles, makeFiles, type PaperFiles, trashStrays } from './publicity-files';
import { RegistryProblem, readRegistry, type TabRequest, writeRegistry } from './registry-gate';
import { alone, clicked, doerOf, type Run, waits } from './run';

export const PUBLICITY_TABS_READ: readonly TabRequest[] = [
  { tab: 'settings' },
  { tab: 'state' },
  { tab: 'nominations', before: defaultColumn('nominations', 'findings') },
  { tab: 'shortlist' },
  { tab: 'templates' },
  { tab: 'confirmations' },
  { tab: 'candidates' },
  { tab: 'objections' },
  { tab: 'documents' },
  { tab: 'honorees' },
  { tab: 'outbox' },
  { tab: 'journal', before: 0 },
];

/** `null`: whatever any document is written from. Deeds are long, and read only where they are printed. */
const tabsToRead = (kind: TemplateKind | null): TabRequest[] => [
  ...PUBLICITY_TABS_READ,
  ...tabsFor(kind).map((tab) => ({ tab })),
];

/** Drive's search may not show a new file for some minutes. */
const SEARCH_LAG_MS = 10 * 60_000;

/** No run that was started before that still waits for its turn. */
const LATELY_MS = 10 * 60_000;

/** 桂冠 → 生成推荐汇总表 */
export function menuMakeRecommendations(): void {
  clickedPaper('menuMakeRecommendations', 'recommendations');
}

/** 桂冠 → 生成事迹汇编 */
export function menuMakeCompilation(): void {
  clickedPaper('menuMakeCompilation', 'compilation');
}

/** 桂冠 → 生成匿名汇编 */
export function menuMakeBlindCompilation(): void {
  clickedPaper('menuMakeBlindCompilation', 'blind');
}

/** 桂冠 → 生成公示 */
export function menuMakeNotice(): void {
  clickedPaper('menuMakeNotice', 'notice');
}

/** 桂冠 → 生成补充公示 */
export function menuMakeSupplement(): void {
  clickedPaper('menuMakeSupplement', 'supplement');
}

/** 桂冠 → 生成异议处理结果 */
export function menuMakeOutcome(): void {
  clickedPaper('menuMakeOutcome', 'outcome');
}

/** 桂冠 → 生成通报 */
export function menuMakeAnnouncement(): void {
  clickedPaper('menuMakeAnnouncement', 'announcement');
}

/** 桂冠 → 生成宣讲名单 */
export function menuMakePresentation(): void {
  clickedPaper('menuMakePresentation', 'presentation');
}

/** 桂冠 → 办理异议 */
export function menuSettleObjections(): void {
  clicked('menuSettleObjections', (run) => alone(waits.person, () => settle(run, true)) ?? RUN_PHRASES.busy);
}

function clickedPaper(entry: string, kind: TemplateKind): void {
  clicked(entry, (run) => alone(waits.person, () => makePaper(run, kind)) ?? RUN_PHRASES.busy);
}

function openDesk(
  run: Run,
  kind: TemplateKind | null,
): {
  desk: Desk;
  changes: RegistryChanges;
  state: Partial<ProgramState>;
} {
  const snapshot = readRegistry(tabsToRead(kind));
  const campaign = campaignIn(snapshot);
  const changes = noChanges();
  const desk = settleList({ snapshot, campaign, lookups: lookups(), now: run.startedAt }, run.who, changes);
  return { desk, changes, state: readState(snapshot) };
}

/** Must hold the lock. `release`: answers to objectors may leave. */
function settle(run: Run, release: boolean): string {
  const { desk, changes, state } = openDesk(run, null);
  noteAgreements(desk, null, changes);
  const answers = attend({ run, desk, state, fresh: [], release, remembered: {} }, changes);
  return settledSentence(desk) + OBJECTION_DESK_WORDS.answering(answers);
}

/** What organizers decide beside the list reaches it at once; a run that holds the lock leaves it to the next click. */
export function settleByEdit(run: Run): void {
  alone(waits.person, () => settle(run, false));
}

/** Six service calls, however many names: a read, the announcing write, the import, the zip, the Word file, the closing write. */
function makePaper(run: Run, kind: TemplateKind): string {
  const { desk, changes, state } = openDesk(run, kind);
  const assigned = assignPaper(kind, desk);
  if ('problems' in assigned) {
    noteAgreements(desk, null, changes);
    writeRegistry(changes, desk.snapshot);
    throw new RegistryProblem(DOCUMENT_PHRASES.stopped(assigned.problems));
  }
  const made = madeMeanwhile(desk.snapshot, state.papersMade ?? [], {
    version: assigned.version,
    mark: markOfDocument(assigned.paper.document),
    startedAt: run.startedAt,
  });
  if (made !== null) {
    noteAgreements(desk, null, changes);
    writeRegistry(changes, desk.snapshot);
    return madeMeanwhileSentence(assigned, made);
  }
  return makeAssigned(run, assigned, desk, changes, state);
}

function makeAssigned(
  run: Run,
  assigned: Assignment,
  desk: Desk,
  changes: RegistryChanges,
  state: Partial<ProgramState>,
): string {
  const { snapshot } = desk;
  const { paper, version } = assigned;
  if (state.folders === undefined) throw new RegistryProblem(RUN_PHRASES.notSetUp);
  noteAgreements(desk, assigned, changes);
  const cells = announcedCells(version, paper, run.startedAt, run.who);
  if (version.row === null) changes.appends.push({ tab: 'documents', cells });
  else change(changes, 'documents', version.row, cells);
  const others = (state.papersOpen ?? []).filter(({ key }) => key !== version.key);
  const own = { key: version.key, until: run.startedAt + SEARCH_LAG_MS };
  rememberState({ papersOpen: [...others, own] }, snapshot, changes);
  const announced = writeRegistry(changes, snapshot).snapshot;
  const files: PaperFiles = {
    key: version.key,
    mark: markOfDocument(paper.document),
    name: DOCUMENT_PHRASES.name(paper.title, version.number),
    folder: state.folders.root,
    document: paper.document,
  };
  const resumed = version.row !== null;
  const links = resumed ? finishFiles(files) : makeFiles(files);
  const closing = noChanges();
  const row = rowsOf(announced, 'documents').find((each) => textOf(each, 'document_key') === version.key);
  if (row === undefined) throw new RegistryProblem(DOCUMENT_PHRASES.rowGone);
  finishVersion(version, row, links, announced, closing);
  afterPaper(assigned, desk, closing);
  const now = Date.now();
  const lately = (state.papersMade ?? []).filter(({ at }) => at > now - LATELY_MS);
  const papersMade = [...lately, { key: version.key, mark: files.mark, at: now }];
  rememberState(resumed ? { papersMade } : { papersMade, papersOpen: others }, announced, closing);
  journal(closing, doerOf(run), {
    action: 'documentMade',
    detail: madeSentence(assigned, desk, false),
    rule: version.key,
  });
  writeRegistry(closing, announced);
  return madeSentence(assigned, desk, resumed);
}

/**
 * What dead runs have left, one paper at a time; once Drive's search is sure to show all, files that it had hidden from
 * a run that finished another's work; and the files that current papers have lost. Null when there is nothing of the kind, or another run holds the lock.
 */
export function finishPapers(run: Run, waitMs: number): string | null {
  return alone(waitMs, () => {
    const { desk, changes, state } = openDesk(run, null);
    const open = state.papersOpen ?? [];
    const rows = new Map(rowsOf(desk.snapshot, 'documents').map((row) => [textOf(row, 'document_key'), row]));
    const unfinished = open.find(({ key }) => {
      const row = rows.get(key);
      return row !== undefined && textOf(row, 'document_state') === 'making';
    });
    if (unfinished !== undefined) {
      const row = rows.get(unfinished.key)!;
      const assigned = assignPaper(kindOfSeries(textOf(row, 'series')), desk);
      if (!('problems' in assigned) && assigned.version.key === unfinished.key) {
        return makeAssigned(run, assigned, desk, changes, state);
      }
      // What was to be made is not to be made any more.
      change(changes, 'documents', row, { document_state: 'abandoned' });
    }
    const ripe = open.filter(({ until }) => until <= run.startedAt);
    for (const { key } of ripe) {
      const row = rows.get(key);
      const current = row !== undefined && textOf(row, 'document_state') !== 'making';
      const link = (column: string): string => (current ? textOf(row, column) : '');
      trashStrays(key, { document: link('document_link'), word: link('word_link') });
    }
    rememberState({ papersOpen: open.filter((each) => !ripe.includes(each)) }, desk.snapshot, changes);
    noteAgreements(desk, null, changes);
    const current = papersToLookFor(desk.snapshot, run.startedAt - SEARCH_LAG_MS);
    const found = filesPresent(current.map((row) => textOf(row, 'document_key')));
    noteMissingFiles(current, found, doerOf(run), changes);
    writeRegistry(changes, desk.snapshot);
    return null;
  });
}
