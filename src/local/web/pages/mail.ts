// The mail that left the workspace, by person, with links that lead to the workspace's own pages.
import { type SentMail, sentMail } from '../../services/mail';
import { typedTime } from '../../shanghai-time';
import { addressOf, linksIn } from '../addresses';
import { recipientsOf } from '../cast';
import { action, document, type Visit } from '../layout';
import { html, type Markup, type Piece } from '../markup';

const ON_A_PAGE = 100;

/** Without ?person=…, everybody's; the post room is nobody's account, so whoever one acts as may look. */
export function mailPage(visit: Visit): Markup {
  const { store } = visit.desk;
  const person = visit.url.searchParams.get('person') ?? '';
  const all = sentMail(store);
  const chosen = all.filter((mail) => person === '' || receivers(mail).includes(person)).reverse();
  const id = visit.url.searchParams.get('id');
  const open = id === null ? undefined : all.find((mail) => mail.id === id);
  const people = recipientsOf(store);
  const address = (mail: SentMail) => `${addressOf.mailOf(person)}&id=${encodeURIComponent(mail.id)}`;
  const list =
    chosen.length === 0
      ? html`<p class="empty">${all.length === 0 ? '还没有发出过邮件。申报被退回补正、名额超了要问单位时，程序会发信。' : '没有发给此人的邮件。'}</p>`
      : html`<ul class="mails">${chosen
          .slice(0, ON_A_PAGE)
          .map(
            (mail) =>
              html`<li><a href="${address(mail)}" aria-current="${mail === open ? 'true' : 'false'}"><span class="who">${receivers(mail).join('、')}</span><span class="subject">${mail.subject}</span><time>${typedTime(mail.at).slice(5, 16)}</time></a></li>`,
          )}</ul>`;
  const content = html`<div class="page wide"><h1>邮件</h1><p class="quiet">这里是发件箱：程序发出的信都在，没有一封真的离开本机。</p><div class="mailroom ${open === undefined ? '' : 'reading'}"><section class="people" aria-label="收件人"><ul><li><a href="/mail" aria-current="${person === '' ? 'true' : 'false'}">所有人 <span>${all.length}</span></a></li>${people.map(
    ({ address: one, count }) =>
      html`<li><a href="${addressOf.mailOf(one)}" aria-current="${one === person ? 'true' : 'false'}">${one} <span>${count}</span></a></li>`,
  )}</ul></section><section class="letters" aria-label="邮件列表">${list}</section><section class="letter" aria-label="邮件内容">${
    open === undefined
      ? chosen.length === 0
        ? null
        : html`<p class="empty">点一封信来读。</p>`
      : letter(visit, open)
  }</section></div></div>`;
  return document(visit, { title: '邮件', place: 'mail', content });
}

function receivers({ to, cc, bcc }: SentMail): string[] {
  return [...to, ...cc, ...bcc];
}

function letter(visit: Visit, mail: SentMail): Markup {
  const recipient = mail.to[0] ?? receivers(mail)[0] ?? '';
  const sender = mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`;
  return html`<article><h2>${mail.subject}</h2><dl class="facts"><dt>发件人</dt><dd>${sender}</dd><dt>收件人</dt><dd>${mail.to.join('、')}</dd>${
    mail.cc.length === 0 ? null : html`<dt>抄送</dt><dd>${mail.cc.join('、')}</dd>`
  }<dt>时间</dt><dd>${typedTime(mail.at)}</dd>${
    mail.attachments.length === 0
      ? null
      : html`<dt>附件</dt><dd>${mail.attachments.map(({ name }) => name).join('、')}</dd>`
  }</dl><div class="body">${bodyOf(visit, mail.body, recipient)}</div>${
    mail.body === '' && mail.htmlBody !== ''
      ? html`<iframe class="paper" title="邮件正文" src="/mail/${mail.id}/body"></iframe>`
      : null
  }</article>`;
}

/** Links open as the one who got the letter: it would not be the organizer who clicks in an applicant's mail. */
function bodyOf(visit: Visit, text: string, recipient: string): Piece {
  return linksIn(text).map((piece) => {
    if (piece.local !== null)
      return action(visit, '/as', piece.text, { user: recipient, go: piece.local }, 'link');
    return piece.isAddress ? html`<span class="address">${piece.text}</span>` : piece.text;
  });
}

/** The HTML of a message that has no plain text; null when there is no such message. */
export function mailBody(visit: Visit, id: string): string | null {
  return sentMail(visit.desk.store).find((mail) => mail.id === id)?.htmlBody ?? null;
}
