// A run that dies at any of its service calls is finished by one sweep: the same campaign, every mail once, none lost unseen.
import { expect, test } from '@jest/globals';
import { type Campaign, MINUTE, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
import { type CampaignOutline, leftBehind, outlineOf, settled } from '../../support/outline';
import { type Act, allActs } from './acts';

interface Comparison {
  /** Calls after which a death changed something for good. */
  different: string[];
  /** Calls after which a death left a mail to be looked at. */
  uncertain: string[];
}

/** Lets one sweep (or the same click again) follow each death and compares with what came of the undisturbed run. */
function compared(
  expected: CampaignOutline,
  states: { call: string; snapshot: string }[],
  afterwards: (campaign: Campaign) => void,
): Comparison {
  const comparison: Comparison = { different: [], uncertain: [] };
  for (const { call, snapshot } of states) {
    const campaign = openCampaign(snapshot);
    afterwards(campaign);
    const outline = outlineOf(campaign);
    const open = outline.tabs.outbox!.filter((row) => row.state === '待核实').map((row) => String(row.key));
    if (open.length > 0) comparison.uncertain.push(call);
    const whole = settled(outline, open);
    // An uncertain mail may not have gone; nothing else may be missing, and nothing may be there twice.
    if (whole.mail.length === expected.mail.length - open.length) whole.mail = expected.mail;
    if (JSON.stringify(whole) === JSON.stringify(expected)) continue;
    if (comparison.different.length === 0) expect({ call, ...whole }).toEqual({ call, ...expected });
    comparison.different.push(call);
  }
  return comparison;
}

/** Runs the act undisturbed and dying everywhere. */
function dyingEverywhere({ from, does, afterwards }: Act): Comparison {
  const undisturbed = openCampaign(from);
  const states = leftBehind(undisturbed, () => does(undisturbed));
  afterwards(undisturbed);
  expect(states.length).toBeGreaterThan(1);
  return compared(outlineOf(undisturbed), states, afterwards);
}

test('acts of intake that die at any call', () => {
  for (const act of allActs()) {
    const { different, uncertain } = dyingEverywhere(act);
    // Between the mark and the record of a mail nobody can know: exactly there the mail is listed.
    const listed = Array.from({ length: act.mails }, () => [
      'PropertiesService.Properties.setProperty',
      'MailApp.sendEmail',
    ]).flat();
    const calls = uncertain.map((call) => call.replace(/^.*, /, ''));
    expect({ act: act.name, different, uncertain: calls }).toEqual({
      act: act.name,
      different: [],
      uncertain: listed,
    });
  }
});

test('mails that a dead run had let out are settled before anybody else’s mails move the mark', () => {
  const campaign = openCampaign(readyCampaign());
  campaign.loseEvents();
  campaign.submit({ ...entryNumber(1), uploads: {} });
  campaign.submit({ ...entryNumber(2), uploads: {} });
  campaign.wait(5 * MINUTE);
  campaign.killAfter('MailApp', 'sendEmail');
  campaign.sweep();
  campaign.calm();
  expect(campaign.mail).toHaveLength(1);
  /** The organizer decides: the letter goes at once. How often the run asked how far earlier letters had got. */
  const sendBack = (id: string): number => {
    const row = campaign.rowOf('nominations', 'id', id);
    campaign
      .hand()
      .paste({ ...campaign.column('nominations', 'decision'), row }, [['退回补正', '证书不清楚']]);
    campaign.workspace.takeEvents();
    const calls = campaign.callsOf(campaign.click('menuScreenAgain').report.record.id);
    expect(calls.filter((call) => call === 'MailApp.sendEmail')).toHaveLength(1);
    return calls.filter((call) => call === 'PropertiesService.Properties.getProperty').length;
  };
  // Before any sweep; the second time nobody has died since.
  expect([sendBack('2021-0001'), sendBack('2021-0002')]).toEqual([1, 0]);
  campaign.sweep();
  campaign.sweep();
  const receipts = campaign.mail.filter(({ subject }) => !subject.includes('补正')).map(({ to }) => to[0]);
  expect(receipts.sort()).toEqual(['user0001@example.com', 'user0002@example.com']);
  expect(campaign.mail.filter(({ subject }) => subject.includes('补正'))).toHaveLength(2);
  expect(campaign.rows('outbox').filter(({ state }) => state === '待核实')).toHaveLength(1);
});
