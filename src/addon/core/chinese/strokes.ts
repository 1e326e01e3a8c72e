// Orders names by the strokes of their characters (姓氏笔画), as lists of persons are ordered on Chinese papers.

export interface StrokeOrder {
  /** Places a character among all: by number of strokes, then by their kinds (横竖撇点折). Null when it is not in the table. */
  placeOf(character: string): number | null;
  /**
   * Negative when `a` comes first. Names of the same characters so far: the shorter one first; unknown characters last.
   * Quotes and other signs do not count: “夜班灯火”维修队 stands with 夜.
   */
  compare(a: string, b: string): number;
}

/** Reads strokes.txt: a line for each number of strokes, its characters in order. */
export function parseStrokes(text: string): StrokeOrder {
  const places = new Map<string, number>();
  for (const line of text.trim().split('\n'))
    for (const character of line.slice(line.indexOf(' ') + 1)) places.set(character, places.size);
  const placeOf = (character: string): number | null => places.get(character) ?? null;
  const weight = (character: string): number => placeOf(character) ?? places.size + character.codePointAt(0)!;
  return {
    placeOf,
    compare(a, b) {
      const [left, right] = [charactersOf(a), charactersOf(b)];
      for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
        const difference = weight(left[at]!) - weight(right[at]!);
        if (difference !== 0) return difference;
      }
      return left.length - right.length;
    },
  };
}

function charactersOf(name: string): string[] {
  return name.match(/[\p{L}\p{N}]/gu) ?? [];
}
