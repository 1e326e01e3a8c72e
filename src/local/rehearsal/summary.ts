// What came of a rehearsal, counted from the registry as it stands at the end and from what the exports say.
import { exportDrive } from '../export/drive-tree';
import { DRIVE } from '../export/export-workspace';
import { exportedNominations } from '../export/nominations';
import { questionTitles } from '../question-titles';
import { registryOf } from '../registry-view';
import type { ExecutionRecord } from '../runtime/execution';
import type { Workspace } from '../runtime/workspace';
import { sentMail } from '../services/mail';
import type { Played } from './campaign';
import { Office, type SeenRow } from './office';

export interface RoundSummary {
  name: string;
  nominations: number;
  reviewers: number;
  assigned: number;
  scored: number;
  /** "2021-0007：reason". */
  recused: string[];
  cancelled: number;
  reminded: string[];
  inside: number;
  reserve: number;
  /** Names of those whom the priority of media honours brought in, and put out. */
  movedIn: string[];
  movedOut: string[];
  /** Names of those between whom a tie was decided at the cut. */
  tied: string[];
  remarks: number;
}

export interface DocumentSummary {
  name: string;
  version: number;
  state: string;
  first: string;
  last: string;
  listed: number;
  /** Of the Word file, below the exported directory; '' when it is not there. */
  path: string;
}

export interface RehearsalSummary {
  submissions: number;
  form: number;
  paper: number;
  /** Ids of entries that never reached the registry. */
  lost: string[];
  /** By conclusion, when the office first looked. */
  verdicts: Record<string, number>;
  channels: Record<string, number>;
  categories: Record<string, number>;
  /** By "field：rule", the most frequent first, when the office first looked. */
  findings: Record<string, number>;
  /** By state, in the end. */
  statuses: Record<string, number>;
  corrections: { returned: number; corrected: number; accepted: number };
  absent: string[];
  rounds: RoundSummary[];
  documents: DocumentSummary[];
  /** How nominees answered when they were asked to confirm, by state. */
  confirmations: Record<string, number>;
  objections: { id: string; name: string; state: string; consequence: string }[];
  honorees: Record<string, number>;
  /** Why the campaign ended before the announcement; '' when it did not. */
  ended_early: string;
  mail: number;
  executions: number;
  failed: number;
  calls: number;
}

const VERDICTS: Record<string, string> = { accepted: '受理', flagged: '待补正或核实', rejected: '不予受理' };

/** How screening judged everything at this moment. */
export interface Screened {
  verdicts: Record<string, number>;
  findings: Record<string, number>;
}

export function screenedNow({ store }: Workspace): Screened {
  const nominations = exportedNominations(store, registryOf(store), questionTitles(store));
  return {
    verdicts: counted(nominations.map(({ verdict }) => VERDICTS[verdict] ?? verdict)),
    findings: counted(
      nominations.flatMap((one) => one.findings.map(({ field, rule }) => `${field}：${rule}`)),
    ),
  };
}

export function summarize(workspace: Workspace, played: Played): RehearsalSummary {
  const { store } = workspace;
  const office = new Office(workspace, played.scheduler);
  const nominations = office.rows('nominations');
  const executions = Object.values(store.get<Record<string, ExecutionRecord>>('executions') ?? {});
  const { answered, screened, corrections, endedEarly } = played;
  return {
    submissions: answered.length,
    form: answered.filter(({ lane }) => lane === 'form').length,
    paper: answered.filter(({ lane }) => lane === 'paper').length,
    lost: answered.filter((answer) => answer.nomination_id === '').map(({ id }) => id),
    ...screened,
    channels: counted(nominations.map(({ cells }) => cells.channel || '（未填）')),
    categories: counted(nominations.map(({ cells }) => cells.category || '（未填）')),
    statuses: counted(nominations.map(({ cells }) => cells.status!)),
    corrections,
    absent: office
      .rows('reviewers')
      .filter(({ cells }) => cells.state === '不能参加')
      .map(({ cells }) => cells.name!),
    rounds: roundsOf(office),
    documents: documentsOf(office, workspace),
    confirmations: counted(office.rows('confirmations').map(({ cells }) => cells.confirm_state!)),
    objections: office.rows('objections').map(({ cells }) => ({
      id: cells.objection_id!,
      name: cells.name!,
      state: cells.objection_state!,
      consequence: cells.consequence!,
    })),
    honorees: counted(office.rows('honorees').map(({ cells }) => cells.category!)),
    ended_early: endedEarly,
    mail: sentMail(store).length,
    executions: executions.length,
    failed: executions.filter(({ status }) => status !== 'completed').length,
    calls: executions.reduce((sum, { calls }) => sum + calls, 0),
  };
}

function roundsOf(office: Office): RoundSummary[] {
  const assignments = office.rows('assignments');
  const [results, shortlist, comments] = ['results', 'shortlist', 'comments'].map((tab) => office.rows(tab));
  const sheets = office.rows('review_sheets').filter(({ cells }) => cells.reviewer_id !== '');
  return [...new Set(assignments.map(({ cells }) => cells.round!))].map((name) => {
    const own = (rows: SeenRow[]) => rows.map(({ cells }) => cells).filter(({ round }) => round === name);
    const given = own(assignments);
    const ofState = (state: string) => given.filter(({ review_state }) => review_state === state);
    const reasons = new Map(
      own(office.rows('scores')).map((cells) => [cells.assignment_id, cells.reason ?? '']),
    );
    const named = (text: RegExp) =>
      own(results!)
        .filter(({ explanation = '' }) => text.test(explanation))
        .map((cells) => cells.name!);
    const listed = own(shortlist!);
    const said = office
      .rows('journal')
      .filter(({ cells }) => cells.action === '确认入围名单' && cells.rule === name)
      .map(({ cells }) => cells.detail!)
      .join('\n');
    return {
      name,
      nominations: new Set(given.map(({ nomination_id }) => nomination_id)).size,
      reviewers: new Set(given.map(({ reviewer_id }) => reviewer_id)).size,
      assigned: given.length - ofState('已撤销').length,
      scored: ofState('已评').length,
      recused: ofState('回避').map(
        ({ reviewer, name: nominee, assignment_id: id }) =>
          `${reviewer}回避${nominee}（${reasons.get(id) ?? ''}）`,
      ),
      cancelled: ofState('已撤销').length,
      reminded: own(sheets)
        .filter(({ reminded_at }) => reminded_at !== '')
        .map(({ reviewer }) => reviewer!),
      inside: listed.filter(({ list_kind }) => list_kind === '入围').length,
      reserve: listed.filter(({ list_kind }) => list_kind === '递补').length,
      ...movedIn(said),
      tied: named(/同分/),
      remarks: own(comments!).length,
    };
  });
}

/** Whom media honours moved, as it was said when the list was confirmed. */
function movedIn(said: string): Pick<RoundSummary, 'movedIn' | 'movedOut'> {
  const [, inside = '', outside = ''] =
    /媒体表彰优先：(.+?) 因此入围(?:，(.+?) 因此让出名额)?。/.exec(said) ?? [];
  const names = (text: string) => text.split('、').filter((name) => name !== '');
  return { movedIn: names(inside), movedOut: names(outside) };
}

function documentsOf(office: Office, workspace: Workspace): DocumentSummary[] {
  const files = exportDrive(workspace, null, DRIVE).folders.flatMap((folder) => folder.files);
  return office.rows('documents').map(({ cells }) => ({
    name: cells.document_name!.replace(/\s+/g, ''),
    version: Number(cells.version),
    state: cells.document_state!,
    first: cells.period_first!,
    last: cells.period_last!,
    listed: Number(cells.listed_count),
    path: files.find(({ id }) => cells.word_link!.includes(id))?.path ?? '',
  }));
}

/** How often each text occurs, the most frequent first. */
function counted(texts: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
