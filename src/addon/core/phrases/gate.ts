// What is said when the registry itself is not as the program needs it.
export const GATE_ERRORS = {
  tabsMissing: (titles: string[]) =>
    `工作表“${titles.join('”“')}”不见了。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。`,
  column: (tab: string, label: string) => `“${tab}”的“${label}”`,
  columnsMissing: (columns: string[]) =>
    `缺少以下列：${columns.join('、')}。请点菜单“桂冠 → 初始化活动”补上，再重试；已收到的申报不会丢失。`,
};
