// Groups of nominees as the settings name them: a category, 个人, 团队 or 单位, an answer to a 补充问题, or several joined by “·”.
import type { Campaign, NomineeKind } from './campaign';
import { GROUP_WORDS } from './phrases/campaign-settings';

/** What decides which groups a nominee belongs to. */
export interface Membership {
  category: string;
  kind: NomineeKind | null;
  /** The recorded 补充信息, one “问题：答案” a line. */
  supplement: string;
}

export function membershipOf(campaign: Campaign, category: string, supplement: string): Membership {
  return {
    category,
    kind: campaign.categories.find(({ name }) => name === category)?.kind ?? null,
    supplement,
  };
}

/** “高校·个人” → both. */
function termsOf(group: string): string[] {
  return group
    .split(/[·・+＋×&＆]/)
    .map((term) => term.trim())
    .filter((term) => term !== '');
}

/** Full-width and half-width brackets and digits are one. */
const same = (a: string, b: string): boolean => a.normalize('NFKC').trim() === b.normalize('NFKC').trim();

/** Whether every term of a group is among the words. */
export function answersTo(words: readonly string[], group: string): boolean {
  return termsOf(group).every((term) => words.some((word) => same(word, term)));
}

/** Whether a nominee belongs to a group; to one of several terms only when it belongs to each. */
export function belongsTo(member: Membership, group: string): boolean {
  const kind = member.kind === null ? [] : [GROUP_WORDS.kinds[member.kind]];
  return answersTo([member.category, ...kind, ...supplementAnswers(member.supplement).values()], group);
}

/** Answers by question, out of the recorded lines. */
export function supplementAnswers(text: string): Map<string, string> {
  const answers = new Map<string, string>();
  for (const line of text.split('\n')) {
    const at = line.search(/[:：]/);
    if (at > 0) answers.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  return answers;
}

/** The recorded lines of answers by question; those left out have no line. */
export function supplementText(answers: ReadonlyMap<string, string>): string {
  return [...answers]
    .filter(([, answer]) => answer.trim() !== '')
    .map(([name, answer]) => `${name}：${answer.replace(/\s*\n\s*/g, ' ').trim()}`)
    .join('\n');
}

/** The first term of a group that nothing in the campaign is called; null when all are known. */
export function unknownTerm(
  group: string,
  campaign: Pick<Campaign, 'categories' | 'questions'>,
): string | null {
  const known: string[] = [
    ...Object.values(GROUP_WORDS.kinds),
    ...campaign.categories.map(({ name }) => name),
    ...campaign.questions.flatMap(({ choices }) => choices),
  ];
  const terms = termsOf(group);
  if (terms.length === 0) return group;
  return terms.find((term) => !known.some((word) => same(word, term))) ?? null;
}
