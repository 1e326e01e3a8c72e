// The words of reviewers, conflicts and the plan.
const MOST_NAMES = 6;

const few = (names: readonly string[]): string =>
  names.length <= MOST_NAMES ? names.join('、') : `${names.slice(0, MOST_NAMES).join('、')}等`;

export const PLAN_PHRASES = {
  badEmail: '邮箱填得不对，没有邮箱就不能共享评审表。',
  twice: '与上面一位同名或同邮箱；同名的请在姓名后加注区别。',
  unknownCategory: (name: string) => `擅长类别“${name}”不在推举类别里。`,
  ownUnit: (reviewer: string, unit: string, perhaps: boolean) =>
    `专家单位“${reviewer}”，申报单位“${unit}”${perhaps ? '，可能是同一单位，请核实' : ''}。`,
  recommendingUnit: (unit: string) => `由专家所在单位“${unit}”推荐。`,
  declared: (word: string) => `专家申明回避“${word}”。`,
  province: (name: string) => `同在${name}。`,
  recused: (reason: string) => `专家在评审表中申请回避：${reason}`,
  nobody: (nomination: string, reviewer: string) =>
    `“利益关系”中“${nomination}／${reviewer}”这一行找不到对应的申报或专家。`,
  liftWithoutReason: (nomination: string, reviewer: string) =>
    `${nomination} 与 ${reviewer} 的回避没有解除：请写明理由。`,
  pinWithoutReason: (nomination: string, reviewer: string) =>
    `${nomination} 与 ${reviewer} 的人工安排没有照办：请写明理由。`,
  summary: (nominations: number, reviews: number, reviewers: number) =>
    `${nominations} 份申报，每份 ${reviews} 位专家评，共 ${reviewers} 位专家。`,
  loads: (least: number, most: number) =>
    least === most ? `每位专家评 ${most} 份。` : `每位专家评 ${least}–${most} 份。`,
  changed: (kept: number, added: number, cancelled: number) =>
    `原安排保留 ${kept} 份，新增 ${added} 份，撤销 ${cancelled} 份${added + cancelled > 0 ? '：' : '。'}`,
  taken: (reviewer: string, nominations: string[], why: string) =>
    `－${reviewer} 不再评 ${nominations.length} 份（${why}）：${few(nominations)}`,
  because: {
    nomination: '申报已不在本轮之列',
    reviewer: '专家不能参加',
    pin: '人工调开',
    conflict: '利益关系',
    balance: '为均衡份数',
  },
  given: (reviewer: string, nominations: string[]) =>
    `＋${reviewer} 加评 ${nominations.length} 份：${few(nominations)}`,
  andMore: (count: number) => `……另有 ${count} 位专家有变化，见“评审分配”。`,
  blocking: (nominations: string, reviewers: string, need: number, have: number) =>
    `排不出来：${nominations} 共需 ${need} 份评审，而能评的专家（${reviewers || '没有'}）只能承担 ${have} 份。请增加专家、放宽最多份数，或在“利益关系”中解除不成立的回避。`,
  undecided: '没能在限定步数内算出结果，也不能断定排不出来；请稍放宽最多份数后再试。',
  proved: '已证明：在人人份数相差不超过 1 的前提下，没有更合适的安排。',
  provedChange: '已证明：改动的份数最少；在此前提下没有更均衡、更合适的安排。',
  gap: (facts: { worst: number; total: number; loads: boolean }) =>
    `没能证明这是最好的安排，但相差有限：${[
      ...(facts.loads ? [] : ['份数可能还能更均衡']),
      `最不合适的一份至多还能改善 ${facts.worst}%`,
      `总体至多还能改善 ${facts.total}%`,
    ].join('，')}。`,
  islands: '注意：专家分成了互不交叉的几组，组间宽严无从比较，得分将不作校正；放宽最多份数或减少回避可避免。',
  deliberation: (round: string) =>
    `“${round}”在“设置”中是“不评分”的轮次，没有评审表要发。请点“汇总得分”，需要调整的在“评审汇总”里填“评委会意见”和理由，再点“确认名单”。`,
  noRound: '各轮评审都已确认，没有要分配的。',
  noReviewers: '“评审专家”里还没有能参加本轮的专家。',
  noNominations: '本轮没有已受理的申报。',
  confirmTitle: (round: string) => `${round}：分配评审`,
  confirm: '按“是”写入分配，并为有变化的专家建立或更新评审表。',
  declined: '没有改动。',
  nothing: '分配没有变化。',
  done: (round: string, done: number, sheets: number) =>
    sheets === 0
      ? `${round}分配完成，评审表没有变化。`
      : `${round}分配完成，评审表已完成 ${done}/${sheets}${
          done < sheets ? '，其余由程序在一小时内接着做（进度见“评审表”），也可再点一次“分配评审”' : ''
        }。`,
  skipped: (count: number) => `“评审专家”有 ${count} 行有误，没有分配，见“检查”一列。`,
};
