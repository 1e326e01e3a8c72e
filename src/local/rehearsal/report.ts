// The report of a rehearsal, as an office would write it to those who were not there.
import type { DocumentSummary, RehearsalSummary, RoundSummary } from './summary';

const TOP_FIELDS = 8;
/** Findings that are about no question. */
const ELSEWHERE: Record<string, string> = { submitted_at: '提交时间', '*': '整份申报' };

/** The whole report, a line for each fact. */
export function reportText(summary: RehearsalSummary): string {
  const { corrections, absent } = summary;
  return [
    heading('申报'),
    `  收到 ${summary.submissions} 份：网上 ${summary.form} 份，线下 ${summary.paper} 份。`,
    ...(summary.lost.length > 0 ? [`  没有进入登记台账的：${summary.lost.join('、')}。`] : []),
    ...table('首次审核结论', summary.verdicts),
    ...table('问题最多的项目', problemsByField(summary.findings)),
    `  退回补正 ${corrections.returned} 份，补正 ${corrections.corrected} 份，补正后受理 ${corrections.accepted} 份。`,
    ...table('最后状态', summary.statuses),
    ...table('推荐方式', summary.channels),
    ...table('类别', summary.categories),
    ...summary.rounds.flatMap((round) => [heading(round.name), ...roundLines(round)]),
    ...(absent.length > 0 ? [`  不能参加、已换人的专家：${absent.join('、')}。`] : []),
    ...publicityLines(summary),
    heading('程序'),
    `  发信 ${summary.mail} 封；运行 ${summary.executions} 次，调用服务 ${summary.calls} 次。`,
    ...(summary.failed > 0
      ? [`  有 ${summary.failed} 次运行没有正常结束，见 workspace.json 的 executions。`]
      : []),
    ...(summary.ended_early === ''
      ? []
      : ['', `预演没有走到通报：${summary.ended_early.replace(/\n/g, ' ')}`]),
  ].join('\n');
}

/** Findings by the field that they are about, the most first. */
function problemsByField(findings: Record<string, number>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const [finding, count] of Object.entries(findings)) {
    const field = finding.split('：')[0]!;
    const name = ELSEWHERE[field] ?? field;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]).slice(0, TOP_FIELDS));
}

function few(names: readonly string[]): string {
  return names.length <= 6 ? names.join('、') : `${names.slice(0, 5).join('、')}等 ${names.length} 位`;
}

function heading(title: string): string {
  return `【${title}】`;
}

function roundLines(round: RoundSummary): string[] {
  return [
    `  ${round.nominations} 份申报，${round.reviewers} 位专家，分配 ${round.assigned} 份评审，收到评分 ${round.scored} 份。`,
    ...round.recused.map((line) => `  回避：${line}，已改由他人评审。`),
    ...(round.cancelled > 0 ? [`  中途调整撤销 ${round.cancelled} 份分配。`] : []),
    ...(round.reminded.length > 0 ? [`  发过催办的专家：${few(round.reminded)}。`] : []),
    ...(round.remarks > 0 ? [`  会评意见和批注 ${round.remarks} 条。`] : []),
    ...(round.tied.length > 0 ? [`  入围线上同分：${round.tied.join('、')}。`] : []),
    ...(round.movedIn.length > 0
      ? [`  媒体表彰优先：${round.movedIn.join('、')}入围，${round.movedOut.join('、') || '无人'}让出。`]
      : []),
    `  入围 ${round.inside}，递补 ${round.reserve}。`,
  ];
}

function publicityLines({ documents, confirmations, objections, honorees }: RehearsalSummary): string[] {
  if (documents.length === 0) return [];
  const total = Object.values(honorees).reduce((sum, count) => sum + count, 0);
  const places = [...new Set(documents.map(({ path }) => path.split('/').slice(0, -1).join('/')))];
  const confirmed = Object.entries(confirmations).map(([state, count]) => `${state} ${count}`);
  return [
    heading('公示与通报'),
    ...(confirmed.length > 0 ? [`  信息确认：${confirmed.join('，')}。`] : []),
    ...objections.map(({ id, name, consequence }) => `  异议 ${id}（${name}）：${consequence}`),
    ...(total > 0 ? table(`通报 ${total} 个`, honorees) : []),
    heading('文书'),
    ...documents.map(documentLine),
    ...places.filter((place) => place !== '').map((place) => `  都在 ${place}`),
  ];
}

function documentLine({ name, version, state, first, last, listed }: DocumentSummary): string {
  const period = first === '' ? '' : `，${first} 至 ${last}`;
  return `  《${name}》第 ${version} 版（${state}），所列 ${listed} 个${period}`;
}

function table(title: string, counts: Record<string, number>): string[] {
  const width = Math.max(0, ...Object.keys(counts).map(shownWidth));
  return [
    `  ${title}`,
    ...Object.entries(counts).map(
      ([name, count]) => `    ${name}${' '.repeat(width - shownWidth(name))}  ${String(count).padStart(4)}`,
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
