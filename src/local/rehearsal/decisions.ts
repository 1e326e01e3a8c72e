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

const OPEN = '待补正或核实';

/** The first look after the deadline. Gives the ids that were returned to their applicants. */
export function decideFlagged(office: Office): string[] {
  const decided = decide(office, firstDecision);
  return [...decided].flatMap(([id, { decision }]) => (decision === '退回补正' ? [id] : []));
}

/** A second look at what came back: taken in when nothing is left to ask. Gives the ids. */
export function acceptCorrected(office: Office): string[] {
  const accepted = decide(office, ({ cells }) =>
    cells.decision === '退回补正' && findingsOf(cells).every(({ severity }) => severity === 'note')
      ? { decision: '受理', decision_reason: '补正后符合要求。' }
      : null,
  );
  return [...accepted.keys()];
}

/** After the last day for corrections: what was never put right is not taken in. Gives the ids. */
export function refuseUncorrected(office: Office): string[] {
  const refused = decide(office, ({ cells }) => {
    const overQuota = findingsOf(cells).some(({ rule }) => rule === 'quota_exceeded');
    return {
      decision: '不予受理',
      decision_reason: overQuota ? '超出推荐名额，推荐单位没有保留。' : '逾期未补正。',
    };
  });
  return [...refused.keys()];
}

/** Goes through what is open, and types all decisions in one go; gives them by nomination id. */
function decide(office: Office, decisionOn: (row: SeenRow) => Decision | null): Map<string, Decision> {
  const rows = new Map<number, Record<string, string>>();
  const decided = new Map<string, Decision>();
  for (const row of office.rows('nominations').filter(({ cells }) => cells.status === OPEN)) {
    const decision = decisionOn(row);
    if (decision === null) continue;
    rows.set(row.at, { ...decision });
    decided.set(row.cells.id!, decision);
  }
  office.typeAcross('nominations', rows);
  return decided;
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
