// Deeds that are an advertisement.

/** Invitations and offers that no account of somebody's work makes. */
const OFFERS: RegExp[] = [
  /(?:加|添加|咨询|联系)(?:我|客服|老师|本人|下方|以下)?(?:的)?(?:微信|薇信|威信|vx|v信|wx|qq|扣扣|企鹅)(?!群)/i,
  /包(?:入围|过|获奖|评上|通过|录取|拿证)|保(?:证|你)?(?:入围|过关|获奖)/,
  /代写|代做|代发|代开|代考|刷单|刷票|买票|水军/,
  /快速贷款|(?:低息|小额|无抵押)[^，。！？\n]{0,6}(?:贷款|信用卡|借款)|贷款[^，。！？\n]{0,6}(?:秒批|放款|低息)/,
  /(?:代开|出售|提供)[^，。！？\n]{0,4}发票/,
  /日结|日赚|月入过?万|躺赚|高薪兼职|在家兼职|诚招代理|加盟热线/,
  /博彩|赌场|赌球|彩票(?:内幕|计划)|棋牌(?:游戏|平台)|六合彩|裸聊|约炮|援交/,
  /全国包邮|货到付款|正品保证|厂家直销|全网最低价/,
  /(?:领取|代办|出售|购买|制作)[^，。！？\n]{0,4}(?:证书|文凭|学历|资质)/,
];

/** What a shop says; honest deeds may quote one of these, so they tell only where they fill the text. */
const INVITATIONS: RegExp[] = [
  /欢迎(?:来电|来函|咨询|选购|订购|洽谈|加盟)|招商加盟|(?:长期|大量|低价|现货)(?:供应|批发|出售|收购)/,
  /办证|刻章|(?:红包|礼品|豪礼|大奖|优惠券)[^，。！？\n]{0,4}(?:免费领|等你)|领取[^，。！？\n]{0,6}(?:红包|礼品|豪礼|优惠券)/,
];

/** Words that stand in advertisements and in honest deeds alike. */
const WORDS_OF_TRADE: RegExp[] = [
  /(?:微信|薇信|vx|wx|qq|扣扣)(?:号|群)?\s*[::]?\s*[A-Za-z0-9_-]{5,}/i,
  /价格(?:优惠|从优|面议|低廉|实惠)|质优价廉|量大从优|优惠价|特价|限时(?:优惠|抢购)|免费领取|立即领取/,
  /点击(?:链接|下方|进入|领取)|扫码(?:领取|加|进群|关注)|关注公众号|复制(?:链接|口令)/,
  /(?:服务|咨询|订购|客服|招商|联系)(?:热线|电话)\s*[::]?\s*[\d-]{7,}/,
  /(?:https?:\/\/|www\.)[\w.-]+\.[a-z]{2,}/i,
];

function kindsIn(text: string, patterns: readonly RegExp[]): string[] {
  return patterns.map((pattern) => pattern.exec(text)?.[0]).filter((found) => found !== undefined);
}

/**
 * The first words of an advertisement, or null when the text is none. One suspicious phrase in honest deeds is not
 * enough: two offers in one sentence, or offers in two of five sentences together with other words of trade.
 */
export function findAdvertising(text: string): string | null {
  // Whatever a sentence says the text says: patterns that are not in the text need no look at its sentences.
  const present = (patterns: readonly RegExp[]): RegExp[] => patterns.filter((pattern) => pattern.test(text));
  const offering = present(OFFERS);
  const inviting = present(INVITATIONS);
  if (offering.length + inviting.length === 0) return null;
  const sentences = text.split(/[。！？!?；;\n]+/).filter((sentence) => sentence.trim() !== '');
  const offers = sentences.map((sentence) => kindsIn(sentence, offering));
  const dense = offers.find((found) => found.length >= 2);
  if (dense !== undefined) return dense[0] ?? null;
  const weak = [...inviting, ...present(WORDS_OF_TRADE)];
  const kinds = new Set([...kindsIn(text, offering), ...kindsIn(text, weak)]);
  const selling = sentences.filter((sentence, at) => {
    return (offers[at]?.length ?? 0) > 0 || kindsIn(sentence, weak).length > 0;
  });
  const [offer] = [...offers.flat(), ...kindsIn(text, inviting)];
  return offer !== undefined && kinds.size >= 2 && selling.length >= 0.4 * sentences.length ? offer : null;
}
