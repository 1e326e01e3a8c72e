// The start page: who is who, three things to try, and where the campaign stands.

import { ORGANIZER } from '../../open-workspace';
import { campaignForm } from '../../question-titles';
import { recordsOf, registryOf } from '../../registry-view';
import { publishedUrl } from '../../services/forms/state';
import { sentMail } from '../../services/mail';
import { addressOf, localAddress } from '../addresses';
import { NEW_APPLICANT } from '../cast';
import { action, document, type Visit } from '../layout';
import { html, type Markup } from '../markup';

export function startPage(visit: Visit): Markup {
  const { store, workspace } = visit.desk;
  const form = formOf(visit);
  const registry = addressOf.spreadsheet(workspace.containerId);
  const formPath = form === undefined ? '/forms' : localAddress(publishedUrl(form))!;
  const nominations =
    form === undefined ? [] : recordsOf(registryOf(store), 'nominations').filter((row) => row.id !== '');
  const flagged = nominations.filter((row) => row.problems !== '' && row.problems !== undefined).length;
  const go = (user: string, path: string, label: string) =>
    action(visit, '/as', label, { user, go: path }, 'primary');
  const tries =
    form === undefined
      ? html`<li><h3>先把活动建起来</h3><p>以组织者身份打开登记台账，点菜单 <b>桂冠 → 初始化活动</b>。表格、设置和表单都会建好。</p>${go(ORGANIZER, registry, '打开登记台账')}</li>`
      : html`<li><h3>1　填一份申报</h3><p>以申报人身份打开表单，填写并上传材料。写错电话或少传证书也没关系：正好看看会发生什么。</p>${go(NEW_APPLICANT, formPath, '以申报人身份填表')}</li><li><h3>2　看程序怎么审</h3><p>切换成组织者，打开登记台账：新申报已经在表里，“问题”一列写明了哪里要补正。填“人工裁定”和“理由”就能改判。</p>${go(ORGANIZER, registry, '以组织者身份看台账')}</li><li><h3>3　收信、补正</h3><p>退回补正的通知在邮件里，信中的修改链接能直接打开原来那份表单。改好提交，台账随之更新。</p><a class="button" href="/mail">看邮件</a></li>`;
  const content = html`<div class="page"><h1>${registryOf(store).title}</h1><p class="lead">这里是一整套在本机运行的预演环境：表格、表单、云端硬盘、邮件和定时任务都是真的在跑，但不连外网，也不会给任何人发信。</p><ul class="figures"><li><b>${nominations.length}</b> 份申报</li><li><b>${flagged}</b> 份有问题待看</li><li><b>${sentMail(store).length}</b> 封邮件</li><li><b>${Object.keys(store.get<object>('executions') ?? {}).length}</b> 次运行</li></ul><h2>试三件事</h2><ol class="cards">${tries}</ol><h2>谁是谁</h2><dl class="who"><dt>组织者</dt><dd>活动办公室的工作人员。在登记台账里办公：菜单、侧边栏、各张表。</dd><dt>申报人</dt><dd>填表单、传材料、收邮件、按通知补正。</dd><dt>评审专家</dt><dd>在分给自己的评审表里打分、写意见；看不到登记台账。</dd><dt>公众</dt><dd>没有登录的人：能看公示、能打开公开的表单，别的都看不到。</dd></dl><p>右上角“身份”随时可以换人。每个页面都有自己的网址，可以收藏。</p><h2>其他地方</h2><ul class="plain"><li><a href="/drive">云端硬盘</a>：材料文件夹、共享情况、扫描件预览</li><li><a href="/documents">文档</a>：报名表等文件，可下载</li><li><a href="/executions">运行记录</a>：程序每次运行做了什么、哪里出了错</li><li><a href="/clock">时钟</a>：把时间拨到下一个节点，看定时任务自己跑起来</li></ul></div>`;
  return document(visit, { title: '开始', place: 'start', content });
}

function formOf(visit: Visit) {
  try {
    return campaignForm(visit.desk.store);
  } catch {
    // Before set-up there is no state to read, or somebody broke it: the page must open all the same.
    return undefined;
  }
}
