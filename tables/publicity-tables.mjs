// Writes strokes.txt and holidays.txt: node tables/publicity-tables.mjs HOLIDAYS_JSON (cnchar-order installed for the occasion)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(process.cwd(), 'package.json'));

/** GF 3003-1999: 提 counts as 横, 竖钩 as 竖, 捺 as 点; every other stroke with a corner is a 折. */
const STROKE_KINDS = { j: 1, i: 1, f: 2, g: 2, s: 3, k: 4, d: 4, l: 4 };

/** "4 王丰…": a number of strokes and its characters in the order of their strokes (横竖撇点折). */
function strokeLines() {
  const orders = require('cnchar-order').dict.orders;
  const byCount = new Map();
  for (const [character, letters] of Object.entries(orders)) {
    if (!/^[\u3400-\u9fff]$/u.test(character)) continue;
    const kinds = [...letters].map((letter) => STROKE_KINDS[letter] ?? 5).join('');
    byCount.set(kinds.length, [...(byCount.get(kinds.length) ?? []), [kinds, character]]);
  }
  return [...byCount]
    .sort(([a], [b]) => a - b)
    .map(
      ([count, entries]) =>
        `${count} ${entries
          .sort()
          .map(([, character]) => character)
          .join('')}`,
    );
}

/** "2021 0101 0102 +0207": days off, and with a plus sign weekend days that are worked. */
function holidayLines(file) {
  const { announced_through: last, days } = JSON.parse(readFileSync(file, 'utf8'));
  const years = new Map();
  for (const [day, { off }] of Object.entries(days).sort()) {
    const [year, month, date] = day.split('-');
    // A year of which only the next one's notice speaks is not known as a whole.
    if (Number(year) > last || !Object.keys(days).includes(`${year}-01-01`)) continue;
    years.set(year, [...(years.get(year) ?? []), `${off ? '' : '+'}${month}${date}`]);
  }
  return [...years].map(([year, entries]) => `${year} ${entries.join(' ')}`);
}

writeFileSync(join(here, 'strokes.txt'), `${strokeLines().join('\n')}\n`);
writeFileSync(join(here, 'holidays.txt'), `${holidayLines(process.argv[2]).join('\n')}\n`);
