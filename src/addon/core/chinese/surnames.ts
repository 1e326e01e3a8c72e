// Surnames in order of frequency, compound surnames, and how ordinary a given name is.

export interface SurnameTable {
  /** 0 for the most frequent surname; undefined when it is not in the list of about a thousand. */
  rank(surname: string): number | undefined;
  isCompound(twoCharacters: string): boolean;
  /** A given name that thousands of people bear: in the published lists, or two characters of those that most names use. */
  isOrdinaryGivenName(given: string): boolean;
}

/** Reads surnames.txt (by frequency, spaces between) and given-names.txt (names; then a line of characters). */
export function parseSurnames(surnames: string, givenNames: string): SurnameTable {
  const ranks = new Map<string, number>();
  for (const surname of surnames.trim().split(' ')) ranks.set(surname, ranks.size);
  const [names = '', characters = ''] = givenNames.split('\n');
  const ordinary = new Set(names.split(' '));
  const ordinaryCharacters = new Set(Array.from(characters));
  return {
    rank: (surname) => ranks.get(surname),
    isCompound: (twoCharacters) => twoCharacters.length === 2 && ranks.has(twoCharacters),
    isOrdinaryGivenName: (given) => {
      const parts = Array.from(given);
      return (
        ordinary.has(given) || (parts.length === 2 && parts.every((part) => ordinaryCharacters.has(part)))
      );
    },
  };
}
