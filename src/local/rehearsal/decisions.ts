// What a sensible office does about nominations that need a person: settles what it can look into, returns the rest.
import type { Office, SeenRow } from './office';

/** What the program found, as the column 问题 tells it. */
interface SeenFinding {
  rule: string;
  severity: string;
  related?: string[];
}

interface Decision {
  decision: '受理' | '退回补正' | '不予受理';
  decision_reason: string;
}

const LATE = '逾期未补正。';
const ACCEPTED = '已受理';
const OPEN = '待补正或核实';

/** The first look after the deadline. Gives the ids that were returned to their applicants. */
export function decideFlagged(office: Office): string[] {
  const returned: string[] = [];
  for (const row of open(office)) {
    const decision = firstDecision(row);
    if (decision === null) continue;
    office.type('nominations', row.at, { ...decision });
    if (decision.decision === '退回补正') returned.push(row.cells.id!);
  }
  return returned;
}

/** A second look at what came back: taken in when nothing is left to ask. Gives the ids. */
export function acceptCorrected(office: Office): string[] {
  const accepted: string[] = [];
  for (const { at, cells } of open(office)) {
    if (cells.decision !== '退回补正' || findingsOf(cells).some(({ severity }) => severity !== 'note'))
      continue;
    office.type('nominations', at, { decision: '受理', decision_reason: '补正后符合要求。' });
    accepted.push(cells.id!);
  }
  return accepted;
}

/** After the last day for corrections: what was never put right is not taken in. Gives the ids. */
export function refuseUncorrected(office: Office): string[] {
  const refused: string[] = [];
  for (const { at, cells } of open(office)) {
    const overQuota = findingsOf(cells).some(({ rule }) => rule === 'quota_exceeded');
    const reason = overQuota ? '超出推荐名额，推荐单位没有保留。' : LATE;
    office.type('nominations', at, { decision: '不予受理', decision_reason: reason });
    refused.push(cells.id!);
  }
  return refused;
}

function open(office: Office): SeenRow[] {
  return office.rows('nominations').filter(({ cells }) => cells.status === OPEN);
}

export function accepted(office: Office): SeenRow[] {
  return office.rows('nominations').filter(({ cells }) => cells.status === ACCEPTED);
}

function findingsOf(cells: SeenRow['cells']): SeenFinding[] {
  return cells.findings === '' ? [] : (JSON.parse(cells.findings!) as SeenFinding[]);
}

/** Null: nothing is to be decided yet. */
function firstDecision({ cells }: SeenRow): Decision | null {
  const findings = findingsOf(cells).filter(({ severity }) => severity !== 'note');
  const rules = new Set(findings.map(({ rule }) => rule));
  const only = (...allowed: string[]) => [...rules].every((rule) => allowed.includes(rule));
  const related = findings.flatMap(({ related: ids = [] }) => ids);
  const isFirst = related.every((id) => cells.id! < id);
  // The unit has been asked and will say which ones it keeps.
  if (only('quota_exceeded')) return null;
  if (only('possible_past_honouree'))
    return { decision: '受理', decision_reason: '已向所在单位核实，与往届获评者不是同一人。' };
  if (only('not_frontline'))
    return { decision: '受理', decision_reason: '已向所在单位核实，长期在一线工作。' };
  if (only('duplicate_other_channel')) {
    return isFirst
      ? { decision: '受理', decision_reason: '同一人的两份申报，按收到在先的受理。' }
      : { decision: '不予受理', decision_reason: `同一人已由 ${related.join('、')} 申报。` };
  }
  if (only('duplicate_deeds', 'shared_contact') && isFirst)
    return { decision: '受理', decision_reason: '已电话核实，事迹属本人；手机为单位经办人代留。' };
  return { decision: '退回补正', decision_reason: '请按所列问题补正。' };
}
