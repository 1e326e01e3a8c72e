// The words of the overview tab.
export const OVERVIEW_PHRASES = {
  count: '数量',
  status: '办理状态',
  problems: '需补正或核实的内容',
  province: '所在地区',
  unknown: '未能识别',
  stage: '当前阶段',
  received: '收到申报',
  accepted: '已受理',
  waiting: '待补正或核实',
  updated: '更新时间',
  confirmationForm: '信息确认表',
  objectionForm: '异议表单',
  notMade: '尚未开通',
  takingUntil: (day: string): string => `正在接收，${day} 自动关闭`,
  closed: '已关闭',
  stages: {
    submissions: '征集申报',
    corrections: '材料补正',
    review: '材料评审',
    publicity: '信息确认与公示',
  },
  stageLine: (stage: string, end: string, days: number): string =>
    days === 0 ? `${stage}（今天截止）` : `${stage}（${end} 截止，还有 ${days} 天）`,
  announcement: (month: string): string => `通报与事迹宣讲（${month}）`,
  chartTitles: ['各类别申报数', '各地区申报数'],
};
