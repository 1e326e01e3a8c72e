// Surnames in order of frequency, compound surnames, and how ordinary a given name is.

export interface SurnameTable {
  /** 0 for the most frequent surname; undefined when it is not in the list of about a thousand. */
  rank(surname: string): number | undefined;
  isCompound(twoCharacters: string): boolean;
  /** A given name that thousands of people bear: in the published lists, or two characters of those that most names use. */
  isOrdinaryGivenName(given: string): boolean;
  /** One of the characters that most given names, or the published ones, are made of. */
  isOrdinaryCharacter(character: string): boolean;
}

/** Reads surnames.txt (by frequency, spaces between) and given-names.txt (names; then a line of characters). */
export function parseSurnames(surnames: string, givenNames: string): SurnameTable {
  const ranks = new Map<string, number>();
  for (const surname of surnames.trim().split(' ')) ranks.set(surname, ranks.size);
  const [names = '', characters = ''] = givenNames.split('\n');
  const ordinary = new Set(names.split(' '));
  const ordinaryCharacters = new Set(Array.from(characters));
  const charactersInUse = new Set(Array.from(names + characters));
  return {
    rank: (surname) => ranks.get(surname),
    isCompound: (twoCharacters) => twoCharacters.length === 2 && ranks.has(twoCharacters),
    isOrdinaryCharacter: (character) => charactersInUse.has(character),
    isOrdinaryGivenName: (given) => {
      const parts = Array.from(given);
      return (
        ordinary.has(given) || (parts.length === 2 && parts.every((part) => ordinaryCharacters.has(part)))
      );
    },
  };
}
