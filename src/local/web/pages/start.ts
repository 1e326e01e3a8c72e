// The start page: who is who, three things to try, and where the campaign stands.

import { campaignForm } from '../../question-titles';
import { STATUS_CODES } from '../../registry-names';
import { recordsOf, registryOf } from '../../registry-view';
import { sentMail } from '../../services/mail';
import { document, type Visit } from '../layout';
import { html, type Markup } from '../markup';
import { triesFor } from './start-tries';

export function startPage(visit: Visit): Markup {
  const { store } = visit.desk;
  const form = formOf(visit);
  const nominations =
    form === undefined ? [] : recordsOf(registryOf(store), 'nominations').filter((row) => row.id !== '');
  const flagged = nominations.filter(({ status }) => STATUS_CODES[String(status)] === 'flagged').length;
  const content = html`<div class="page"><h1>${registryOf(store).title}</h1><p class="lead">这里是一整套在本机运行的预演环境：表格、表单、云端硬盘、邮件和定时任务都是真的在跑，但不连外网，也不会给任何人发信。</p><ul class="figures"><li><b>${nominations.length}</b> 份申报</li><li><b>${flagged}</b> 份有问题待看</li><li><b>${sentMail(store).length}</b> 封邮件</li><li><b>${Object.keys(store.get<object>('executions') ?? {}).length}</b> 次运行</li></ul><h2>试三件事</h2><ol class="cards">${triesFor(visit, form)}</ol><h2>谁是谁</h2><dl class="who"><dt>组织者</dt><dd>活动办公室的工作人员。在登记台账里办公：菜单、侧边栏、各张表。</dd><dt>申报人</dt><dd>填表单、传材料、收邮件、按通知补正。</dd><dt>评审专家</dt><dd>在分给自己的评审表里打分、写意见；看不到登记台账。</dd><dt>公众</dt><dd>没有登录的人：能看公示、能打开公开的表单，别的都看不到。</dd></dl><p>右上角“身份”随时可以换人。每个页面都有自己的网址，可以收藏。</p><h2>其他地方</h2><ul class="plain"><li><a href="/drive">云端硬盘</a>：材料文件夹、共享情况、扫描件预览</li><li><a href="/documents">文档</a>：报名表等文件，可下载</li><li><a href="/executions">运行记录</a>：程序每次运行做了什么、哪里出了错</li><li><a href="/clock">时钟</a>：把时间拨到下一个节点，看定时任务自己跑起来</li></ul></div>`;
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
