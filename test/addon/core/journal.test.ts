// Rows of 办理记录: what stands in each cell, and that nothing but the one call writes them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { journal } from '../../../src/addon/core/journal';
import { JOURNAL_ACTIONS } from '../../../src/addon/core/phrases/journal';
import { noChanges, requestsFor } from '../../../src/addon/core/registry-write';
import { newTab } from '../../../src/addon/core/set-up/new-tab';

const BY = { now: Date.parse('2021-12-10T18:00:00+08:00'), who: 'office@example.org' };

test('a row says when, who, what, for which nomination, and by which rule', () => {
  const changes = noChanges();
  journal(changes, BY, { action: 'received', nomination: '2021-0001', detail: '=1+1', rule: '姓名' });
  journal(changes, BY, { action: 'jobStopped', detail: '停下“评分汇总”' });
  const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
  const at = { userEnteredValue: { numberValue: 44540.75 } };
  expect(requestsFor(changes, { journal: newTab('journal') })).toEqual([
    {
      appendCells: {
        sheetId: 1009,
        rows: [
          {
            values: [at, text(BY.who), text('收到申报'), text('2021-0001'), text('=1+1'), text('姓名')],
          },
          { values: [at, text(BY.who), text('停下'), {}, text('停下“评分汇总”'), {}] },
        ],
        fields: 'userEnteredValue',
      },
    },
  ]);
});

test('no two things that are done bear one name', () => {
  const names = Object.values(JOURNAL_ACTIONS);
  expect(names).toEqual([...new Set(names)]);
});

test('rows are added by journal() and nowhere else', () => {
  const writers = readdirSync('src/addon', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /tab: 'journal',\s*cells|TABS\.journal\.sheetId/.test(readFileSync(join('src/addon', name), 'utf8')),
    );
  expect(writers).toEqual(['core/journal.ts']);
});
