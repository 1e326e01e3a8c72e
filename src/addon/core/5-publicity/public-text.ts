// Takes out of a text what must never be published: numbers of telephones and papers, mail addresses, street addresses, ages.

/** Digits as people write them, full-width and Chinese ones included, perhaps with spaces or dashes between. */
const DIGIT = '[0-9０-９〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]';
const PRIVATE: readonly RegExp[] = [
  // Anything with an @ in it, full-width or spelled out.
  /[\w.+-]+\s*(?:[@＠]|\(at\)|\[at\])\s*[\w.-]+/giu,
  // Telephone, postcode, identity and account numbers: six digits or more, 010-6511 2233 too.
  new RegExp(`[+＋]?(?:[(（](?=${DIGIT}+[)）]))?${DIGIT}(?:[()（）\\-－—–·.．\\s]*${DIGIT}){5,}[Xx]?`, 'gu'),
  // 某某路12号, with the house number behind it.
  /(?:(?:黑龙江|石家庄|\p{Script=Han}{2})[省市区县])*\p{Script=Han}{0,2}(?:路|街|道|巷|弄|胡同|里)\s*[0-9０-９一二三四五六七八九十百]+\s*[号弄](?:[0-9０-９\p{Script=Han}]{0,8}(?:栋|幢|楼|室|单元))*/gu,
  /(?:年龄\s*[:：]?\s*)?[0-9０-９]{1,3}\s*(?:周岁|岁)|(?:年龄|出生)\s*[:：]?\s*[0-9０-９年月日.-]+/gu,
];
const LABELS =
  /(?:联系)?(?:电话|手机|手机号|邮箱|电子邮件|地址|住址|通讯地址|邮编|身份证号?码?|证件号)\s*[:：]?\s*(?=$|[，,、;；）)\s])/gu;

/** 2019-2021: since when somebody has held a post. */
const YEARS = /^(?:19|20)\d\d\s*[-—–]+\s*(?:19|20)\d\d$/;

export interface PublicText {
  text: string;
  /** True when something was taken out: an organizer should look at the field. */
  withheld: boolean;
}

/** The text as it may be printed. Years, room-free names of units and short numbers (第七食堂, 211工程) stay. */
export function publicText(text: string): PublicText {
  let kept = text;
  for (const pattern of PRIVATE) kept = kept.replace(pattern, (found) => (YEARS.test(found) ? found : ''));
  if (kept === text) return { text: text.trim(), withheld: false };
  kept = kept.replace(LABELS, '').replace(/[(（]\s*[)）]/g, '');
  return { text: kept.replace(/[\s，,、;；:：]+$/u, '').trim(), withheld: true };
}
