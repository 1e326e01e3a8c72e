// A run that dies at any call while it sends 信息确认 or takes answers in leaves, after sweeps and a second click, one form, one letter, one answer.
import { expect, test } from '@jest/globals';
import { fileOf, isTrashed } from '../../../src/local/services/drive/files';
import type { FormState } from '../../../src/local/services/forms/state';
import { type Campaign, openCampaign } from '../../support/campaign';
import { leftBehind } from '../../support/outline';
import { shortlisted } from '../publicity/shortlisted';
import { answer, asked, nextHour, RIGHT, reachable, WRONG } from './confirming';

/** What must be there exactly once. */
function outline(campaign: Campaign) {
  const { store } = campaign.workspace;
  const forms = Object.values(store.get<Record<string, FormState>>('forms') ?? {})
    .filter(({ id }) => id !== campaign.formId && !isTrashed(store, fileOf(store, id)!))
    .map(({ title, items, published, accepting }) => [title, items.length, published, accepting]);
  const rows = campaign
    .rows('confirmations')
    .map((row) => [row.nomination_id, row.confirm_state, row.asked_correction]);
  const open = campaign
    .rows('outbox')
    .filter((row) => row.state !== '已办')
    .map((row) => row.state);
  return { forms, rows, mails: campaign.mail.map(({ to }) => to[0]).sort(), open };
}

const NAMES = ['n0001@example.com', 'n0002@example.com'];

test('sending, died over, then swept and clicked again', () => {
  const undisturbed = openCampaign(shortlisted(reachable(2)));
  const states = leftBehind(undisturbed, () => undisturbed.click('menuSendConfirmations'));
  const expected = outline(undisturbed);
  expect(expected).toEqual({
    forms: [['公示信息确认', 8, true, true]],
    rows: [
      ['2021-0001', '未答复', ''],
      ['2021-0002', '未答复', ''],
    ],
    mails: NAMES,
    open: [],
  });
  expect(states.length).toBeGreaterThan(20);
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    campaign.click('menuSendConfirmations');
    campaign.sweep();
    const after = outline(campaign);
    // Between the mark and the record of a mail nobody can know whether it went: it is listed, and never sent twice.
    const uncertain = after.open.filter((state) => state === '待核实').length;
    if (uncertain > 0) {
      expect({ call, marked: /setProperty|sendEmail/.test(call) }).toEqual({ call, marked: true });
      expect({ call, uncertain, most: new Set(after.mails).size }).toEqual({
        call,
        uncertain: 1,
        most: after.mails.length,
      });
      continue;
    }
    expect({ call, ...after }).toEqual({ call, ...expected });
  }
});

test('taking answers in, died over, then swept', () => {
  const start = asked(reachable(2));
  answer(start, '2021-0001', RIGHT);
  answer(start, '2021-0002', { ...WRONG, '更正后的职务/职称': '技师' });
  const states = leftBehind(start, () => nextHour(start));
  const journal = (campaign: Campaign): unknown[] =>
    campaign
      .rows('journal')
      .filter((row) => row.action === '信息确认')
      .map((row) => row.nomination_id)
      .sort();
  const expected = { ...outline(start), journal: journal(start) };
  expect(expected.journal).toEqual(['2021-0001', '2021-0002']);
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    nextHour(campaign);
    nextHour(campaign);
    expect({ call, ...outline(campaign), journal: journal(campaign) }).toEqual({ call, ...expected });
  }
});
