// The summary of a rehearsal: what came in, what screening says, what the program did, in Chinese tables.
import { workspaceDocument } from '../export/export-workspace';
import type { Workspace } from '../runtime/workspace';
import type { Answered } from './submit';

const VERDICTS: Record<string, string> = { accepted: '受理', flagged: '待补正或核实', rejected: '不予受理' };
const TOP_FINDINGS = 10;

export interface RehearsalSummary {
  submissions: number;
  form: number;
  paper: number;
  /** Ids of entries that never reached the registry. */
  lost: string[];
  verdicts: Record<string, number>;
  channels: Record<string, number>;
  categories: Record<string, number>;
  /** By "field：rule", the most frequent first. */
  findings: Record<string, number>;
  mail: number;
  executions: number;
  failed: number;
  calls: number;
}

export function summarize(workspace: Workspace, answered: Answered[]): RehearsalSummary {
  const document = workspaceDocument(workspace);
  const { nominations, executions } = document;
  return {
    submissions: answered.length,
    form: answered.filter(({ lane }) => lane === 'form').length,
    paper: answered.filter(({ lane }) => lane === 'paper').length,
    lost: answered.filter((answer) => answer.nomination_id === '').map(({ id }) => id),
    verdicts: counted(nominations.map(({ verdict }) => VERDICTS[verdict] ?? verdict)),
    channels: counted(nominations.map(({ fields }) => String(fields.推荐方式 ?? '') || '（未填）')),
    categories: counted(nominations.map(({ fields }) => String(fields.类别 ?? '') || '（未填）')),
    findings: counted(
      nominations.flatMap((one) => one.findings.map(({ field, rule }) => `${field}：${rule}`)),
    ),
    mail: document.mail.length,
    executions: executions.length,
    failed: executions.filter(({ status }) => status !== 'completed').length,
    calls: executions.reduce((sum, { calls }) => sum + calls, 0),
  };
}

/** How often each text occurs, the most frequent first. */
function counted(texts: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

/** The summary as a person reads it. */
export function summaryText(summary: RehearsalSummary): string {
  const lines = [
    `填报 ${summary.submissions} 份：网上 ${summary.form} 份，线下 ${summary.paper} 份。`,
    ...table('审核结论', summary.verdicts),
    ...table('推荐方式', summary.channels),
    ...table('类别', summary.categories),
    ...table('常见问题', Object.fromEntries(Object.entries(summary.findings).slice(0, TOP_FINDINGS))),
    `发信 ${summary.mail} 封；程序运行 ${summary.executions} 次，调用服务 ${summary.calls} 次。`,
  ];
  if (summary.failed > 0)
    lines.push(`有 ${summary.failed} 次运行没有正常结束，见 workspace.json 的 executions。`);
  if (summary.lost.length > 0) lines.push(`没有进入登记台账的：${summary.lost.join('、')}。`);
  return lines.join('\n');
}

function table(title: string, counts: Record<string, number>): string[] {
  const width = Math.max(0, ...Object.keys(counts).map(shownWidth));
  return [
    `${title}`,
    ...Object.entries(counts).map(
      ([name, count]) => `  ${name}${' '.repeat(width - shownWidth(name))}  ${String(count).padStart(4)}`,
    ),
  ];
}

/** Columns on a terminal: Chinese characters and full-width marks take two. */
function shownWidth(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFDC]/.test(character) ? 2 : 1),
    0,
  );
}
