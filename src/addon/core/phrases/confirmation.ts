// The words of 信息确认: its form, its letters, its tab, and what organizers are told.
import type { MailText } from './mails';
import { inQuotes } from './quoting';

export const CONFIRMATION_CHOICES = {
  state: {
    waiting: '未答复',
    confirmed: '已确认',
    correction: '要求更正',
    corrected: '已采纳更正',
    kept: '未采纳更正',
    refused: '不同意公示',
    unsendable: '没有可用的邮箱',
  },
  decision: { accepted: '采纳', refused: '不采纳' },
  byHand: { confirmed: '已电话确认', refused: '不同意公示' },
} as const satisfies Record<string, Record<string, string>>;

export const CONFIRMATION_FORM_WORDS = {
  name: '信息确认表',
  fileName: (campaign: string) => `${campaign}信息确认表`,
  title: '公示信息确认',
  description: (facts: { campaign: string; organizer: string; contact: string }) =>
    [
      `本表由${facts.organizer}用于核对${facts.campaign}入围名单的公示信息，请对照邮件中所列内容填写。`,
      '被推举对象是团队的，由负责人填写；由单位代收邮件的，请交本人核对后填写。提交后可以修改，以最后一次为准。',
      facts.contact,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  thanks: '已收到您的答复，谢谢。需要更正的，工作人员核实后办理。',
  closed: '信息确认已经结束，本表不再接受填写。如有需要，请与主办单位联系。',
  token: { title: '确认码', help: '由邮件中的链接自动填好，请勿改动。' },
  verdict: {
    title: '核对结果',
    help: '请核对邮件中所列的姓名、单位、职务/职称和类别。',
    right: '确认无误',
    wrong: '需要更正',
  },
  corrected: {
    name: '更正后的姓名（团队填团队名称）',
    unit: '更正后的单位',
    post: '更正后的职务/职称',
    category: '更正后的类别',
  },
  correctedHelp: '不需要更正的，请空着。',
  other: { title: '其他需要说明的内容', help: '没有的，请空着。' },
  consent: {
    title: '是否同意公示',
    help: '同意按核对后的信息公示；不同意的，不列入公示名单。',
    agree: '同意公示',
    disagree: '不同意公示',
  },
};

interface LetterFacts {
  title: string;
  id: string;
  name: string;
  lines: { label: string; text: string }[];
  due: string;
  link: string;
  contact: string;
  signature: string;
}

const block = (lines: string[]): string => lines.join('\n');

const listed = (facts: LetterFacts): string =>
  block(facts.lines.map(({ label, text }) => `${label}：${text}`));

const closing = (facts: LetterFacts): string[] => [
  `请在${facts.due}前打开下面的链接，选择“确认无误”或填写需要更正的内容，并注明是否同意公示：`,
  facts.link,
  '（此链接仅供确认这一份信息使用，请勿转发他人。）',
  '',
  ...(facts.contact === '' ? [] : [facts.contact, '']),
  facts.signature,
];

export const CONFIRMATION_MAILS = {
  nominee: (facts: LetterFacts): MailText => ({
    subject: `【${facts.title}】请核对公示信息：${facts.name}`,
    body: block([
      '您好！',
      '',
      `${inQuotes(facts.name)}（编号 ${facts.id}）已入围${facts.title}。入围名单公示时将刊登下列信息，请核对：`,
      '',
      listed(facts),
      '',
      ...closing(facts),
    ]),
  }),
  unit: (facts: LetterFacts): MailText => ({
    subject: `【${facts.title}】请转请核对公示信息：${facts.name}`,
    body: block([
      '您好！',
      '',
      `贵单位推荐的${inQuotes(facts.name)}（编号 ${facts.id}）已入围${facts.title}，因未留可用的邮箱，请将本邮件转交本人（团队转交负责人）。入围名单公示时将刊登下列信息，请协助核对：`,
      '',
      listed(facts),
      '',
      ...closing(facts),
    ]),
  }),
  reminder: (facts: LetterFacts): MailText => ({
    subject: `【${facts.title}】公示信息待确认：${facts.name}`,
    body: block([
      '您好！',
      '',
      `${inQuotes(facts.name)}（编号 ${facts.id}）的公示信息还没有收到您的确认。公示时将刊登：`,
      '',
      listed(facts),
      '',
      ...closing(facts),
    ]),
  }),
  summary: (name: string, to: string) => `请${name}核对公示信息，寄往 ${to}`,
  reminderSummary: (name: string, to: string) => `提醒${name}确认公示信息，寄往 ${to}`,
};

const few = (names: readonly string[], most = 10): string =>
  names.length <= most ? names.join('、') : `${names.slice(0, most).join('、')}等`;

export const CONFIRMATION_WORDS = {
  dialog: '发出信息确认',
  sending: (count: number, due: string) => `将请 ${count} 名入围对象核对公示信息，请其在${due}前答复。`,
  toNominees: (count: number) => `寄往本人邮箱 ${count} 封。`,
  toUnits: (names: readonly string[]) =>
    `本人没有可用的邮箱、寄往推荐单位 ${names.length} 封：${few(names)}。`,
  noAddress: (names: readonly string[]) =>
    `本人和推荐单位都没有可用的邮箱，请电话联系 ${names.length} 名：${few(names)}。`,
  already: (count: number) => `此前已发出 ${count} 名，不再重发。`,
  ask: '确定发出吗？',
  nothing: (count: number) =>
    count === 0 ? '没有需要发出的信息确认。' : `入围对象 ${count} 名都已发出过信息确认，没有需要再发的。`,
  declined: '没有发出。',
  sent: (count: number, without: number) =>
    `已发出信息确认 ${count} 封${without === 0 ? '' : `；另有 ${without} 名没有可用的邮箱，请电话联系`}，答复情况见“信息确认”。`,
  contact: (parts: readonly string[]) => (parts.length === 0 ? '' : `联系方式：${parts.join('，')}`),
  correction: (label: string, before: string, after: string) =>
    `${label}：“${before === '' ? '（空）' : before}”改为“${after}”`,
  otherLine: (text: string) => `其他：${text}`,
  notNamed: '要求更正，但没有写明内容，请电话联系。',
  tookBack: '采纳更正后，本人又答复“确认无误”，请核实是否仍按更正后的公示。',
  received: (state: string, asked: string) => (asked === '' ? `${state}。` : `${state}：${asked}`),
  undecided: '请在“是否采纳”中选择。',
  again: '本人又来了新的更正，请先清空“是否采纳”，看过后重新选择；在此之前仍按上次的决定。',
  accepted: (what: string) =>
    what === '' ? '已采纳；“其他”一项请人工处理。' : `已采纳，公示时按更正后的刊登：${what}`,
  refusedCorrection: '未采纳，按原信息公示。',
  unmatched: (count: number) => `收到 ${count} 份确认码不符的信息确认，没有采用。`,
  unsendableNamed: (names: readonly string[]) =>
    `没有可用的邮箱，请电话确认后在“信息确认”中登记：${few(names)}。`,
  refusedNamed: (names: readonly string[]) =>
    `信息确认中不同意公示，请在“公示名单”的“同意情况”中处理：${few(names)}。`,
  waitingNamed: (names: readonly string[]) => `信息确认尚未答复：${few(names)}。`,
  correctionsNamed: (names: readonly string[]) => `要求更正、尚未决定是否采纳：${few(names)}。`,
};
