// A run that dies at any of its service calls is finished by one sweep: the same campaign, every mail once, none lost unseen.
import { expect, test } from '@jest/globals';
import { type Campaign, openCampaign } from '../../support/campaign';
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
