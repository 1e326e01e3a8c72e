// Three things that a first-time visitor can try, by where the campaign stands: not begun, taking nominations in, or later.
import { ORGANIZER } from '../../open-workspace';
import { recordsOf, registryOf, tabNamed } from '../../registry-view';
import type { FormState } from '../../services/forms/state';
import { publishedUrl } from '../../services/forms/state';
import { addressOf, localAddress } from '../addresses';
import { castOf, NEW_APPLICANT } from '../cast';
import { action, type Visit } from '../layout';
import { html, type Markup } from '../markup';

/** `form` undefined: the campaign is not set up. */
export function triesFor(visit: Visit, form: FormState | undefined): Markup {
  if (form === undefined) return beforeSetUp(visit);
  if (form.accepting) return whileOpen(visit, localAddress(publishedUrl(form))!);
  return afterwards(visit);
}

const go = (visit: Visit, user: string, path: string, label: string): Markup =>
  action(visit, '/as', label, { user, go: path }, 'primary');

const registryAt = ({ desk }: Visit, tab?: string): string => {
  const { containerId, store } = desk.workspace;
  const sheetId = tab === undefined ? undefined : tabNamed(registryOf(store), tab)?.sheet.sheetId;
  return addressOf.spreadsheet(containerId, sheetId);
};

function beforeSetUp(visit: Visit): Markup {
  return html`<li><h3>先把活动建起来</h3><p>以组织者身份打开登记台账，点菜单 <b>桂冠 → 初始化活动</b>。表格、设置和表单都会建好。</p>${go(visit, ORGANIZER, registryAt(visit), '打开登记台账')}</li>`;
}

function whileOpen(visit: Visit, form: string): Markup {
  return html`<li><h3>1　填一份申报</h3><p>以申报人身份打开表单，填写并上传材料。写错电话或少传证书也没关系：正好看看会发生什么。</p>${go(visit, NEW_APPLICANT, form, '以申报人身份填表')}</li><li><h3>2　看程序怎么审</h3><p>切换成组织者，打开登记台账：新申报已经在表里，“问题”一列写明了哪里要补正。填“人工裁定”和“理由”就能改判。</p>${go(visit, ORGANIZER, registryAt(visit), '以组织者身份看台账')}</li><li><h3>3　收信、补正</h3><p>退回补正的通知在邮件里，信中的修改链接能直接打开原来那份表单。改好提交，台账随之更新。</p><a class="button" href="/mail">看邮件</a></li>`;
}

/** The form is closed: reviewing, publicity, and what leads to the announcement. */
function afterwards(visit: Visit): Markup {
  const { store } = visit.desk;
  const waiting = recordsOf(registryOf(store), 'objections').filter(({ objection_state: state }) =>
    ['待核实', '核实中'].includes(String(state)),
  ).length;
  const reviewer = castOf(store).find(({ part }) => part === '评审专家');
  const first =
    waiting > 0
      ? html`<p>名单正在公示，有 <b>${waiting}</b> 件异议待核实。在“异议”里选“办理状态”、写“核实情况与答复”，再点菜单 <b>桂冠 → 办理异议</b>；属实的取消资格、依次递补，接着点 <b>生成补充公示</b>。</p>`
      : html`<p>在“异议”里记一件异议，填申报编号、反映人和内容，办结时选“办理状态”并写答复，再点菜单 <b>桂冠 → 办理异议</b>，看名单怎么变。</p>`;
  const second =
    reviewer === undefined
      ? html`<p>评审的分配、得分、汇总和入围名单都在登记台账的紫色标签里：每份申报入围或落选的原因，“评审汇总”里都有一句话。</p>${go(visit, ORGANIZER, registryAt(visit, 'results'), '看评审汇总')}`
      : html`<p>换成一位专家，从邮件里的链接打开自己的评审表：只看得到分给自己的；登记台账和别人的表都打不开。</p>${go(visit, reviewer.address, addressOf.mailOf(reviewer.address), '以专家身份看邮件')}`;
  return html`<li><h3>1　办一件异议</h3>${first}${go(visit, ORGANIZER, registryAt(visit, 'objections'), '打开“异议”')}</li><li><h3>2　坐到专家的位置上</h3>${second}</li><li><h3>3　走到通报</h3><p>在“时钟”里把时间拨到公示期满，再以组织者身份点菜单 <b>桂冠 → 生成通报</b>；时间没到时点，程序会说明还差什么。</p><a class="button" href="/clock">拨时钟</a></li>`;
}
