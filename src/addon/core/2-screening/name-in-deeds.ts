// Whether deeds speak of the nominee, or by another's name: material written for somebody else.
import { foldForms, type Lookups } from '../chinese/lookups';
import { surnameOf } from '../chinese/names';
import { fold } from '../chinese/text';

const NAME = '([\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,8}[·•・‧.．][\\u4e00-\\u9fff]{1,8})';
/** How accounts of people's work introduce the person. */
const INTRODUCTIONS: RegExp[] = [
  `^[“"]?${NAME}(?:同志)?[，,、（(：:]`,
  `^${NAME}(?:同志|师傅|老师|现任|自|于|系|是|现为|出生|，?[男女])`,
  `(?:提起|说起|熟悉|走近|认识|称赞|夸|名叫|叫做|我叫|本人|记|学习|人物[：:])${NAME}(?:[（(][^（）()]{1,6}[）)])?(?:同志|师傅|老师)?(?=[，,。的这]|$)`,
  `(?:如一日|带头人|工作群里|岗位上|眼里|眼中|印象里|印象中|她就是|他就是|他是|她是|这就是)[，,：:]?${NAME}(?=守着|坚守|扎根|的名字|同志|在|始终|一直|总|[，,。]|$)`,
  `(?:提起|说起|说到|提到|走近|走进)[^，,。！？\\n]{2,24}?的${NAME}(?:同志|师傅)?[，,]`,
  `^(?:\\d{4}年[^，,。]{0,8}|在[^，,。]{2,24})[，,]${NAME}(?=来到|进入|加入|成为|就|从|已|是|[，,])`,
  `[。！？\\n]${NAME}(?:同志|现任职?于|现任|，[男女]，)`,
  `${NAME}(?:同志|师傅)(?=[^，。]{0,12}(?:年|来到|参加工作|始终|从|在))`,
].map((pattern) => new RegExp(pattern));

/** Beginnings of sentences that have the shape of a name. */
const NO_NAMES =
  /^(?:高校|学校|全校|校园|后勤|食堂|公寓|安全|方便|万一|成为|时间|时刻|平时|平凡|平日|和谐|于是|从事|从不|从来|从此|常常|常年|每天|每年|一直|一线|多年|当年|今年|去年|任何|任职|严格|认真|强化|强调|周末|周到|周边|程序|全面|全体|管理|连续|连年|金秋|寒冬|夏天|秋天|冬天|春节|春天|工作|服务|团队|师傅|同学|同事|师生|领导|老师|我们|他们|她们|大家|自己|本人|有人|为了|面对|作为|工匠|先进|优秀|模范|劳动|事迹|材料|简介|个人|基本|主要|姓名|单位|部门|申报|推荐)/;

/**
 * The name that deeds introduce instead of the nominee's; null when they name the nominee, or nobody in particular.
 * @param names the forms of the nominee's name: as typed and as recorded
 */
export function otherPersonIn(deeds: string, names: readonly string[], lookups: Lookups): string | null {
  if (names.some((name) => name.trim().length >= 2 && deeds.includes(name.trim()))) return null;
  const text = fold(foldForms(deeds, lookups));
  for (const name of names) for (const form of formsOf(name, lookups)) if (text.includes(form)) return null;
  const beginning = foldForms(deeds.trim().slice(0, 400), lookups);
  for (const introduction of INTRODUCTIONS) {
    const candidate = introduction.exec(beginning)?.[1];
    if (candidate !== undefined && isName(candidate, lookups)) return candidate;
  }
  return null;
}

/** The ways in which a text may call a person: in full, by the given name, 王师傅, 老王. */
function formsOf(name: string, lookups: Lookups): string[] {
  const folded = fold(foldForms(name, lookups));
  if (folded === '') return [];
  const bare = foldForms(name, lookups)
    .replace(/[（(].*$/, '')
    .trim();
  const forms = [folded, fold(bare)];
  const parts = bare.split(/[·•・‧.．\s]/).map(fold);
  if (parts.length > 1) forms.push(...parts.filter((part) => part.length >= 3));
  const surname = surnameOf(fold(bare), lookups);
  if (surname !== '') {
    const given = fold(bare).slice(surname.length);
    if (given.length >= 2) forms.push(given);
    const titles = [
      '师傅',
      '老师',
      '同志',
      '主任',
      '班长',
      '经理',
      '科长',
      '队长',
      '大姐',
      '大哥',
      '阿姨',
      '姐',
      '哥',
      '工',
    ];
    forms.push(...titles.map((title) => surname + title), `老${surname}`, `小${surname}`);
  }
  return forms.filter((form) => form.length >= 2);
}

function isName(candidate: string, lookups: Lookups): boolean {
  if (/[·•・‧.．]/.test(candidate)) return true;
  if (NO_NAMES.test(candidate)) return false;
  const surname = surnameOf(candidate, lookups);
  const given = candidate.length - surname.length;
  return lookups.surnames().rank(surname) !== undefined && given >= 1 && given <= 2;
}
