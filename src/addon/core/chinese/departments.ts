// The part of a unit below the institution: which trade it works in, and whether two descriptions can be one place.

/** Words for one trade each; the first word names the trade. */
const TRADES = [
  ['餐饮', '饮食', '伙食', '膳食', '食堂', '餐厅', '炊事', '厨', '配餐', '食品', '风味', '面点', '清真'],
  ['公寓', '宿舍', '宿管', '楼管', '住宿', '楼栋', '号楼', '值班', '舍务'],
  ['物业', '保洁', '环卫', '卫生', '楼宇', '教室', '教学楼', '清洁'],
  ['水电', '能源', '动力', '水暖', '供电', '供水', '配电', '节能', '水务', '电力'],
  ['供暖', '锅炉', '供热', '热力', '暖气', '换热'],
  ['维修', '修缮', '抢修', '报修', '工程', '木工', '土建', '电工', '瓦工'],
  ['绿化', '园林', '花卉', '园艺', '苗圃', '校园环境'],
  ['运输', '车队', '交通', '班车', '驾驶', '车辆', '校车'],
  ['幼儿园', '幼教', '托儿'],
  ['医院', '卫生所', '医务', '保健', '门诊', '医疗'],
  ['接待', '宾馆', '招待所', '酒店', '会议', '培训'],
  ['商贸', '超市', '商业', '经营', '商店', '便利'],
  ['保卫', '安全', '保安', '门卫', '安保', '治安', '消防'],
  ['基建', '建设', '规划'],
  ['通信', '信息', '网络', '一卡通', '电话', '热线', '110'],
  ['采购', '物资', '仓储', '库房', '招标', '设备'],
  ['洗衣', '洗涤', '浴室', '浴池', '开水', '茶水', '开水房'],
  ['财务', '会计', '结算', '核算'],
  ['办公室', '综合', '人事', '党委', '党总支', '党支部', '行政'],
] as const;

const GENERIC =
  /后勤|总务|服务|管理|保障|资产|国有|国资|实业|产业|社会化|有限|责任|股份|总公司|公司|集团|中心|总支|处|部|科|室|办|局|组|班组|班|队|站|股|所|与|和|及|暨|的|学校|学院|大学|校园|校|本部|机关|系统|事务|发展|经营性|基地|工作|运行|项目|学生|教工|教职工|师生|一线|职工|直属|分|总/g;

/** The trades that a description names, by their first word: 后勤处饮食中心 → 餐饮. */
function tradesOf(text: string): Set<string> {
  const trades = new Set<string>();
  for (const words of TRADES) if (words.some((word) => text.includes(word))) trades.add(words[0]);
  return trades;
}

/** What is left of a department when every word that any logistics department may bear is taken out. */
export function distinctiveWords(text: string): string {
  return text.replace(/[^\u4e00-\u9fff\da-zA-Z]/g, '').replace(GENERIC, '');
}

const NUMERALS = '零一二三四五六七八九十';

/** A Chinese numeral below a hundred as digits: 十二 → 12. */
export function toNumber(numeral: string): string {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const digit = (character: string | undefined, otherwise: number) =>
    character ? NUMERALS.indexOf(character) : otherwise;
  return String((numeral.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0));
}

/** 第二食堂, 二食堂 and 2食堂 as 2食堂: Chinese numerals that count canteens, houses, shifts … as digits. */
export function withDigits(text: string): string {
  return text
    .replace(
      /第([一二三四五六七八九]?十?[一二三四五六七八九]?|十)(?=[\u4e00-\u9fff])/g,
      (whole, numeral: string) => (numeral ? toNumber(numeral) : whole),
    )
    .replace(/第(?=\d)/g, '')
    .replace(
      /([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[区号栋楼食餐班组队部中期公舍宿院校教座站])/g,
      toNumber,
    );
}

/** The numbers and directions of a text, e.g. 东, 3: what tells 东区一班 from 西区二班. */
export function ordinalsOf(text: string): string[] {
  return withDigits(text).match(/\d+|[东南西北](?=[区院苑校门楼])/g) ?? [];
}

/**
 * Whether two departments of one institution can be the same place: one says nothing particular, one contains the other,
 * or they share a trade without differing numbers.
 */
export function departmentsAgree(a: string, b: string): boolean {
  const [wordsA, wordsB] = [distinctiveWords(a), distinctiveWords(b)];
  if (wordsA === wordsB || wordsA === '' || wordsB === '') return true;
  const [numbersA, numbersB] = [ordinalsOf(a), ordinalsOf(b)];
  if (numbersA.length > 0 && numbersB.length > 0 && numbersA.join() !== numbersB.join()) return false;
  if (wordsA.includes(wordsB) || wordsB.includes(wordsA)) return true;
  const [tradesA, tradesB] = [tradesOf(a), tradesOf(b)];
  for (const trade of tradesA) if (tradesB.has(trade)) return true;
  return false;
}
