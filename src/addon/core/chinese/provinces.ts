// Provinces with their postal prefixes and prefecture cities, and the province that an address lies in.
import { once } from '../once';
import { halfWidth } from './characters';
import { tidy } from './text';

export interface Province {
  name: string;
  short: string;
  /** The two leading digits of its postcodes, neighbours' post areas that serve some of its counties included. */
  postalPrefixes: string[];
}

// Names from GB/T 2260-2007. Postal prefixes: dominant two-digit prefixes measured on 3,341 counties; after the
// bar, prefixes of neighbouring post areas that serve a few counties (兴安盟, 呼伦贝尔, 阿拉善; 嵊泗 2024xx).
// Last column: prefecture-level cities, prefectures and leagues without 市/地区/盟.
const ROWS = `
北京市 北京 10 -
天津市 天津 30 -
河北省 河北 05,06,07 石家庄,唐山,秦皇岛,邯郸,邢台,保定,张家口,承德,沧州,廊坊,衡水,雄安
山西省 山西 03,04 太原,大同,阳泉,长治,晋城,朔州,晋中,运城,忻州,临汾,吕梁
内蒙古自治区 内蒙古 01,02|13,16,73,75 呼和浩特,包头,乌海,赤峰,通辽,鄂尔多斯,呼伦贝尔,巴彦淖尔,乌兰察布,兴安,锡林郭勒,阿拉善
辽宁省 辽宁 11,12 沈阳,大连,鞍山,抚顺,本溪,丹东,锦州,营口,阜新,辽阳,盘锦,铁岭,朝阳,葫芦岛
吉林省 吉林 13 长春,四平,辽源,通化,白山,松原,白城,延吉
黑龙江省 黑龙江 15,16 哈尔滨,齐齐哈尔,鸡西,鹤岗,双鸭山,大庆,伊春,佳木斯,七台河,牡丹江,黑河,绥化,大兴安岭
上海市 上海 20 -
江苏省 江苏 21,22 南京,无锡,徐州,常州,苏州,南通,连云港,淮安,盐城,扬州,镇江,泰州,宿迁
浙江省 浙江 31,32|20 杭州,宁波,温州,嘉兴,湖州,绍兴,金华,衢州,舟山,台州,丽水
安徽省 安徽 23,24 合肥,芜湖,蚌埠,淮南,马鞍山,淮北,铜陵,安庆,黄山,滁州,阜阳,宿州,六安,亳州,池州,宣城
福建省 福建 35,36 福州,厦门,莆田,三明,泉州,漳州,南平,龙岩,宁德
江西省 江西 33,34 南昌,景德镇,萍乡,九江,新余,鹰潭,赣州,吉安,宜春,抚州,上饶
山东省 山东 25,26,27 济南,青岛,淄博,枣庄,东营,烟台,潍坊,济宁,泰安,威海,日照,临沂,德州,聊城,滨州,菏泽
河南省 河南 45,46,47 郑州,开封,洛阳,平顶山,安阳,鹤壁,新乡,焦作,濮阳,许昌,漯河,三门峡,南阳,商丘,信阳,周口,驻马店,济源
湖北省 湖北 43,44 武汉,黄石,十堰,宜昌,襄阳,鄂州,荆门,孝感,荆州,黄冈,咸宁,随州,恩施,仙桃,潜江,天门
湖南省 湖南 41,42 长沙,株洲,湘潭,衡阳,邵阳,岳阳,常德,张家界,益阳,郴州,永州,怀化,娄底,吉首
广东省 广东 51,52 广州,韶关,深圳,珠海,汕头,佛山,江门,湛江,茂名,肇庆,惠州,梅州,汕尾,河源,阳江,清远,东莞,中山,潮州,揭阳,云浮
广西壮族自治区 广西 53,54 南宁,柳州,桂林,梧州,北海,防城港,钦州,贵港,玉林,百色,贺州,河池,来宾,崇左
海南省 海南 57 海口,三亚,三沙,儋州,琼海,文昌,五指山
重庆市 重庆 40 -
四川省 四川 61,62,63,64 成都,自贡,攀枝花,泸州,德阳,绵阳,广元,遂宁,内江,乐山,南充,眉山,宜宾,广安,达州,雅安,巴中,资阳,西昌
贵州省 贵州 55,56 贵阳,六盘水,遵义,安顺,毕节,铜仁,凯里,都匀,兴义
云南省 云南 65,66,67 昆明,曲靖,玉溪,保山,昭通,丽江,普洱,临沧,楚雄,蒙自,大理,景洪,芒市
西藏自治区 西藏 85 拉萨,日喀则,昌都,林芝,山南,那曲,阿里
陕西省 陕西 71,72 西安,铜川,宝鸡,咸阳,渭南,延安,汉中,榆林,安康,商洛,杨凌
甘肃省 甘肃 73,74 兰州,嘉峪关,金昌,白银,天水,武威,张掖,平凉,酒泉,庆阳,定西,陇南,临夏,合作
青海省 青海 81 西宁,海东,格尔木,德令哈
宁夏回族自治区 宁夏 75 银川,石嘴山,吴忠,固原,中卫
新疆维吾尔自治区 新疆 83,84 乌鲁木齐,克拉玛依,吐鲁番,哈密,昌吉,库尔勒,阿克苏,喀什,和田,伊宁,塔城,阿勒泰,石河子,阿拉尔,图木舒克,五家渠
台湾省 台湾 - -
香港特别行政区 香港 99 -
澳门特别行政区 澳门 99 -
`;

const places = once(() => {
  const provinces: Province[] = [];
  const cities: { city: string; province: Province }[] = [];
  for (const row of ROWS.trim().split('\n')) {
    const [name = '', short = '', prefixes = '-', own = '-'] = row.split(' ');
    const province = { name, short, postalPrefixes: prefixes === '-' ? [] : prefixes.split(/[,|]/) };
    provinces.push(province);
    if (own !== '-') for (const city of own.split(',')) cities.push({ city, province });
  }
  return { provinces, cities };
});

/** The province an address names, by its own name or by that of a prefecture city; null when it names none. */
export function provinceOf(address: string): Province | null {
  const { provinces, cities } = places();
  const text = halfWidth(tidy(address))
    .replace(/ /g, '')
    .replace(/^\(?\d{6}\)?/, '')
    .replace(/^中国/, '');
  return (
    provinces.find((province) => text.startsWith(province.short)) ??
    provinces.find((province) => text.includes(province.name)) ??
    cities.find(({ city }) => text.startsWith(`${city}市`) || text.startsWith(`${city}地区`))?.province ??
    null
  );
}

/** An address without the names of country, province, prefecture city, county and district at its head. */
export function withoutRegions(address: string): string {
  const { provinces, cities } = places();
  let text = halfWidth(tidy(address))
    .replace(/[ ,，、]/g, '')
    .replace(/^\(?\d{6}\)?/, '')
    .replace(/^中国/, '');
  const province = provinces.find((one) => text.startsWith(one.short));
  if (province !== undefined) {
    text = text.slice((text.startsWith(province.name) ? province.name : province.short).length);
    text = text.replace(/^(?:省|市)/, '');
  }
  const city = cities.find((one) => {
    return text.startsWith(one.city) && (province === undefined || one.province === province);
  })?.city;
  if (city !== undefined) text = text.slice(city.length).replace(/^(?:市|地区|盟)/, '');
  return text.replace(/^(?:[^\d路街道巷号村镇校院楼]{1,8}?(?:自治州|州|市|盟|区|县|旗)){1,2}/, '');
}
