// What is said about the public list, objections, periods and documents.
import { FIELD_TITLES } from './fields';

export const CANDIDATE_PHRASES = {
  noShortlist: (round: string) =>
    `“${round}”的入围名单还没有确认。请先点菜单“确认名单”；“入围名单”中这一轮有名单后再生成文书。`,
  twice: (id: string) => `“入围名单”中 ${id} 出现两次，请查明后再生成文书。`,
  unknown: (id: string, name: string) => `“入围名单”中的 ${id} ${name} 在“登记台账”中找不到。`,
  unknownCategory: (id: string, category: string) => `${id} 的类别“${category}”不在“设置”的推举类别中。`,
  nothingToPrint: (id: string) => `${id} 的姓名或单位是空的，不能公布，请先更正。`,
  privateTaken: (field: string) =>
    `“${(FIELD_TITLES as Record<string, string>)[field] ?? field}”中疑有电话、证件号、地址等个人信息，公布时已隐去，请核对。`,
  disqualified: (reason: string) => `异议属实，取消资格：${reason}`,
  gone: (status: string) => `登记台账中的状态是“${status}”，不再列入。`,
  withheld: '工作人员已选“不予公示”。',
  noConsent:
    '本人未同意公示，不列入公示；取得同意后请在“同意情况”中选“已取得同意”，否则选“不予公示”由他人递补。',
  refusedLast:
    '信息确认中本人不同意公示，不列入公示；取得同意后请在“同意情况”中选“已取得同意”，否则选“不予公示”由他人递补。',
  corrected: (parts: { field: string; before: string; after: string }[]) =>
    `已按信息确认更正：${parts
      .map(
        ({ field, before, after }) =>
          `${(FIELD_TITLES as Record<string, string>)[field] ?? field}由“${before}”改为“${after}”`,
      )
      .join('；')}。`,
  successor: (next: { id: string; name: string } | null) =>
    next === null ? '递补名单中已没有可递补的。' : `由 ${next.id} ${next.name} 递补。`,
  replaces: (id: string, name: string) => `递补 ${id} ${name}。`,
};

export const OBJECTION_PHRASES = {
  id: (number: number) => `YY-${number}`,
  whichNomination: '请填写“登记台账”中的申报编号。',
  anonymous: '（匿名反映）',
  open: '尚未办结；办结前不能通报。',
  dismissed: '不属实，名单不变。',
  withdrawn: '已撤回，名单不变。',
  noted: '匿名反映，登记备查，名单不变；有具体线索需要核实的，请改选“核实中”。',
  notTaken: '匿名反映，按规定不予受理，名单不变。',
  answerFirst: '请先填写“核实情况与答复”；填写后才取消资格。',
  notOnList: '属实；不在入围名单和递补名单中，名单不变。',
  upheld: '属实，取消资格。',
  /** What an outcome is said to be, the advice behind it left out. */
  withoutProposal: (consequence: string) => consequence.split('递补人选须补充公示：')[0]!,
  proposal: (first: string, last: string) =>
    `递补人选须补充公示：请点菜单“生成补充公示”，如今日开始，公示期为${first}至${last}。`,
  report: (moved: number, open: number) =>
    `${moved === 0 ? '异议没有新的处理结果' : `更新了 ${moved} 件异议的处理结果`}；${open === 0 ? '没有未办结的异议' : `还有 ${open} 件未办结`}。`,
};

export const PERIOD_PHRASES = {
  unknownYear: (year: number) =>
    `公示期涉及 ${year} 年，程序里没有国务院办公厅关于该年放假安排的通知，不能推算工作日。请改用“自然日”，或更新程序后再生成。`,
  over: (last: string) =>
    `按“设置”中的公示开始日期，公示期到${last}已经结束。请改“公示开始日期”（空着表示当日）再生成。`,
  backdated: (first: string, today: string) =>
    `注意：公示自${first}起算，而今天是${today}；公示期应从公布之日起算，请核对“设置”中的“公示开始日期”。`,
  dayOff: (first: string) =>
    `注意：公示开始的${first}不是工作日，公示期从其后的第一个工作日起数；一般应在工作日开始公示。`,
  late: (last: string, limit: string) => `注意：公示期到${last}，晚于“设置”中的公示截止${limit}。`,
  days: (days: number, kind: 'working' | 'calendar') =>
    `${days}个${kind === 'working' ? '工作日' : '自然日'}`,
};

export const DOCUMENT_PHRASES = {
  name: (title: string, version: number) => `${title}（第${version}版）`,
  stopped: (problems: string[]) =>
    `没有生成文书，请先处理：\n${problems.map((problem, at) => `${at + 1}. ${problem}`).join('\n')}`,
  made: (name: string, counted: string) => `已生成《${name}》，${counted}，在线文档和 Word 文件见“文书”。`,
  madeMeanwhile: (name: string) =>
    `《${name}》刚刚由另一次点击生成，内容相同，没有再生成一份，在线文档和 Word 文件见“文书”。`,
  leftOut: (ids: string[]) => `未同意公示、没有列入：${ids.join('、')}，请在“公示名单”中处理。`,
  onlineUnsaid: (kind: string) =>
    `注意：异议表单已开通，而《${kind}》没有写它的网址；要写的，在“文书模板”的“${kind}·正文”中另起一行写 {{网上反映?}}，再生成一次。`,
  continued: '已接着完成上次中断的文书。',
  nobody: '名单是空的。',
  noDeeds: (id: string) => `“事迹材料”中没有 ${id} 的事迹。`,
  tooLong: (ids: string[], limit: number) =>
    `超过每人 ${limit} 字的有：${ids.join('、')}，可在“事迹材料”的“汇编用事迹（编辑稿）”中删节后再生成。`,
  forBlind: (round: string) => `注意：“${round}”是匿名评审，发给专家的请用“生成匿名汇编”。`,
  noNextRound: (round: string) => `“${round}”之后没有评审轮次，不需要匿名稿。`,
  noCode: (ids: string[], round: string) =>
    `${ids.join('、')} 在“${round}”还没有评审代号，请先点菜单“分配评审”。`,
  noRecommendations: '没有由推荐单位推荐、占用名额的申报。',
  untitled: (ids: string[]) =>
    `还没有宣讲题目的 ${ids.length} 个：${ids.slice(0, 5).join('、')}${ids.length > 5 ? ' 等' : ''}，可在“公示名单”的“宣讲题目”中填写后再生成；只安排部分人宣讲的，填“宣讲次序”。`,
  announcementFirst: '还没有生成通报，宣讲名单以通报的名单为准。',
  notListed: (ids: string[]) => `填了“宣讲次序”而不在名单中的：${ids.join('、')}，请改正。`,
  counted: {
    list: (count: number) => `名单共 ${count} 个`,
    objections: (count: number) => `异议共 ${count} 件`,
  },
  rowGone: '“文书”中这一行刚被删除，请再点一次菜单。',
  nothingToSupplement: '现行公示已包括全部名单，不需要补充公示。',
  noticeFirst: '还没有生成公示。',
  noPublicity: '“设置”中公示天数是 0，本活动不公示，可以直接生成结果文书。',
  objectionsStillCome: (last: string) => `公示期到${last}结束，期满后才能公布处理结果。`,
  running: (last: string) => `公示期到${last}结束，期满后才能通报。`,
  notPublicised: (ids: string[]) => `还没有公示：${ids.join('、')}。请生成补充公示。`,
  objectionsOpen: (count: number) => `还有 ${count} 件异议没有办结。`,
  consentOpen: (ids: string[]) => `尚未处理未同意公示的：${ids.join('、')}。`,
  totals: (printed: number, counted: number) =>
    `文书中的人数 ${counted} 与名单 ${printed} 不符，请联系维护人员。`,
  filesGone: (files: readonly string[], isPublic: boolean) =>
    `的${files.join('和')}已不在云端硬盘中（被删除、移入回收站，或移到了程序看不到的地方）。请先从回收站还原；不能还原的，再点一次菜单生成新版${isPublic ? '，新版的公示期按“设置”重新计算' : ''}。`,
  agrees: '一致',
  differs: (parts: string[]) => `不一致：${parts.join('；')}`,
  added: (ids: string[]) => `名单中新增 ${ids.join('、')}`,
  removed: (ids: string[]) => `名单中已没有 ${ids.join('、')}`,
  reworded: '内容或次序有改动',
};

export const VOLUME_PHRASES = {
  length: (count: number, limit: number | null, edited: boolean) =>
    `${edited ? '编辑稿' : '原文'} ${count}${limit === null ? '' : `/${limit}`} 字`,
  over: (count: number) => `超出 ${count} 字`,
};
