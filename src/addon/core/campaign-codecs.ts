// How the settings that tell campaigns apart are read and written: one line each, in the organizer's words.
import type { Campaign, Exclusion, NomineeKind, Quota, Supplement } from './campaign';

import { CAMPAIGN_ERRORS as ERRORS, GROUP_WORDS, CAMPAIGN_WORDS as WORDS } from './phrases/campaign-settings';
import { FIELD_TITLES } from './phrases/fields';
import { type Codec, namedLines, oneOf, optional, type Read } from './settings-codec';

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (error: string): Read<never> => ({ ok: false, error });
const plain = (text: string): string => text.normalize('NFKC').trim();
const parts = (text: string): string[] =>
  text
    .split(/[、，,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const kind = oneOf(GROUP_WORDS.kinds);
const ALL_KINDS: NomineeKind[] = ['person', 'team', 'enterprise'];
const isKind = (word: string): boolean => kind.read(word).ok;
const kindsIn = (list: readonly string[]): NomineeKind[] =>
  ALL_KINDS.filter((each) => list.includes(GROUP_WORDS.kinds[each]));

export const categories = namedLines<Campaign['categories'][number]>(
  (name, after) => {
    const read = kind.read(after);
    return read.ok ? good({ name, kind: read.value }) : read;
  },
  (value) => kind.write(value.kind),
);

const channelKind = oneOf(WORDS.channelKinds);

export const channels = namedLines<Campaign['channels'][number]>(
  (name, after) => {
    const [open = '', ...shut] = after.split(/[，,；;、]?\s*不含\s*/);
    const [first = '', ...rest] = parts(open);
    const read = channelKind.read(first);
    if (!read.ok) return read;
    if (!rest.every(isKind)) return bad(ERRORS.channel(after));
    const nominees = rest.length === 0 ? ALL_KINDS : kindsIn(rest);
    return good({ name, kind: read.value, nominees, barred: shut.flatMap(parts) });
  },
  ({ kind: way, nominees, barred }) =>
    [channelKind.write(way), ...nominees.map((each) => kind.write(each))].join('、') +
    (barred.length === 0 ? '' : `，不含 ${barred.join('、')}`),
);

export const years: Codec<{ first: number; last: number } | null> = optional(
  {
    read: (text) => {
      const found = /^(20\d\d)(?:\s*[-~—–至到]+\s*(20\d\d))?\s*年?度?$/.exec(plain(text));
      const [first, last] = [Number(found?.[1]), Number(found?.[2] ?? found?.[1])];
      return found === null || last < first ? bad(ERRORS.years(text)) : good({ first, last });
    },
    write: (value) =>
      value === null ? '' : value.first === value.last ? String(value.first) : `${value.first}-${value.last}`,
  },
  null,
);

const DAYS = /^公示\s*(\d+)\s*个?(工作日|自然日|天|日)$/;

export const levels = optionalLines(
  namedLines<Campaign['levels'][number]>(
    (name, after) => {
      if (plain(after) === WORDS.noPublicity) return good({ name, publicity: null });
      const found = DAYS.exec(plain(after));
      if (found === null || Number(found[1]) < 1) return bad(ERRORS.level(after));
      return good({
        name,
        publicity: { days: Number(found[1]), kind: found[2] === '工作日' ? 'working' : 'calendar' } as const,
      });
    },
    ({ publicity }) =>
      publicity === null ? WORDS.noPublicity : `公示${publicity.days}个${WORDS.dayKinds[publicity.kind]}`,
  ),
);

export const questions = optionalLines(
  namedLines<Supplement>(
    (name, after) => {
      if (Object.values<string>(FIELD_TITLES).includes(name)) return bad(ERRORS.reserved(name));
      const question: Supplement = {
        name,
        answer: 'choice',
        choices: [],
        unfit: [],
        min: null,
        max: null,
        of: [],
        optional: false,
      };
      const [first = '', ...clauses] = after.split(/[;；]|[,，]\s*(?=不少于|不超过|不符合|限|选填)/);
      if (first.trim() === WORDS.answers.number) question.answer = 'number';
      else if (first.trim() === WORDS.answers.text) question.answer = 'text';
      else question.choices = parts(first);
      for (const clause of clauses.map((each) => each.trim()).filter((each) => each !== '')) {
        const found = /^(不少于|不超过)\s*(\d+(?:\.\d+)?)\D{0,3}$/.exec(plain(clause));
        const list = /^(不符合|限)\s*(.+)$/.exec(clause);
        if (found?.[1] === '不少于') question.min = Number(found[2]);
        else if (found !== null) question.max = Number(found[2]);
        else if (clause === '选填') question.optional = true;
        else if (list?.[1] === '不符合') question.unfit = parts(list[2]!);
        else if (list !== null) question.of = parts(list[2]!);
        else return bad(ERRORS.question(after));
      }
      const strange = question.unfit.find((word) => !question.choices.includes(word));
      if (strange !== undefined) return bad(ERRORS.unfitUnknown(strange));
      const bounded = question.min !== null || question.max !== null;
      if (
        (question.answer === 'choice' && question.choices.length < 2) ||
        (bounded && question.answer !== 'number')
      )
        return bad(ERRORS.question(after));
      return good(question);
    },
    ({ answer, choices, unfit, min, max, of, optional: mayBeEmpty }) =>
      [
        answer === 'choice' ? choices.join('、') : WORDS.answers[answer],
        ...(min === null ? [] : [`不少于${min}`]),
        ...(max === null ? [] : [`不超过${max}`]),
        ...(unfit.length === 0 ? [] : [`不符合 ${unfit.join('、')}`]),
        ...(of.length === 0 ? [] : [`限${of.join('、')}`]),
        ...(mayBeEmpty ? ['选填'] : []),
      ].join('；'),
  ),
);

export const tiers: Codec<Campaign['tiers']> = (() => {
  const lines = optionalLines(
    namedLines<Campaign['tiers'][number]>(
      (name, after) => {
        if (plain(after) === WORDS.rest) return good({ name, places: null });
        const found = /^(\d+)\s*[个名人家]?$/.exec(plain(after));
        return found === null || Number(found[1]) < 1
          ? bad(ERRORS.tier(after))
          : good({ name, places: Number(found[1]) });
      },
      ({ places }) => (places === null ? WORDS.rest : String(places)),
    ),
  );
  const read = (text: string): Read<Campaign['tiers']> => {
    const value = lines.read(text);
    if (!value.ok) return value;
    const early = value.value.slice(0, -1).some(({ places }) => places === null);
    return early ? bad(ERRORS.onlyLast(WORDS.rest)) : value;
  };
  return { ...lines, read };
})();

/** "1-2", "3", "20%", "不限" (null), each with caps behind: "4，其中 校长 至多1". */
export const quota: Codec<Quota | null> = {
  read: (text) => {
    const [head = '', ...rest] = plain(text).split(/[,，;；]?\s*其中\s*/);
    const caps: Quota['caps'] = [];
    for (const part of rest.flatMap(parts)) {
      const found = /^(.+?)\s*(?:至多|不超过)\s*(\d+)\s*[个名人]?$/.exec(part);
      if (found === null) return bad(ERRORS.quota(text));
      caps.push({ group: found[1]!.trim(), max: Number(found[2]) });
    }
    const typed = head.trim();
    if (typed === WORDS.unlimited || typed === '无')
      return good(caps.length === 0 ? null : { min: 0, max: null, share: null, caps });
    const share = /^(?:至多|不超过)?\s*(\d+(?:\.\d+)?)\s*%$/.exec(typed);
    if (share !== null && Number(share[1]) <= 100)
      return good({ min: 0, max: null, share: Number(share[1]), caps });
    const found = /^(\d+)(?:\s*[-~—–至到]\s*(\d+))?\s*[人个名]?$/.exec(typed);
    if (found === null) return bad(ERRORS.quota(text));
    const min = found[2] === undefined ? 0 : Number(found[1]);
    const max = Number(found[2] ?? found[1]);
    return min > max ? bad(ERRORS.quota(text)) : good({ min, max, share: null, caps });
  },
  write: (value) => {
    if (value === null) return WORDS.unlimited;
    const { min, max, share, caps } = value;
    const head =
      share !== null
        ? `${share}%`
        : max === null
          ? WORDS.unlimited
          : min === 0
            ? String(max)
            : `${min}-${max}`;
    return caps.length === 0
      ? head
      : `${head}，其中 ${caps.map(({ group, max: most }) => `${group} 至多${most}`).join('、')}`;
  },
};

export const posts: Codec<Campaign['eligibility']['posts']> = {
  read: (text) => {
    const typed = plain(text);
    if (typed === WORDS.posts.front_line) return good({ rule: 'front_line', words: [] });
    if (typed === WORDS.posts.any || typed === '') return good({ rule: 'any', words: [] });
    const found = /^不含\s*(.+)$/.exec(typed);
    const words = parts(found?.[1] ?? '');
    return words.length === 0 ? bad(ERRORS.posts(text)) : good({ rule: 'barred', words });
  },
  write: ({ rule, words }) => (rule === 'barred' ? `不含 ${words.join('、')}` : WORDS.posts[rule]),
};

const treatment = oneOf(WORDS.treatments);

export const exclusions = optionalLines(
  namedLines<Exclusion>(
    (typed, after) => {
      const [, name = '', inside = ''] = /^(.*?)(?:[（(](.*)[）)])?$/.exec(typed)!;
      const exclusion: Exclusion = {
        name: name.trim(),
        aliases: parts(inside),
        kinds: [],
        years: null,
        lastEdition: false,
        treatment: 'refuse',
      };
      for (const word of parts(plain(after))) {
        const recent = /^近\s*(\d+)\s*年$/.exec(word);
        const how = treatment.read(word);
        if (isKind(word)) exclusion.kinds.push(...kindsIn([word]));
        else if (recent !== null) exclusion.years = Number(recent[1]);
        else if (word === WORDS.lastEdition) exclusion.lastEdition = true;
        else if (how.ok) exclusion.treatment = how.value;
        else if (word !== WORDS.lifelong) return bad(ERRORS.exclusion(`${typed}：${after}`));
      }
      if (exclusion.kinds.length === 0) exclusion.kinds = [...ALL_KINDS];
      return exclusion.name === '' ? bad(ERRORS.exclusion(`${typed}：${after}`)) : good(exclusion);
    },
    ({ kinds, years: recent, lastEdition, treatment: how }) =>
      [
        kinds.map((each) => kind.write(each)).join('、'),
        lastEdition ? WORDS.lastEdition : recent === null ? WORDS.lifelong : `近${recent}年`,
        treatment.write(how),
      ].join('，'),
    ({ name, aliases }) => (aliases.length === 0 ? name : `${name}（${aliases.join('、')}）`),
  ),
);

/** "团队：800-2000", "个人：800" (at most). */
export const wordLimits = optionalLines(
  namedLines<Campaign['materials']['deedsByGroup'][number]>(
    (name, after) => {
      const found = /^(?:(\d+)\s*[-~—–至到]\s*)?(\d+)\s*字?$/.exec(plain(after));
      const [min, max] = [found?.[1] === undefined ? null : Number(found[1]), Number(found?.[2])];
      if (found === null || max < 1 || max > 50_000 || (min !== null && min > max))
        return bad(ERRORS.words(after));
      return good({ name, min, max });
    },
    ({ min, max }) => (min === null ? String(max) : `${min}-${max}`),
  ),
);

/** Lines that may be none at all. */
function optionalLines<T>(lines: Codec<T[]>): Codec<T[]> {
  return { ...lines, read: (text) => (/^(?:无|没有)?$/.test(text.trim()) ? good([]) : lines.read(text)) };
}
