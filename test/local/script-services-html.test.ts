// Pages, templates and the Ui before a person.
import { describe, expect, test } from '@jest/globals';
import { HtmlService } from '../../src/local/facade/html-service';
import { LockService } from '../../src/local/facade/lock-service';
import { Ui } from '../../src/local/facade/ui';
import type { Dialog } from '../../src/local/runtime/service';
import { htmlService } from '../../src/local/services/html';
import { lockService } from '../../src/local/services/locks';
import { uiService } from '../../src/local/services/ui';
import { type Desk, deskWith, OWNER, refusalOf } from './desk';

const desk = (): Desk => deskWith([htmlService, lockService, uiService]);
const evaluate = (source: string, variables: Record<string, unknown> = {}): string =>
  Object.assign(HtmlService.createTemplate(source), variables).evaluate().getContent();

describe('templates', () => {
  test('run code, print values, and print raw where asked', () => {
    const source = '<ul><? for (const name of names) { ?><li><?= name ?></li><? } ?></ul><?!= html ?>';
    expect(evaluate(source, { names: ['张三', '<b>'], html: '<i>1</i>' })).toBe(
      '<ul><li>张三</li><li>&lt;b&gt;</li></ul><i>1</i>',
    );
  });

  test.each<[string, unknown, string]>([
    ['<p><?= v ?></p>', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['<a title="<?= v ?>">', '" onclick="x', '<a title="&quot; onclick=&quot;x">'],
    ["<a title='<?= v ?>'>", "' x", "<a title='&#39; x'>"],
    ['<a title=<?= v ?>>', 'a b=c', '<a title=a&#32;b&#61;c>'],
    ['<a href="<?= v ?>">', 'javascript:alert(1)', '<a href="about:invalid#zSafehtmlz">'],
    ['<a href="<?= v ?>">', ' \tjAvascript:alert(1)', '<a href="about:invalid#zSafehtmlz">'],
    ['<a href="<?= v ?>">', 'https://example.org/?a=1&b=2', '<a href="https://example.org/?a=1&amp;b=2">'],
    ['<a href="/x?<?= v ?>">', 'a:b', '<a href="/x?a:b">'],
    [
      '<script>var a = <?= v ?>;</script>',
      { t: '</script>' },
      '<script>var a =  {"t":"\\u003c/script\\u003e"} ;</script>',
    ],
    ["<script>var a = '<?= v ?>';</script>", "';x//\n", "<script>var a = '\\u0027;x//\\u000a';</script>"],
    [
      '<script>/* " */ var a = <?= v ?>;</script><p><?= v ?></p>',
      '"',
      '<script>/* " */ var a =  "\\"" ;</script><p>&quot;</p>',
    ],
    ['<b onclick="f(<?= v ?>)">', '"x', '<b onclick="f( &quot;\\&quot;x&quot; )">'],
    ['<b onclick="f(\'<?= v ?>\')">', "'x", '<b onclick="f(\'\\u0027x\')">'],
    ['<b style="color:<?= v ?>">', 'red;x:url(y)', '<b style="color:zSafehtmlz">'],
    ['<b <?= v ?>="1">', 'onclick', '<b zSafehtmlz="1">'],
    ['<!-- <?= v ?> --><?= v ?>', '-->', '<!--  -->--&gt;'],
  ])('%s with %j', (source, v, page) => {
    expect(evaluate(source, { v })).toBe(page);
  });

  test('come from the script’s files', () => {
    const { workspace, as } = desk();
    workspace.store.set(['script', 'html'], { sidebar: '<p><?= who ?></p>' });
    const seen = as(OWNER, () => {
      const template = HtmlService.createTemplateFromFile('sidebar');
      template.who = '秘书处';
      return [
        template.evaluate().getContent(),
        HtmlService.createHtmlOutputFromFile('sidebar.html').getContent(),
        refusalOf(() => HtmlService.createHtmlOutputFromFile('none')),
      ];
    });
    expect(seen).toEqual(['<p>秘书处</p>', '<p><?= who ?></p>', 'No HTML file named none was found.']);
  });
});

describe('Ui', () => {
  test('keeps menus and pages for the user', () => {
    const { workspace, as } = desk();
    const build = (item: string) => () =>
      Ui.createMenu('桂冠')
        .addItem(item, 'menuA')
        .addSeparator()
        .addSubMenu(Ui.createMenu('更多').addItem('乙', 'menuB'))
        .addToUi();
    as(OWNER, build('旧'), {
      surface: 'spreadsheet_ui',
      identity: { effectiveUser: OWNER, activeUser: OWNER, authMode: 'LIMITED' },
    });
    as(
      OWNER,
      () => {
        build('甲')();
        Ui.showSidebar(HtmlService.createHtmlOutput('<p>1</p>').setTitle('进度').setWidth(300));
        Ui.showModalDialog(HtmlService.createHtmlOutput('<p>2</p>'), '对话');
      },
      { surface: 'spreadsheet_ui' },
    );
    const { menus, sidebar, dialog } = workspace.store.get<Record<string, never>>('ui', OWNER)!;
    expect({ menus, sidebar, dialog }).toEqual({
      menus: [
        {
          kind: 'menu',
          caption: '桂冠',
          items: [
            { kind: 'item', caption: '甲', functionName: 'menuA' },
            { kind: 'separator' },
            {
              kind: 'menu',
              caption: '更多',
              items: [{ kind: 'item', caption: '乙', functionName: 'menuB' }],
            },
          ],
        },
      ],
      sidebar: { title: '进度', html: '<p>1</p>', width: 300, height: null, at: expect.any(Number) },
      dialog: {
        title: '对话',
        html: '<p>2</p>',
        width: null,
        height: null,
        modal: true,
        at: expect.any(Number),
      },
    });
  });

  test('puts dialogs before the person, and locks do not outlast them', () => {
    const { as } = desk();
    const asked: Dialog[] = [];
    const seen = as(
      OWNER,
      () => {
        const lock = LockService.getScriptLock();
        lock.waitLock(0);
        const yes = Ui.alert('标题', '继续？', Ui.ButtonSet.YES_NO) === Ui.Button.YES;
        const response = Ui.prompt('原因');
        return [
          yes,
          lock.hasLock(),
          response.getSelectedButton() === Ui.Button.OK,
          response.getResponseText(),
        ];
      },
      {
        surface: 'spreadsheet_ui',
        answer: (dialog) => {
          asked.push(dialog);
          return { button: dialog.buttons === 'YES_NO' ? 'YES' : 'OK', text: '同意' };
        },
      },
    );
    expect({ seen, asked }).toEqual({
      seen: [true, false, true, '同意'],
      asked: [
        { kind: 'alert', title: '标题', message: '继续？', buttons: 'YES_NO' },
        { kind: 'prompt', title: '', message: '原因', buttons: 'OK' },
      ],
    });
  });

  test('is not there without a person, and shows no page from a simple trigger', () => {
    const { as } = desk();
    const sidebar = () => refusalOf(() => Ui.showSidebar(HtmlService.createHtmlOutput('')));
    const alone = as(OWNER, () => [refusalOf(() => Ui.alert('x')), sidebar()]);
    const limited = as(OWNER, sidebar, {
      surface: 'spreadsheet_ui',
      identity: { effectiveUser: OWNER, activeUser: OWNER, authMode: 'LIMITED' },
    });
    const text = 'Cannot call SpreadsheetApp.getUi() from this context.';
    expect([...alone, limited]).toEqual([
      text,
      text,
      'Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    ]);
  });
});
