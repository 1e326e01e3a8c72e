// The words of the settings that tell campaigns apart: groups, levels, questions, quotas, exclusions, tiers; choices, errors, help.
export const GROUP_WORDS = {
  kinds: { person: '个人', team: '团队', enterprise: '单位' },
} as const;

export const CAMPAIGN_WORDS = {
  channelKinds: { open_call: '社会平台', recommended: '推荐单位', self: '无需推荐' },
  answers: { number: '数字', text: '文字' },
  posts: { front_line: '一线', any: '不限' },
  treatments: { refuse: '不受理', look: '须核实', new_deeds: '有新事迹除外', welcome: '可参加' },
  lifelong: '终身',
  lastEdition: '上届',
  otherHonours: '其他荣誉',
  unlimited: '不限',
  rest: '其余',
  noPublicity: '不公示',
  dayKinds: { working: '工作日', calendar: '自然日' },
  /** The question that a lower level's publicity brings along. */
  levelQuestion: (level: string) => `${level}公示`,
  levelDone: (days: number, kind: 'working' | 'calendar') =>
    `已公示满${days}个${kind === 'working' ? '工作日' : '自然日'}，无异议`,
  levelOpen: '未公示或有异议',
} as const;

const example = (example: string, text: string): string => `“${text}”看不懂，请按“${example}”填写。`;

export const CAMPAIGN_ERRORS = {
  years: (text: string) => example('2022”或“2022-2023', text),
  level: (text: string) => example('校级：公示5个工作日”或“县级：不公示', text),
  question: (text: string) => example('工作年限：数字，不少于8”或“学段：高校、中小学、中职；限个人', text),
  channel: (text: string) => example('个人自荐：无需推荐、个人，不含 外包人员', text),
  tier: (text: string) => example('最美教师：10”或“提名奖：其余', text),
  quota: (text: string) => example('1-2”“3”“20%”“不限”或“4，其中 校长 至多1', text),
  posts: (text: string) => example('一线”“不限”或“不含 校长、书记', text),
  exclusion: (text: string) => example('省劳动模范（省先进工作者）：个人，近5年，不受理', text),
  words: (text: string) => example('团队：800-2000”或“个人：800', text),
  onlyLast: (word: string) => `“${word}”只能写在最后一行。`,
  unknownGroup: (word: string) => `没有叫“${word}”的类别、对象（个人、团队、单位）或补充问题的选项，请改正。`,
  unfitUnknown: (word: string) => `“不符合”里的“${word}”不是这个问题的选项。`,
  reserved: (word: string) => `“${word}”是表单已有的问题，请换一个名称。`,
};

const setting = (section: string, item: string, help: string) => ({ section, item, help });

export const CAMPAIGN_SETTING_TEXTS = {
  'identity.title': setting('活动', '活动名称', '用于表单标题、邮件和文书。'),
  'identity.organizer': setting('活动', '主办单位', '落款用。'),
  'identity.signers': setting(
    '活动',
    '联合落款单位',
    '几家联合主办的，按落款次序全部写上，用顿号隔开；空着表示只有主办单位。',
  ),
  'identity.year': setting('活动', '推举年度', '也是申报编号的开头，如 2021-0001。'),
  'identity.honouredYears': setting(
    '活动',
    '表彰年度',
    '评的不是推举年度的，写“2022”或“2022-2023”；空着表示就是推举年度。用于文书、获评名单和“近几年”“上届”的计算。',
  ),
  'identity.cycleYears': setting(
    '活动',
    '举办周期（年）',
    '每年一届填 1，三年一届填 3；“上届”和“新一届”按此推算。',
  ),
  'identity.homeUnit': setting(
    '活动',
    '本校活动的学校',
    '只面向本校的活动，填学校全称：申报的单位只写部门的，按本校的部门看待。面向多个单位的空着。',
  ),
  levels: setting(
    '申报',
    '逐级推荐',
    '自下而上每行一级，不含主办单位，如“校级：公示5个工作日”“县级：不公示”；公示过没有由表单逐级询问，没公示的标出。一级就报到主办单位的空着。',
  ),
  categories: setting('申报', '推举类别', '每行一类，按“类别：个人”“类别：团队”或“类别：单位”填写。'),
  channels: setting(
    '申报',
    '推荐方式',
    '每行一种，按“方式：推荐单位、个人、团队”填写；第一项为“推荐单位”（占名额）、“社会平台”或“无需推荐”，其后写哪些对象可用；不许用的写在“不含”后，如“个人自荐：无需推荐、个人，不含 外包人员”。',
  ),
  questions: setting(
    '申报',
    '补充问题',
    '表单另外要问的，每行一问，如“工作年限：数字，不少于8”“学段：高校、中小学、中职”“一票否决情形：无、有；不符合 有”“新的事迹：文字；选填；限个人”。不符合的由程序标出。选项可当作组别，用在名额、席位、字数和推荐方式里，如“高校·个人”。',
  ),
  tiers: setting(
    '荣誉',
    '荣誉称号',
    '同一名单再分几等的，从高到低每行一等，如“最美教师：10”“提名奖：其余”，按名次排定；不分等的空着。',
  ),
  'quotas.local_association': setting(
    '名额',
    '地方教育后勤社团组织名额',
    '按“1-2”“3”填写；按人数比例填“20%”（人数见“推荐单位”）；不设上限填“不限”；其中另有限制的写“4，其中 校长 至多1”。个别单位另有名额时在“推荐单位”中填写。改动会记入“办理记录”。',
  ),
  'quotas.branch': setting('名额', '协会分支机构名额', '同上。'),
  'quotas.other': setting('名额', '其他单位名额', '同上。'),
  'eligibility.ageMin': setting('资格', '最小年龄', '周岁；空着不限。'),
  'eligibility.ageMax': setting('资格', '最大年龄', '周岁；空着不限。'),
  'eligibility.ageReferenceDate': setting('资格', '年龄计算日期', '按这一天计算周岁；空着按申报截止日。'),
  'eligibility.posts': setting(
    '资格',
    '职务要求',
    '“一线”（单位领导标出，请人核定）、“不限”，或“不含 校长、书记”（职务有这些字样的标出）。',
  ),
  exclusions: setting(
    '资格',
    '不再参加的往届荣誉',
    '每行一种，如“2020年度感动人物：个人、团队，终身，不受理”。括号里写别名；期限为“终身”“近5年”或“上届”；办法为“不受理”“须核实”“有新事迹除外”或“可参加”。名单在“往届名单”中，由程序逐一核对；名单中有而这里没写的荣誉标出核实，也可写一行“其他荣誉：可参加”。不限制的空着。',
  ),
  'materials.deedsByGroup': setting(
    '材料',
    '分类事迹字数',
    '各类字数不同的，每行一类，如“团队：800-2000”“个人：800”（最多 800）；没写的按上面两项。可以空着。',
  ),
  'materials.notes': setting(
    '材料',
    '其他材料和格式要求',
    '原样写在表单的“材料”一页，如生活照、视频、排版要求；由审核人员查看，程序不核对。',
  ),
  'documents.noticeKind': setting('文书', '公示文书叫作', '如“公示”“公告”，用于文书模板的 {{公示文种}}。'),
  'documents.resultKind': setting(
    '文书',
    '结果文书叫作',
    '如“通报”“公告”“通知”“决定”，用于文书模板的 {{结果文种}}。',
  ),
};
