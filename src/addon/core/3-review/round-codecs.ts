// How the settings of the review rounds are read and written: one line a round, in the organizer's words.
import { chinaTime, parseChinaTime } from '../chinese/time';
import { ROUND_ERRORS, ROUND_WORDS } from '../phrases/review-settings';
import { type Codec, namedLines, oneOf, type Read, yesOrNo } from '../settings-codec';
import type {
  Advance,
  CompositionLimit,
  Criterion,
  GroupSeats,
  Priority,
  ReviewSettings,
  Scale,
  TieRule,
} from './rounds';

const good = <T>(value: T): Read<T> => ({ ok: true, value });
const bad = (error: string): Read<never> => ({ ok: false, error });
const plain = (text: string): string => text.normalize('NFKC').trim();
const parts = (text: string): string[] =>
  text
    .split(/[、，,;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const NUMBER = /^\d+(?:\.\d+)?$/;

/** Lines of one aspect; `empty` allows a setting without any line. */
function perRound<T extends { name: string }>(
  read: (after: string) => Read<Omit<T, 'name'>>,
  write: (value: T) => string,
  empty = false,
): Codec<T[]> {
  const lines = namedLines<T>((name, after) => {
    const value = read(after);
    return value.ok ? good({ name, ...value.value } as T) : value;
  }, write);
  return { ...lines, read: (text) => (empty && text.trim() === '' ? good([]) : lines.read(text)) };
}

const day = (moment: number): string => {
  const { date, time } = chinaTime(moment);
  return time === '00:00:00' || time === '23:59:59' ? date : `${date} ${time.slice(0, 5)}`;
};

export const rounds = perRound<{ name: string; opens: number; closes: number }>(
  (after) => {
    const [from = '', to = ''] = plain(after).split(/\s*(?:至|到|~|—)\s*/);
    const [opens, closes] = [parseChinaTime(from, 'start'), parseChinaTime(to, 'end')];
    if (opens === null || closes === null || closes < opens) return bad(ROUND_ERRORS.dates(after));
    return good({ opens, closes });
  },
  ({ opens, closes }) => `${day(opens)} 至 ${day(closes)}`,
);

export const panels = perRound<{ name: string; panel: string }>(
  (after) => good({ panel: after === ROUND_WORDS.everybody ? '' : after }),
  ({ panel }) => panel || ROUND_WORDS.everybody,
  true,
);

export const criteria = perRound<{ name: string; criteria: Criterion[] }>(
  (after) => {
    const read: Criterion[] = [];
    for (const part of parts(after)) {
      const found = /^(.*?)\s*(\d+(?:\.\d+)?)\s*分?$/.exec(plain(part));
      const name = found?.[1]?.trim() ?? '';
      const weight = Number(found?.[2]);
      if (name === '' || !(weight > 0) || read.some((one) => one.name === name))
        return bad(ROUND_ERRORS.criterion(part));
      read.push({ name, weight });
    }
    return read.length === 0 ? bad(ROUND_ERRORS.criterion(after)) : good({ criteria: read });
  },
  (value) => value.criteria.map(({ name, weight }) => `${name} ${weight}`).join('、'),
);

export const scale = perRound<{ name: string; scale: Scale }>(
  (after) => {
    if (plain(after) === ROUND_WORDS.ballot) return good({ scale: { most: 1, step: 1 } });
    const found = /^(?:指标满分|(\d+(?:\.\d+)?)\s*分制)(?:[、，,]?\s*步长\s*(\d+(?:\.\d+)?))?$/.exec(
      plain(after),
    );
    const step = Number(found?.[2] ?? 1);
    const most = found?.[1] === undefined ? null : Number(found[1]);
    if (found === null || !(step > 0) || (most !== null && !(most >= step)))
      return bad(ROUND_ERRORS.scale(after));
    return good({ scale: { most, step } });
  },
  ({ scale: { most, step } }) =>
    most === 1 && step === 1
      ? ROUND_WORDS.ballot
      : `${most === null ? '指标满分' : `${most}分制`}，步长 ${step}`,
);

export const reviews = perRound<{ name: string; reviews: number; least: number }>(
  (after) => {
    if (plain(after) === ROUND_WORDS.notScored) return good({ reviews: 0, least: 0 });
    const found = /^(\d+)\s*份?(?:[、，,]?\s*至少\s*(\d+)\s*份?)?$/.exec(plain(after));
    const count = Number(found?.[1]);
    const least = Number(found?.[2] ?? Math.max(1, count - 1));
    if (found === null || count < 1 || least < 1 || least > count) return bad(ROUND_ERRORS.reviews(after));
    return good({ reviews: count, least });
  },
  (value) => (value.reviews === 0 ? ROUND_WORDS.notScored : `${value.reviews}，至少 ${value.least}`),
);

const answer = yesOrNo;

export const blind = perRound<{ name: string; blind: boolean }>(
  (after) => {
    const value = answer.read(after);
    return value.ok ? good({ blind: value.value }) : value;
  },
  (value) => answer.write(value.blind),
);

export const scans = perRound<{ name: string; scans: boolean }>(
  (after) => {
    const value = answer.read(after);
    return value.ok ? good({ scans: value.value }) : value;
  },
  (value) => answer.write(value.scans),
);

export const lock = perRound<{ name: string; lock: boolean }>(
  (after) => {
    const value = answer.read(after);
    return value.ok ? good({ lock: value.value }) : value;
  },
  (value) => answer.write(value.lock),
  true,
);

const visibility = oneOf(ROUND_WORDS.visible);

export const visible = perRound<ReviewSettings['visible'][number]>(
  (after) => {
    const [first = '', ...rest] = parts(after);
    const value = visibility.read(first);
    if (!value.ok) return value;
    if (rest.some((word) => word !== ROUND_WORDS.named)) return bad(ROUND_ERRORS.visible(after));
    return good({ visible: value.value, ...(rest.length > 0 ? { named: true } : {}) });
  },
  (value) => visibility.write(value.visible) + (value.named === true ? `、${ROUND_WORDS.named}` : ''),
);

function placesWord(places: Advance['places']): string {
  if (places === null) return ROUND_WORDS.places;
  if (places === 'all') return ROUND_WORDS.unlimited;
  if (typeof places === 'number') return String(places);
  return 'share' in places ? `${places.share}%` : `名额的${places.times}倍`;
}

export const advance = perRound<{ name: string; advance: Advance }>(
  (after) => {
    const [first = '', ...rest] = parts(plain(after));
    const share = /^(\d+(?:\.\d+)?)%$/.exec(first)?.[1];
    const times = /^名额的?\s*(\d+(?:\.\d+)?)\s*倍$/.exec(first)?.[1];
    const places: Advance['places'] =
      first === ROUND_WORDS.places
        ? null
        : first === ROUND_WORDS.unlimited
          ? 'all'
          : share !== undefined
            ? { share: Math.min(100, Number(share)) }
            : times !== undefined
              ? { times: Number(times) }
              : Number(first);
    if (typeof places === 'number' && !(NUMBER.test(first) && places > 0))
      return bad(ROUND_ERRORS.advance(after));
    const groups: GroupSeats[] = [];
    let reserve = 0;
    for (const part of rest) {
      const later = /^递补\s*(\d+)$/.exec(part);
      if (later) {
        reserve = Number(later[1]);
        continue;
      }
      const found = /^(.+?)\s*(至少|至多)?\s*(\d+)(?:\s*[-~至]\s*(\d+))?$/.exec(part);
      if (found === null) return bad(ROUND_ERRORS.advance(part));
      const [, group = '', word, low, high] = found;
      const [min, max] = [Number(low), Number(high ?? low)];
      if (max < min) return bad(ROUND_ERRORS.advance(part));
      groups.push({
        group: group.trim(),
        min: word === '至多' ? 0 : min,
        max: word === '至少' ? null : max,
      });
    }
    return good({ advance: { places, reserve, groups } });
  },
  ({ advance: { places, reserve, groups } }) =>
    [
      placesWord(places),
      ...(reserve > 0 ? [`递补${reserve}`] : []),
      ...groups.map(({ group, min, max }) =>
        max === null ? `${group} 至少${min}` : min === 0 ? `${group} 至多${max}` : `${group} ${min}-${max}`,
      ),
    ].join('、'),
);

const tieRule = oneOf(ROUND_WORDS.tieRules);

export const tieRules = perRound<{ name: string; rules: TieRule[] }>(
  (after) => {
    const rules: TieRule[] = [];
    for (const part of parts(after)) {
      const rule = tieRule.read(part);
      if (!rule.ok) return rule;
      rules.push(rule.value);
    }
    return good({ rules });
  },
  ({ rules }) => rules.map(tieRule.write).join('、'),
);

export const priority = perRound<{ name: string; priority: Priority }>(
  (after) => {
    const text = plain(after);
    if (text === ROUND_WORDS.noPriority) return good({ priority: { kind: 'none' } });
    if (text === ROUND_WORDS.priorityAtTie) return good({ priority: { kind: 'tie' } });
    const bonus = /^加\s*(\d+(?:\.\d+)?)\s*分$/.exec(text);
    if (bonus) return good({ priority: { kind: 'bonus', points: Number(bonus[1]) } });
    const guarantee = /^(\d+(?:\.\d+)?)\s*分以上保证入围$/.exec(text);
    if (guarantee) return good({ priority: { kind: 'guarantee', from: Number(guarantee[1]) } });
    return bad(ROUND_ERRORS.priority(after));
  },
  (value) => {
    switch (value.priority.kind) {
      case 'none':
        return ROUND_WORDS.noPriority;
      case 'tie':
        return ROUND_WORDS.priorityAtTie;
      case 'bonus':
        return `加${value.priority.points}分`;
      case 'guarantee':
        return `${value.priority.from}分以上保证入围`;
    }
  },
);

export const adjust = perRound<{ name: string; from: number | null }>(
  (after) => {
    if (after === ROUND_WORDS.notAdjusted) return good({ from: null });
    const found = /^每人满\s*(\d+)\s*份$/.exec(plain(after));
    return found === null ? bad(ROUND_ERRORS.adjust(after)) : good({ from: Number(found[1]) });
  },
  ({ from }) => (from === null ? ROUND_WORDS.notAdjusted : `每人满${from}份`),
);

export const band = perRound<{ name: string; points: number | null }>(
  (after) => {
    if (after === ROUND_WORDS.automatic) return good({ points: null });
    const found = /^(\d+(?:\.\d+)?)\s*分?$/.exec(plain(after));
    return found === null ? bad(ROUND_ERRORS.band(after)) : good({ points: Number(found[1]) });
  },
  ({ points }) => (points === null ? ROUND_WORDS.automatic : `${points}分`),
);

const COMPOSITION_BY: Record<string, CompositionLimit['by']> = ROUND_WORDS.composition;

/** "领导干部：不超过20%，职务含 处长、主任，必须满足"; the whole list is measured, not one round's share. */
export const composition: Codec<CompositionLimit[]> = perRound<CompositionLimit>(
  (after) => {
    const found =
      /^(不超过|不少于)\s*(\d+(?:\.\d+)?)\s*%[、，,]?\s*(职务含|类别为|组别为|性别为|民族为|政治面貌为)\s*(.+?)(\s*[、，,;]?\s*必须满足)?$/.exec(
        plain(after),
      );
    const words = parts(found?.[4] ?? '');
    if (found === null || Number(found[2]) > 100 || words.length === 0)
      return bad(ROUND_ERRORS.composition(after));
    return good({
      bound: found[1] === '不超过' ? ('atMost' as const) : ('atLeast' as const),
      percent: Number(found[2]),
      by: COMPOSITION_BY[found[3]!]!,
      words,
      enforced: found[5] !== undefined,
    });
  },
  ({ bound, percent, by, words, enforced }) =>
    `${bound === 'atMost' ? '不超过' : '不少于'}${percent}%，${Object.keys(COMPOSITION_BY).find((word) => COMPOSITION_BY[word] === by)} ${words.join('、')}${enforced ? '，必须满足' : ''}`,
  true,
);
