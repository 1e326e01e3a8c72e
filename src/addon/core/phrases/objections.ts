// The words of the form for objections, of its letters and of what organizers are told.
import type { MailText } from './mails';
import { inQuotes } from './quoting';

export const OBJECTION_TIMING = { before: '公示前', within: '公示期内', after: '公示期满后' } as const;

export const OBJECTION_FORM_WORDS = {
  name: '异议反映表',
  fileName: (campaign: string) => `${campaign}异议反映表`,
  title: '异议反映表',
  description: (facts: { campaign: string; organizer: string; contact: string }) =>
    [
      `本表由${facts.organizer}用于受理对${facts.campaign}公示名单的异议。请实名反映，说明具体事实并留下联系方式，以便核实和答复；反映人的信息只供核实使用，不对外公开。`,
      '证据材料不能在本表上传，请在回执中所列的联系方式处报送。',
      facts.contact,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  thanks: '已收到您的反映。留有邮箱的，回执稍后发到您的邮箱。',
  closed: '异议受理已经结束，本表不再接受填写。如有需要，请与主办单位联系。',
  questions: {
    concerned: { title: '反映的对象', help: '公示名单中的姓名或团队名称，并写明单位。' },
    facts: { title: '反映的具体事实', help: '写明时间、地点、经过和可供核实的线索。' },
    objector: {
      title: '反映人姓名（单位反映的填单位名称和经办人）',
      help: '请实名反映；匿名的，按规定处理。',
    },
    phone: { title: '联系电话', help: '' },
    email: { title: '邮箱', help: '回执和答复发到这里，可以空着。' },
  },
};

export const OBJECTION_DESK_WORDS = {
  opened: (url: string) =>
    `异议反映表已开通：${url}\n生成公示时，文字中写有 {{网上反映?}} 的地方会印上这个地址；收到的异议每小时登入“异议”。`,
  openedJournal: (url: string) => `已开通异议反映表：${url}`,
  online: (url: string) => `也可在网上填写异议反映表：${url}。`,
  receivedDetail: (id: string, timing: string) => `${id}：网上收到，${timing}。`,
  edited: (id: string) => `${id} 的反映人修改了网上填写的内容，请到异议反映表中查看。`,
  content: (concerned: string, facts: string) => `反映对象：${concerned}\n${facts}`,
  contact: (phone: string, email: string) =>
    [phone === '' ? '' : `电话 ${phone}`, email === '' ? '' : `邮箱 ${email}`]
      .filter((part) => part !== '')
      .join('，'),
  rootFolder: '异议材料',
  folder: (id: string, objector: string) => `${id} ${objector}`.trim(),
  folderSummary: (name: string) => `建异议材料文件夹${inQuotes(name)}`,
  receiptSummary: (id: string, to: string) => `给 ${id} 的反映人发收件回执，寄往 ${to}`,
  answerSummary: (id: string, to: string) => `给 ${id} 的反映人寄出核实答复，寄往 ${to}`,
  unsettled: (count: number, last: string, days: number) =>
    last === ''
      ? `有 ${count} 件异议没有办结，办结前不能通报。`
      : days < 0
        ? `有 ${count} 件异议没有办结，公示期（到${last}）已满，办结后才能通报。`
        : `有 ${count} 件异议没有办结，公示期到${last}止${days === 0 ? '（今天）' : `，还有 ${days} 天`}。`,
  unassigned: (ids: readonly string[]) => `异议 ${ids.join('、')} 还没有承办人。`,
  answering: (count: number) => (count === 0 ? '' : `将答复寄给 ${count} 位留有邮箱的反映人。`),
};

interface LetterFacts {
  title: string;
  id: string;
  objector: string;
  contact: string;
  signature: string;
}

const salutation = (objector: string): string => (objector === '' ? '您好！' : `${objector}：`);

export const OBJECTION_MAILS = {
  receipt: (facts: LetterFacts): MailText => ({
    subject: `【${facts.title}】异议收件回执（${facts.id}）`,
    body: [
      salutation(facts.objector),
      '',
      `您反映的情况已经收到，编号 ${facts.id}。我们将认真核实，并把结果答复您。如有证据或补充材料，请注明编号报送我处。`,
      '',
      ...(facts.contact === '' ? [] : [facts.contact, '']),
      facts.signature,
    ].join('\n'),
  }),
  answer: (facts: LetterFacts, state: string, answer: string): MailText => ({
    subject: `【${facts.title}】异议核实答复（${facts.id}）`,
    body: [
      salutation(facts.objector),
      '',
      `您反映的情况（编号 ${facts.id}）已经核实，结论为“${state}”。现答复如下：`,
      '',
      answer,
      '',
      ...(facts.contact === '' ? [] : [facts.contact, '']),
      facts.signature,
    ].join('\n'),
  }),
};
