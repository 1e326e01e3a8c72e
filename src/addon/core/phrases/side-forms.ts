// What is said of the forms beside the nomination form, whatever they ask.
export const SIDE_FORM_WORDS = {
  making: (name: string) => ({
    restored: `已将${name}从回收站恢复。`,
    replaced: `原来的${name}已被彻底删除，已另建；旧链接不能再用。`,
    continued: `已接着完成上次未建完的${name}。`,
    made: `已建立${name}。`,
    strayTrashed: `已将上次中断时多建的一份空白${name}移入回收站。`,
  }),
  unfinishedName: (name: string, mark: string) => `桂冠${name}（建立中 ${mark}）`,
  publishByHand: (editUrl: string, reason: string) =>
    `表单已建好，但不能由程序开放填写。请打开 ${editUrl}，点“发布”，在“回复者”中选“知道链接的任何人”，打开“接受回复”，再点一次菜单。平台报错：${reason}`,
  gone: (name: string) =>
    `${name}打不开了，收不到新的答复。请先到云端硬盘的回收站找一找；找不到时再点一次建立它的菜单，另建一份。`,
  ownerOnly: (owner: string) =>
    `表单和邮件都在 ${owner} 名下，请用该账号打开本表格，再点这个菜单；本次没有改动任何内容。`,
};
