// The words of the results and the cut: why somebody is in or out, and what is asked before the list is confirmed.
import { ROUND_WORDS } from './review-settings';

const tie = (rule: keyof typeof ROUND_WORDS.tieRules): string => ROUND_WORDS.tieRules[rule];

export const SELECTION_PHRASES = {
  person: '个人',
  team: '团队',
  standing: (rank: number, of: number, score: number) => `${score} 分，第 ${rank} 名（共 ${of} 名），`,
  bonus: (points: number) => `含媒体表彰加 ${points} 分，`,
  inside: '在名额之内。',
  movedIn: '因媒体表彰优先入围。',
  movedOut: '因媒体表彰优先让出名额。',
  byTie: (rule: keyof typeof ROUND_WORDS.tieRules, won: boolean) =>
    won ? `与落选者同分，按“${tie(rule)}”在前入围。` : `与入围者同分，按“${tie(rule)}”在后未入围。`,
  bySeat: (group: string) => `占${group}的保留席位入围。`,
  groupFull: (group: string, most: number) => `${group}至多 ${most} 席，已满。`,
  seatsKept: '名额已用于其他类别的保留席位。',
  tied: '与他人同分且各项规则都相同，名额不够，由评委会定。',
  below: (line: number | null) => (line === null ? '没有名额。' : `低于入围线 ${line} 分。`),
  committeeIn: (rank: number, score: number) => `${score} 分，第 ${rank} 名，评委会调入。`,
  committeeOut: (rank: number, score: number) => `${score} 分，第 ${rank} 名，评委会调出。`,
  committeeAction: '评委会调整名单',
  reason: (text: string) => `理由：${text}`,
  unranked: (count: number, least: number) => `只有 ${count} 份有效评分，不足 ${least} 份，不排名。`,
  moreScores: (count: number) => `再有 ${count} 份有效评分即可排名。`,
  nearest: (gap: number, needed: number, sum: number) =>
    `再高 ${gap} 分（达到 ${needed} 分，即各位专家合计多给 ${sum} 分）即可入围。`,
  noScore: '同类席位已满，得满分也不能入围。',
  gone: '已不在本轮评审之列。',
  unreasoned: '评委会意见没有写理由，没有照办。',
  close: (band: number) => `与入围线相差不到 ${band} 分，难分高下，请评委会复议。`,
  fewer: (count: number, of: number) => `按 ${count} 份评分计算（应有 ${of} 份）。`,
  sameRank: '与他人并列。',
  off: {
    switched_off: '设置为不校正宽严，按平均分排名。',
    sample: '评满份数的专家不足两位，没有校正宽严，按平均分排名。',
    islands: '专家之间缺少共同评审的申报，宽严无从比较，没有校正，按平均分排名。',
  },
  adjusted: (count: number) => `按 ${count} 位专家的宽严校正后排名。`,
  summary: (facts: {
    round: string;
    ranked: number;
    inside: number;
    reserve: number;
    unranked: number;
    close: number;
  }) =>
    `${facts.round}：排名 ${facts.ranked} 份，入围 ${facts.inside}，递补 ${facts.reserve}${
      facts.unranked > 0 ? `，评审未齐 ${facts.unranked}` : ''
    }${facts.close > 0 ? `，入围线附近难分高下 ${facts.close}` : ''}。`,
  moved: (inside: string[], outside: string[]) =>
    `媒体表彰优先：${inside.join('、')}入围，${outside.join('、') || '无人'}让出。`,
  undecided: (names: string[]) => `并列待定：${names.join('、')}。请在“评委会意见”中选择并写理由。`,
  unfilled: (groups: string[]) => `席位没有用足：${groups.join('、')}。`,
  composition: (name: string, count: number, of: number, kept: boolean) =>
    `${name}：${count}／${of}，${kept ? '符合要求' : '不合要求'}。`,
  committeeWord: { in: '调入', out: '调出' },
  committeeList: (lines: string[]) => `评委会调整：${lines.join('；')}。`,
  nothing: '还没有收到评分，请先“收取得分”。',
  noRound: '各轮名单都已确认。',
  confirmTitle: (round: string) => `${round}：确认入围名单`,
  confirmAsk: '按“是”之后，名单写入“入围名单”，本轮不再收分、不再汇总。',
  notClosed: (date: string) => `注意：本轮${date}才截止。`,
  missing: (count: number) => `注意：还有 ${count} 份评审没有完成或有问题。`,
  cannotConfirm: '还不能确认：',
  confirmAction: '确认入围名单',
  confirmed: (round: string, inside: number, reserve: number) =>
    `${round}名单已确认：入围 ${inside}，递补 ${reserve}。`,
  declined: '没有确认，名单不变。',
};
