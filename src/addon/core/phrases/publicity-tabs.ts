// The words of the tabs and settings for publicity and announcement: titles, notes, headings, choices.
export const PUBLICITY_TAB_TITLES = {
  templates: '文书模板',
  confirmations: '信息确认',
  candidates: '公示名单',
  objections: '异议',
  documents: '文书',
  honorees: '获评名单',
} as const;

export const PUBLICITY_TAB_NOTES = {
  templates:
    '各种文书的文字，只改“文字”一列。{{…}} 处由程序填入；写成 {{联系方式?}} 的，没有内容时整段略去。改后重新生成文书即可。',
  confirmations:
    '请入围对象核对公示信息的情况。要求更正的，看过“核对意见”后在“是否采纳”中选择；没有邮箱或未答复的，电话联系后在“电话确认”中选择；“答复截止”可以改期。',
  candidates:
    '由入围名单、递补名单和异议得出的公示名单。未同意公示的，请取得同意后在“同意情况”中选择；要调整次序的，填“人工排序”。只有部分人宣讲的，填“宣讲次序”；“宣讲题目”空着的取事迹材料自带的标题。',
  objections:
    '每行一件异议，网上收到的由程序登入，来信来电的手工录入。填申报编号、承办人，办结时选“办理状态”并写答复，再点菜单“办理异议”：属实的由程序取消资格并递补，留有邮箱的由程序寄出答复。证据放进“材料文件夹”，只有工作人员能看。',
  documents:
    '已生成的文书及版本。名单变动后，“与名单是否一致”会说明；文件被删除或移入回收站的，一天之内在“文件情况”中说明。',
  honorees: '通报后的获评名单，前五列可整块复制到下一届的“往届名单”。',
} as const;

export const PUBLICITY_COLUMN_LABELS: Record<string, string> = {
  deeds_edited: '汇编用事迹（编辑稿）',
  volume_length: '汇编字数',
  volume_check: '字数检查',
  talk_order: '宣讲次序',
  talk_title: '宣讲题目',
  template_key: '模板号',
  document_kind: '文书',
  template_part: '部分',
  template_text: '文字',
  confirm_state: '确认情况',
  asked_correction: '要求更正的内容',
  correction_check: '核对意见',
  correction_decision: '是否采纳',
  correction_result: '办理结果',
  by_hand: '电话确认',
  sent_to: '寄往',
  sent_at: '发出时间',
  due_at: '答复截止',
  token: '确认码',
  asked: '要求更正（程序用）',
  settled: '已办理（程序用）',
  candidate_state: '名单情况',
  consent_settled: '同意情况',
  order_by_hand: '人工排序',
  objection_id: '异议号',
  objector: '反映人',
  objector_contact: '反映人联系方式',
  objection: '异议内容',
  attachments: '附件（链接）',
  timing: '收到时机',
  handle_by: '办理期限',
  receipt_at: '回执时间',
  answer_released: '答复已定',
  answer_sent_at: '答复寄出',
  handler: '承办人',
  objection_state: '办理状态',
  answer: '核实情况与答复',
  answered_at: '答复时间',
  consequence: '处理结果',
  document_name: '文书',
  version: '版本',
  document_state: '版本情况',
  agreement: '与名单是否一致',
  made_at: '生成时间',
  period_first: '公示起',
  period_last: '公示止',
  listed_count: '名单人数',
  list_fingerprint: '名单校验码',
  document_link: '在线文档',
  word_link: 'Word 文件',
  files_missing: '文件情况',
  document_key: '文书号',
  series: '文书类别',
  listed: '所列编号（程序用）',
};

export const PUBLICITY_CHOICES = {
  candidateState: {
    listed: '入围',
    replacement: '递补入围',
    no_consent: '未同意公示',
    withheld: '不予公示',
    disqualified: '取消资格',
    gone: '已不在受理之列',
    reserve: '递补候选',
  },
  consentSettled: { consented: '已取得同意', refused: '不予公示' },
  objectionState: {
    open: '待核实',
    checking: '核实中',
    upheld: '属实',
    dismissed: '不属实',
    withdrawn: '已撤回',
    noted: '登记备查',
    not_taken: '不予受理',
  },
  documentState: { making: '生成中', current: '现行', superseded: '旧版', abandoned: '已作废' },
  nomineeKind: { person: '个人', team: '团队' },
} as const satisfies Record<string, Record<string, string>>;

/** The settings' own words for choices. */
export const PUBLICITY_SETTING_CHOICES = {
  dayKind: { working: '工作日', calendar: '自然日' },
  order: { strokes: '姓氏笔画', rank: '名次' },
  replacement: { next: '按递补次序', category: '同类别递补' },
  anonymous: { noted: '登记备查', refused: '不予受理' },
  fields: { sex: '性别', ethnicity: '民族', recommending_unit: '推荐单位', channel: '推荐方式' },
} as const;

const setting = (item: string, help: string) => ({ section: '公示', item, help });

export const PUBLICITY_SETTING_TEXTS = {
  'publicity.volumeChars': {
    section: '汇编',
    item: '汇编每人字数',
    help: '事迹汇编中每人的事迹不超过多少字；超过的在“事迹材料”中标出，由编辑删节。空着表示不限。',
  },
  'publicity.workingDays': setting('公示天数', '工作日按国务院办公厅公布的放假安排计算；不公示的填 0。'),
  'publicity.dayKind': setting('公示天数按', '填“工作日”或“自然日”。'),
  'publicity.firstDayCounted': setting('首日计入公示期', '填“是”或“否”。'),
  'publicity.starts': setting('公示开始日期', '按“2022-02-14”填写；空着表示生成文书的当天。'),
  'publicity.fields': setting(
    '公示加列的项目',
    '除姓名、单位、职务外，可加“性别”“民族”“推荐单位”“推荐方式”，用顿号隔开；可以空着。',
  ),
  'publicity.order': setting('名单排序', '填“姓氏笔画”或“名次”。'),
  'publicity.notes': setting('注明女性和少数民族', '填“是”时，在姓名后用括号注明。'),
  'publicity.confirmDays': setting(
    '信息确认天数',
    '发出信息确认后几天内答复（自然日）；到期前两天提醒未答复的。',
  ),
  'publicity.anonymous': setting(
    '匿名异议',
    '网上收到的匿名异议：填“登记备查”或“不予受理”，两者都不影响通报。',
  ),
  'publicity.replacement': setting('递补办法', '填“按递补次序”或“同类别递补”。'),
};
