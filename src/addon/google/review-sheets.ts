// Makes review sheets and brings them to the plan: one for each reviewer and round, found by its key, shared quietly with one person.
import { isAsCollected, shownIn, shownMark } from '../core/3-review/others-scores';
import { type SheetMaterial, whoIn } from '../core/3-review/review-book';
import { newSheetRequests } from '../core/3-review/review-sheet';
import { syncRequests } from '../core/3-review/review-sheet-sync';
import { roundsOf } from '../core/3-review/rounds';
import { accessCells, accessOf } from '../core/3-review/sheet-access';
import { OTHERS, READING, SCORING, type SheetContent } from '../core/3-review/sheet-columns';
import { type OwnPart, ownPart, sheetContent } from '../core/3-review/sheet-content';
import { presentSheet } from '../core/3-review/sheet-reading';
import { sheetKey } from '../core/3-review/sheet-rows';
import type { Campaign } from '../core/campaign';
import type { Outcome, ReviewSheetEffect } from '../core/outbox';
import { OUTBOX_PHRASES } from '../core/phrases/outbox';
import { REVIEW_PHRASES } from '../core/phrases/review';
import { readState } from '../core/program-state';
import { type Cells, defaultColumn, type Snapshot, textOf } from '../core/registry-snapshot';
import { lookups } from './lookups';
import { makePanel } from './panel-sheets';
import { readRegistry } from './registry-gate';
import {
  createKeyed,
  fileKey,
  type KeyedFile,
  openTabs,
  reviewFiles,
  shareAnew,
  shareWith,
  sheetLink,
  updateSheet,
} from './review-files';

/** What the sheets are made from, read once when the first is made: after the plan has been written. */
export interface Ground {
  snapshot: Snapshot;
  editors: string[];
  /** The file with this key: one that this run has made, else what 评审表 has recorded, else what lies in the folder; '' for none. */
  idOf(key: string, recorded: string): string;
  /** Makes the file; two rows of 待办 that are about one sheet find the same file. */
  make(name: string, key: string): string;
}

function openGround(): Ground {
  const snapshot = readRegistry([
    { tab: 'state' },
    { tab: 'nominations', before: defaultColumn('nominations', 'answers') },
    { tab: 'deeds' },
    { tab: 'reviewers' },
    { tab: 'assignments' },
    { tab: 'review_sheets' },
    { tab: 'scores' },
  ]);
  const { reviewFolder = '', owner = '' } = readState(snapshot);
  let listed: KeyedFile[] | null = null;
  const made = new Map<string, string>();
  return {
    snapshot,
    editors: [...new Set([Session.getEffectiveUser().getEmail(), owner])].filter((each) => each !== ''),
    idOf(key, recorded) {
      const known = made.get(key) ?? recorded;
      if (known !== '') return known;
      listed ??= reviewFiles(reviewFolder);
      return listed.find((file) => file.key === key)?.id ?? '';
    },
    make(name, key) {
      const id = createKeyed(name, reviewFolder, key);
      made.set(key, id);
      return id;
    },
  };
}

/** For the outbox: three calls for a new sheet (make, fill, share), three to bring one up to date. */
export function reviewSheetMaker(campaign: Campaign): (effect: ReviewSheetEffect) => Outcome {
  let ground: Ground | null = null;
  return (effect) => {
    const round = roundsOf(campaign).find(({ name }) => name === effect.round);
    if (round === undefined) return GONE;
    ground ??= openGround();
    const material: SheetMaterial = { campaign, snapshot: ground.snapshot, lookups: lookups(), round };
    if (effect.group !== undefined) return makePanel(material, effect.group, ground);
    const part = ownPart(material, effect.reviewerId);
    return part === null ? GONE : makeSheet(material, part, ground);
  };
}

const GONE: Outcome = { state: 'cancelled', explanation: OUTBOX_PHRASES.fileGone };

function makeSheet(material: SheetMaterial, part: OwnPart, ground: Ground): Outcome {
  const { round, campaign } = material;
  const { reviewer, row } = part;
  const access = accessOf(round, row, Date.now());
  const content = sheetContent(material, part, access);
  const keyed = fileKey(round.name, reviewer.id);
  const known = ground.idOf(keyed, row === undefined ? '' : textOf(row, 'file_id'));
  const withOthers = round.visible === 'others' || (row !== undefined && shownIn(row) !== null);
  const present = known === '' ? 'gone' : openSheet(known, withOthers);
  let fileId = known;
  let shown: Cells = {};
  if (present === 'gone') {
    const name = REVIEW_PHRASES.fileName(round.name, campaign.identity.title, reviewer.name);
    fileId = ground.make(name, keyed);
  }
  if (typeof present === 'string') updateSheet(fileId, newSheetRequests(content, ground.editors));
  else shown = bringUpToDate(fileId, material, part, content, present, ground);
  if (present === 'gone') shareWith(fileId, reviewer.email);
  else shareAnew(fileId, [reviewer.email], (email) => !ground.editors.includes(email));
  const key = sheetKey(round.name, reviewer.id);
  // Filled by a run that died before it could say how the sheet stands.
  const untold = access === 'open' && row !== undefined && textOf(row, 'access_shown') === '';
  const mailed = row !== undefined && textOf(row, 'mailed_at') !== '';
  return {
    state: 'done',
    explanation: '',
    record: {
      tab: 'review_sheets',
      id: key,
      cells: {
        sheet_key: key,
        file_id: fileId,
        sheet: sheetLink(fileId),
        ...(mailed ? {} : { sheet_state: 'made' }),
        ...(typeof present === 'string' || untold ? accessCells(round, access) : {}),
        expected_count: content.items.length,
        ...shown,
      },
    },
  };
}

interface OpenedSheet {
  scoring: unknown[][];
  reading: unknown[][];
  /** Null when the sheet was made before others' scores were to be seen. */
  others: unknown[][] | null;
}

/** `withOthers`: what was shown once stays locked, whatever the settings say later. */
function openSheet(fileId: string, withOthers: boolean): OpenedSheet | 'empty' | 'gone' {
  const all = openTabs(fileId, withOthers ? [SCORING, READING, OTHERS] : [SCORING, READING]);
  const tabs = all === 'empty' && withOthers ? openTabs(fileId, [SCORING, READING]) : all;
  if (typeof tabs === 'string') return tabs;
  return { scoring: tabs[0]!, reading: tabs[1]!, others: tabs[2] ?? null };
}

/** Gives the cells of 评审表 that say what is shown now. */
function bringUpToDate(
  fileId: string,
  material: SheetMaterial,
  part: OwnPart,
  content: SheetContent,
  { scoring, reading, others }: OpenedSheet,
  ground: Ground,
): Cells {
  const collected = isAsCollected(scoring, material.round, whoIn(material, part.all), part.scores);
  // What was typed since is collected first; the next collecting decides on showing again.
  const showing = collected ? content.others : null;
  const requests = syncRequests({
    content: { ...content, others: showing, signature: collected ? content.signature : null },
    present: presentSheet(scoring, reading.length, others),
    cancelled: new Set(part.all.filter(({ state }) => state === 'cancelled').map(({ code }) => code)),
    editors: ground.editors,
  });
  updateSheet(fileId, requests);
  if (showing === null) return {};
  const codes = showing.map(({ code }) => code);
  return { shown: JSON.stringify({ mark: shownMark(showing), codes }) };
}
