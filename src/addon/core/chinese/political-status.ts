// 政治面貌 as typed, to the short forms of the thirteen values of GB/T 4762-1984.
import { compact } from './text';

export type PoliticalReading =
  | { kind: 'known'; value: string }
  | { kind: 'ambiguous' }
  | { kind: 'not_a_status' };

/** The form that members of the Youth League are recorded under. */
export const LEAGUE_MEMBER = '共青团员';

/** 团章: a member leaves the League at 28 unless holding one of its offices. */
export const LEAGUE_AGE_LIMIT = 28;

// Short form, then the pattern of what else is written for it (GB names and usual wordings).
const STATUSES: [string, RegExp][] = [
  [
    '中共预备党员',
    /^(?:中共|中国共产党|共产党)?(?:预备|候补)(?:党员|期)?$|^(?:中共|中国共产党)?党员\((?:预备|预备期|候补)\)$/,
  ],
  [
    '中共党员',
    /^(?:中共|中国)?(?:共产党)?(?:正式)?党员(?:\((?:正式|中共|已转正)\))?$|^(?:中国)?共产党员?$|^中国共产党正式党员$|^老党员$|^中共$/,
  ],
  [LEAGUE_MEMBER, /^(?:中国)?(?:共青团|共产主义青年团|青年团)(?:团?员)?$|^团员$|^共青$/],
  ['民革党员', /^(?:民革|中国国民党革命委员会|国民党革命委员会)(?:党员|会员|成员)?$/],
  ['民盟盟员', /^(?:民盟|中国民主同盟|民主同盟)(?:盟员|会员|成员|党员)?$/],
  ['民建会员', /^(?:民建|中国民主建国会|民主建国会)(?:会员|成员|党员)?$/],
  ['民进会员', /^(?:民进|中国民主促进会|民主促进会)(?:会员|成员|党员)?$/],
  ['农工党党员', /^(?:农工|农工党|中国农工民主党|农工民主党)(?:党员|成员|会员)?$/],
  ['致公党党员', /^(?:致公|致公党|中国致公党)(?:党员|成员|会员)?$/],
  ['九三学社社员', /^(?:九三|93|九三学社|93学社)(?:社员|成员|党员|会员)?$/],
  ['台盟盟员', /^(?:台盟|台湾民主自治同盟)(?:盟员|成员|会员)?$/],
  ['无党派人士', /^无党派(?:人士|民主人士|知识分子)?$/],
  ['群众', /^(?:普通|一般|人民|革命)?群众$|^(?:普通|一般)?(?:公民|市民|百姓|老百姓)$/],
];

const AMBIGUOUS =
  /^(?:各?民主党派?(?:人士|成员|党员)?|八大民主党派|民主人士|党派|党派人士|党外|党外人士|非党|非党员|非中共党员|不是党员|党团员|无|没有|暂无|民主党|党|民主)$/;

/** Reads 政治面貌, in simplified characters. ambiguous: it could be one of several values; not_a_status: it is none of them. */
export function readPoliticalStatus(typed: string): PoliticalReading {
  const word = compact(typed)
    .replace(/^政治面[貌目][:：]/, '')
    .replace(/^["'“”]+|["'“”。.,;]+$/g, '');
  const plain = word.replace(/\([^()]*\)$/, '');
  const value = statusOf(word) ?? statusOf(plain);
  // "中共党员（预备）" is decided with the brackets; other remarks in brackets (入党年份) change nothing.
  if (value !== undefined) return { kind: 'known', value };
  if (AMBIGUOUS.test(plain)) return { kind: 'ambiguous' };
  const parts = word.split(/[、,，;/|+和兼]|或/).filter(Boolean);
  const values = new Set(parts.map(statusOf).filter((one) => one !== undefined));
  if (values.size === 1 && parts.every((part) => statusOf(part) !== undefined)) {
    return { kind: 'known', value: [...values][0] ?? '' };
  }
  return values.size > 1 ? { kind: 'ambiguous' } : { kind: 'not_a_status' };
}

function statusOf(word: string): string | undefined {
  return STATUSES.find(([, pattern]) => pattern.test(word))?.[0];
}
