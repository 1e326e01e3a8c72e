// A whole round as people go through it: plan, sheets, scores pasted sheet by sheet, collecting, results.
import { callsOf, at as reviewerAt } from '../addon/review/desk';
import type { Campaign } from './campaign';

/** One run: how it ended, how long by the virtual clock, and its service calls. */
export interface Course {
  status: string;
  seconds: number;
  calls: Record<string, number>;
  said: string;
}

export function click(campaign: Campaign, entry: string): Course {
  const { report, toasts } = campaign.click(entry);
  const { id, status, started, ended } = report.record;
  return {
    status,
    seconds: Math.round((ended - started) / 1000),
    calls: callsOf(campaign, id),
    said: toasts.join('\n'),
  };
}

/** Every reviewer opens the own sheet and pastes marks into all its rows: some stricter than others, and nominations differ. */
export function scoreEverything(campaign: Campaign, reviewers: number): void {
  for (let reviewer = 0; reviewer < reviewers; reviewer += 1) {
    const sheet = reviewerAt(campaign, reviewer);
    const rows = sheet.rows();
    sheet.pasteMarks(
      rows[0]!.row,
      rows.map(({ code, most }) => {
        const worth = [...code].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 9;
        return most.map((mark, place) => Math.max(0, mark - ((worth + place) % 7) - (reviewer % 3)));
      }),
    );
  }
  campaign.workspace.takeEvents();
}
