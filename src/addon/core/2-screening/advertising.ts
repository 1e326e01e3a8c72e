// Text that is not about the nominee at all: advertisements, and words addressed to those who will judge.

/** Phrases of advertisements; one may stand in honest deeds, several do not. */
const ADVERTISING: RegExp[] = [
  /(?:加|添加|联系|咨询)[^，。！？\n]{0,4}(?:微信|薇信|威信|vx|v信|wx|qq|扣扣|企鹅)(?!群)/i,
  /(?:微信|薇信|vx|wx|qq|扣扣)(?:号|群)?\s*[::]?\s*[A-Za-z0-9_-]{5,}/i,
  /包(?:入围|过|获奖|评上|通过|录取|拿证)|保(?:证)?(?:入围|过|获奖)/,
  /(?:领取|代办|办理|出售|购买|制作)[^，。！？\n]{0,6}(?:证书|证件|文凭|学历|资质)/,
  /价格(?:优惠|从优|面议|低廉)|优惠价|特价|低价|打折|限时(?:优惠|抢购)|免费领取|立即领取/,
  /代写|代做|代发|代开|代考|刷单|刷票|拉票|买票|投票平台|水军/,
  /(?:办理|提供|低息|小额|无抵押)[^，。！？\n]{0,6}(?:贷款|信用卡)|贷款[^，。！？\n]{0,6}(?:秒批|放款|低息)/,
  /(?:开|代开|提供)[^，。！？\n]{0,4}发票/,
  /(?:日结|日赚|月入|轻松赚|躺赚|高薪兼职|在家兼职|招代理|诚招代理|加盟热线)/,
  /博彩|赌场|彩票(?:内幕|计划)|棋牌(?:游戏|平台)|澳门(?:新葡京|威尼斯)|六合彩|色情|裸聊|约炮|援交/,
  /点击(?:链接|下方|进入|领取)|扫码(?:领取|加|进群|关注)|关注公众号|复制(?:链接|口令)/,
  /(?:服务|咨询|订购|客服|招商)热线\s*[::]?\s*[\d-]{7,}|全国包邮|货到付款|正品保证|厂家直销/,
  /(?:https?:\/\/|www\.)[\w.-]+\.[a-z]{2,}/i,
];

/** The first words of an advertisement, or null when the text is none: two different phrases are needed, or one repeated. */
export function findAdvertising(text: string): string | null {
  let kinds = 0;
  let first: string | null = null;
  let repeated = 0;
  for (const pattern of ADVERTISING) {
    const found = pattern.exec(text);
    if (found === null) continue;
    kinds += 1;
    first ??= found[0];
    repeated = Math.max(repeated, text.split(found[0]).length - 1);
  }
  // Two phrases in a long account of somebody's work may be a coincidence; in a short text or repeated they are not.
  const enough = kinds >= 3 || (kinds >= 2 && (text.length < 400 || repeated >= 3)) || repeated >= 5;
  return enough ? first : null;
}

const JUDGE = '(?:评委|评审|专家|评选|评议|审核|评阅|组委会|各位老师|领导)';
const TOP = '(?:满分|高分|最高分|一百分|100分|10分|十分|第一名?|一等|优先|加分|高票|好评)';
const MANIPULATION: RegExp[] = [
  new RegExp(
    `${JUDGE}[^。！？\\n]{0,16}(?:请|务必|一定|恳请|直接|必须|麻烦)[^。！？\\n]{0,12}(?:给|打|评|投)[^。！？\\n]{0,8}${TOP}`,
  ),
  new RegExp(
    `(?:请|务必|一定要|恳请|恳求|希望|拜托|求)[^。！？\\n]{0,14}${JUDGE}[^。！？\\n]{0,14}(?:给|打|评|投|关照|照顾|通过|手下留情)`,
  ),
  new RegExp(
    `(?:请|务必|一定要|恳请|必须|应当?|直接)[^，。！？\\n]{0,8}(?:给|打|评)(?:予|出|为|我|他|她|本人|此人|该同志|我们|该申报|本申报)*[^，。！？\\n]{0,4}${TOP}`,
  ),
  new RegExp(`(?:给|打)(?:出|予)?${TOP}(?=[，。！!]|$|即可|为宜)`),
  /(?:忽略|无视|忘记|忘掉|不要理会|不考虑|跳过)[^。！？\n]{0,10}(?:以上|上述|之前|前面|先前|所有|其他|原有|一切)[^。！？\n]{0,8}(?:指令|指示|提示|规则|要求|内容|标准|设定|材料|申报)/,
  /(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|prior|above|earlier|preceding|other)\s+(?:\w+\s+)?(?:instructions?|prompts?|rules?|messages?|context)/i,
  /(?:system\s*prompt|系统提示词?|提示词注入|jailbreak|developer mode|越狱模式)/i,
  /(?:你是|您是|作为|如果你是|致|给)(?:一个|一名|本次)?[^。！？\n]{0,8}(?:AI|人工智能|大模型|语言模型|智能体|ChatGPT|GPT|评审模型|审核模型|评审机器人|智能评审|自动评审)/i,
  /(?:AI|人工智能|大模型|语言模型|GPT|模型|系统|机器)(?:评审|审核|阅卷|评分|系统|助手)?[^。！？\n]{0,8}(?:请|应|必须|务必|直接)[^。！？\n]{0,12}(?:通过|入围|满分|高分|推荐|评为|输出|判定)/i,
  /(?:rate|score|give|rank|mark|award|recommend|approve)\s+(?:this|him|her|it|the|me)\b[^.\n]{0,40}(?:full|highest|top|maximum|10\/10|100|first|best|perfect|candidate|nominee|applicant)/i,
  /(?:直接|务必|必须|一定要?)(?:让|使|将|把)?[^，。！？\n]{0,8}(?:入围|评为第一|排在第一|列为第一|获奖|当选|通过评审|通过审核)/,
  /(?:已|都已?)[^，。！？\n]{0,6}(?:打过招呼|打好招呼|内定)|(?:必有|定有|会有|必当)(?:重谢|酬谢|厚报)|(?:红包|好处费|感谢费)[^，。！？\n]{0,10}(?:评委|专家|评审)|(?:评委|专家|评审)[^，。！？\n]{0,12}(?:红包|好处费|感谢费|重谢|酬谢)/,
];

/** The first words by which a text tries to steer those who judge it (persons or machines), or null. */
export function findManipulation(text: string): string | null {
  for (const pattern of MANIPULATION) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}
