// Texts that break programs, as people type and paste them into cells: each stands for a kind.

/** What Sheets itself makes something else of when it is typed, and what programs take for a command or a table's own word. */
export const SHORT_HOSTILE: readonly string[] = [
  '=1+1',
  '=IMPORTXML("https://example.com","//a")',
  '=1/0',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+8613800000000',
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  'null',
  '__proto__',
  'constructor',
  'toString',
  '{{姓名}}',
  '{"a":1}',
  '[]',
  '1-2',
  '3/4',
  '1e5',
  '1e308',
  '-1',
  '0012',
  'TRUE',
  '２０２１',
  '99999999999',
  '2021-13-45',
  '9999-12-31',
  '2021-12-03 10:00',
  '\u202egpj.exe\u202c',
  '张\u200b三\ufeff',
  'a\u0000b\u0007c\u001bd',
  'x\ud83dy',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  '第一行\n第二行\n',
  "''",
  '((((((((a',
  '(a+)+$',
  '$1 %s \\',
  '、、、',
  '：：',
  '0：0',
  `a@b, "c'd"@e`,
  '&amp;&#0;]]>',
];

/** The longest that a cell holds. */
export const LONGEST = '长'.repeat(50_000);

export const HOSTILE: readonly string[] = [...SHORT_HOSTILE, LONGEST];
