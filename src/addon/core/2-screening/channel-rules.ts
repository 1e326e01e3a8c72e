// How a nomination came in and for what: 推荐方式, 推荐单位, 类别.
import { isFormula } from '../chinese/formulas';
import { foldForms, type Lookups } from '../chinese/lookups';
import { compact, excerpt, saysNothing, tidy } from '../chinese/text';
import type { Finding } from '../findings';
import { belongsTo, type Membership } from '../groups';
import { GROUP_WORDS } from '../phrases/campaign-settings';
import { asTyped, type Checked } from './checked';
import { chooseOption } from './options';
import type { CategoryPolicy, ScreeningPolicy } from './policy';
import type { UnitList } from './recommending-units';
import { finding } from './rules';

const SELF =
  /^(?:个人|本人|自己|自我)?(?:自荐|自我推荐|自我申报|自主申报|自行申报|个人申报|个人推荐|申报|报名)$|^(?:个人|本人|自己)$/;
const RECOMMENDED =
  /^(?:单位|组织|学校|协会|学会|社团|集体|团体|分会|专委会|后勤处|上级|地方协会|分支机构)(?:组织)?(?:推荐|推选|推举|推送|选送)$|^推荐$/;
const PLATFORM =
  /^(?:社会|公开|媒体|网络|网上|平台|公众|线上|大众)(?:公开)?(?:征集|推荐|招募|报名|推举|渠道)?$|^征集$/;

/** Checks 推荐方式; channel is '' when it cannot be known. */
export function checkChannel(
  typed: string,
  policy: ScreeningPolicy,
  lookups: Lookups,
): Checked & { channel: string } {
  const options = policy.channels.join('、');
  if (saysNothing(typed))
    return { ...asTyped(tidy(typed), finding('channel', 'missing', { options })), channel: '' };
  const isMeant = (word: string, option: string): boolean =>
    (policy.selfChannels.includes(option) && SELF.test(word)) ||
    (policy.recommendedChannels.includes(option) && RECOMMENDED.test(word)) ||
    (policy.platformChannels.includes(option) && PLATFORM.test(word));
  const choice = chooseOption(foldForms(typed, lookups), policy.channels, isMeant);
  if (choice.kind === 'one') return { ...asTyped(choice.option), channel: choice.option };
  const rule = choice.kind === 'several' ? 'multiple' : 'invalid';
  const found = finding('channel', rule, { value: excerpt(typed.trim()), options });
  return { ...asTyped(typed, found), channel: '' };
}

const NOBODY = /^(?:个人|本人|自己|自荐|个人自荐|自我推荐|无推荐单位|无单位|没有推荐单位|无需|不需要)$/;

/** Checks 推荐单位 for the channel, which is '' when that is not known. */
export function checkRecommendingUnit(
  typed: string,
  channel: string,
  policy: ScreeningPolicy,
  units: UnitList,
): Checked {
  const word = compact(typed).replace(/\([^()]*\)$/, '');
  const nobody = saysNothing(typed) || saysNothing(word) || NOBODY.test(word);
  const recommended = policy.recommendedChannels.includes(channel);
  if (nobody) {
    if (!recommended && !policy.platformChannels.includes(channel)) return asTyped('');
    const wanted = recommended ? '推荐本申报的社团组织或分支机构全称' : '征集信息所在的平台名称';
    return asTyped('', finding('recommending_unit', 'missing', { channel, wanted }));
  }
  const value = excerpt(typed.trim());
  if (isFormula(typed)) return asTyped(typed, finding('recommending_unit', 'formula_injection', { value }));
  const unit = units(typed);
  if (unit !== null) return asTyped(unit.name);
  return recommended
    ? asTyped(typed, finding('recommending_unit', 'not_a_recommending_body', { value }))
    : asTyped(tidy(typed));
}

/** Whether the channel is open to such a nominee. */
export function checkOpenness(channel: string, member: Membership, policy: ScreeningPolicy): Finding[] {
  const rule = policy.openTo[channel];
  if (rule === undefined || member.kind === null) return [];
  const isShut = ({ nominees, barred }: typeof rule): string | undefined =>
    nominees.includes(member.kind!)
      ? barred.find((group) => belongsTo(member, group))
      : GROUP_WORDS.kinds[member.kind!];
  const who = isShut(rule);
  if (who === undefined) return [];
  const others = policy.channels.filter((name) => {
    const other = policy.openTo[name];
    return name !== channel && (other === undefined || isShut(other) === undefined);
  });
  return [finding('channel', 'not_open', { channel, who, options: others.join('、') })];
}

/** Checks 类别; category is null when it cannot be known. */
export function checkCategory(
  typed: string,
  policy: ScreeningPolicy,
  lookups: Lookups,
): Checked & { category: CategoryPolicy | null } {
  const names = policy.categories.map((category) => category.name);
  const options = names.join('、');
  if (saysNothing(typed)) {
    return { ...asTyped(tidy(typed), finding('category', 'missing', { options })), category: null };
  }
  const teams = policy.categories.filter((category) => category.kind === 'team');
  const isMeant = (word: string, option: string): boolean =>
    teams.length === 1 && teams[0]?.name === option && /团队|集体|班组/.test(word);
  const choice = chooseOption(foldForms(typed, lookups), names, isMeant);
  if (choice.kind === 'one') {
    const category = policy.categories.find((one) => one.name === choice.option) ?? null;
    return { ...asTyped(choice.option), category };
  }
  const rule = choice.kind === 'several' ? 'multiple' : 'invalid';
  const found = finding('category', rule, { value: excerpt(typed.trim()), options });
  return { ...asTyped(typed, found), category: null };
}
