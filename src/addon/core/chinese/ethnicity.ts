// 民族 as typed, to the full names of GB/T 3304-1991.
import { once } from '../once';
import { compact } from './text';

export type EthnicityReading =
  | { kind: 'known'; value: string }
  | { kind: 'probable_typo'; suggestion: string }
  | { kind: 'not_in_gbt3304' }
  | { kind: 'invalid' };

// GB/T 3304-1991, without the final 族; after the colon other accepted forms, after the bar common misspellings.
const GROUPS = `
汉:han|旱,焊,翰,汗 蒙古:蒙|蒙占,蒙谷 回|徊,迴 藏|臧 维吾尔:维|维吾儿,维吾而,维尔吾,维乌尔 苗|描,瞄,喵 彝|夷,彛,姨 壮:僮|状,装,庄 布依|布衣,布伊,部依,布侬,补依
朝鲜:鲜|朝先,朝显,潮鲜 满|瞒,漫 侗|桐,洞,峒,恫 瑶:猺,傜|谣,摇,遥 白|百,柏 土家|土加,土佳,吐家 哈尼|哈呢,哈妮 哈萨克:哈|哈撒克,哈萨可,哈沙克 傣:泰|歹 黎|梨,犁
傈僳|僳僳,栗粟,傈傈,傈粟,栗僳,力僳 佤|瓦,娃 畲|畬,余,佘,舍 高山 拉祜|拉枯,拉古,拉估,拉怙 水 东乡|东向 纳西|那西,纳溪 景颇|景坡,景波 柯尔克孜:柯|克尔克孜,柯尔克兹,科尔克孜 土|吐
达斡尔|达翰尔,达幹尔,达斡而,达干尔 仫佬|么佬,仫姥,木佬,仫老 羌|姜,戕 布朗|布郎 撒拉|萨拉,撤拉 毛南:毛难|毛男 仡佬|仡老,乞佬,仡姥,屹佬,亿佬 锡伯|席伯,锡柏,西伯 阿昌|阿仓 普米|普来
塔吉克|塔吉可,塔及克 怒|努,奴 乌孜别克:乌兹别克|乌孜别可 俄罗斯|俄罗思 鄂温克|额温克,鄂温可 德昂:崩龙|德昴,得昂 保安 裕固|裕故,欲固 京 塔塔尔|塔塔儿 独龙|毒龙 鄂伦春|鄂仑春,额伦春
赫哲|赫折,郝哲 门巴 珞巴|络巴,洛巴,路巴 基诺|基若,基洛
`;

const groups = once(() => {
  const known = new Map<string, string>();
  const typos = new Map<string, string>();
  for (const group of GROUPS.trim().split(/\s+/)) {
    const [forms = '', misspelt = ''] = group.split('|');
    const [name = '', others = ''] = forms.split(':');
    for (const form of [name, ...others.split(',')]) if (form !== '') known.set(form, `${name}族`);
    for (const typo of misspelt.split(',')) if (typo !== '') typos.set(typo, `${name}族`);
  }
  return { known, typos };
});

// Peoples counted in the census as 未识别民族 (code 97), and those of foreign descent (code 98).
const UNLISTED =
  /^(?:穿青|亻?革家|[僜登]|夏尔巴|摩梭|克木|苦聪|图瓦|木佬|蔡家|龙家|东家|绕家|八甲|老品|临高|毛勉|空格|阿克|拉基|莽|老缅|白马藏|康家|尔苏|木雅|扎巴|其他|其它|未识别|未定|其他未识别|其他未识别民族|外国血统.*|外籍.*|入籍)(?:人|族|民族)?$/;
const NO_PEOPLE =
  /^(?:中国人?|中华|中华民族|中华人民共和国|华人|华裔|亚洲人?|外国人?|少数民族|民族|黄种人?|本地人?|男|女)$/;

/** Reads 民族, in simplified characters. A probable misspelling is only suggested, never taken. */
export function readEthnicity(typed: string): EthnicityReading {
  const word = compact(typed)
    .replace(/^(?:民族|族别)[:：]/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[。.,、;'"“”]+$/, '')
    .toLowerCase();
  const stem = word.replace(/(?:族人|民族|族|人)$/, '') || word;
  const { known: forms, typos } = groups();
  const known = forms.get(word) ?? (word.endsWith('民族') ? undefined : forms.get(stem));
  if (known !== undefined) return { kind: 'known', value: known };
  if (NO_PEOPLE.test(word)) return { kind: 'invalid' };
  if (UNLISTED.test(word)) return { kind: 'not_in_gbt3304' };
  const typo = typos.get(stem) ?? typos.get(word) ?? nearest(word);
  if (typo !== undefined) return { kind: 'probable_typo', suggestion: typo };
  return /^\p{Script=Han}{1,6}族$/u.test(word) ? { kind: 'not_in_gbt3304' } : { kind: 'invalid' };
}

/** The one group whose full name differs in a single character from the word (of three or more, or only in 族 itself). */
function nearest(word: string): string | undefined {
  const names = new Set(groups().known.values());
  const close = [...names].filter((name) => {
    if (name.length !== word.length) return false;
    const differing = [...name].filter((character, at) => character !== word[at]).length;
    return differing === 1 && (name.length >= 3 || /[簇旅足祖组]$/.test(word));
  });
  return close.length === 1 ? close[0] : undefined;
}
