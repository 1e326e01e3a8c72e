// The words of the results and the cut: why somebody is in or out, and what is asked before the list is confirmed.
import type { ROUND_WORDS } from './review-settings';

/** Who goes first among equals by each rule, as a sentence says it. */
const TIE_REASONS: Record<keyof typeof ROUND_WORDS.tieRules, string> = {
  media: '获媒体表彰',
  median: '中位分高',
  lowest: '最低分高',
  spread: '评分分歧小',
  first: '首项指标得分高',
  received: '申报收到在先',
};

const MOST_NAMES = 6;

const few = (names: readonly string[], most = MOST_NAMES): string =>
  names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等 ${names.length} 位`;

export const SELECTION_PHRASES = {
  person: '个人',
  team: '团队',
  place: (facts: { score: number; bonus: number; rank: number; of: number }) =>
    `得分 ${facts.score} 分${facts.bonus > 0 ? `（含媒体表彰加分 ${facts.bonus} 分）` : ''}，居第 ${facts.rank} 名（共 ${facts.of} 名）`,
  inside: (places: number) => `在 ${places} 个名额之内，入围。`,
  everybody: '本轮不限名额，入围。',
  tieWon: (other: string) => `与 ${other} 同分，按规定获媒体表彰者优先，入围。`,
  tieLost: (other: string) => `与 ${other} 同分，按规定获媒体表彰者优先，`,
  guaranteed: (from: number) => `获媒体表彰且得分达到 ${from} 分，按规定保证入围。`,
  movedIn: {
    tie: '同分者中获媒体表彰的优先，入围。',
    bonus: '按规定加分后进入名额，入围。',
    guarantee: '因有保证入围者占用席位，依次入围。',
  },
  movedOut: (names: string[]) =>
    `按专家评分本可入围，名额按媒体表彰优先的规定由${names.length > 0 ? ` ${few(names)} ` : '他人'}取得，`,
  displaced: '按得分本可入围，评委会调整名单后名额已满，',
  byTie: (other: string, rule: keyof typeof ROUND_WORDS.tieRules, won: boolean) =>
    won
      ? `与 ${other} 同分，按同分次序${TIE_REASONS[rule]}者在先，入围。`
      : `与 ${other} 同分，按同分次序${TIE_REASONS[rule]}者在先，`,
  group: (name: string, least: number, most: number | null) =>
    `“${name}${least > 0 ? `不少于 ${least} 席` : ''}${least > 0 && most !== null ? '、' : ''}${most !== null ? `不超过 ${most} 席` : ''}”`,
  limit: (name: string, bound: 'atLeast' | 'atMost', percent: number) =>
    `“${name}${bound === 'atMost' ? '不超过' : '不少于'} ${percent}%”`,
  bySeat: (seats: string) => `按名单构成要求${seats}入围。`,
  stepsUp: '名次在前者因所属席位已满未能入围，依次入围。',
  full: (seats: string) => `按名单构成要求${seats}，同类席位已由名次在前者占满，`,
  seatsKept: (seats: string) => `按名单构成要求${seats}，余下名额须留给该类，`,
  tied: (names: string[]) => `与 ${few(names)} 同分，各项同分规则也都相同，名额不够，由评委会定。`,
  waitsForTie: '名次在前者并列待定，其所属席位牵连本申报，由评委会定后再排。',
  below: (line: number) => `未达到入围线 ${line} 分，`,
  noPlaces: '名额已满，',
  notIn: (reserve: number | null) => (reserve === null ? '未入围。' : `列为递补第 ${reserve} 名。`),
  committee: {
    in: (reason: string) => `评委会调入，入围。理由：${reason}`,
    out: (reason: string) => `评委会调出，不入围。理由：${reason}`,
  },
  unranked: (count: number, least: number) =>
    `${count === 0 ? '没有' : `只有 ${count} 份`}有效评分，不足 ${least} 份，不参加排名。`,
  moreScores: (count: number) => `再有 ${count} 份有效评分才能参加排名。`,
  nearest: (facts: { gap: number; needed: number; sum: number; reviewers: number }) =>
    `得分再高 ${facts.gap} 分、达到 ${facts.needed} 分即可入围（其他申报不变），约合 ${facts.reviewers} 位专家的打分合计多 ${facts.sum} 分。`,
  noScore: '名额或所属席位已满，得满分也不能入围，须名额增加或有人退出。',
  withoutWord: '评委会撤销“调出”即可入围。',
  evenWithoutWord: (change: string) => `评委会撤销“调出”之后，还须：${change}`,
  orCommittee: (change: string) => `由评委会在同分者中选定；或${change}`,
  gone: '已不在本轮评审之列。',
  unreasoned: '评委会意见没有写理由，没有照办。',
  close: (band: number) => `距入围线不超过 ${band} 分，在评分误差之内，请评委会复议。`,
  fewer: (count: number, of: number) => `按 ${count} 份评分计算（应有 ${of} 份）。`,
  guaranteeFull: (from: number) => `获媒体表彰且达到 ${from} 分，但可用名额已满，没有保证入围。`,
  sameRank: (names: string[]) => `与 ${few(names)} 并列。`,
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
    `媒体表彰优先：${few(inside)} 因此入围${outside.length > 0 ? `，${few(outside)} 因此让出名额` : ''}。`,
  undecided: (names: string[]) =>
    `并列待定：${names.join('、')}。请在“评审汇总”的“评委会意见”中选择调入或调出并写理由，再点“汇总得分”。`,
  unfilled: (groups: string[]) => `没有足够的申报可满足：${groups.join('、')}。`,
  exceeded: (groups: string[]) => `评委会调入后超出：${groups.join('、')}。`,
  emptyPlaces: (places: number, used: number) =>
    `名额 ${places} 个，只用了 ${used} 个：其余申报受席位上限或名单构成要求所限。`,
  overfull: (called: number, places: number) =>
    `评委会调入 ${called} 位，超过名额 ${places} 个：请减少调入，或修改设置中的名额。`,
  guaranteesLost: (names: string[]) => `达到保证入围的分数而名额已满：${few(names)}。`,
  displacedList: (names: string[]) => `因此让出名额：${few(names)}。`,
  composition: (name: string, count: number, of: number, kept: boolean) =>
    `${name}：${count}／${of}，${kept ? '符合要求' : '不合要求'}。`,
  committeeWord: { in: '调入', out: '调出' },
  committeeList: (lines: string[]) => `评委会调整：${lines.join('；')}。`,
  nothing: '还没有收到评分，请先“收取得分”。',
  noRound: '各轮名单都已确认。',
  names: {
    in: (names: string[]) => `入围名单：${few(names, 100)}。`,
    reserve: (names: string[]) => `递补名单：${few(names, 100)}。`,
  },
  confirmTitle: (round: string) => `${round}：确认入围名单`,
  confirmAsk: '按“是”之后，名单写入“入围名单”，本轮不再收分、不再汇总。',
  notClosed: (date: string) => `注意：本轮${date}才截止。`,
  missing: (count: number) => `注意：还有 ${count} 份评审没有完成或有问题。`,
  cannotConfirm: '还不能确认：',
  confirmed: (round: string, inside: number, reserve: number) =>
    `${round}名单已确认：入围 ${inside}，递补 ${reserve}。`,
  declined: '没有确认，名单不变。',
  reopen: {
    nothing: '还没有确认过的名单，无须撤回。',
    laterRound: (round: string, later: string) =>
      `${round}名单不能撤回：${later}已按这份名单分配评审。要替换人选，请在${later}的“评委会意见”中处理。`,
    published: (round: string) =>
      `${round}名单不能撤回：公示已按这份名单生成。要取消资格或递补，请在“异议”中办理。`,
    title: (round: string) => `${round}：撤回已确认的名单`,
    shown: (round: string, inside: number, reserve: number) =>
      `${round}名单（入围 ${inside}，递补 ${reserve}）作废，原名单留在“入围名单”中，轮次注明“撤回”。\n本轮恢复收分、汇总，“评委会意见”可以再改，改好后须重新确认。`,
    ask: '请写明撤回的理由（记入“办理记录”）：',
    record: (round: string, minute: string) => `${round}（${minute}撤回）`,
    reason: (text: string) => `理由：${text}`,
    noReason: '没有写理由，名单没有撤回。',
    declined: '没有撤回，名单不变。',
    done: (round: string) => `${round}名单已撤回，可以重新汇总、调整，再点“确认名单”。`,
  },
};
