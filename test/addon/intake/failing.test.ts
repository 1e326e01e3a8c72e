// A service call that fails once, with a text in any language, costs an hour at most: one sweep later all is as it should be.
import { expect, test } from '@jest/globals';
import { ServiceError } from '../../../src/local/runtime/service';
import { openCampaign } from '../../support/campaign';
import { type CampaignOutline, outlineOf, settled } from '../../support/outline';
import { type Act, allActs } from './acts';

/** As a Thai account would read it (PLATFORM.md 4.1): nothing may depend on the text. */
const TRANSIENT = 'ข้อผิดพลาดของบริการ: สเปรดชีต';

/** The outline without the journal's rows that tell of the failure. */
function withoutProblems(outline: CampaignOutline): CampaignOutline {
  const journal = outline.tabs.journal!.filter((row) => row.action !== '运行出错');
  return { ...outline, tabs: { ...outline.tabs, journal } };
}

/** Names of the calls whose one failure is not made good; '' at the end when every call has been tried. */
function failingEverywhere({ from, does, afterwards }: Act): {
  lasting: string[];
  unsure: string[];
  tried: number;
} {
  const undisturbed = openCampaign(from);
  does(undisturbed);
  afterwards(undisturbed);
  const expected = outlineOf(undisturbed);
  const result = { lasting: [] as string[], unsure: [] as string[], tried: 0 };
  for (const number of callsWorthTrying(from, does)) {
    const campaign = openCampaign(from);
    let failed = '';
    let count = 0;
    campaign.disturb({
      before: ({ service, method }) => {
        count += 1;
        if (count !== number || service === 'console') return;
        failed = `${number} ${service}.${method}`;
        throw new ServiceError(TRANSIENT);
      },
    });
    does(campaign);
    campaign.calm();
    if (failed === '') continue;
    afterwards(campaign);
    result.tried += 1;
    const outline = withoutProblems(outlineOf(campaign));
    const open = outline.tabs.outbox!.filter((row) => row.state === '待核实').map((row) => String(row.key));
    if (open.length > 0) result.unsure.push(failed);
    const whole = settled(outline, open);
    if (whole.mail.length === expected.mail.length - open.length) whole.mail = expected.mail;
    if (JSON.stringify(whole) === JSON.stringify(expected)) continue;
    if (result.lasting.length === 0) expect({ failed, ...whole }).toEqual({ failed, ...expected });
    result.lasting.push(failed);
  }
  return result;
}

/** Numbers of the calls of an act; of calls of one kind that follow each other, the first and the last. */
function callsWorthTrying(from: string, does: Act['does']): number[] {
  const campaign = openCampaign(from);
  const names: string[] = [];
  campaign.disturb({
    before: ({ service, method }) => {
      names.push(`${service}.${method}`);
    },
  });
  does(campaign);
  return names.flatMap((name, at) => (names[at - 1] === name && names[at + 1] === name ? [] : [at + 1]));
}

test('acts of intake in which any one call fails', () => {
  for (const act of allActs()) {
    const { lasting, unsure, tried } = failingEverywhere(act);
    expect(tried).toBeGreaterThan(4);
    // Whether a mail has gone that the service says it failed to send, nobody can know.
    expect({ act: act.name, lasting, unsure: unsure.map((call) => call.replace(/^\d+ /, '')) }).toEqual({
      act: act.name,
      lasting: [],
      unsure: Array.from({ length: act.mails }, () => 'MailApp.sendEmail'),
    });
  }
});
