// The words of the review rounds' settings: choices, errors, and the settings tab's rows.
export const ROUND_WORDS = {
  everybody: '全体',
  places: '入围名额',
  unlimited: '不限',
  noPriority: '不优先',
  priorityAtTie: '同分优先',
  notAdjusted: '不校正',
  automatic: '自动',
  named: '署名',
  ballot: '投票',
  notScored: '不评分',
  composition: {
    职务含: 'post',
    类别为: 'category',
    组别为: 'group',
    性别为: 'sex',
    民族为: 'ethnicity',
    政治面貌为: 'political_status',
  },
  visible: { own: '只看本人', others: '交齐后可看他人', panel: '会评时公开' },
  tieRules: {
    media: '媒体表彰',
    median: '中位分',
    lowest: '最低分',
    spread: '分歧小',
    first: '首项指标',
    received: '收到先后',
  },
} as const;

const example = (example: string, text: string): string => `“${text}”看不懂，请按“${example}”填写。`;

export const ROUND_ERRORS = {
  dates: (text: string) => example('初评：2021-12-20 至 2022-01-05', text),
  criterion: (text: string) => example('初评：事迹感人 40、工作实绩 60', text),
  scale: (text: string) => example('初评：指标满分，步长 1”或“初评：10分制，步长 0.5', text),
  reviews: (text: string) => example('初评：3，至少 2', text),
  advance: (text: string) => example('初评：50、递补10、敬业美 至少10、最美服务团队 5-15', text),
  visible: (text: string) =>
    example('初评：只看本人”“初评：交齐后可看他人”或“初评：交齐后可看他人、署名', text),
  priority: (text: string) => example('同分优先”“加2分”“80分以上保证入围”或“不优先', text),
  adjust: (text: string) => example('每人满8份”或“不校正', text),
  band: (text: string) => example('自动”或“0.5分', text),
  composition: (text: string) => example('领导干部：不超过20%，职务含 处长、主任', text),
  unknownRound: (name: string) => `“评审轮次”里没有“${name}”。`,
};

const setting = (item: string, help: string) => ({ section: '评审', item, help });

export const REVIEW_SETTING_TEXTS = {
  'review.rounds': setting(
    '评审轮次',
    '每行一轮，按“轮次：开始日 至 截止日”填写，轮数不限；后一轮评前一轮入围的。',
  ),
  'review.panels': setting('各轮评审专家', '“轮次：组别”，组别见“评审专家”；不写的轮次由全体专家评。'),
  'review.criteria': setting('评分标准', '“轮次：指标 满分、指标 满分”；不写的轮次同第一行，以下各项也是。'),
  'review.scale': setting(
    '打分刻度',
    '“指标满分，步长 1”；“10分制，步长 0.5”（按指标满分折算）；或“投票”：同意记 1，不同意记 0，按得票比例排名。',
  ),
  'review.reviews': setting(
    '每份申报的评审数',
    '“3，至少 2”：每份 3 位专家评，有效评分不足 2 份的不排名。会议审议、答辩、网络投票等不在评审表里打分的轮次填“不评分”：沿用上一轮的分数，由工作人员在“评委会意见”中调入、调出并写理由。',
  ),
  'review.blind': setting('盲评', '填“是”时，评审表里没有姓名、单位，事迹里的也隐去。'),
  'review.visible': setting(
    '专家能看到的',
    '“只看本人”“交齐后可看他人”或“会评时公开”；给分和评语一律不署名，要署名的在后面加“、署名”。',
  ),
  'review.scans': setting('专家可看扫描件', '盲评的轮次一律不给看。'),
  'review.lock': setting(
    '截止后锁定评审表',
    '不写的轮次截止后一小时内锁定，要补评、改分的在“评审表”里选“重新开放”并写理由；“初评：否”：不锁定，截止后的改动照收并逐人列出。',
  ),
  'review.advance': setting(
    '入围数',
    '“入围名额”（见上）、数字或“不限”，其后可写递补数和各类席位，如“50、递补10、敬业美 至少10”。',
  ),
  'review.tieRules': setting(
    '同分次序',
    '依次比较：媒体表彰、中位分、最低分、分歧小、首项指标、收到先后；都相同的由评委会定。',
  ),
  'review.priority': setting('媒体表彰优先', '“同分优先”“加2分”“80分以上保证入围”或“不优先”。'),
  'review.adjust': setting('宽严校正', '“每人满8份”：评满 8 份的专家才校正宽严；或“不校正”。'),
  'review.band': setting('难分高下的幅度', '入围线上下多少分以内请评委会复议；“自动”按评分误差计算。'),
  'review.provinces': setting('同省回避', '填“是”时，专家不评本省的申报。'),
  'review.composition': setting(
    '名单构成要求',
    '每行一条，如“领导干部：不超过20%，职务含 处长、主任”，只检查；行末加“，必须满足”的，排名单时照办。可以空着。',
  ),
};
