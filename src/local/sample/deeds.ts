// Composes the deeds of one invented nominee from sentences, so that no two nominees' deeds look alike.
import { CLOSINGS, COMMON_SENTENCES, OPENINGS } from './deeds/common-sentences';
import { TEAM_CLOSINGS, TEAM_OPENINGS, TEAM_SENTENCES } from './deeds/team-sentences';
import type { Trade } from './jobs';
import type { Person } from './people';
import type { Chance } from './random';

/** How often each sentence was used: the rarest come first, so that all are used about as often. */
export type Uses = Map<string, number>;

export function personDeeds(
  chance: Chance,
  uses: Uses,
  about: { person: Person; unit: string; post: string; trade: Trade },
): string {
  const { person, unit, post, trade } = about;
  const served = Math.min(person.age - 20, chance.between(4, 30));
  const facts: Record<string, string> = {
    名: person.name,
    他: person.sex === '女' ? '她' : '他',
    单位: unit,
    职: post.replace(/\/.*/, ''),
    工种: trade.work,
    工龄: String(served),
    入职年: String(2021 - served),
    岁: String(person.age),
  };
  const sentences = [
    ...leastUsed(chance, uses, trade.sentences, chance.between(5, 8)),
    ...leastUsed(chance, uses, COMMON_SENTENCES, chance.between(4, 6)),
  ];
  return written(chance, facts, [
    ...leastUsed(chance, uses, OPENINGS, 1),
    ...chance.shuffled(sentences),
    ...leastUsed(chance, uses, CLOSINGS, 1),
  ]);
}

export function teamDeeds(
  chance: Chance,
  uses: Uses,
  about: { name: string; unit: string; members: number; trade: Trade },
): string {
  const facts: Record<string, string> = {
    队: about.name,
    单位: about.unit,
    人数: String(about.members),
    工种: about.trade.work,
    建年: String(chance.between(2003, 2016)),
  };
  return written(chance, facts, [
    ...leastUsed(chance, uses, TEAM_OPENINGS, 1),
    ...chance.shuffled(leastUsed(chance, uses, TEAM_SENTENCES, chance.between(9, 12))),
    ...leastUsed(chance, uses, TEAM_CLOSINGS, 1),
  ]);
}

function leastUsed(chance: Chance, uses: Uses, pool: readonly string[], count: number): string[] {
  const rarest = chance
    .shuffled(pool)
    .sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0))
    .slice(0, count);
  for (const sentence of rarest) uses.set(sentence, (uses.get(sentence) ?? 0) + 1);
  return rarest;
}

/** Fills in facts and numbers. Half the texts are in paragraphs, as half the offices write them. */
function written(chance: Chance, facts: Record<string, string>, sentences: string[]): string {
  const filled = sentences.map((sentence) =>
    sentence.replace(/\{([^}]+)\}/g, (_, mark: string) => {
      const range = /^(\d+)-(\d+)$/.exec(mark);
      const fact = facts[mark];
      if (fact !== undefined) return fact;
      if (range === null) throw new Error(`nothing to fill ${mark} with in: ${sentence}`);
      return rounded(chance.between(Number(range[1]), Number(range[2])));
    }),
  );
  if (chance.next() < 0.5) return filled.join('');
  const middle = Math.ceil(filled.length / 2);
  return `${filled.slice(0, middle).join('')}\n${filled.slice(middle).join('')}`;
}

/** Offices round large numbers. */
function rounded(value: number): string {
  if (value < 1000) return String(value);
  if (value < 10000) return String(Math.round(value / 10) * 10);
  return String(Math.round(value / 1000) * 1000);
}
