// The words of the sidebar 工作台 that come from the program; the page's own are in Workbench.html.
export const WORKBENCH_PHRASES = {
  title: '工作台',
  all: '收到申报',
  received: '收到时间',
  reason: '裁定理由',
  deedsLength: (count: number) => `事迹材料（${count} 字）`,
  uncertain: (count: number) => `“待办”中有 ${count} 件没有办成或待核实，请在“人工处理”一列选择处理办法。`,
  paper: (count: number) => `“线下申报”中有 ${count} 份还没有导入。`,
  importNow: '导入线下申报',
  notOrganizer: '只有能编辑本表格的工作人员可以使用工作台。',
  unknownAction: '没有这项操作，请关闭侧边栏后重新打开“工作台”。',
  notSetUpTitle: '活动尚未就绪',
};

/** One sentence for each step of the campaign. */
export const STEP_WORDS = {
  setUp: '活动还没有初始化。',
  noUnits: '“推荐单位”还是空的，请粘贴推荐单位名单。',
  noPastHonorees: '“往届名单”还是空的，请粘贴往届获评名单。',
  undecided: (count: number) =>
    `有 ${count} 份申报待补正或核实：请在“登记台账”中看“问题”一列，在“人工裁定”“理由”两列处理。`,
  quota: (count: number) => `有 ${count} 个推荐单位超出名额，收到答复后请在“推荐单位”中填写“保留的申报”。`,
  takingIn: (date: string) => `正在受理申报，${date}截止。新申报由程序自动处理，目前没有要您办的事。`,
  nobody: '申报已经截止，一份也没有收到；可在“设置”中延长申报截止时间。',
  correcting: (date: string) => `正在等候退回的申报补正，${date}截止；也可以先分配评审。`,
  noReviewers: '请在“评审专家”中填写专家的姓名、单位和邮箱。',
  assign: (round: string) => `${round}：可以分配评审了。先给您看方案，您同意后才写入。`,
  makeSheets: '建评审表',
  sheets: (done: number, total: number) => `评审表已建 ${done}/${total} 张，请接着建完。`,
  scoring: (round: string, given: number, total: number, date: string) =>
    `${round}正在评分：已交 ${given}/${total} 份，${date}截止。程序每 6 小时收取一次，也可以现在就收。`,
  overdue: (round: string, open: number, total: number) =>
    `${round}已过截止时间，还有 ${open}/${total} 份没有交：可再收取一次、联系专家，或直接汇总。`,
  panel: (round: string) => `${round}的评分已经交齐：需要会评的请建会评表，不需要的直接汇总。`,
  discussed: (round: string) => `${round}会评结束后收取意见，再汇总得分。`,
  summarize: (round: string) => `${round}可以汇总得分了。`,
  confirm: (round: string) =>
    `请在“评审结果”中核对${round}的排名，需要调整的在“评委会意见”一列填写，然后确认名单。`,
  information: '入围名单已经确认。请先发信请入围者核对姓名、单位和职务，或直接生成事迹汇编。',
  compilation: '请生成事迹汇编；不需要汇编的直接生成公示。',
  notice: '可以生成公示了；需要网上收异议的，先开异议表单。',
  publicity: (date: string) => `正在公示，${date}结束。收到的异议请登记在“异议”中。`,
  objections: (count: number) =>
    `有 ${count} 件异议没有办结：请在“异议”中填写核实结果和答复，再点“办理异议”。`,
  supplement: (count: number) => `名单中有 ${count} 个没有公示过（如递补的），请生成补充公示。`,
  announcement: '公示已经结束，没有未办结的异议，可以生成通报了。',
  presentation: '通报已经生成。请生成宣讲名单。',
  nextYear:
    '本届活动已经办结。办下一届时，把“获评名单”前五列复制到新表格的“往届名单”，再改“设置”中的年度和日期。',
};

/** Long jobs. */
export const JOB_WORDS = {
  titles: { files: '建文件夹、归档材料', sheets: '建评审表', mails: '发信', collect: '收取得分' },
  stoppedNote: '已停下；点“继续”后接着办。',
  journal: (title: string, stop: boolean) => (stop ? `停下“${title}”` : `继续“${title}”`),
  today: (left: number) => `今天还可以发 ${left} 封，今天可以发完。`,
  forecast: (open: number, date: string) => `还有 ${open} 封信，按每日限额预计 ${date}发完。`,
  ownerOnly: (owner: string) =>
    `邮件和文件都用 ${owner} 的账号办理，请该账号打开工作台；程序每小时的巡查也会接着办。`,
  finished: (title: string) => `“${title}”已经办完。`,
  step: (title: string, done: number) => `“${title}”刚办了 ${done} 件。`,
};

/** The card of the selected nomination. */
export const CARD_WORDS = {
  sent: (when: string) => `已于 ${when} 发出`,
};
