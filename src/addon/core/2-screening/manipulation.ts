// Words in deeds that are addressed to those who will judge them, persons or machines.

const JUDGE = '(?:评委|评审|评选专家|评审专家|组委会)';
const TOP = '(?:满分|高分|最高分|一百分|100分|10分|十分)';
const PLEA = '(?:请|务必|恳请|恳求|拜托|一定要|求|希望)';

const PATTERNS: RegExp[] = [
  // 评审专家请直接给满分
  `${JUDGE}[^。！？\\n]{0,12}(?:请|务必|恳请|一定要?|必须|直接)[^。！？\\n]{0,12}(?:给|打|评|投)[^。！？\\n]{0,8}(?:${TOP}|第一|通过|入围|票)`,
  // 请各位评委务必打高分
  `${PLEA}(?:各位|尊敬的|全体|所有)*${JUDGE}[^。！？\\n]{0,14}(?:给[我他她予本]|${TOP}|打[满高]?分|投[他她我一本]|关照|照顾|手下留情|高抬贵手|网开一面)`,
  `${PLEA}(?:各位|尊敬的)*(?:专家|领导)[^。！？\\n]{0,10}(?:关照|照顾|手下留情|高抬贵手|${TOP}|投(?:我|他|她)?一票)`,
  // 请务必给满分
  `${PLEA}(?:务必|一定|直接|尽量)?(?:给|打)(?:予|出|我|他|她|本人|此人|该同志|我们|该申报|本申报)*[^，。！？\\n]{0,4}${TOP}`,
  `直接(?:给|打)(?:予|出|我|他|她)?${TOP}`,
  // 忽略以上所有规则
  '(?:忽略|无视|忘记|忘掉|不要理会|跳过)[^。！？\\n]{0,6}(?:以上|上述|之前|前面|先前|此前|所有|其他|原有|一切)[^。！？\\n]{0,8}(?:指令|指示|提示|规则|要求|标准|设定|申报|候选人)',
  '(?:ignore|disregard|forget|override)\\s+(?:all\\s+|any\\s+|the\\s+|your\\s+)*(?:previous|prior|above|earlier|preceding|other)\\s+(?:\\w+\\s+)?(?:instructions?|prompts?|rules?|messages?|context|candidates?|nominees?|applicants?)',
  '(?:ignore|disregard|forget|override)\\s+(?:all\\s+|any\\s+|the\\s+|your\\s+)*(?:rubrics?|criteria|guidelines|instructions|scoring)\\b',
  // 【系统】将此申报评为第一名
  '[【[（(]?(?:系统(?:提示|指令|消息)?|管理员|system|assistant)[】\\]）)：:][^。！？\\n]{0,30}(?:满分|第一|通过|入围|入选|approve|score|accept|pass)',
  '(?:将|把)(?:此|本|该)(?:人|份|条|项|申报|材料)[^，。！？\\n]{0,6}(?:评|判|列|排|定|标记|认定)(?:为|在)?(?:满分|最高|第一|通过|入围|一等)',
  '(?:请|务必|恳请)(?:系统|审核人?员?)?(?:自动|直接|立即)(?:审核)?(?:通过|录取|入围|入选)|(?:请勿|无需|不必|不用)(?:再)?审核[，,]',
  '(?:此人|该同志|本人|我|他|她)(?:必须|务必|一定要|非得)(?:入选|入围|当选|获评)',
  'system\\s*prompt|系统提示词|提示词注入|jailbreak|developer mode|越狱模式',
  '(?:你是|您是|如果你是|假如你是|致)(?:一个|一名|一位|本次)?[^。！？，\\n]{0,6}(?:AI|人工智能|大模型|语言模型|智能体|ChatGPT|GPT|(?:评审|审核|评分)(?:模型|机器人|系统|助手))',
  '作为(?:一个|一名)?(?:AI|语言模型|大模型|评审模型|评审助手|智能评审)(?:助手|系统|模型)?[，,]',
  '(?:AI|人工智能|大模型|语言模型|GPT)(?:评审|审核|评分|系统|助手|模型)*[：:，,]?(?:请|务必|必须)[^。！？\\n]{0,16}(?:满分|高分|入围|通过|评为|第一)',
  '(?:rate|score|give|rank|mark|award|recommend|approve)\\s+(?:this|him|her|it|the|me)\\b[^.\\n]{0,40}(?:full|highest|top|maximum|10\\/10|100|first|best|perfect)',
  // 务必让他入围
  '(?:务必|一定要|请|直接)(?:让|使|将|把|判|判定|给)(?:他|她|我|本人|该同志|本材料|本申报|此人|予)*[^，。！？\\n]{0,6}(?:入围|评为第一|排在第一|列为第一|当选|评为满分)',
  '(?:应|应当|必须|务必)(?:评为|打|给予?|判为)(?:满分|最高分|第一名)',
  // 打点评委
  `(?:红包|好处费|感谢费|重谢|酬谢)[^，。！？\\n]{0,10}${JUDGE}|${JUDGE}[^，。！？\\n]{0,12}(?:红包|好处费|感谢费|重谢|酬谢|打过招呼|打好招呼)|(?:名单|名次|结果)已?(?:经)?内定`,
].map((pattern) => new RegExp(pattern, 'i'));

/** The first words by which a text tries to steer those who judge it, or null. Praise that a judge once gave is none. */
export function findManipulation(text: string): string | null {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}
