// Where the invented people work: real institutions of all provinces, with real districts and postcodes and invented streets.
import type { RawAnswers } from './submission';

export interface Institution {
  province: string;
  /** Short form of the province, as in the names of associations. */
  region: string;
  name: string;
  kind: 'university' | 'vocational' | 'school';
  /** Down to the district; the street is invented. */
  place: string;
  postcode: string;
}

const KINDS: Record<string, Institution['kind']> = { 本: 'university', 职: 'vocational', 中: 'school' };

// Province, its short form, then per institution: kind, name, place below the province, postcode.
const TABLE = `
北京市 北京|本 北京理工大学 海淀区 100081|本 北京服装学院 朝阳区 100029|职 北京财贸职业学院 通州区 101101|中 北京市第八十中学 朝阳区 100102
天津市 天津|本 天津师范大学 西青区 300387|职 天津职业大学 北辰区 300410
河北省 河北|本 河北师范大学 石家庄市裕华区 050024|本 燕山大学 秦皇岛市海港区 066004
山西省 山西|本 太原理工大学 太原市万柏林区 030024|本 山西大学 太原市小店区 030006
内蒙古自治区 内蒙古|本 内蒙古大学 呼和浩特市赛罕区 010021|本 内蒙古科技大学 包头市昆都仑区 014010
辽宁省 辽宁|本 沈阳工业大学 沈阳市铁西区 110870|本 大连海事大学 大连市甘井子区 116026
吉林省 吉林|本 东北电力大学 吉林市船营区 132012|职 长春职业技术学院 长春市绿园区 130033
黑龙江省 黑龙江|本 黑龙江大学 哈尔滨市南岗区 150080|本 大庆师范学院 大庆市让胡路区 163712
上海市 上海|本 上海海洋大学 浦东新区 201306|中 上海市曹杨第二中学 普陀区 200062
江苏省 江苏|本 江南大学 无锡市滨湖区 214122|职 南通职业大学 南通市崇川区 226007|本 无锡学院 无锡市锡山区 214105
浙江省 浙江|本 温州大学 温州市瓯海区 325035|本 浙江师范大学 金华市婺城区 321004|中 浙江省杭州第二中学 杭州市滨江区 310053
安徽省 安徽|本 合肥工业大学 合肥市包河区 230009|本 安徽工业大学 马鞍山市花山区 243032|职 芜湖职业技术学院 芜湖市弋江区 241003
福建省 福建|本 福州大学 福州市闽侯县 350108|本 集美大学 厦门市集美区 361021
江西省 江西|本 南昌大学 南昌市红谷滩区 330031|本 赣南师范大学 赣州市蓉江新区 341000
山东省 山东|本 山东科技大学 青岛市黄岛区 266590|本 泰山学院 泰安市岱岳区 271000|职 山东商业职业技术学院 济南市历城区 250103
河南省 河南|本 河南大学 开封市龙亭区 475004|本 河南科技大学 洛阳市洛龙区 471023
湖北省 湖北|本 三峡大学 宜昌市西陵区 443002|本 湖北师范大学 黄石市黄石港区 435002|职 武汉职业技术学院 武汉市洪山区 430074
湖南省 湖南|本 长沙理工大学 长沙市天心区 410114|本 湘潭大学 湘潭市雨湖区 411105
广东省 广东|本 华南师范大学 广州市天河区 510631|本 肇庆学院 肇庆市端州区 526061|职 深圳职业技术学院 深圳市南山区 518055
广西壮族自治区 广西|本 广西大学 南宁市西乡塘区 530004|本 桂林理工大学 桂林市七星区 541004
海南省 海南|本 海南师范大学 海口市龙华区 571158|本 三亚学院 三亚市吉阳区 572022
重庆市 重庆|本 西南大学 北碚区 400715|职 重庆电力高等专科学校 九龙坡区 400053|中 重庆市巴蜀中学 渝中区 400013
四川省 四川|本 西南交通大学 成都市郫都区 611756|职 成都航空职业技术学院 成都市龙泉驿区 610100|本 绵阳师范学院 绵阳市游仙区 621000
贵州省 贵州|本 贵州大学 贵阳市花溪区 550025|本 遵义医科大学 遵义市新蒲新区 563000
云南省 云南|本 昆明理工大学 昆明市呈贡区 650500|本 大理大学 大理市下关街道 671003
西藏自治区 西藏|本 西藏大学 拉萨市城关区 850000
陕西省 陕西|本 西北农林科技大学 咸阳市杨陵区 712100|职 陕西工业职业技术学院 咸阳市渭城区 712000
甘肃省 甘肃|本 兰州理工大学 兰州市七里河区 730050|本 西北师范大学 兰州市安宁区 730070
青海省 青海|本 青海大学 西宁市城北区 810016|本 青海民族大学 西宁市城东区 810007
宁夏回族自治区 宁夏|本 宁夏医科大学 银川市兴庆区 750004|本 宁夏大学 银川市西夏区 750021
新疆维吾尔自治区 新疆|本 新疆大学 乌鲁木齐市天山区 830046|本 昌吉学院 昌吉市北京南路街道 831100|本 石河子大学 石河子市北三路街区 832003
`;

export const INSTITUTIONS: readonly Institution[] = TABLE.trim()
  .split('\n')
  .flatMap((line) => {
    const [where = '', ...entries] = line.split('|');
    const [province = '', region = ''] = where.split(' ');
    return entries.map((entry) => {
      const [kind = '', name = '', place = '', postcode = ''] = entry.split(' ');
      return { province, region, name, kind: KINDS[kind] ?? 'university', place, postcode };
    });
  });

/** @throws Error when the sample names an institution that is not in the table */
export function institutionNamed(name: string): Institution {
  const found = INSTITUTIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no institution ${name} in the table`);
  return found;
}

const STREETS = ['示例路', '示范街', '样例大道', '桂冠路', '学府示例路'];

/** An address that does not exist, in a district that does. `number` chooses street and house. */
export function addressAt(institution: Institution, number: number): string {
  const street = STREETS[number % STREETS.length] ?? '';
  return `${institution.province}${institution.place}${street}${(number % 199) + 1}号${institution.name}`;
}

/** Gives answers the address of an institution, so that nothing but what is meant disagrees with it. */
export function settleAt(raw: Pick<RawAnswers, '通讯地址' | '邮编'>, name: string): void {
  const institution = institutionNamed(name);
  raw.通讯地址 = addressAt(institution, 5);
  raw.邮编 = institution.postcode;
}
