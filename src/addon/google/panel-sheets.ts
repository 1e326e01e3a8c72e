// Makes the panel's sheets and refreshes them: one for each category of a round, shared with those who reviewed in it.
import { panelContent, panelKey, panelMembers } from '../core/3-review/panel-book';
import { readPanel } from '../core/3-review/panel-reading';
import { PANEL, panelRequests } from '../core/3-review/panel-sheet';
import { panelSyncRequests } from '../core/3-review/panel-sync';
import type { SheetMaterial } from '../core/3-review/review-book';
import { readReviewers } from '../core/3-review/reviewers';
import type { Outcome } from '../core/outbox';
import { PANEL_PHRASES } from '../core/phrases/panel';
import { rowsOf, type Snapshot, textOf } from '../core/registry-snapshot';
import {
  fileKey,
  type KeyedFile,
  openTabs,
  shareAnew,
  shareWith,
  sheetLink,
  updateSheet,
} from './review-files';

/** As in `Ground` of review sheets. */
export interface PanelGround {
  editors: string[];
  idOf(key: string, recorded: string): string;
  make(name: string, key: string): string;
}

/** For the outbox: two calls and one a member for a new sheet, three to refresh one. */
export function makePanel(material: SheetMaterial, group: string, ground: PanelGround): Outcome {
  const { campaign, round, snapshot } = material;
  const key = panelKey(round.name, group);
  const row = rowsOf(snapshot, 'review_sheets').find((each) => textOf(each, 'sheet_key') === key);
  const keyed = fileKey(round.name, `panel:${group}`);
  const known = ground.idOf(keyed, row === undefined ? '' : textOf(row, 'file_id'));
  const content = panelContent(material, group);
  const tabs = known === '' ? 'gone' : openTabs(known, [PANEL]);
  const name = PANEL_PHRASES.fileName(round.name, campaign.identity.title, group);
  const fileId = tabs === 'gone' ? ground.make(name, keyed) : known;
  updateSheet(
    fileId,
    typeof tabs === 'string'
      ? panelRequests(content, ground.editors)
      : panelSyncRequests(content, readPanel(tabs[0]!), Date.now()),
  );
  const members = panelMembers(material, group);
  if (tabs === 'gone') for (const email of members) shareWith(fileId, email);
  else {
    // Reviewers who are no longer of this panel lose it; whom organizers have let in by hand is their affair.
    const reviewers = new Set(readReviewers(snapshot, campaign).reviewers.map(({ email }) => email));
    shareAnew(fileId, members, (email) => reviewers.has(email));
  }
  const cells = {
    file_id: fileId,
    sheet: sheetLink(fileId),
    sheet_state: 'made',
    expected_count: content.items.length,
  };
  return {
    state: 'done',
    explanation: '',
    record: { tab: 'review_sheets', id: key, cells: { sheet_key: key, ...cells } },
  };
}

/**
 * Trashes panel sheets that a search which lagged has let be made twice: those that 评审表 does not link to and nobody has
 * written in. Gives those that went. No call when there are none.
 */
export function trashPanelTwins(
  snapshot: Snapshot,
  round: string,
  files: readonly KeyedFile[],
): { reviewer: string; id: string }[] {
  const prefix = panelKey(round, '');
  return rowsOf(snapshot, 'review_sheets').flatMap((row) => {
    const [key, linked] = [textOf(row, 'sheet_key'), textOf(row, 'file_id')];
    if (!key.startsWith(prefix) || linked === '') return [];
    const keyed = fileKey(round, `panel:${key.slice(prefix.length)}`);
    const empty = files.filter(({ id, key: own }) => own === keyed && id !== linked && isUnwritten(id));
    for (const { id } of empty) Drive!.Files!.update({ trashed: true } as never, id);
    return empty.map(({ id }) => ({ reviewer: textOf(row, 'reviewer'), id }));
  });
}

function isUnwritten(fileId: string): boolean {
  const tabs = openTabs(fileId, [PANEL]);
  if (typeof tabs === 'string') return tabs === 'empty';
  const { rows, stray } = readPanel(tabs[0]!);
  return [...rows.values(), ...stray].every(({ note }) => note === '');
}
