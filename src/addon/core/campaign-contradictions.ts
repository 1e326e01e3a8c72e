// Settings that are right one by one and wrong together: dates out of order, groups and rounds that nothing is called.
import type { Campaign } from './campaign';
import { unknownTerm } from './groups';
import { CAMPAIGN_ERRORS } from './phrases/campaign-settings';
import { ROUND_ERRORS } from './phrases/review-settings';
import { SETTING_TEXTS } from './phrases/settings';
import { SETTING_ERRORS } from './phrases/settings-errors';

/** By setting key, what is wrong, in Chinese; empty when the settings agree. */
export function contradictionsIn(campaign: Campaign): Record<string, string> {
  const errors: Record<string, string> = {};
  const order = ['submissionsClose', 'correctionsClose', 'reviewCloses', 'publicityCloses'] as const;
  for (let index = 1; index < order.length; index += 1) {
    const [earlier, later] = [order[index - 1]!, order[index]!];
    if (campaign.stages[later] < campaign.stages[earlier]) {
      const names = [earlier, later].map((key) => SETTING_TEXTS[`stages.${key}`]!.item);
      errors[`stages.${later}`] = SETTING_ERRORS.order(names[0]!, names[1]!);
    }
  }
  const notBelow = (smaller: string, larger: string, right: boolean): void => {
    if (!right)
      errors[larger] = SETTING_ERRORS.lessThan(SETTING_TEXTS[smaller]!.item, SETTING_TEXTS[larger]!.item);
  };
  const { eligibility, materials, review } = campaign;
  notBelow('eligibility.ageMin', 'eligibility.ageMax', eligibility.ageMin <= eligibility.ageMax);
  notBelow(
    'materials.deedsMinChars',
    'materials.deedsMaxChars',
    materials.deedsMinChars <= materials.deedsMaxChars,
  );
  const names = review.rounds.map(({ name }) => name);
  for (const [aspect, lines] of Object.entries(review)) {
    if (!Array.isArray(lines) || aspect === 'composition') continue;
    const unknown = (lines as { name: string }[]).find(({ name }) => !names.includes(name));
    if (unknown !== undefined) errors[`review.${aspect}`] = ROUND_ERRORS.unknownRound(unknown.name);
  }
  for (const [key, groups] of Object.entries(groupsNamed(campaign))) {
    const unknown = groups.map((group) => unknownTerm(group, campaign)).find((term) => term !== null);
    if (unknown !== undefined && unknown !== null) errors[key] = CAMPAIGN_ERRORS.unknownGroup(unknown);
  }
  return errors;
}

/** Every group that a setting names, by the setting's key. */
function groupsNamed(campaign: Campaign): Record<string, string[]> {
  const { channels, questions, quotas, materials, review } = campaign;
  const caps = (kind: keyof typeof quotas): string[] => quotas[kind]?.caps.map(({ group }) => group) ?? [];
  return {
    channels: channels.flatMap(({ barred }) => barred),
    questions: questions.flatMap(({ of }) => of),
    'quotas.local_association': caps('local_association'),
    'quotas.branch': caps('branch'),
    'quotas.other': caps('other'),
    'materials.deedsByGroup': materials.deedsByGroup.map(({ name }) => name),
    'review.advance': review.advance.flatMap(({ advance }) => advance.groups.map(({ group }) => group)),
  };
}
