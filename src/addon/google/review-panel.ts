// The discussion: menu 建会评表 makes one shared sheet per category, menu 收取意见 brings its cells and comments home.
import { readAssignments } from '../core/3-review/assignment-rows';
import { type DriveComment, type HarvestedSheet, harvest } from '../core/3-review/comments';
import { panelKey } from '../core/3-review/panel-book';
import { readPanel } from '../core/3-review/panel-reading';
import { PANEL } from '../core/3-review/panel-sheet';
import { currentRound } from '../core/3-review/review-book';
import type { Effect } from '../core/outbox';
import { PANEL_PHRASES as WORDS } from '../core/phrases/panel';
import { RUN_PHRASES } from '../core/phrases/run';
import { rowsOf, textOf } from '../core/registry-snapshot';
import { noChanges } from '../core/registry-write';
import { commitDecision } from './commit';
import { campaignIn } from './preconditions';
import { RegistryProblem, readRegistry, writeRegistry } from './registry-gate';
import { fetchTabs } from './review-files';
import { alone, clicked, type Run, waits } from './run';

/** 桂冠 → 建会评表 */
export function menuMakePanelSheets(): void {
  clicked('menuMakePanelSheets', (run) => alone(waits.person, () => makePanels(run)) ?? RUN_PHRASES.busy);
}

function makePanels(run: Run): string {
  const snapshot = readRegistry([
    { tab: 'settings' },
    { tab: 'state' },
    { tab: 'assignments' },
    { tab: 'review_sheets' },
    { tab: 'shortlist' },
    { tab: 'outbox' },
  ]);
  const campaign = campaignIn(snapshot);
  const round = currentRound(campaign, snapshot);
  if (round === null) throw new RegistryProblem(WORDS.noRound);
  if (round.visible !== 'panel') throw new RegistryProblem(WORDS.notAllowed(round.name));
  const assignments = readAssignments(snapshot, round.name);
  const open = assignments.filter(({ state }) => ['open', 'partial', 'problem'].includes(state)).length;
  if (open > 0 && run.startedAt < round.closes) throw new RegistryProblem(WORDS.tooEarly(open));
  const scored = assignments.filter(({ state }) => state === 'scored');
  if (scored.length === 0) throw new RegistryProblem(WORDS.nothing);
  const groups = [...new Set(scored.map(({ row }) => textOf(row!, 'category')))].sort();
  const changes = noChanges();
  const effects = groups.map((group): Effect => {
    const key = panelKey(round.name, group);
    if (!rowsOf(snapshot, 'review_sheets').some((row) => textOf(row, 'sheet_key') === key)) {
      changes.appends.push({
        tab: 'review_sheets',
        cells: { round: round.name, reviewer: WORDS.rowName(group), sheet_state: 'waiting', sheet_key: key },
      });
    }
    return {
      key: `review_sheet:${key}@${run.startedAt}`,
      nominationId: '',
      summary: WORDS.effect(round.name, group),
      state: 'pending',
      attempts: 0,
      payload: { kind: 'review_sheet', round: round.name, reviewerId: '', group },
    };
  });
  commitDecision({ run, snapshot, changes, effects, campaign });
  return WORDS.done(round.name, groups.length);
}

/** 桂冠 → 收取意见 */
export function menuCollectComments(): void {
  clicked(
    'menuCollectComments',
    (run) => alone(waits.person, () => collectComments(run)) ?? RUN_PHRASES.busy,
  );
}

function collectComments(run: Run): string {
  const snapshot = readRegistry([
    { tab: 'settings' },
    { tab: 'assignments' },
    { tab: 'review_sheets' },
    { tab: 'shortlist' },
    { tab: 'comments' },
  ]);
  const round = currentRound(campaignIn(snapshot), snapshot);
  if (round === null) throw new RegistryProblem(WORDS.noRound);
  const panels = rowsOf(snapshot, 'review_sheets').filter(
    (row) =>
      textOf(row, 'round') === round.name &&
      textOf(row, 'reviewer_id') === '' &&
      textOf(row, 'file_id') !== '',
  );
  if (panels.length === 0) return WORDS.noPanels;
  const sheets: HarvestedSheet[] = [];
  const failures: string[] = [];
  for (const row of panels) {
    const fileId = textOf(row, 'file_id');
    try {
      const panel = readPanel(fetchTabs(fileId, [PANEL])[0]!);
      sheets.push({ key: textOf(row, 'sheet_key'), panel, comments: commentsOf(fileId) });
    } catch (error) {
      failures.push(
        WORDS.unreadable(textOf(row, 'reviewer'), error instanceof Error ? error.message : String(error)),
      );
    }
  }
  const changes = noChanges();
  const { placed, unplaced } = harvest(round.name, sheets, snapshot, run.startedAt, changes);
  writeRegistry(changes, snapshot);
  return [WORDS.harvested(placed, unplaced), ...failures].join('');
}

interface CommentPage {
  nextPageToken?: string;
  comments?: {
    id?: string;
    author?: { displayName?: string };
    content?: string;
    quotedFileContent?: { value?: string };
    createdTime?: string;
    resolved?: boolean;
    replies?: { author?: { displayName?: string }; content?: string }[];
  }[];
}

/** All comments that are not deleted; one call per hundred. */
function commentsOf(fileId: string): DriveComment[] {
  const found: DriveComment[] = [];
  let pageToken: string | undefined;
  do {
    const page = Drive!.Comments!.list(fileId, {
      fields:
        'nextPageToken,comments(id,author(displayName),content,quotedFileContent(value),createdTime,resolved,replies(author(displayName),content))',
      pageSize: 100,
      ...(pageToken === undefined ? {} : { pageToken }),
    } as never) as CommentPage;
    for (const each of page.comments ?? []) {
      found.push({
        id: each.id ?? '',
        author: each.author?.displayName ?? '',
        content: each.content ?? '',
        quoted: each.quotedFileContent?.value ?? '',
        at: Date.parse(each.createdTime ?? ''),
        resolved: each.resolved === true,
        replies: (each.replies ?? []).map(({ author, content }) => ({
          author: author?.displayName ?? '',
          content: content ?? '',
        })),
      });
    }
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined);
  return found;
}
