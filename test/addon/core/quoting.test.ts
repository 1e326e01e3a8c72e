// Quotation marks inside quotation marks, as teams' names bring them.
import { expect, test } from '@jest/globals';
import { CAMPAIGN_2021 } from '../../../src/addon/core/campaign-2021';
import { CONFIRMATION_MAILS } from '../../../src/addon/core/phrases/confirmation';
import { returnedMail } from '../../../src/addon/core/phrases/mails';
import { inQuotes } from '../../../src/addon/core/phrases/quoting';

const TEAM = '“夜班灯火”维修队';

test('quotes of its own become single ones', () => {
  expect(['王敏', TEAM, ''].map(inQuotes)).toEqual(['“王敏”', '“‘夜班灯火’维修队”', '“”']);
});

test('letters name a team so', () => {
  const returned = returnedMail(
    { campaign: CAMPAIGN_2021, id: '2021-0009', name: TEAM, receivedAt: 0, findings: [], editUrl: '' },
    '',
  );
  const asked = CONFIRMATION_MAILS.nominee({
    title: CAMPAIGN_2021.identity.title,
    id: '2021-0009',
    name: TEAM,
    lines: [],
    due: '2022年1月26日',
    link: '',
    contact: '',
    signature: '',
  });
  for (const { body } of [returned, asked]) expect(body).toContain('“‘夜班灯火’维修队”（编号 2021-0009）');
});
