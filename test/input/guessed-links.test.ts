// Links and tokens that somebody else guesses or forges: nobody's data is shown, changed or answered for.
import { expect, test } from '@jest/globals';
import { FormRefusal } from '../../src/local/hand/form';
import type { Answers } from '../../src/local/hand/form-answers';
import { answerLink } from '../../src/local/hand/form-links';
import { pasteRows } from '../../src/local/paste-rows';
import {
  addressOf,
  asked,
  letterTo,
  linkIn,
  nextHour,
  RIGHT,
  reachable,
} from '../addon/confirmation/confirming';
import { nominees, said, shortlisted } from '../addon/publicity/shortlisted';
import { DAY, openCampaign, type Row } from '../support/campaign';
import { unforeseen } from './aftermath';
import { HOSTILE, SHORT_HOSTILE } from './hostile-corpus';

test('a confirmation with a guessed, altered or forged token confirms nobody; the real one still counts', () => {
  const list = reachable(3);
  const campaign = asked(list);
  const link = linkIn(letterTo(campaign, addressOf(list[0]!.id)));
  const url = new URL(link);
  const [entry, token] = [...url.searchParams.entries()].find(([, value]) => value.length >= 16)!;
  // A hundred people ask, and nobody guesses: 16 characters at least, and unlike each other.
  const tokens = list.map(
    ({ id }) => new URL(linkIn(letterTo(campaign, addressOf(id)))).searchParams.get(entry)!,
  );
  expect(new Set(tokens).size).toBe(3);
  expect(JSON.stringify(list)).not.toContain(token);
  const guesses = [
    '',
    list[0]!.id,
    list[0]!.name,
    token.slice(0, -1),
    `${token}x`,
    token.split('').reverse().join(''),
    token.toUpperCase() === token ? token.toLowerCase() : token.toUpperCase(),
    ...SHORT_HOSTILE,
  ];
  const before = campaign.rows('confirmations');
  for (const guess of guesses) {
    url.searchParams.set(entry, guess);
    const hostile: Answers = { ...RIGHT, 核对结果: '需要更正', 更正后的姓名: '别人' };
    try {
      answerLink(campaign.workspace, url.href, guess === '' ? RIGHT : hostile, 'stranger@elsewhere.example');
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
    }
  }
  nextHour(campaign);
  const known = ({ confirm_state, asked_correction, answered_at, name }: Row): unknown[] => [
    confirm_state,
    asked_correction,
    answered_at,
    name,
  ];
  expect(campaign.rows('confirmations').map(known)).toEqual(before.map(known));
  expect(unforeseen(campaign)).toEqual([]);
  answerLink(campaign.workspace, link, RIGHT);
  nextHour(campaign);
  expect(campaign.rows('confirmations').map(({ confirm_state: state }) => state)).toEqual([
    '已确认',
    '未答复',
    '未答复',
  ]);
});

test('hostile corrections under one’s own token: kept as text, printed nowhere before a person has agreed', () => {
  const list = reachable(2);
  const campaign = asked(list);
  const link = linkIn(letterTo(campaign, addressOf(list[0]!.id)));
  for (const text of HOSTILE) {
    try {
      answerLink(campaign.workspace, link, {
        核对结果: '需要更正',
        是否同意公示: '同意公示',
        更正后的姓名: text,
        '更正后的职务/职称': text,
      });
    } catch (error) {
      if (!(error instanceof FormRefusal)) throw error;
    }
    campaign.wait(60_000);
  }
  nextHour(campaign);
  nextHour(campaign);
  expect(unforeseen(campaign)).toEqual([]);
  expect(campaign.rows('confirmations').map(({ name }) => name)).toEqual(list.map(({ name }) => name));
  const now = new Map(campaign.rows('nominations').map(({ id, name }) => [id, name]));
  expect(list.map(({ id }) => now.get(id))).toEqual(list.map(({ name }) => name));
});

test('objections full of hostile texts: each taken in as text, nobody’s row changed, no page or mail made of them', () => {
  const list = nominees(3);
  const campaign = openCampaign(shortlisted(list));
  const link = /https:\S+/.exec(campaign.click('menuOpenObjectionForm').dialogs[0]!.message)![0];
  campaign.click('menuMakeNotice');
  campaign.wait(DAY);
  const objection = (text: string, email: string): Answers => ({
    反映的对象: text,
    反映的具体事实: text,
    '反映人姓名（单位反映的填单位名称和经办人）': text.slice(0, 500),
    联系电话: text.slice(0, 500),
    邮箱: email,
  });
  let sent = 0;
  for (const text of HOSTILE) {
    for (const email of [text.slice(0, 500), 'jia@example.com']) {
      try {
        answerLink(campaign.workspace, link, objection(text, email));
        sent += 1;
      } catch (error) {
        // The form itself asks for an address.
        if (!(error instanceof FormRefusal)) throw error;
      }
    }
  }
  nextHour(campaign);
  nextHour(campaign);
  expect(unforeseen(campaign)).toEqual([]);
  const rows = campaign.rows('objections');
  expect(rows).toHaveLength(sent);
  expect(sent).toBeGreaterThan(HOSTILE.length / 2);
  expect(rows.map(({ nomination_id: id }) => id).filter((id) => list.some((each) => each.id === id))).toEqual(
    [],
  );
  // Receipts leave only to what is one plain address.
  for (const { to } of campaign.mail)
    for (const address of to) expect(address).toMatch(/^[^\s@,;"<>]+@[^\s@,;"<>]+$/);
  expect(said(campaign.click('menuSettleObjections'))).not.toContain('没有办成');
});

test('a token pasted over another’s row by a person confirms nobody twice', () => {
  const list = reachable(2);
  const campaign = asked(list);
  const tokens = campaign.rows('confirmations').map(({ token }) => String(token));
  const row = campaign.rowOf('confirmations', 'nomination_id', list[1]!.id);
  campaign.type('confirmations', row, 'token', tokens[0]!);
  pasteRows(campaign.workspace, 'confirmations', [
    { nomination_id: { typed: '2021-9999' }, token: { typed: tokens[0]! } },
  ]);
  campaign.scheduler.settle();
  answerLink(campaign.workspace, linkIn(letterTo(campaign, addressOf(list[0]!.id))), RIGHT);
  nextHour(campaign);
  expect(unforeseen(campaign)).toEqual([]);
  const confirmed = campaign.rows('confirmations').filter(({ confirm_state: state }) => state === '已确认');
  expect(confirmed).toHaveLength(1);
});
