// The words of the signature sheets (专家签字表), and what the menu says of making them.
const few = (names: readonly string[]): string =>
  `${names.slice(0, 12).join('、')}${names.length > 12 ? `等 ${names.length} 位` : ''}`;

export const SIGNATURE_WORDS = {
  columns: {
    number: '序号',
    code: '编号',
    who: '被推举对象',
    category: '类别',
    total: '合计',
    stance: '备注',
  },
  criterion: (name: string, weight: number) => `${name}\n${weight}分`,
  situation: (scored: number, abstained: number, recused: number) =>
    [
      `已评 ${scored} 份`,
      abstained > 0 ? `弃权 ${abstained} 份` : '',
      recused > 0 ? `回避 ${recused} 份` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  noUnit: '（未填）',
  blank: '',
  signer: '专家（签字）：',
  date: '日期：　　　　年　　月　　日',
  folderName: '专家签字表',
  folderEffect: '建文件夹“专家签字表”',
  fileName: (round: string, reviewer: string, checksum: string) =>
    `${round}专家签字表（${reviewer}）${checksum}.docx`,
  effect: (round: string, reviewer: string) => `${round}：生成${reviewer}的签字表`,
  voidName: (name: string) => `【作废】${name}`,
  nameEffect: (round: string, reviewer: string, stale: boolean) =>
    stale
      ? `${round}：${reviewer}的签字表已失效，在文件名前注明作废`
      : `${round}：${reviewer}的签字表恢复有效，去掉文件名前的作废字样`,
  changed: '评分在生成之前又有改动，请再点一次“生成签字表”。',
  noRound: '各轮评审都已确认，没有要签字的。',
  stopped: (problems: readonly string[]) => `签字表没有生成：\n${problems.join('\n')}`,
  /** Before a list is confirmed; '' when everybody has one. */
  unsigned: ({ stale, unmade, unfinished }: Record<'stale' | 'unmade' | 'unfinished', readonly string[]>) => {
    const parts = [
      stale.length > 0 ? `得分有改动、签字表已失效的：${stale.join('、')}` : '',
      unmade.length > 0 ? `已交齐、还没有生成的：${unmade.join('、')}` : '',
      unfinished.length > 0 ? `还没有交齐、不能生成的：${unfinished.join('、')}` : '',
    ].filter((part) => part !== '');
    return parts.length === 0
      ? ''
      : `注意：${stale.length + unmade.length + unfinished.length} 位专家没有有效的签字表。${parts.join('；')}。需要专家签字的，请先点“生成签字表”。`;
  },
  done: (
    round: string,
    plan: {
      make: readonly unknown[];
      current: number;
      missing: readonly string[];
      unread: readonly string[];
    },
  ) =>
    [
      plan.make.length === 0
        ? `${round}没有新交齐的评审表，没有生成签字表。`
        : `${round}：${plan.make.length} 份签字表已列入待办并办理，链接见“评审表”。`,
      plan.current > 0 ? `已有 ${plan.current} 份仍然有效。` : '',
      plan.missing.length > 0 ? `还没有交齐的：${few(plan.missing)}。` : '',
      plan.unread.length > 0
        ? `这次没能读取评审表的：${few(plan.unread)}。请再点一次“生成签字表”，在确认名单之前补齐；仍读不到的，按“评审表”里所列问题处理。`
        : '',
    ].join(''),
};
