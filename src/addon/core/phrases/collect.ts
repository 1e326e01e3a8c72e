// The words of collecting: what is wrong in a review sheet, and what the run says.
import { REVIEW_CHOICES } from './review-tabs';

const UNREADABLE = '打不开评审表：';

export const COLLECT_PHRASES = {
  columnsMissing: (labels: string[]) => `缺少“${labels.join('”“')}”列，整张表没有收。`,
  strangeRow: (row: number, code: string) =>
    code === '' ? `第 ${row} 行没有编号，没有收。` : `第 ${row} 行的编号“${code}”不在分配之内，没有收。`,
  rowMissing: '评审表里找不到这一行。',
  rowTwice: (count: number) => `评审表里有 ${count} 行同一编号，不知以哪行为准。`,
  rowMixed: '这一行的编号与内容错位（可能只排序了一部分列）。',
  otherNominee: (shown: string) => `编号对应的被推举对象被改成了“${shown}”。`,
  strangeStance: (typed: string) => `“弃权／回避”填的是“${typed}”。`,
  stanceAndMarks: (stance: string) => `选了“${stance}”又打了分。`,
  noReason: (stance: string) => `选了“${stance}”，没有写理由。`,
  illegal: (criterion: string, typed: string) => `“${criterion}”的得分“${typed}”不合要求。`,
  left: (criteria: string[]) => `还没有打：${criteria.join('、')}。`,
  before: (total: number) => `上次收到的是 ${total} 分。`,
  afterSeeing: (before: string, now: string) => `看过他人评分后由 ${before} 改为 ${now}。`,
  states: REVIEW_CHOICES.reviewState,
  stale: (names: string[]) => `评分有改动、签字表已失效的：${names.join('、')}（文件名已注明“作废”）。`,
  points: (total: number) => `${total} 分`,
  unreadable: (message: string) => `${UNREADABLE}${message}`,
  notMade: '评审表还没有建。',
  twoSheets: '同一位专家有两份评审表，两份都填过，请人工核对后删去一份。',
  otherSheet: '原来的评审表是空的，已改用专家填过的那份。',
  removed: (reviewer: string, round: string) =>
    `${reviewer}的${round}评审表多建了一份，空的那份已移入回收站。`,
  marks: (parts: { name: string; mark: number }[]) =>
    parts.map(({ name, mark }) => `${name} ${mark}`).join('，'),
  rowProblem: (code: string, problem: string) => `${code}：${problem}`,
  recused: (reviewer: string, nomination: string, reason: string) =>
    `${reviewer}回避 ${nomination}：${reason}`,
  report: (facts: { round: string; scored: number; expected: number; released: number; problems: number }) =>
    `${facts.round}：已收 ${facts.scored}／${facts.expected} 份评分${
      facts.released > 0 ? `，弃权、回避 ${facts.released} 份（请再点“分配评审”补足）` : ''
    }${facts.problems > 0 ? `，${facts.problems} 处有问题，见“评审表”` : ''}。`,
  nothing: '没有要收的评审表。',
  unfinished: (done: number, of: number) =>
    `评审表已收 ${done}/${of} 份，其余由程序在一小时内接着收，也可再点一次“收取得分”。`,
};

/** Whether a problem beside a sheet is the office's own to see to: the reviewer can do nothing about it. */
export const isOfficeProblem = (problem: string): boolean =>
  problem.startsWith(UNREADABLE) ||
  problem === COLLECT_PHRASES.notMade ||
  problem === COLLECT_PHRASES.twoSheets;
