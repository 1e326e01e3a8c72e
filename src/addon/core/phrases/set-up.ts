// What set-up says: what it did, what is left for people to do, and the words it leaves in the spreadsheet.
import { inQuotes } from './quoting';

export const PROTECTION_WORDS = {
  headings: '表头：文字可以改写，隐藏的第一行请勿改动',
  scriptColumns: '由程序填写：改动前会提示，改了也会被程序更正',
} as const;

export const SETTINGS_CHECK_WORDS = {
  twice: '这一项写了两次，以上面一行为准，请删去本行。',
  assumed: (items: string[]) =>
    `“设置”中没有这 ${items.length} 项：${items.join('、')}；暂按程序的默认值办，请点菜单“初始化活动”补上并核对。`,
};

const named = (titles: string[]): string => titles.map(inQuotes).join('、');

export const SET_UP_WORDS = {
  nothingToDo: '已经齐备，无需改动。',
  tabsMade: (titles: string[]) => `已建立工作表：${named(titles)}。`,
  tabsMadeAgain:
    '如果这些工作表是被删除的：其中由人填写的内容和自己加的列，程序无法补回，请在“文件 → 版本历史记录”中打开删除前的版本，把要用的内容复制回来。',
  stateRestored: '已按备份恢复“系统状态”，原来的表单、文件夹和收到的申报都照旧使用。',
  stateLost:
    '“系统状态”不见了，也没有它的备份，程序不知道原来的表单是哪一份；另建一份会使已发出的填写链接作废，所以本次没有改动任何内容。请在“文件 → 版本历史记录”中恢复删除前的版本，再点“桂冠 → 初始化活动”。',
  settingsRestored: (unknown: string[]) =>
    unknown.length === 0
      ? '“设置”已按最近一次审核时的内容重建，请核对。'
      : `“设置”已按最近一次审核时的内容重建；这 ${unknown.length} 项没有记下全文，写的是默认值，请逐项核对：${named(unknown)}。`,
  tabMended: (title: string) => `已补齐工作表“${title}”的格式、下拉选项或提示。`,
  columnsRestored: (title: string, labels: string[]) =>
    `已在工作表“${title}”中补上被删除的列：${named(labels)}。`,
  timeZoneSet: '已将表格的时区设为北京时间、语言区域设为中国。',
  emptyTabRemoved: (title: string) => `已删去空白的“${title}”。`,
  rowsRestored: (count: number) => `已按表单答复和“线下申报”补回 ${count} 份申报中被删除的内容。`,
  settingsAdded: (items: string[]) => `已在“设置”中补上：${named(items)}。`,
  settingsChecked: '已更新“设置”中的说明和检查结果。',
  otherTitle: (title: string, number: number) =>
    number === 1 ? `${title}（桂冠）` : `${title}（桂冠${number}）`,

  otherOwner: (owner: string) =>
    `本活动由账号 ${owner} 初始化，表单和定时任务都在该账号名下。请用该账号打开本表格，再点“桂冠 → 初始化活动”；本次没有改动任何内容。`,
  unknownAccount:
    '无法得知当前账号，请重新打开表格并同意全部授权，再点“桂冠 → 初始化活动”；本次没有改动任何内容。',
  settingWrong: (item: string, error: string) => `“设置”中的“${item}”需要改正：${error}`,
  settingsFirst:
    '请先改正“设置”中标出的内容，再点一次“桂冠 → 初始化活动”；在此之前不会建立或更新表单，也不会受理申报。',

  folderNames: (title: string) => ({
    root: `${title}（材料）`,
    nominations: '申报材料',
    offline: '线下申报材料',
  }),
  folderMade: (name: string) => `已在云端硬盘建立文件夹${inQuotes(name)}。`,
  folderRestored: (name: string) => `已将文件夹${inQuotes(name)}从回收站恢复。`,

  formName: (title: string) => `${title}申报表`,
  /** The file's name until the form is finished, so that a half-made one is found again. */
  unfinishedFormName: (mark: string) => `桂冠申报表（建立中 ${mark}）`,
  formMade: '已建立申报表单（尚未发布）。',
  formContinued: '已接着完成上次未建完的申报表单。',
  formQuestionsAdded: (titles: string[]) => `已在表单中补上问题：${named(titles)}。`,
  formUpdated: '已按“设置”更新表单的文字和选项。',
  formMoved: (folder: string) => `已将表单移入文件夹${inQuotes(folder)}。`,
  formRestored: '已将表单从回收站恢复。',
  formReplaced: '原来的表单已被彻底删除，已另建新表单；旧表单的链接不能再用，请把新链接发给申报人。',
  strayFormTrashed: '已将上次中断时多建的一份空白表单移入回收站。',

  triggersMade: (names: string[]) => `已安装：${names.join('、')}。`,
  triggersRemoved: (count: number) => `已清除 ${count} 个重复或失效的定时任务。`,
  triggerNames: {
    onNominationSubmitted: '收到申报时的处理',
    onRegistryEdited: '修改表格时的处理',
    onSweep: '每小时的巡查',
  } as Record<string, string>,

  remainingTitle: '还需要您做的事：',
  uploadsToAdd: (titles: string[], editUrl: string) =>
    `打开表单（${editUrl}），在“材料”一节下点“添加问题”，题型选“文件上传”，题目照抄：${named(titles)}；` +
    '“荣誉证书”的文件数上限选 5，其余选 1，每个文件上限选 10 MB。Google 不允许程序添加这种题，只能请您手工添加；加好后再点一次“桂冠 → 初始化活动”。',
  publish: (editUrl: string) =>
    `打开表单（${editUrl}），点右上角“发布”，在“回复者”中选“知道链接的任何人”，并打开“接受回复”；然后把填写链接发给申报人。`,
  open: (editUrl: string) =>
    `表单已发布，但没有接受回复。请打开表单（${editUrl}），在“发布选项”中打开“接受回复”。`,
  complete: (url: string) => `全部就绪，可以受理申报。填写链接：${url}`,
};

export const HEALTH_WORDS = {
  settings: '设置',
  tabMissing: (title: string) => `工作表“${title}”不见了。`,
  settingsFine: '设置都能用。',
  settingsAction: '请按“设置”中“检查”一列的说明改正。',
  authorization: '授权',
  authorized: '已得到全部授权。',
  notAuthorized: (url: string) => `授权不全，程序不能正常工作。请打开 ${url} 勾选全部权限。`,
  authorizationAction: '请点“桂冠”菜单中的任一项，在弹出的窗口中勾选全部权限并确认。',
  triggers: '自动处理',
  triggersFine: '三项自动处理都已安装。',
  triggersOfOther: (owner: string) => `自动处理装在 ${owner} 名下，请用该账号点“自检”查看。`,
  triggersMissing: (names: string[]) => `缺少：${names.join('、')}。`,
  triggersDoubled: (names: string[]) => `重复安装：${names.join('、')}。`,
  setUpAction: '请点“桂冠 → 初始化活动”。',
  mail: '邮件余量',
  mailLeft: (count: number) => `今天还可以发 ${count} 封邮件。`,
  mailGone: '今天的邮件额度已用完，未发的邮件留在“待办”中，明天自动继续发。',
  mailAction: '不必处理；如当天必须发出，请用单位邮箱手工发送，并在“待办”中选“已确认办成”。',
  form: '表单',
  formMissing: '表单不见了。',
  formMissingAction: '请先到云端硬盘的回收站找一找；找不到时点“桂冠 → 初始化活动”。',
  formOpen: '表单已发布，正在接受回复。',
  formUnpublished: '表单尚未发布，申报人还不能填写。',
  formPublishAction: '请打开表单，点右上角“发布”。',
  formClosed: '表单没有接受回复，申报人还不能填写。',
  formOpenAction: '如仍在申报期内，请打开表单，在“发布选项”中打开“接受回复”；申报期已过则不必处理。',
  uploads: '上传题',
  uploadsFine: '照片、报名表、荣誉证书三道上传题都在。',
  uploadsMissing: (titles: string[]) => `缺少上传题：${named(titles)}。`,
  uploadsAction: '请打开表单，用“文件上传”题型补上，题目照抄，再点“桂冠 → 初始化活动”。',
};
