// The words of the panel's sheet and of its comments.
export const PANEL_PHRASES = {
  tab: '会评',
  rank: '名次',
  average: '平均分',
  adjusted: '校正分',
  spread: '分歧',
  totals: '各位专家给分',
  hint: '提示',
  remarks: '评语',
  discussion: '会评意见',
  changed: '更新记录',
  tied: (codes: string[]) => `与 ${codes.join('、')} 同分`,
  aside: (abstained: number, recused: number) =>
    [abstained > 0 ? `弃权 ${abstained}` : '', recused > 0 ? `回避 ${recused}` : '']
      .filter(Boolean)
      .join('，'),
  averageChanged: (before: number | null, now: number | null) =>
    `平均分由 ${before ?? '无'} 变为 ${now ?? '无'}`,
  added: '新列入会评',
  gone: '已不在会评之列',
  strayRow: (row: number) => `会评表第 ${row} 行，编号缺失、重复或错位`,
  protection: '只有“会评意见”可以填写',
  guideTitle: (round: string, group: string) => `${round}会评表　　${group}`,
  steps: (letter: string, blind: boolean): string[] => [
    `会评意见写在“会评”里 ${letter} 列的淡黄色格子里，即时保存；其余已锁定。`,
    '名次按校正分（不校正的按平均分）在本类别内排；“分歧”是最高分与最低分之差，同分的在“提示”里注明。',
    '评分有变动、组委会重新生成会评表时，分数就地更新，变动记在“更新记录”里，已写的意见不受影响。',
    ...(blind ? ['本轮盲评：写意见时请勿写出姓名、单位。'] : []),
    '也可以加批注：请选中“编号”一格再加，程序靠编号归到相应的申报；加在别处的只能列为“未能定位”。',
    '评审内容请勿外传，请勿把本表转给他人。',
  ],
  panel: '会评',
  reply: (author: string, content: string) => `${author}回复：${content}`,
  resolved: '（已解决）',
  fileName: (round: string, title: string, group: string) => `${round}会评表（${group}）${title}`,
  rowName: (group: string) => `会评：${group}`,
  effect: (round: string, group: string) => `${round}：建${group}会评表`,
  notAllowed: (round: string) => `${round}没有设为“会评时公开”，不建会评表；要建请先改“专家能看到的”。`,
  tooEarly: (open: number) => `还有 ${open} 份评审没有完成，截止之后才能建会评表。`,
  noRound: '各轮评审都已确认。',
  nothing: '没有评分，建不了会评表。',
  done: (round: string, count: number) => `${round}：${count} 份会评表已列入待办并办理，链接见“评审表”。`,
  harvested: (placed: number, unplaced: number) =>
    `已收意见 ${placed} 条${unplaced > 0 ? `，未能定位 ${unplaced} 条，见“评审意见”` : ''}。`,
  unreadable: (name: string, message: string) => `${name}打不开：${message}`,
  noPanels: '还没有会评表。',
};
