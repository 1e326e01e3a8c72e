// Making review sheets and collecting, killed after any service call and run again: one sheet per reviewer, all scores.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ReviewerAtWork } from '../../../src/local/rehearsal/reviewers';
import { sentMail } from '../../../src/local/services/mail';
import { type Campaign, HOUR, openCampaign } from '../../support/campaign';
import {
  at,
  campaignWith,
  guideLine,
  leftBehind,
  panelRows,
  reviewerEmail,
  scoreEverything,
  setRound,
} from './desk';

const REVIEWERS = 3;
let ready: string;
beforeAll(() => {
  ready = campaignWith(4, REVIEWERS);
});

interface FileRecord {
  id: string;
  mimeType: string;
  trashed: boolean;
  appProperties?: Record<string, string>;
  permissions: { emailAddress?: string; role: string }[];
}

/** Review sheets that are not in the trash: who may write in each. */
function sheetsOf(campaign: Campaign): string[] {
  const files = Object.values(
    campaign.workspace.store.get<Record<string, FileRecord>>('drive', 'files') ?? {},
  );
  return files
    .filter((file) => file.appProperties?.key !== undefined && !file.trashed)
    .map((file) => file.permissions.map(({ emailAddress, role }) => `${emailAddress} ${role}`).join())
    .sort();
}

const lettersOf = (campaign: Campaign): string[] =>
  sentMail(campaign.workspace.store)
    .filter(({ subject }) => subject.includes('请您评审'))
    .flatMap(({ to }) => to)
    .sort();

describe('making review sheets', () => {
  test('killed after any call: a second click and a sweep leave one sheet for each reviewer, shared with nobody else', () => {
    const states = leftBehind(ready, 'menuAssignReviews');
    expect(states.length).toBeGreaterThan(20);
    const everybody = Array.from({ length: REVIEWERS }, (_empty, reviewer) => reviewerEmail(reviewer));
    const different: unknown[] = [];
    for (const { call, snapshot } of states) {
      const campaign = openCampaign(snapshot);
      campaign.click('menuAssignReviews');
      // Scores are collected when the round opens; the sweep finds what a search that lagged has let be made twice.
      campaign.wait(7 * HOUR);
      campaign.sweep();
      campaign.sweep();
      const found = {
        sheets: sheetsOf(campaign),
        linked: new Set(campaign.rows('review_sheets').map(({ file_id: id }) => id)).size,
        assignments: campaign.rows('assignments').length,
        // A mail that may have left is shown as uncertain, not sent again.
        letters: [...new Set([...lettersOf(campaign), ...uncertain(campaign)])].sort(),
        open: campaign.rows('outbox').filter(({ state }) => state === '待办').length,
      };
      const expected = {
        sheets: everybody.map((email) => `${email} writer`),
        linked: REVIEWERS,
        assignments: 12,
        letters: everybody,
        open: 0,
      };
      if (JSON.stringify(found) !== JSON.stringify(expected)) different.push({ call, found });
    }
    expect(different).toEqual([]);
  });
});

const uncertain = (campaign: Campaign): string[] =>
  campaign
    .rows('outbox')
    .filter(({ state }) => state === '待核实')
    .map(({ summary }) => /寄往 (\S+)/.exec(String(summary))![1]!);

describe('collecting', () => {
  test('killed after any call: a second click brings in all scores, each once', () => {
    const campaign = openCampaign(ready);
    campaign.click('menuAssignReviews');
    for (let reviewer = 0; reviewer < REVIEWERS; reviewer += 1) {
      const sheet: ReviewerAtWork = at(campaign, reviewer);
      sheet.rows().forEach(({ row, most }, place) => {
        sheet.score(
          row,
          most.map((mark) => mark - reviewer - place),
        );
      });
    }
    const scored = campaign.workspace.store.toSnapshot();
    campaign.click('menuCollectScores');
    const scoresOf = (one: Campaign): string[] =>
      one
        .rows('scores')
        .map((row) => [row.assignment_id, row.total, row.review_state].join(' '))
        .sort();
    const expected = scoresOf(campaign);
    expect(expected).toHaveLength(12);
    const states = leftBehind(scored, 'menuCollectScores');
    expect(states.map(({ call }) => call.replace(/^.*, /, ''))).toEqual([
      'before the first call',
      'Sheets.Spreadsheets.batchUpdate',
    ]);
    const different: unknown[] = [];
    for (const { call, snapshot } of states) {
      const again = openCampaign(snapshot);
      again.click('menuCollectScores');
      if (JSON.stringify(scoresOf(again)) !== JSON.stringify(expected))
        different.push({ call, scores: scoresOf(again) });
    }
    expect(different).toEqual([]);
  });
});

describe('locking at the deadline', () => {
  test('killed after any call: a second click leaves every sheet locked and every score collected', () => {
    const campaign = openCampaign(ready);
    campaign.click('menuAssignReviews');
    scoreEverything(campaign, REVIEWERS);
    campaign.wait(Date.parse('2022-01-06T00:05:00+08:00') - campaign.workspace.now);
    const states = leftBehind(campaign.snapshot(), 'menuCollectScores');
    // Every sheet locked, and the closing write.
    expect(states).toHaveLength(1 + REVIEWERS + 1);
    for (const { call, snapshot } of states) {
      const again = openCampaign(snapshot);
      again.click('menuCollectScores');
      const locked = Array.from({ length: REVIEWERS }, (_empty, reviewer) => {
        const sheet = at(again, reviewer);
        expect(() => sheet.type(sheet.rows()[0]!.row, 'mark1', '1')).toThrow(/protected cell/);
        return guideLine(again, sheet.spreadsheetId, '截止时间');
      });
      expect([call, ...new Set(locked)]).toEqual([call, '2022年1月5日 23:59（已截止，评审表已锁定）']);
      expect(again.rows('review_sheets').map(({ access }) => access)).toEqual(['已锁定', '已锁定', '已锁定']);
      expect(again.rows('scores').filter(({ review_state: state }) => state === '已评')).toHaveLength(12);
    }
  });
});

describe('making panel sheets', () => {
  test('killed after any call: a second click and a sweep leave one sheet for each category, filled and linked', () => {
    const campaign = openCampaign(ready);
    setRound(campaign, 'visible', '初评：会评时公开');
    campaign.click('menuAssignReviews');
    scoreEverything(campaign, REVIEWERS);
    campaign.click('menuCollectScores');
    const scored = campaign.workspace.store.toSnapshot();
    const panelsOf = (one: Campaign): string[] => {
      const made = Object.values(
        one.workspace.store.get<Record<string, FileRecord & { name: string }>>('drive', 'files') ?? {},
      ).filter(({ name, trashed }) => name.includes('会评表') && !trashed);
      const linked = one.rows('review_sheets').filter(({ reviewer_id: id }) => id === '');
      return made
        .map(({ id, name, permissions }) => {
          const row = linked.find(({ file_id: file }) => file === id);
          return [name, row?.reviewer, panelRows(one, id).length, permissions.length].join(' ');
        })
        .sort();
    };
    campaign.click('menuMakePanelSheets');
    const expected = panelsOf(campaign);
    expect(expected).toHaveLength(3);
    const different: unknown[] = [];
    const states = leftBehind(scored, 'menuMakePanelSheets');
    expect(states.length).toBeGreaterThan(15);
    for (const { call, snapshot } of states) {
      const again = openCampaign(snapshot);
      again.click('menuMakePanelSheets');
      // What a search that lagged has let be made twice goes with the next collecting.
      again.wait(7 * HOUR);
      again.sweep();
      again.sweep();
      if (JSON.stringify(panelsOf(again)) !== JSON.stringify(expected))
        different.push({ call, panels: panelsOf(again) });
    }
    expect(different).toEqual([]);
  });
});
