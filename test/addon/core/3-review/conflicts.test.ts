// Conflicts of interest: found from units, provinces and declarations; people lay down and lift them, with a reason.

import { describe, expect, test } from '@jest/globals';
import { findConflicts, settleConflicts } from '../../../../src/addon/core/3-review/conflicts';
import type { Reviewer } from '../../../../src/addon/core/3-review/reviewers';
import type { Nomination } from '../../../../src/addon/core/nomination';
import { snapshotOf } from '../../../support/small-tabs';
import { lookups } from '../2-screening/sample-policy';

const reviewer = (id: string, unit: string, declared: string[] = []): Reviewer => ({
  id,
  name: `专家${id}`,
  unit,
  email: '',
  categories: [],
  maxLoad: null,
  panel: '',
  declared,
  absent: false,
  row: { row: 0, cells: {} },
});

const nomination = (id: string, unit: string, more: Record<string, string> = {}): Nomination =>
  ({
    id,
    values: { name: '张三', unit, recommending_unit: '', address: '', ...more },
  }) as unknown as Nomination;

const units = [
  {
    name: '湖北省高校后勤协会',
    kind: 'local_association' as const,
    aliases: ['湖北高校后勤协会'],
    quotaMin: 1,
    quotaMax: 2,
    kept: [],
  },
];

const found = (nominations: Nomination[], reviewers: Reviewer[], provinces = false): string[] =>
  findConflicts(nominations, reviewers, { units, provinces, lookups }).map(
    ({ nominationId, reviewerId, kind }) => `${nominationId} ${reviewerId} ${kind}`,
  );

describe('found conflicts', () => {
  test('own unit as an entity: other departments, old names and short forms are the same, other schools are not', () => {
    const nominations = [
      nomination('n1', '北京林业大学后勤处饮食中心'),
      nomination('n2', '湖北民族学院总务处'),
    ];
    const reviewers = [
      reviewer('r1', '北京林业大学'),
      reviewer('r2', '北林'),
      reviewer('r3', '湖北民族大学后勤集团'),
      reviewer('r4', '北京大学'),
      reviewer('r5', ''),
    ];
    expect(found(nominations, reviewers)).toEqual(['n1 r1 own_unit', 'n1 r2 own_unit', 'n2 r3 own_unit']);
  });

  test('the recommending unit, by any of its names', () => {
    const nominations = [nomination('n1', '武汉大学后勤部', { recommending_unit: '湖北省高校后勤协会' })];
    expect(found(nominations, [reviewer('r1', '湖北高校后勤协会'), reviewer('r2', '湖南大学')])).toEqual([
      'n1 r1 recommending_unit',
    ]);
  });

  test('what reviewers declare: a unit, a person, an id', () => {
    const nominations = [
      nomination('n1', '武汉大学后勤部'),
      nomination('n2', '厦门大学后勤集团', { name: '李四' }),
    ];
    const reviewers = [
      reviewer('r1', '清华大学', ['武汉大学']),
      reviewer('r2', '清华大学', ['李四']),
      reviewer('r3', '清华大学', ['n2']),
      reviewer('r4', '清华大学', ['武汉']),
    ];
    expect(found(nominations, reviewers)).toEqual(['n1 r1 declared', 'n2 r2 declared', 'n2 r3 declared']);
  });

  test('the same province only when so set', () => {
    const nominations = [
      nomination('n1', '武汉大学后勤部'),
      nomination('n2', '某某职业学校', { address: '湖北省武汉市某路1号' }),
    ];
    const reviewers = [reviewer('r1', '华中科技大学'), reviewer('r2', '清华大学')];
    expect(found(nominations, reviewers)).toEqual([]);
    expect(found(nominations, reviewers, true)).toEqual(['n1 r1 province', 'n2 r1 province']);
  });
});

describe('settled by people', () => {
  const settle = (rows: Record<string, string>[]) =>
    settleConflicts(
      snapshotOf({ conflicts: rows }),
      [{ nominationId: 'n1', reviewerId: 'r1', kind: 'own_unit', evidence: '' }],
      [reviewer('r1', ''), reviewer('r2', '')],
    );

  test('a found conflict bars the pair and is new only once', () => {
    expect(settle([])).toMatchObject({ barred: new Set(['n1/r1']), fresh: [{ nominationId: 'n1' }] });
    const known = settle([{ nomination_id: 'n1', reviewer: '专家r1', conflict_id: 'n1/r1' }]);
    expect(known).toMatchObject({ barred: new Set(['n1/r1']), fresh: [] });
  });

  test('it is lifted with a reason only', () => {
    const lift = { nomination_id: 'n1', reviewer: '专家r1', conflict_id: 'n1/r1', conflict_decision: 'lift' };
    expect(settle([lift])).toMatchObject({
      barred: new Set(['n1/r1']),
      problems: ['n1 与 专家r1 的回避没有解除：请写明理由。'],
    });
    expect(settle([{ ...lift, decision_reason: '同名不同校' }])).toMatchObject({
      barred: new Set(),
      lifted: new Set(['n1/r1']),
      problems: [],
    });
  });

  test('a row of somebody’s own bars a pair; one that names nobody is said', () => {
    expect(settle([{ nomination_id: 'n2', reviewer: '专家r2' }]).barred).toEqual(new Set(['n1/r1', 'n2/r2']));
    expect(settle([{ nomination_id: 'n2', reviewer: '无名' }]).problems).toEqual([
      '“利益关系”中“n2／无名”这一行找不到对应的申报或专家。',
    ]);
  });
});
