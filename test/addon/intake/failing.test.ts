// A service call that fails once, with a text in any language, costs an hour at most: one sweep later all is as it should be.
import { describe, expect, test } from '@jest/globals';
import { ServiceError } from '../../../src/local/runtime/service';
import type { FileRecord } from '../../../src/local/services/drive/files';
import { type Campaign, openCampaign, readyCampaign } from '../../support/campaign';
import { entryNumber } from '../../support/entries';
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

describe('a file that Drive never opens', () => {
  /** Entry 1 brings the file, entry 2 does not; nobody has been told of either. */
  function withOneBadFile(): { campaign: Campaign; bad: string } {
    const campaign = openCampaign(readyCampaign());
    campaign.loseEvents();
    const known = new Set(Object.keys(campaign.workspace.store.get<object>('drive', 'files')!));
    campaign.fillIn(entryNumber(1));
    const files = campaign.workspace.store.get<Record<string, FileRecord>>('drive', 'files')!;
    const bad = Object.values(files).find(
      ({ id, mimeType }) => !known.has(id) && mimeType.startsWith('image'),
    )!.id;
    campaign.fillIn(entryNumber(2));
    campaign.disturb({
      before: ({ service, method, args }) => {
        if (service !== 'Drive' || !JSON.stringify(args).includes(bad)) return;
        if (method === 'Files.get' || method === 'Files.update') throw new ServiceError(TRANSIENT);
      },
    });
    return { campaign, bad };
  }

  test('its entry is parked by name, others are taken in; an hour after it opens, the entry is, too', () => {
    const { campaign, bad } = withOneBadFile();
    campaign.click('menuProcessNow');
    const named = () => campaign.rows('nominations').map(({ name }) => name);
    const notes = () =>
      campaign
        .rows('journal')
        .filter(({ action }) => action === '材料打不开')
        .map(({ detail }) => String(detail));
    expect(named()).toEqual([entryNumber(2).answers.姓名]);
    expect(notes()).toHaveLength(1);
    expect(notes()[0]).toMatch(
      new RegExp(`^“${entryNumber(1).answers.姓名}”的申报暂未登记：上传的文件 \\S+${bad} `),
    );
    expect(campaign.rows('journal').filter(({ action }) => action === '运行出错')).toEqual([]);
    campaign.calm();
    campaign.sweep();
    expect(named().sort()).toEqual([1, 2].map((at) => entryNumber(at).answers.姓名).sort());
    expect(notes()).toHaveLength(1);
    expect(campaign.mail).toHaveLength(2);
  });
});
