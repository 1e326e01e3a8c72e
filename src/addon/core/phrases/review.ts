// The words of review sheets: what reviewers see, and what masking puts in place of names.
export const REVIEW_PHRASES = {
  somebody: '某同志',
  theTeam: '该团队',
  theUnit: '某单位',
  some: '某',
  hidden: '（已隐去）',
  guideTab: '填写说明',
  scoringTab: '评分',
  readingTab: '事迹',
  othersTab: '他人评分',
  othersLater: '您全部评完并经组委会收取后，这里会列出其他专家的评分和评语。',
  ownTotal: '本人合计',
  othersAverage: '他人平均',
  othersGiven: '他人给分',
  othersRemarks: '他人评语',
  nobodyYet: '尚未收到',
  somebodyOfReview: '某专家',
  signed: (reviewer: string, text: string) => `${reviewer} ${text}`,
  code: '编号',
  who: '被推举对象',
  category: '类别',
  deeds: '事迹材料',
  mediaHonors: '媒体表彰',
  scans: '扫描件',
  openScans: '打开',
  none: '未填写',
  criterion: (name: string, most: number) => `${name}\n0–${most}`,
  total: '合计',
  unsignedColumn: '签字核对',
  asSigned: '与签字表一致',
  changedSince: '签字后已改',
  comment: '评语',
  stance: '弃权／回避',
  stances: { abstained: '弃权', recused: '回避' },
  reason: '弃权／回避理由',
  status: '状态',
  done: '已评',
  open: '未评',
  partial: '未评完',
  reasonMissing: '请写理由',
  cancelled: '已撤销',
  read: (beginning: string) => `阅读：${beginning}……`,
  protection: '只有评分、评语、弃权／回避和理由可以填写',
  guideTitle: (round: string, reviewer: string) => `${round}评审表　　${reviewer} 专家`,
  progress: '已完成',
  allDone: '，已全部评完',
  sum: '评分总和',
  signature: '签字表',
  signatureLater: '全部评完后由组委会生成，届时请核对校验码。',
  signatureStands: (checksum: string, total: number) => `校验码 ${checksum}，评分总和 ${total}，与本表一致。`,
  /** Around the number of changed rows. */
  signatureStale: (checksum: string): [string, string] => [
    '签字后有 ',
    ` 份改动，校验码 ${checksum} 的签字表已失效，请告知组委会重新生成。`,
  ],
  deadline: '截止时间',
  start: '开始评审',
  openScoring: '打开“评分”',
  how: '怎样填写',
  steps: ({
    blind,
    visible,
    lock,
  }: {
    blind: boolean;
    visible: 'own' | 'others' | 'panel';
    lock: boolean;
  }): string[] => [
    '在“评分”里点“阅读”看事迹全文，再逐项打分，合计自动算出。淡黄色的格子可以填，其余已锁定。',
    '不熟悉、不便评的选“弃权”；与被推举对象有利益关系的选“回避”；两者都请写理由，并且不要再打分。',
    `评语请写明主要依据，会评时使用。填写的内容即时保存，不用发回；截止前都可以改${lock ? '，截止后自动锁定' : ''}。`,
    ...(blind ? ['本轮盲评：姓名、单位均已隐去。如果仍能认出被推举对象且有利益关系，请选“回避”。'] : []),
    ...(visible === 'others'
      ? [
          '全部评完并经组委会收取后，“他人评分”里会列出同一份申报其他专家的评分和评语，同时锁定您本人的评分；确需更改的请告知组委会，更改会注明。',
        ]
      : []),
    '评审内容请勿外传，请勿把本表转给他人。',
  ],
  rubric: '评分标准',
  criterionHelp: (weight: number, most: number, step: number) =>
    `满分 ${weight} 分；按 0–${most} 打分，最小单位 ${step}${most === weight ? '' : '，自动折算'}。`,
  markHelp: (most: number, step: number) => `请填 0–${most}，最小单位 ${step}。`,
  stanceHelp: '请选“弃权”或“回避”。',
  fileName: (round: string, title: string, reviewer: string) => `${round}评审表（${reviewer}）${title}`,
  effect: (round: string, reviewer: string) => `${round}：为${reviewer}建立或更新评审表`,
  folderName: '评审表',
  folderEffect: '建文件夹“评审表”',
  sheetMail: (facts: {
    reviewer: string;
    round: string;
    title: string;
    count: number;
    closes: string;
    link: string;
  }) => ({
    subject: `【${facts.title}】请您评审：${facts.round}`,
    body: [
      `${facts.reviewer} 专家：`,
      '',
      `您好！请您参加${facts.title}${facts.round}，共 ${facts.count} 份，请在${facts.closes}前完成。`,
      '评审表只共享给您本人，用本邮箱的账号打开：',
      facts.link,
      '',
      '怎样填写见表中“填写说明”。评审内容请勿外传。',
    ].join('\n'),
  }),
  sheetMailSummary: (reviewer: string, to: string) => `请${reviewer}评审，寄往 ${to}`,
  moreMail: (facts: {
    reviewer: string;
    round: string;
    title: string;
    codes: string[];
    withdrawn: number;
    until: string;
    link: string;
  }) => ({
    subject: `【${facts.title}】${facts.round}请您加评 ${facts.codes.length} 份`,
    body: [
      `${facts.reviewer} 专家：`,
      '',
      `您好！因评审安排有调整，请您在${facts.round}中加评 ${facts.codes.length} 份（编号 ${facts.codes.join('、')}），已列在评审表“评分”的最后，${facts.until === '' ? '请尽快完成' : `请在${facts.until}前完成`}。`,
      ...(facts.withdrawn > 0 ? [`另有 ${facts.withdrawn} 份不再需要您评，表中已注明“已撤销”。`] : []),
      '评审表：',
      facts.link,
    ].join('\n'),
  }),
  moreSummary: (reviewer: string, to: string, count: number) => `请${reviewer}加评 ${count} 份，寄往 ${to}`,
  reopenedMail: (facts: {
    reviewer: string;
    round: string;
    title: string;
    closes: string;
    link: string;
    contact: string;
  }) => ({
    subject: `【${facts.title}】${facts.round}评审表已为您重新开放`,
    body: [
      `${facts.reviewer} 专家：`,
      '',
      `您好！${facts.round}已于${facts.closes}截止。组委会已为您重新开放评审表，可以补评或更改；请尽快完成，更改会注明。`,
      facts.link,
      ...(facts.contact === '' ? [] : ['', `如有疑问，请联系 ${facts.contact}。`]),
    ].join('\n'),
  }),
  reopenedSummary: (reviewer: string, to: string) => `告知${reviewer}评审表已重新开放，寄往 ${to}`,
  reminderMail: (facts: {
    reviewer: string;
    round: string;
    title: string;
    lines: string[];
    closes: string;
    over: boolean;
    link: string;
  }) => ({
    subject: `【${facts.title}】${facts.round}评审提醒`,
    body: [
      `${facts.reviewer} 专家：`,
      '',
      `您好！${facts.round}${facts.over ? '已' : '将'}于${facts.closes}截止，还有以下各项：`,
      ...facts.lines,
      '',
      '评审表：',
      facts.link,
    ].join('\n'),
  }),
  reminderSummary: (reviewer: string, to: string) => `提醒${reviewer}完成评审，寄往 ${to}`,
  unfinishedLine: (count: number) => `还有 ${count} 份没有评完。`,
};
