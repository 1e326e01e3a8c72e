// The words that the program itself prints in the association's documents, around the organizer's own.
export const PAPER_WORDS = {
  annex: '附件',
  category: (number: string, name: string, count: string) =>
    `${number === '' ? '' : `${number}、`}${name}（${count}）`,
  people: (count: number) => `${count}名`,
  teams: (count: number) => `${count}个`,
  counted: {
    person: (count: number) => `${count}名`,
    team: (count: number) => `${count}个`,
    enterprise: (count: number) => `${count}家`,
  },
  tier: (tier: string, category: string, categories: number) =>
    tier === '' ? category : categories === 1 ? tier : `${tier}·${category}`,
  situation: (people: number, teams: number, enterprises = 0) =>
    [
      people === 0 ? '' : `${people}名个人`,
      teams === 0 ? '' : `${teams}个团队`,
      enterprises === 0 ? '' : `${enterprises}家单位`,
    ]
      .filter((part) => part !== '')
      .join('、'),
  order: { strokes: '同类别按姓氏笔画排序', rank: '同类别按名次排序' },
  inBrackets: (text: string) => `（${text}）`,
  columns: {
    number: '序号',
    name: '姓名',
    team: '团队名称',
    enterprise: '单位名称',
    unit: '单位',
    post: '职务/职称',
  },
  contact: (name: string, phone: string, mail: string) => {
    const parts = [name && `联系人：${name}`, phone && `联系电话：${phone}`, mail && `邮箱：${mail}`];
    const given = parts.filter((part) => part !== '');
    return given.length === 0 ? '' : `${given.join('；')}。`;
  },
  numbers: '一二三四五六七八九十',
  contentsLine: (name: string, unit: string) => `${name}（${unit}）`,
  nominee: (unit: string, post: string) => [unit, post].filter((part) => part !== '').join('　'),
  code: (code: string) => `代号${code}`,
  mediaHonors: '媒体表彰情况',
  noMedia: /^(?:无|没有|暂无)?[。.]?$/,
};

export const OUTCOME_WORDS = {
  columns: { number: '序号', name: '姓名\n（团队名称）', unit: '单位', category: '类别', result: '处理结果' },
  none: '没有收到异议',
  received: (total: number, parts: readonly string[]) =>
    `共收到异议${total}件，均已核实办结，其中${parts.join('、')}`,
  upheld: (count: number) => `属实${count}件`,
  dismissed: (count: number) => `不属实${count}件`,
  withdrawn: (count: number) => `反映人撤回${count}件`,
  cancelled: (situation: string) => `经核实，取消${situation}的入围资格，名单见附件。`,
  changed: (situation: string) => `经核实，取消${situation}的入围资格（名单见附件），其他入围对象不变。`,
  unchanged: '入围名单不变。',
  supplements: (spans: readonly (readonly [string, string])[]) =>
    `递补入围名单于${spans.map(([first, last]) => `${first}至${last}`).join('、')}补充公示。`,
  result: '反映情况属实，取消入围资格',
  replaced: (name: string, unit: string) => `由${name}（${unit}）递补`,
};

export const PRESENTATION_WORDS = {
  columns: { number: '次序', name: '宣讲人\n（团队）', unit: '单位、职务', title: '宣讲题目' },
};

export const RECOMMENDATION_WORDS = {
  columns: {
    number: '序号',
    id: '申报编号',
    name: '姓名\n（团队名称）',
    category: '类别',
    unit: '单位',
    post: '职务/职称',
    status: '审核情况',
    remark: '备注',
  },
  noUnit: '（未填推荐单位）',
  notListed: '未列入“推荐单位”',
  undecided: '未定',
  quota: (min: number | null, max: number | null) =>
    max === null ? '不限' : min === null || min === 0 || min === max ? `${max}个` : `${min}—${max}个`,
  situation: (count: number, max: number | null) =>
    max !== null && count > max ? `${count}个，超出名额${count - max}个` : `${count}个`,
  kept: '单位保留',
  notKept: '单位未保留',
  over: '超出名额',
  seal: '推荐单位（盖章）：',
  signer: '负责人（签字）：',
  date: '日期：　　　　年　　月　　日',
};
