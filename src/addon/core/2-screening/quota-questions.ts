// Asks a unit that recommended too many which entries it keeps: by mail where it has an address, else by a letter to print.
import type { Campaign } from '../campaign';
import type { Nomination } from '../nomination';
import type { Effect } from '../outbox';
import { OUTBOX_PHRASES } from '../phrases/outbox';
import { quotaLetter } from '../phrases/quota';
import { type RegistryRow, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import type { RecommendingUnit, ScreeningPolicy } from './policy';
import { entriesOfUnit } from './screened-registry';

/**
 * One question for each unit and each set of entries that is over the quota, as long as 保留的申报 is empty.
 * Letters have no id yet: the caller fills it in from Drive's generated ones.
 */
export function quotaQuestions(
  snapshot: Snapshot,
  units: readonly RecommendingUnit[],
  nominations: readonly Nomination[],
  policy: ScreeningPolicy,
  campaign: Campaign,
  rootFolder: string,
): Effect[] {
  const asked = new Set(rowsOf(snapshot, 'outbox').map((row) => textOf(row, 'key')));
  return rowsOf(snapshot, 'recommending_units').flatMap((row) => {
    const unit = units.find((each) => each.name === textOf(row, 'name').trim());
    if (unit === undefined || unit.kept.length > 0 || unit.quotaMax === null) return [];
    const entries = entriesOfUnit(unit, nominations, policy);
    if (!entries.some((nomination) => nomination.shared.some((finding) => finding.rule === 'quota_exceeded')))
      return [];
    const effect = question(row, unit, entries, campaign, rootFolder);
    return asked.has(effect.key) ? [] : [effect];
  });
}

function question(
  row: RegistryRow,
  unit: RecommendingUnit,
  entries: readonly Nomination[],
  campaign: Campaign,
  rootFolder: string,
): Effect {
  const list = entries.map((nomination) => ({ id: nomination.id, name: String(nomination.values.name) }));
  const letter = quotaLetter(campaign, unit.name, unit.quotaMax!, list);
  const to = textOf(row, 'email').trim();
  const key = `quota:${unit.name}:${list.map((each) => each.id).join(',')}`;
  const common = { key, nominationId: '', state: 'pending' as const, attempts: 0 };
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to)) {
    return {
      ...common,
      summary: OUTBOX_PHRASES.quotaQuestion(unit.name, to),
      payload: { kind: 'mail', to, subject: letter.subject, body: letter.paragraphs.join('\n\n') },
    };
  }
  return {
    ...common,
    summary: OUTBOX_PHRASES.quotaLetter(unit.name),
    payload: {
      kind: 'document',
      id: '',
      folder: rootFolder,
      name: letter.fileName,
      content: 'quota_letter',
      nominationId: '',
      letter: [letter.title, ...letter.paragraphs],
    },
  };
}
