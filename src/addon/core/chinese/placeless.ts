// Names of schools, hospitals and offices that could stand anywhere, because no place and no word of their own is in them.
import type { InstitutionTable } from './institutions';

/** Nothing but general words: a kind of school without a name. */
export const NAMELESS =
  /^(?:我|本|该|贵|全)?(?:大学|学院|学校|中学|小学|幼儿园|幼稚园|高中|初中|高校|医院|校|院|公司|物业公司|餐饮公司|服务公司|后勤.*公司|后勤集团.*)$/;
/** Words that schools all over the country share: without a place they name none in particular. */
const SHARED_WORDS =
  /^(?:市|县|区|省|镇|乡|国立|公立|市立|县立)*(?:第?[一二三四五六七八九十百\d]+|实验|中心|机关|师范|科技|理工|工业|农业|林业|医科|医学|中医药|财经|政法|外国语|民族|体育|艺术|交通|海洋|石油|职业技术|职业|技术|高级|初级|完全|附属|双语|希望|育才|育英|特殊教育|开放|广播电视|教育|成人|师专|外语|音乐|美术|工程|商|工|农|医|示范|直属|大学|学院|人民|妇幼|保健|儿童|口腔|肿瘤|中西医|结合|职工|后勤|装备|服务|招生|考试)*(?:大学|学院|学校|中学|小学|幼儿园|高中|初中|中专|技校|职高|附中|附小|中|小|高等专科学校|医院|中医院|保健院|局|厅|委|委员会|教委|中心|研究院|研究所|协会|学会|图书馆|博物馆)$/;
/** Kinds of which the country has thousands, so that 光明小学 is found in every province. */
const EVERYWHERE = /(?:中学|小学|幼儿园|幼稚园|高中|初中|中专|技校|职高|卫校|职教中心|附中|附小|医院|局)$/;
const PLACE_WORD = /[省市县区州盟旗镇乡]|自治|兵团/;

/** True when a name that is in no list may be borne by several: 第一中学, 人民医院, 光明小学; not 唐山一中, 牡丹区光明小学. */
export function mayStandAnywhere(name: string, institutions: InstitutionTable): boolean {
  if (SHARED_WORDS.test(name)) return true;
  return EVERYWHERE.test(name) && !PLACE_WORD.test(name) && institutions.provincesOfPlace(name).length === 0;
}
