// 信息确认 as organizer and nominees live it: letters, answers, corrections, refusals, reminders, and what the notice then prints.
import { expect, test } from '@jest/globals';
import { shareFile } from '../../../src/local/hand/drive';
import { editResponse } from '../../../src/local/hand/form';
import { answerLink } from '../../../src/local/hand/form-links';
import { pasteRows } from '../../../src/local/paste-rows';
import type { Click } from '../../../src/local/people';
import { DAY, ORGANIZER, openCampaign } from '../../support/campaign';
import { overviewLine } from '../../support/overview';
import { nominees, paperFiles, shortlisted, statesOf } from '../publicity/shortlisted';
import {
  addressOf,
  answer,
  asked,
  letterTo,
  linkIn,
  nextHour,
  RIGHT,
  reachable,
  stateOf,
  WRONG,
} from './confirming';

const COLLEAGUE = 'colleague@laurel.example';

const said = (click: Click): string =>
  [...click.dialogs.map(({ message }) => message), ...click.toasts].join('\n');

test('each nominee gets the words that will be printed and a link; answers arrive by the sweep', () => {
  const list = reachable(5, 1);
  const campaign = openCampaign(shortlisted(list));
  const click = campaign.click('menuSendConfirmations');
  expect(said(click)).toBe(
    '将请 5 名入围对象核对公示信息，请其在2022年2月15日前答复。\n寄往本人邮箱 5 封。\n确定发出吗？\n已发出信息确认 5 封，答复情况见“信息确认”。',
  );
  const first = list[0]!;
  const mail = letterTo(campaign, addressOf(first.id));
  for (const line of [`【全国教育后勤系统“2021年度最美后勤人”推举活动】请核对公示信息：${first.name}`])
    expect(mail.subject).toBe(line);
  expect(mail.body).toContain(
    `类别：${first.category}\n姓名：${first.name}\n单位：${first.cells!.unit}\n职务/职称：${first.cells!.post}\n`,
  );
  expect(campaign.mail.map(({ to }) => to[0]).sort()).toEqual(
    list.slice(0, 5).map(({ id }) => addressOf(id)),
  );
  expect(new Set(campaign.mail.map(linkIn)).size).toBe(5);
  expect(campaign.rows('confirmations').map((row) => [row.nomination_id, row.confirm_state])).toEqual(
    list.slice(0, 5).map(({ id }) => [id, '未答复']),
  );
  expect([overviewLine(campaign, '信息确认表'), overviewLine(campaign, '异议表单')]).toEqual([
    '正在接收，2022-03-17 自动关闭',
    '尚未开通',
  ]);
  // A second click has nothing to send.
  expect(said(campaign.click('menuSendConfirmations'))).toBe(
    '入围对象 5 名都已发出过信息确认，没有需要再发的。',
  );

  answer(campaign, '2021-0001', RIGHT);
  answer(campaign, '2021-0002', { ...WRONG, '更正后的职务/职称': '高级技师' });
  answer(campaign, '2021-0003', { 核对结果: '确认无误', 是否同意公示: '不同意公示' });
  nextHour(campaign);
  expect(['2021-0001', '2021-0002', '2021-0003', '2021-0004'].map((id) => stateOf(campaign, id))).toEqual([
    '已确认',
    '要求更正',
    '不同意公示',
    '未答复',
  ]);
  expect(campaign.row('confirmations', 'nomination_id', '2021-0002')).toMatchObject({
    asked_correction: `职务/职称：“${list[1]!.cells!.post}”改为“高级技师”`,
    correction_check: '',
  });

  // The notice names everybody who is open, and prints nobody who refused.
  const notice = said(campaign.click('menuMakeNotice'));
  expect(notice).toContain(`未同意公示、没有列入：2021-0003 ${list[2]!.name}，请在“公示名单”中处理。`);
  expect(notice).toContain(
    `信息确认尚未答复：2021-0004 ${list[3]!.name}、2021-0005 ${list[4]!.name}。要求更正、尚未决定是否采纳：2021-0002 ${list[1]!.name}。`,
  );
  expect(paperFiles(campaign).docs[0]!.html).not.toContain('高级技师');
  expect(statesOf(campaign.rows('candidates'))).toContain('2021-0003 未同意公示');

  const view = campaign.click('webWorkbench').report.value as { waiting: { sentence: string }[] };
  expect(view.waiting.map(({ sentence }) => sentence).slice(0, 3)).toEqual([
    `信息确认中不同意公示，请在“公示名单”的“同意情况”中处理：2021-0003 ${list[2]!.name}。`,
    `要求更正、尚未决定是否采纳：2021-0002 ${list[1]!.name}。`,
    `信息确认尚未答复：2021-0004 ${list[3]!.name}、2021-0005 ${list[4]!.name}。`,
  ]);

  // The organizer accepts the correction; the original stays in the registry.
  const row = campaign.rowOf('confirmations', 'nomination_id', '2021-0002');
  campaign.type('confirmations', row, 'correction_decision', '采纳');
  campaign.scheduler.settle();
  expect(campaign.row('confirmations', 'nomination_id', '2021-0002')).toMatchObject({
    confirm_state: '已采纳更正',
    correction_result: `已采纳，公示时按更正后的刊登：职务/职称：“${list[1]!.cells!.post}”改为“高级技师”`,
  });
  expect(campaign.row('documents', 'document_key', 'notice/1').agreement).toContain('不一致');
  campaign.click('menuMakeNotice');
  expect(paperFiles(campaign).docs.find(({ key }) => key === 'notice/2')!.html).toContain('高级技师');
  expect(campaign.row('nominations', 'id', '2021-0002').post).toBe(list[1]!.cells!.post);
  const journal = campaign.rows('journal').filter((each) => each.action === '信息确认');
  expect(journal.map((each) => each.nomination_id).sort()).toEqual([
    '2021-0001',
    '2021-0002',
    '2021-0002',
    '2021-0003',
  ]);
});

test('a token that is wrong, guessed or left out is noted and changes nothing', () => {
  const campaign = asked(reachable(2));
  const before = campaign.rows('confirmations');
  for (const token of ['2021-0001', 'TOKEN-GOES-HERE', ' '])
    try {
      answer(campaign, '2021-0001', { ...RIGHT, 确认码: token });
    } catch (error) {
      // The page itself refuses an empty one.
      expect([token, (error as Error).message]).toEqual([' ', '这是必填问题']);
    }
  nextHour(campaign);
  nextHour(campaign);
  expect(campaign.rows('confirmations')).toEqual(before);
  const notes = campaign.rows('journal').filter((row) => row.action === '信息确认');
  expect(notes.map((row) => row.detail)).toEqual(['收到 2 份确认码不符的信息确认，没有采用。']);
});

test('hostile and untidy answers stay text, are put in normal form, and show what screening says', () => {
  const campaign = asked(reachable(3));
  answer(campaign, '2021-0001', {
    ...WRONG,
    '更正后的职务/职称': '=HYPERLINK("http://evil.example","点我")',
    其他需要说明的内容: '<img src=x onerror=alert(1)>',
  });
  answer(campaign, '2021-0002', { ...WRONG, '更正后的姓名（团队填团队名称）': '王　小 明（先生）' });
  answer(campaign, '2021-0003', { ...WRONG, 更正后的单位: '食堂' });
  nextHour(campaign);
  const of = (id: string) => campaign.row('confirmations', 'nomination_id', id);
  expect(of('2021-0001').asked_correction).toContain('其他：<img src=x onerror=alert(1)>');
  expect(of('2021-0001').correction_check).toContain('公式');
  expect(of('2021-0002').asked_correction).toContain('改为“王小明”');
  expect(of('2021-0003').correction_check).toContain('单位');
  for (const id of ['2021-0001', '2021-0002'])
    campaign.type(
      'confirmations',
      campaign.rowOf('confirmations', 'nomination_id', id),
      'correction_decision',
      id === '2021-0001' ? '不采纳' : '采纳',
    );
  campaign.scheduler.settle();
  campaign.click('menuMakeNotice');
  const { html } = paperFiles(campaign).docs[0]!;
  expect(html).toContain('王小明');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('=HYPERLINK');
});

test('an edited answer counts once, a doubled one once, the newest wins, and decided corrections wait for a new word', () => {
  const campaign = asked(reachable(2));
  const post = { '更正后的职务/职称': '技师' };
  const first = answer(campaign, '2021-0001', { ...WRONG, ...post });
  answer(campaign, '2021-0001', { ...WRONG, ...post });
  nextHour(campaign);
  const row = campaign.rowOf('confirmations', 'nomination_id', '2021-0001');
  campaign.type('confirmations', row, 'correction_decision', '采纳');
  campaign.scheduler.settle();
  expect(stateOf(campaign, '2021-0001')).toBe('已采纳更正');
  editResponse(
    campaign.workspace,
    first.editUrl,
    { answers: { '更正后的职务/职称': '高级技师' } },
    campaign.workspace.now,
  );
  nextHour(campaign);
  nextHour(campaign);
  expect(campaign.row('confirmations', 'nomination_id', '2021-0001')).toMatchObject({
    confirm_state: '要求更正',
    correction_decision: '采纳',
  });
  const printedPost = (): unknown => {
    campaign.click('menuMakeNotice');
    return campaign.row('candidates', 'nomination_id', '2021-0001').post;
  };
  // What was decided stands until the organizer has looked at the new word.
  expect(printedPost()).toBe('技师');
  campaign.type('confirmations', row, 'correction_decision', '');
  campaign.scheduler.settle();
  campaign.type('confirmations', row, 'correction_decision', '采纳');
  campaign.scheduler.settle();
  expect(printedPost()).toBe('高级技师');
  const taken = campaign.rows('journal').filter(({ detail }) => String(detail).startsWith('要求更正：'));
  expect(taken).toHaveLength(2);
});

test('who is silent is reminded once before the deadline; late answers count; by telephone counts too', () => {
  const campaign = asked(reachable(4));
  answer(campaign, '2021-0001', RIGHT);
  const mails = (id: string): string[] =>
    campaign.mail
      .filter(({ to }) => to.includes(addressOf(id)))
      .map(({ subject }) => subject.split('】')[1]!.split('：')[0]!);
  // 2022-02-15 is the last day: nobody is reminded on the 13th, the silent ones on the 14th and not again.
  campaign.wait(3 * DAY);
  campaign.sweep();
  expect(mails('2021-0002')).toEqual(['请核对公示信息']);
  for (let day = 0; day < 4; day += 1) {
    campaign.wait(DAY);
    campaign.sweep();
    campaign.sweep();
  }
  expect(mails('2021-0001')).toEqual(['请核对公示信息']);
  for (const id of ['2021-0002', '2021-0003', '2021-0004'])
    expect(mails(id)).toEqual(['请核对公示信息', '公示信息待确认']);
  // The same link is in both letters, and it still works after the deadline.
  answer(campaign, '2021-0002', RIGHT);
  const row = campaign.rowOf('confirmations', 'nomination_id', '2021-0003');
  campaign.type('confirmations', row, 'by_hand', '已电话确认');
  campaign.scheduler.settle();
  campaign.sweep();
  expect(['2021-0002', '2021-0003', '2021-0004'].map((id) => stateOf(campaign, id))).toEqual([
    '已确认',
    '已确认',
    '未答复',
  ]);
  // A month later the form closes, with a word for whoever comes then.
  campaign.wait(32 * DAY);
  campaign.sweep();
  expect(() => answer(campaign, '2021-0004', RIGHT)).toThrow('信息确认已经结束');
});

test('without a usable address the recommending unit is written to; without either the organizer is told', () => {
  const list = nominees(3);
  list[0]!.cells!.email = 'own@example.com';
  list[1]!.cells!.recommending_unit = '安徽省高校后勤协会';
  const campaign = openCampaign(shortlisted(list));
  pasteRows(campaign.workspace, 'recommending_units', [
    { name: { text: '安徽省高校后勤协会' }, email: { text: 'unit@example.com' } },
  ]);
  campaign.workspace.takeEvents();
  const click = campaign.click('menuSendConfirmations');
  expect(said(click)).toContain(`本人没有可用的邮箱、寄往推荐单位 1 封：2021-0002 ${list[1]!.name}。`);
  expect(said(click)).toContain(`请电话联系 1 名：2021-0003 ${list[2]!.name}。`);
  expect(campaign.mail.map(({ to }) => to[0]).sort()).toEqual(['own@example.com', 'unit@example.com']);
  expect(letterTo(campaign, 'unit@example.com').body).toContain('请将本邮件转交本人');
  expect(stateOf(campaign, '2021-0003')).toBe('没有可用的邮箱');
  // The form opens for everybody, signed in or not, and no other link has this token.
  answerLink(campaign.workspace, linkIn(letterTo(campaign, 'unit@example.com')), RIGHT);
  nextHour(campaign);
  expect(stateOf(campaign, '2021-0002')).toBe('已确认');
});

test('a colleague’s click is told whose it is, and changes nothing', () => {
  const campaign = openCampaign(shortlisted(reachable(2)));
  const before = campaign.rows('state');
  campaign.workspace.store.set(['accounts', COLLEAGUE], {
    kind: 'workspace',
    granted: campaign.workspace.program.manifest.oauthScopes,
  });
  shareFile(campaign.workspace, ORGANIZER, campaign.workspace.containerId, COLLEAGUE, 'writer', true);
  campaign.clickAs(COLLEAGUE, 'menuSendConfirmations');
  expect(campaign.mail).toEqual([]);
  expect(campaign.rows('state')).toEqual(before);
  expect(campaign.rows('journal').slice(-1)[0]!.detail).toContain(`表单和邮件都在 ${ORGANIZER} 名下`);
});
