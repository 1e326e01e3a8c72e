// The words of the spreadsheet's menu.
export const MENU_WORDS = {
  title: '桂冠',
  setUp: '初始化活动',
  processNow: '立即处理新申报',
  screenAgain: '重新审核',
  importOffline: '导入线下申报',
  compilation: '生成事迹汇编',
  notice: '生成公示',
  supplement: '生成补充公示',
  objections: '办理异议',
  announcement: '生成通报',
  workbench: '工作台',
  selfCheck: '自检',
};
