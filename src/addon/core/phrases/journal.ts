// What 办理记录 calls each thing that is done: one name for each kind of row.
export const JOURNAL_ACTIONS = {
  setUp: '初始化活动',
  settingChanged: '改动设置',
  problem: '运行出错',
  jobStopped: '停下',
  jobResumed: '继续',

  received: '收到申报',
  corrected: '收到更正',
  parked: '材料打不开',
  restored: '恢复',
  formClosed: '关闭表单',
  formReopened: '重新开放表单',

  screeningChanged: '审核结果变化',
  decided: '人工裁定',

  reviewersAssigned: '分配评审',
  reviewSheetsOpened: '评审表开放与锁定',
  reviewSheetRemoved: '清理评审表',
  scoreChanged: '评分更改',
  recused: '专家回避',

  committeeDecided: '评委会调整名单',
  shortlistConfirmed: '确认入围名单',
  shortlistReopened: '撤回入围名单',

  confirmationSent: '发出信息确认',
  confirmationAnswered: '信息确认',
  documentMade: '生成文书',
  documentFilesGone: '核对文书文件',
  objectionFormOpened: '开通异议表单',
  objectionReceived: '收到异议',
  objectionSettled: '办理异议',

  nextEditionMade: '新一届',
};
