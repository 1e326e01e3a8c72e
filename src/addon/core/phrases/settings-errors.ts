// What the settings tab says beside a setting that cannot be used.
export const SETTING_ERRORS = {
  empty: '不能空着，请填写。',
  notANumber: (typed: string) => `“${typed}”不是整数，请只填数字。`,
  outOfRange: (least: number, most: number) => `应在 ${least} 到 ${most} 之间。`,
  notADate: (typed: string) => `“${typed}”不是日期，请按“2021-12-10”或“2021-12-10 18:00”填写。`,
  notAMonth: (typed: string) => `“${typed}”不是月份，请按“2022-04”填写。`,
  notYesOrNo: (typed: string) => `“${typed}”看不懂，请填“是”或“否”。`,
  lineWithoutColon: (line: string) => `“${line}”缺少冒号，请每行按“名称：说明”填写。`,
  twice: (name: string) => `“${name}”写了两次，请删去一行。`,
  notAChoice: (typed: string, choices: string[]) => `“${typed}”不在可选项中，请填：${choices.join('、')}。`,
  missing: '这一项不见了，请点菜单“桂冠 → 初始化活动”补上。',
  order: (earlier: string, later: string) => `“${later}”不能早于“${earlier}”。`,
  lessThan: (smaller: string, larger: string) => `“${larger}”不能小于“${smaller}”。`,
  fine: '',
};
