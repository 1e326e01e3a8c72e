// A shortlist whose nominees have been asked to confirm, and what they do with the link in their mail.

import type { Filled } from '../../../src/local/hand/form';
import type { Answers } from '../../../src/local/hand/form-answers';
import { answerLink } from '../../../src/local/hand/form-links';
import type { SentMail } from '../../../src/local/services/mail';
import { type Campaign, HOUR, openCampaign } from '../../support/campaign';
import { type Nominee, nominees, shortlisted } from '../publicity/shortlisted';

/** `count` on the shortlist, each with an address of their own. */
export function reachable(count: number, reserves = 0): Nominee[] {
  return nominees(count, reserves).map((nominee) => ({
    ...nominee,
    cells: { ...nominee.cells, email: addressOf(nominee.id) },
  }));
}

export const addressOf = (id: string): string => `n${id.slice(-4)}@example.com`;

/** A campaign in which 发出信息确认 has been clicked and agreed to. */
export function asked(list: readonly Nominee[]): Campaign {
  const campaign = openCampaign(shortlisted(list));
  campaign.click('menuSendConfirmations');
  return campaign;
}

/** The last letter to an address. */
export function letterTo(campaign: Campaign, to: string): SentMail {
  const own = campaign.mail.filter((mail) => mail.to.includes(to));
  if (own.length === 0) throw new Error(`no mail to ${to}`);
  return own[own.length - 1]!;
}

export const linkIn = (mail: SentMail): string => /^https:\S+$/m.exec(mail.body)![0];

export const RIGHT: Answers = { 核对结果: '确认无误', 是否同意公示: '同意公示' };
export const WRONG: Answers = { 核对结果: '需要更正', 是否同意公示: '同意公示' };

/** Opens the link in the nominee's letter and answers; the sweep has not run yet. */
export function answer(campaign: Campaign, id: string, answers: Answers): Filled {
  return answerLink(campaign.workspace, linkIn(letterTo(campaign, addressOf(id))), answers);
}

/** An hour passes, and the sweep with it. */
export function nextHour(campaign: Campaign): void {
  campaign.wait(HOUR);
  campaign.sweep();
}

/** What 信息确认 says of a nominee. */
export function stateOf(campaign: Campaign, id: string): string {
  return String(campaign.row('confirmations', 'nomination_id', id).confirm_state);
}
