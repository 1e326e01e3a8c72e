// A real campaign played to its announcement on the shipped bundle: settings typed, entries by form, scores in sheets, papers by menu.

import { createWorkspace } from '../../src/local/open-workspace';
import { pasteRows } from '../../src/local/paste-rows';
import type { Click } from '../../src/local/people';
import { ReviewerAtWork } from '../../src/local/rehearsal/reviewers';
import { setUpCampaign } from '../../src/local/rehearsal/set-up';
import { Campaign, DAY, openCampaign } from '../support/campaign';
import { entryNumber } from '../support/entries';
import type { CampaignFile } from './campaign-file';

export const said = (click: Click): string =>
  [...click.dialogs.map(({ message }) => message), ...click.toasts].join('\n');

/** The campaign set up on `day` ("2023-12-01"), its settings typed into 设置 and set-up run again. */
export function begun(file: CampaignFile, day: string): Campaign {
  const opened = createWorkspace(null, { at: Date.parse(`${day}T09:00:00+08:00`) });
  setUpCampaign(opened.workspace, opened.scheduler, () => {});
  const campaign = new Campaign(opened);
  for (const [item, text] of Object.entries(file.settings))
    campaign.type('settings', campaign.rowOf('settings', 'item', item), 'value', text);
  for (const [key, text] of Object.entries(file.templates ?? {}))
    campaign.type('templates', campaign.rowOf('templates', 'template_key', key), 'template_text', text);
  campaign.scheduler.settle();
  if (file.units !== undefined)
    pasteRows(
      campaign.workspace,
      'recommending_units',
      file.units.map((unit) =>
        Object.fromEntries(Object.entries(unit).map(([key, value]) => [key, { typed: String(value) }])),
      ),
    );
  const click = campaign.click('menuSetUp');
  if (click.report.record.status !== 'completed') throw new Error(said(click));
  // A copy, as every test begins with: nothing of the set-up's events is left.
  return openCampaign(campaign.snapshot());
}

/** `count` entries through the form; `answersOf` replaces answers by question title. */
export function submit(
  campaign: Campaign,
  count: number,
  answersOf: (at: number) => Record<string, string>,
): void {
  campaign.loseEvents();
  const uploads = campaign.formUploads();
  for (let at = 1; at <= count; at += 1) {
    const entry = entryNumber(at, answersOf(at));
    const own = Object.fromEntries(
      Object.entries(entry.answers).filter(([title, answer]) => answer !== '' && campaign.asks(title)),
    );
    const files = Object.fromEntries(
      Object.entries(entry.uploads).filter(([title]) => uploads.includes(title)),
    );
    campaign.fillIn({ ...entry, answers: own, uploads: files });
  }
  for (let round = 0; round < 60; round += 1) {
    const waiting = campaign.rows('outbox').some(({ state }) => state === '待办');
    if (round > 0 && !waiting && campaign.rows('nominations').length >= count) return;
    campaign.click('menuProcessNow');
  }
  throw new Error('entries are still waiting');
}

/** Reviewers on the list, of units that nobody is nominated from. */
export function invite(campaign: Campaign, count: number): void {
  const units = ['清华大学', '北京大学', '复旦大学', '南京大学', '浙江大学', '武汉大学', '中山大学'];
  pasteRows(
    campaign.workspace,
    'reviewers',
    Array.from({ length: count }, (_empty, at) => ({
      name: { typed: `专家${String.fromCharCode(65 + at)}` },
      unit: { typed: units[at % units.length]! },
      email: { typed: `reviewer${at}@expert.example` },
    })),
  );
  campaign.scheduler.settle();
}

/** One round with sheets: assigned, scored by everybody, collected, confirmed. No two nominations come out equal. */
export function playScored(campaign: Campaign, reviewers: number): string {
  const assigned = campaign.click('menuAssignReviews');
  const codes = [...new Set(campaign.rows('assignments').map(({ code }) => String(code)))].sort();
  if (codes.length === 0) throw new Error(said(assigned));
  for (let round = 0; round < 5; round += 1) campaign.sweep();
  for (let at = 0; at < reviewers; at += 1) {
    const reviewer = ReviewerAtWork.fromMail(campaign.workspace, `reviewer${at}@expert.example`);
    for (const row of reviewer.rows())
      if (row.code !== '')
        reviewer.score(row.row, marksFor(codes.indexOf(row.code), row.most), '事迹真实，群众认可。');
  }
  campaign.scheduler.settle();
  campaign.click('menuCollectScores');
  campaign.click('menuSummarizeScores');
  return said(campaign.click('menuConfirmShortlist'));
}

/** A round that is deliberated: summarised and confirmed as it stands. */
export function playDeliberated(campaign: Campaign): string {
  campaign.click('menuSummarizeScores');
  return said(campaign.click('menuConfirmShortlist'));
}

/** Publicity begun on `day`, run out, and the announcement made. */
export function concluded(
  campaign: Campaign,
  day: string,
  days: number,
): { notice: string; announcement: string } {
  const at = Date.parse(`${day}T09:00:00+08:00`);
  if (campaign.workspace.now < at) campaign.workspace.moveClock(at);
  const notice = said(campaign.click('menuMakeNotice'));
  campaign.wait(days * DAY);
  return { notice, announcement: said(campaign.click('menuMakeAnnouncement')) };
}

/** Two points less for every place, taken from the last criterion first. */
function marksFor(place: number, most: readonly number[]): number[] {
  let less = place * 2;
  return [...most]
    .reverse()
    .map((mark) => {
      const taken = Math.min(mark, less);
      less -= taken;
      return mark - taken;
    })
    .reverse();
}
