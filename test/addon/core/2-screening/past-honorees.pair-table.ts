// How the tables of labelled pairs beside this file are written and read.

export interface LabelledPair {
  category: string;
  current: { name: string; unit: string; kind: 'person' | 'team' };
  past: { name: string; unit: string; kind: 'person' | 'team' };
  ideal: 'exclude' | 'review' | 'clear';
  mustNot: 'exclude' | 'clear';
}

function side(text: string): LabelledPair['current'] {
  const [name = '', unit = ''] = text.split(' @ ');
  return name.startsWith('#') ? { name: name.slice(1), unit, kind: 'team' } : { name, unit, kind: 'person' };
}

/** Reads a table: a line with a category, then lines "current name @ current unit | past name @ past unit | ideal | must not"; a leading # marks a team. */
export function readPairs(table: string): LabelledPair[] {
  const pairs: LabelledPair[] = [];
  let category = '';
  for (const line of table.trim().split('\n')) {
    const [current, past, ideal, mustNot] = line.split(' | ');
    if (!current || !past) category = line;
    else {
      const answer = { ideal: ideal as LabelledPair['ideal'], mustNot: mustNot as LabelledPair['mustNot'] };
      pairs.push({ category, current: side(current), past: side(past), ...answer });
    }
  }
  return pairs;
}
