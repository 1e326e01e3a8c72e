// The mails to applicants, as an office would write them; plain text only, so nothing in them can be taken for code.
import type { Campaign } from '../campaign';
import { chinaMinute } from '../chinese/time';
import type { Finding } from '../findings';
import { FIELD_TITLES } from './fields';
import { inQuotes } from './quoting';

export interface MailText {
  subject: string;
  body: string;
}

export interface MailFacts {
  campaign: Campaign;
  id: string;
  name: string;
  receivedAt: number;
  findings: readonly Finding[];
  editUrl: string;
}

/** First receipt: what was taken, what is missing, how to correct it; `withForm`: the form to be sealed goes along. */
export function receiptMail(facts: MailFacts, withForm: boolean): MailText {
  return compose(
    facts,
    `收件回执：${facts.name}`,
    [`您填报的${inQuotes(facts.name)}申报材料已于${chinaMinute(facts.receivedAt)}收到，编号 ${facts.id}。`],
    withForm
      ? [
          '附件是按您填报的内容预填的报名表。请核对后打印，由单位签署意见并盖章，扫描后按下面的办法补交；内容有误的，请先更正。',
        ]
      : [],
  );
}

/** After the applicant changed the entry; `withForm`: the form to be sealed goes along anew. */
export function updatedMail(facts: MailFacts, withForm: boolean): MailText {
  return compose(
    facts,
    `更正回执：${facts.name}`,
    [`您对${inQuotes(facts.name)}（编号 ${facts.id}）申报材料的修改已经收到。`],
    withForm
      ? [
          '附件是按更正后的内容重新预填的报名表，此前的报名表请勿再用。请核对后打印，由单位签署意见并盖章，扫描后按下面的办法补交。',
        ]
      : [],
  );
}

/** The organizer returns the entry for correction. */
export function returnedMail(facts: MailFacts, reason: string): MailText {
  const opening = [`您填报的${inQuotes(facts.name)}（编号 ${facts.id}）申报材料需要补正。`];
  if (reason !== '') opening.push(`工作人员说明：${reason}`);
  return compose(facts, `请补正申报材料：${facts.name}`, opening);
}

function compose(facts: MailFacts, subject: string, opening: string[], enclosed: string[] = []): MailText {
  const { campaign } = facts;
  const lines = ['您好！', '', ...opening, ''];
  const blocking = facts.findings.filter((finding) => finding.severity === 'block');
  const open = facts.findings.filter((finding) => finding.severity === 'flag');
  const noted = facts.findings.filter((finding) => finding.severity === 'note');
  if (blocking.length > 0) {
    lines.push('按本次活动的规定，该申报不予受理，原因如下：', ...listed(blocking), '');
  }
  if (open.length > 0) {
    lines.push(blocking.length > 0 ? '另有下列问题：' : '有下列问题需要补正或核实：', ...listed(open), '');
  }
  if (blocking.length === 0 && open.length === 0) lines.push('材料齐全，无需补充。', '');
  if (noted.length > 0) lines.push('下列内容已按规范格式登记，如有出入请更正：', ...listed(noted), '');
  for (const line of enclosed) lines.push(line, '');
  if (facts.editUrl !== '') {
    lines.push(
      `如需修改，请在${chinaMinute(campaign.stages.correctionsClose)}前打开下面的链接，改好后重新提交：`,
      facts.editUrl,
      '（持有此链接即可修改您的申报，请勿转发他人。）',
      '',
    );
  } else {
    lines.push(
      `如需修改，请在${chinaMinute(campaign.stages.correctionsClose)}前将更正后的材料报送我处。`,
      '',
    );
  }
  const contact = [
    campaign.identity.contactName,
    campaign.identity.contactPhone,
    campaign.identity.contactEmail,
  ];
  if (contact.some((part) => part !== ''))
    lines.push(`联系方式：${contact.filter((part) => part !== '').join('，')}`, '');
  lines.push(campaign.mail.signature);
  return { subject: `【${campaign.identity.title}】${subject}`, body: lines.join('\n') };
}

function listed(findings: readonly Finding[]): string[] {
  return findings.map((finding, index) => {
    const title = FIELD_TITLES[finding.field];
    const message = finding.message.startsWith(title) ? finding.message : `${title}：${finding.message}`;
    return `${index + 1}. ${message}${finding.advice === '' ? '' : ` ${finding.advice}`}`;
  });
}
