// Texts that break programs, typed into every text question of the form: taken in, kept to the letter, never a formula.
import { beforeAll, expect, test } from '@jest/globals';
import { FormRefusal } from '../../src/local/hand/form';
import { registryOf, tabsOf } from '../../src/local/registry-view';
import { openCampaign, readyCampaign } from '../support/campaign';
import { entryNumber } from '../support/entries';

const HOSTILE: [string, string][] = [
  ['a formula', '=IMPORTXML("https://example.com","//a")'],
  ['a command', "@SUM(1+1)*cmd|' /C calc'!A0"],
  ['a phone like a formula', '+8613800000000'],
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['control characters', 'a\u0000b\u0007c\u001bd'],
  ['a lone surrogate', 'x\ud83dy'],
  ['right to left', '\u202egpj.exe\u202c'],
  ['no width', '张\u200b三\ufeff'],
  ['emoji', '👩‍👩‍👧‍👦🏳️‍🌈'],
  ['null', 'null'],
  ['a template', '{{name}} $1 %s'],
  ['quotes', '"\'`\\\\,;\t|'],
  ['proto', '__proto__'],
];
const FIELDS = [
  '姓名',
  '民族',
  '单位名称（填写至部门）',
  '职务/职称',
  '通讯地址',
  '事迹材料',
  '媒体表彰情况',
];

let ready: string;
beforeAll(() => {
  ready = readyCampaign();
});

/** Cells of the registry that hold formulas which its tabs did not have when the campaign began. */
function formulas(campaign: ReturnType<typeof openCampaign>): string[] {
  return tabsOf(registryOf(campaign.workspace.store)).flatMap(({ key, sheet, firstDataRow }) =>
    key === 'nominations' || key === 'deeds' || key === 'outbox' || key === 'journal'
      ? sheet.rows.slice(firstDataRow).flatMap((row) =>
          (row ?? []).flatMap((cell) => {
            const formula = (cell as { f?: unknown } | null)?.f;
            return formula === undefined ? [] : [`${key}: ${String(formula)}`];
          }),
        )
      : [],
  );
}

test('every hostile text in every text question of the form: registered, kept in the deeds to the letter, no error, no formula', () => {
  const campaign = openCampaign(ready);
  campaign.loseEvents();
  let sent = 0;
  const deeds: string[] = [];
  const texts = HOSTILE.map(([, text]) => text);
  texts.forEach((text, at) => {
    const changes = Object.fromEntries(FIELDS.map((field) => [field, text]));
    try {
      campaign.fillIn({ ...entryNumber(at + 1, changes), uploads: {} });
    } catch (error) {
      // What the form itself refuses never reaches the program.
      if (!(error instanceof FormRefusal)) throw error;
      return;
    }
    sent += 1;
    deeds.push(text);
  });
  expect(sent).toBeGreaterThanOrEqual(HOSTILE.length);
  campaign.click('menuProcessNow');
  campaign.sweep();
  const rows = campaign.rows('nominations');
  expect(rows).toHaveLength(sent);
  expect(campaign.rows('journal').filter(({ action }) => action === '运行出错')).toEqual([]);
  expect(formulas(campaign)).toEqual([]);
  const kept = campaign.rows('deeds').map((row) => String(row.deeds));
  for (const text of deeds)
    expect(kept.some((one) => one === text || one.startsWith(text.slice(0, 20)))).toBe(true);
  for (const { htmlBody } of campaign.mail as { htmlBody?: string }[])
    expect(htmlBody ?? '').not.toMatch(/<script>alert|<img src=x/);
});

test.each([
  ['far too long', '长'.repeat(50_001)],
  ['just short enough to be kept whole', '长'.repeat(1_990)],
  ['escaped to six times its length', '\u0001'.repeat(9_000)],
])('%s in every text question: it is taken in, and so is everybody else', (_, text) => {
  const campaign = openCampaign(ready);
  campaign.loseEvents();
  campaign.fillIn({
    ...entryNumber(1, Object.fromEntries(FIELDS.map((field) => [field, text]))),
    uploads: {},
  });
  campaign.fillIn({ ...entryNumber(2), uploads: {} });
  campaign.sweep();
  expect(campaign.lastRun('onSweep').status).toBe('completed');
  expect(campaign.rows('nominations').map(({ id }) => id)).toEqual(['2021-0001', '2021-0002']);
  campaign.click('menuScreenAgain');
  expect(campaign.lastRun('menuScreenAgain').status).toBe('completed');
});
