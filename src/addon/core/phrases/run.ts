// What every run may have to say, whatever its work.
export const RUN_PHRASES = {
  title: '桂冠',
  program: '程序',
  busy: '程序正在处理其他事项，请过一两分钟再试。',
  unexpected: (message: string) =>
    `没有办成，已收到的材料不会丢失；程序会在下一次巡检时重试。如果反复出现，请把这句话转给维护人员：${message}`,
  changedMeanwhile: '就在刚才，表里的内容有了变化，请再点一次菜单，看过新的结果再确认。',
  ownerOnly: (owner: string) =>
    `表单和申报材料在 ${owner} 名下，新申报由程序用该账号处理，每小时至少一次，您不必操作；急需时请用该账号点此菜单。`,
  setUpComplete: '初始化完成，可以接收申报。',
  setUpIncomplete: '初始化还有事情要您完成，请看提示。',
  notSetUp: '还没有初始化，请先点菜单“桂冠 → 初始化活动”。',
  settingsWrong: (count: number) =>
    `“设置”中有 ${count} 处填写有误，请按“检查”一列的说明改正，改好前程序不会处理申报。`,
};
