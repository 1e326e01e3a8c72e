// The words of locking review sheets at the deadline, of reopening one, and of changes that come after it.
const some = (names: readonly string[]): string =>
  `${names.slice(0, 12).join('、')}${names.length > 12 ? `等 ${names.length} 位` : ''}`;

export const ACCESS_WORDS = {
  states: { open: '可以填写', locked: '已锁定', reopened: '已重新开放' },
  /** Behind the deadline on a sheet's first screen. */
  beside: { open: '', locked: '（已截止，评审表已锁定）', reopened: '（已截止，组委会为您重新开放）' },
  locked: (round: string, names: readonly string[]) =>
    `${round}已截止，锁定 ${names.length} 份评审表：${some(names)}。`,
  opened: (round: string, names: readonly string[]) =>
    `${round}的截止时间有变，${names.length} 份评审表可以填写：${some(names)}。`,
  reopened: (round: string, name: string, reason: string) =>
    `${round}：重新开放${name}的评审表（${reason}）。`,
  /** What the run says. */
  lockedNow: (count: number) => `本轮已截止，锁定了 ${count} 份评审表。`,
  reopenedNow: (names: readonly string[]) => `已重新开放：${some(names)}。`,
  noReason: (names: readonly string[]) =>
    `要重新开放${some(names)}的评审表，请在“评审表”的“理由”中写明理由，再点一次“收取得分”。`,
  late: (names: readonly string[]) =>
    `截止后仍有改动的：${some(names)}，改动见“评审得分”的“问题”和“办理记录”。`,
  /** Of sheets that were still open for the hour within which they are locked. */
  between: (changed: readonly { reviewer: string; minute: string }[]) =>
    `截止后、锁定前仍有改动的评审表：${some(changed.map(({ reviewer, minute }) => `${reviewer}（${minute}）`))}。改了什么见各表的“版本记录”；不予采信的，请把有关单元格改回去，再点一次“收取得分”。`,
  betweenNoted: (round: string, name: string, minute: string) =>
    `${round}：${name}的评审表在截止后、锁定前仍有改动（最后一次 ${minute}），按改动后的收取。`,
  /** Before a list is confirmed. */
  betweenCounted: (changed: readonly { reviewer: string; minute: string }[]) =>
    `注意：评审表在截止后、锁定前仍有改动的：${changed.map(({ reviewer, minute }) => `${reviewer}（${minute}）`).join('、')}，得分按改动后的计。`,
  afterClosing: (before: string, now: string) => `截止后由 ${before} 改为 ${now}。`,
  planAfterClosing: (closes: string) =>
    `注意：本轮已于${closes}截止，评审表已锁定。新增的评审，请先在“设置”的“评审轮次”里延后截止时间，或在“评审表”里重新开放有关专家的评审表，专家才能填写。`,
  /** In a reminder. */
  lockedLine: (count: number, contact: string) =>
    `评审已截止，评审表已锁定，还有 ${count} 份没有评完；确需补评的，请与我们联系${contact === '' ? '' : `（${contact}）`}。`,
};
