// The words of the sidebar 工作台.
export const WORKBENCH_PHRASES = {
  title: '工作台',
  all: '收到申报',
  received: '收到时间',
  reason: '裁定理由',
  uncertain: (count: number) => `“待办”中有 ${count} 件没有办成或待核实，请在“人工处理”一列选择处理办法。`,
  paper: (count: number) => `“线下申报”中有 ${count} 份还没有导入。`,
  quota: (count: number) => `有 ${count} 个推荐单位超出名额，收到答复后请填写“保留的申报”。`,
  undecided: (count: number) => `有 ${count} 份申报待补正或核实，可在“人工裁定”一列处理。`,
  waiting: (count: number) => `还有 ${count} 件待办，程序会接着办；也可以现在就办。`,
  noUnits: '“推荐单位”还是空的，请粘贴推荐单位名单。',
  noPastHonorees: '“往届名单”还是空的，请粘贴往届获评名单。',
  nothing: '没有需要您处理的事。',
  notOrganizer: '只有能编辑本表格的工作人员可以使用工作台。',
  actions: { process: '立即处理', screen: '重新审核', import: '导入线下申报' },
};
