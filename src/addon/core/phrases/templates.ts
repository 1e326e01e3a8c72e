// The default texts of 文书模板, in the association's wording: what each document says and which placeholders it knows.
export type TemplatePart = 'title' | 'body' | 'list_title';

export const TEMPLATE_KINDS = {
  recommendations: '推荐汇总表',
  signature: '专家签字表',
  compilation: '事迹汇编',
  blind: '事迹汇编（匿名稿）',
  notice: '公示',
  supplement: '补充公示',
  outcome: '异议处理结果',
  announcement: '通报',
  presentation: '宣讲名单',
} as const;

export type TextKind = keyof typeof TEMPLATE_KINDS;

/** Documents that are kept in versions; signature sheets are made with the review. */
export type TemplateKind = Exclude<TextKind, 'signature'>;

const PARTS: Record<TemplatePart, string> = { title: '标题', body: '正文', list_title: '名单标题' };

/** Where a part is something else than its name says. */
const OTHER_PARTS: Partial<Record<TextKind, Partial<Record<TemplatePart, string>>>> = {
  recommendations: { body: '表后文字', list_title: '表头' },
  signature: { body: '表后文字', list_title: '表头' },
  compilation: { list_title: '目录标题' },
  blind: { list_title: '目录标题' },
};

const ORDER_OF_PARTS: readonly TemplatePart[] = ['title', 'body', 'list_title'];

const OBJECTIONS_TO = `公示期内，任何单位和个人如有异议，请以书面形式向{{主办单位}}实名反映，说明具体事实，并留下联系方式，以便核实和答复；单位反映的应加盖公章。
{{网上反映?}}
{{联系方式?}}`;

const TEXTS: Record<TextKind, Record<TemplatePart, string>> = {
  recommendations: {
    title: '{{活动简称}}推荐汇总表',
    list_title: '推荐单位：{{推荐单位}}　　名额：{{名额}}　　推荐情况：{{推荐情况}}',
    body: '请核对上列内容，确认无误后由负责人签字、加盖公章，寄回{{主办单位}}。\n{{联系方式?}}',
  },
  signature: {
    title: '{{活动简称}}{{轮次}}\n专家签字表',
    list_title: '评审专家：{{专家}}　　单位：{{专家单位}}　　评审份数：{{评审份数}}（{{评审情况}}）',
    body: `评分总和：{{评分总和}}　　校验码：{{校验码}}（与评审表“填写说明”所示不一致的，本表无效）
以上评分由本人独立作出，与本人评审表所填一致。`,
  },
  compilation: {
    title: '{{活动名称}}\n候选人事迹汇编',
    body: `本汇编收录{{活动名称}}候选人{{入围情况}}的事迹材料（{{类别人数}}），{{排序}}，供评审专家审阅。
材料内容由申报人提供，仅供评审使用，请勿外传。`,
    list_title: '目录',
  },
  blind: {
    title: '{{活动名称}}\n候选人事迹汇编（匿名稿）',
    body: `本汇编收录{{活动名称}}候选人{{入围情况}}的事迹材料（{{类别人数}}），供匿名评审使用。材料隐去姓名和单位，以评审代号编排，代号与评审表一致。
材料内容由申报人提供，仅供评审使用，请勿外传。`,
    list_title: '目录',
  },
  notice: {
    title: '关于{{活动名称}}入围名单的{{公示文种}}',
    body: `根据{{活动名称}}工作安排，经{{推荐方式}}，并经资格审核和专家评审，共有{{入围情况}}入围。现将入围名单（见附件）予以公示，接受社会监督。
公示期为{{公示起}}至{{公示止}}（{{公示天数}}）。${OBJECTIONS_TO}
附件：{{名单标题}}`,
    list_title: '{{活动简称}}入围名单',
  },
  supplement: {
    title: '关于{{活动名称}}递补入围名单的补充公示',
    body: `{{活动名称}}入围名单公示后，按照推举办法，由递补名单依次递补{{入围情况}}。现将递补入围名单（见附件）予以补充公示，接受社会监督。
公示期为{{公示起}}至{{公示止}}（{{公示天数}}）。${OBJECTIONS_TO}
附件：{{名单标题}}`,
    list_title: '{{活动简称}}递补入围名单',
  },
  outcome: {
    title: '关于{{活动名称}}入围名单异议处理结果的公告',
    body: `{{活动名称}}入围名单已于{{公示起}}至{{公示止}}公示。公示期内，{{主办单位}}{{异议情况}}。
{{补充公示情况?}}
{{名单变动}}
{{联系方式?}}
附件：{{名单标题?}}`,
    list_title: '取消入围资格名单',
  },
  announcement: {
    title: '关于{{活动名称}}结果的{{结果文种}}',
    body: `各地方教育后勤社团组织、协会各分支机构，各有关单位：
为弘扬劳模精神、劳动精神、工匠精神，展现教育后勤人的风采，{{主办单位}}开展了{{活动名称}}。经{{推荐方式}}，并经资格审核、专家评审和公示，共推举出{{入围情况}}（{{类别人数}}），现予{{结果文种}}（名单见附件）。
希望被推举的个人和团队珍惜荣誉、再接再厉，发挥示范引领作用。各单位要组织学习宣讲他们的事迹，推动教育后勤工作高质量发展。
附件：{{名单标题}}`,
    list_title: '{{活动简称}}名单',
  },
  presentation: {
    title: '关于开展“{{活动简称}}”事迹宣讲的通知',
    body: `各地方教育后勤社团组织、协会各分支机构，各有关单位：
为学习宣传{{活动简称}}的先进事迹，{{主办单位}}组织{{入围情况}}开展事迹宣讲，宣讲名单见附件。请有关单位支持宣讲人做好准备。
{{联系方式?}}
附件：{{名单标题}}`,
    list_title: '{{活动简称}}事迹宣讲名单',
  },
};

const COMMON = ['活动名称', '活动简称', '年度', '主办单位', '推荐方式', '公示文种', '结果文种'] as const;
const CONTACT = ['联系人', '联系电话', '联系邮箱', '联系方式', '成文日期'] as const;
const LISTED = ['入围情况', '人数', '个人数', '团队数', '单位数', '类别人数', '排序'] as const;
const PERIOD = ['公示起', '公示止', '公示天数', '网上反映'] as const;

/** What may stand between {{ and }} in a document's text, beside 名单标题 and 名单; anything else stops the making. */
export const PLACEHOLDERS: Record<TextKind, readonly string[]> = {
  recommendations: [...COMMON, ...CONTACT, '推荐单位', '单位类型', '名额', '推荐情况'],
  signature: [
    ...COMMON,
    ...CONTACT,
    '轮次',
    '专家',
    '专家单位',
    '评审份数',
    '评审情况',
    '评分总和',
    '校验码',
  ],
  compilation: [...COMMON, ...CONTACT, ...LISTED],
  blind: [...COMMON, ...CONTACT, ...LISTED],
  notice: [...COMMON, ...CONTACT, ...LISTED, ...PERIOD],
  supplement: [...COMMON, ...CONTACT, ...LISTED, ...PERIOD],
  outcome: [
    ...COMMON,
    ...CONTACT,
    '公示起',
    '公示止',
    '异议情况',
    '异议件数',
    '属实件数',
    '不属实件数',
    '撤回件数',
    '取消情况',
    '补充公示情况',
    '名单变动',
  ],
  announcement: [...COMMON, ...CONTACT, ...LISTED],
  presentation: [...COMMON, ...CONTACT, ...LISTED],
};

/** Those whose list may stand in the text, alone in its paragraph. */
const LIST_IN_TEXT: readonly TextKind[] = ['notice', 'supplement', 'outcome', 'announcement', 'presentation'];

function helpOf(kind: TextKind, part: TemplatePart): string {
  const listed = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join('、');
  if (part !== 'body') return `可用：${listed(PLACEHOLDERS[kind])}。`;
  const inText = LIST_IN_TEXT.includes(kind);
  const known = inText ? [...PLACEHOLDERS[kind], '名单标题'] : PLACEHOLDERS[kind];
  return `每行一段。可用：${listed(known)}。${inText ? '单独一行写 {{名单}} 时，名单排在正文里，不另作附件。' : ''}`;
}

/** Every row of the tab at set-up, in order: key, kind, part, text, help. */
export const TEMPLATE_ROWS = (Object.keys(TEXTS) as TextKind[]).flatMap((kind) =>
  ORDER_OF_PARTS.map((part) => ({
    template_key: `${kind}.${part}`,
    document_kind: TEMPLATE_KINDS[kind],
    template_part: OTHER_PARTS[kind]?.[part] ?? PARTS[part],
    template_text: TEXTS[kind][part],
    help: helpOf(kind, part),
  })),
);

export const TEMPLATE_ERRORS = {
  unknown: (place: string, name: string) => `“文书模板”的${place}：没有“${name}”这一项可以填入，请改正。`,
  empty: (place: string, name: string) =>
    `“文书模板”的${place}：“${name}”还没有内容。请在“设置”中填写，或把这一处删去、写成 {{${name}?}}。`,
  missing: (kind: string, part: string) => `“文书模板”中“${kind}·${part}”是空的，请填写。`,
  listAlone: (place: string) => `“文书模板”的${place}：{{名单}} 要单独占一行，前后不能有别的文字。`,
  listTwice: (kind: string) => `“文书模板”中“${kind}”的正文有两处 {{名单}}，请只留一处。`,
  unclosed: (place: string) => `“文书模板”的${place}：有“{{”没有配上“}}”。`,
  place: (kind: string, part: string, paragraph: number) => `“${kind}·${part}”第 ${paragraph} 段`,
};
