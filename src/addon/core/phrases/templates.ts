// The default texts of 文书模板, in the association's wording, and what is printed around the lists.
type Part = 'title' | 'body' | 'list_title';

const PARTS: Record<Part, string> = { title: '标题', body: '正文', list_title: '名单标题' };

export const TEMPLATE_KINDS = {
  notice: '公示',
  supplement: '补充公示',
  announcement: '通报',
  compilation: '事迹汇编',
} as const;

export type TemplateKind = keyof typeof TEMPLATE_KINDS;

const TEXTS: Record<TemplateKind, Record<Part, string>> = {
  notice: {
    title: '关于{{活动名称}}入围名单的公示',
    body: `根据{{活动名称}}工作安排，经社会征集、组织推荐、个人自荐，并经资格审核和专家评审，共有{{入围情况}}入围。现将入围名单（见附件）予以公示，接受社会监督。
公示期为{{公示起}}至{{公示止}}（{{公示天数}}）。公示期内，任何单位和个人如有异议，请以书面形式向{{主办单位}}实名反映，说明具体事实，并留下联系方式，以便核实和答复；单位反映的应加盖公章。
{{联系方式?}}
附件：{{名单标题}}`,
    list_title: '{{活动简称}}入围名单',
  },
  supplement: {
    title: '关于{{活动名称}}递补入围名单的补充公示',
    body: `{{活动名称}}入围名单公示后，按照推举办法，由递补名单依次递补{{入围情况}}。现将递补入围名单（见附件）予以补充公示，接受社会监督。
公示期为{{公示起}}至{{公示止}}（{{公示天数}}）。公示期内，任何单位和个人如有异议，请以书面形式向{{主办单位}}实名反映，说明具体事实，并留下联系方式，以便核实和答复；单位反映的应加盖公章。
{{联系方式?}}
附件：{{名单标题}}`,
    list_title: '{{活动简称}}递补入围名单',
  },
  announcement: {
    title: '关于{{活动名称}}结果的通报',
    body: `各地方教育后勤社团组织、协会各分支机构，各有关单位：
为弘扬劳模精神、劳动精神、工匠精神，展现教育后勤人的风采，{{主办单位}}开展了{{活动名称}}。经社会征集、组织推荐、个人自荐，并经资格审核、专家评审和公示，共推举出{{入围情况}}（{{类别人数}}），现予通报（名单见附件）。
希望被推举的个人和团队珍惜荣誉、再接再厉，发挥示范引领作用。各单位要组织学习宣讲他们的事迹，推动教育后勤工作高质量发展。
附件：{{名单标题}}`,
    list_title: '{{活动简称}}名单',
  },
  compilation: {
    title: '{{活动名称}}\n候选人事迹汇编',
    body: `本汇编收录{{活动名称}}候选人{{入围情况}}的事迹材料（{{类别人数}}），同类别按姓氏笔画排序，供评审专家审阅。
材料内容由申报人提供，仅供评审使用，请勿外传。`,
    list_title: '目录',
  },
};

const HELP: Record<Part, string> = {
  title: '可用：{{活动名称}}、{{活动简称}}、{{年度}}、{{主办单位}}。',
  body: '每行一段。可用：{{活动名称}}、{{活动简称}}、{{年度}}、{{主办单位}}、{{入围情况}}、{{人数}}、{{个人数}}、{{团队数}}、{{类别人数}}、{{公示起}}、{{公示止}}、{{公示天数}}、{{联系人}}、{{联系电话}}、{{联系邮箱}}、{{联系方式}}、{{成文日期}}、{{名单标题}}；单独一行写 {{名单}} 时，名单排在正文里，不另作附件。',
  list_title: '附件的标题。',
};

/** Every row of the tab at set-up, in order: key, kind, part, text, help. */
export const TEMPLATE_ROWS = (Object.keys(TEXTS) as TemplateKind[]).flatMap((kind) =>
  (Object.keys(PARTS) as Part[]).map((part) => ({
    template_key: `${kind}.${part}`,
    document_kind: TEMPLATE_KINDS[kind],
    template_part: PARTS[part],
    template_text: TEXTS[kind][part],
    help: HELP[part],
  })),
);

export const TEMPLATE_ERRORS = {
  unknown: (place: string, name: string) => `“文书模板”的${place}：没有“${name}”这一项可以填入，请改正。`,
  empty: (place: string, name: string) =>
    `“文书模板”的${place}：“${name}”还没有内容。请在“设置”中填写，或把这一处删去、写成 {{${name}?}}。`,
  missing: (kind: string) => `“文书模板”中${kind}的标题或正文是空的。`,
  unclosed: (place: string) => `“文书模板”的${place}：有“{{”没有配上“}}”。`,
  place: (kind: string, part: string, paragraph: number) => `“${kind}·${part}”第 ${paragraph} 段`,
};

export const PAPER_WORDS = {
  annex: '附件',
  category: (number: string, name: string, count: string) => `${number}、${name}（${count}）`,
  people: (count: number) => `${count}名`,
  teams: (count: number) => `${count}个`,
  situation: (people: number, teams: number) =>
    [people === 0 ? '' : `${people}名个人`, teams === 0 ? '' : `${teams}个团队`]
      .filter((part) => part !== '')
      .join('、'),
  byStrokes: '（同类别按姓氏笔画排序）',
  byRank: '（同类别按名次排序）',
  columns: { number: '序号', name: '姓名', team: '团队名称', unit: '单位', post: '职务/职称' },
  contact: (name: string, phone: string, mail: string) => {
    const parts = [name && `联系人：${name}`, phone && `联系电话：${phone}`, mail && `邮箱：${mail}`];
    const given = parts.filter((part) => part !== '');
    return given.length === 0 ? '' : `${given.join('；')}。`;
  },
  numbers: '一二三四五六七八九十',
  contentsLine: (name: string, unit: string) => `${name}（${unit}）`,
  nominee: (unit: string, post: string) => [unit, post].filter((part) => part !== '').join('　'),
  mediaHonors: '媒体表彰情况',
  noDeeds: (id: string) => `“事迹材料”中没有 ${id} 的事迹。`,
  noMedia: /^(?:无|没有|暂无)?[。.]?$/,
};
