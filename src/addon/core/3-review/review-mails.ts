// Letters to reviewers: one when the sheet is there, reminders to those who are behind, each reason once.
import type { Campaign } from '../campaign';
import { chinaMinute } from '../chinese/time';
import type { Effect } from '../outbox';
import { isOfficeProblem } from '../phrases/collect';
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import { ACCESS_WORDS } from '../phrases/review-access';
import { jsonOf, numberOf, rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { change, type RegistryChanges } from '../registry-write';
import { readAssignments, standing } from './assignment-rows';
import { hashOf } from './review-codes';
import { readReviewers } from './reviewers';
import type { Round } from './rounds';
import { accessOf } from './sheet-access';
import { waitingSheets } from './sheet-effects';
import { readSheetRows } from './sheet-rows';

/** Those who are not done are reminded this long before the end. */
export const REMIND_BEFORE_MS = 48 * 3_600_000;

export interface LetterInput {
  snapshot: Snapshot;
  campaign: Campaign;
  round: Round;
  now: number;
  /** Reminders as well; the letter that brings the sheet always goes. */
  remind: boolean;
}

/** Effects for the outbox; a letter whose key the outbox knows is never written again. */
export function reviewLetters(input: LetterInput, changes: RegistryChanges): Effect[] {
  const { snapshot, campaign, round, now } = input;
  const known = new Set(rowsOf(snapshot, 'outbox').map((row) => textOf(row, 'key')));
  const reviewers = new Map(readReviewers(snapshot, campaign).reviewers.map((each) => [each.id, each]));
  const assignments = readAssignments(snapshot, round.name);
  const waiting = waitingSheets(snapshot);
  const effects: Effect[] = [];
  for (const sheet of readSheetRows(snapshot, round.name)) {
    const reviewer = reviewers.get(sheet.reviewerId);
    const count = numberOf(sheet.row, 'expected_count') ?? 0;
    const all = assignments.filter(({ reviewerId }) => reviewerId === sheet.reviewerId);
    const codes = all
      .filter(standing)
      .map(({ code }) => code)
      .sort();
    if (reviewer === undefined || reviewer.absent || sheet.fileId === '' || count === 0) continue;
    const facts = {
      reviewer: reviewer.name,
      round: round.name,
      title: campaign.identity.title,
      closes: chinaMinute(round.closes),
      link: textOf(sheet.row, 'sheet'),
    };
    const letter = (reason: string, mail: { subject: string; body: string }, summary: string): boolean => {
      const key = `review_mail:${sheet.key}:${reason}`;
      if (known.has(key)) return false;
      effects.push({
        key,
        nominationId: '',
        summary,
        state: 'pending',
        attempts: 0,
        payload: {
          kind: 'mail',
          to: reviewer.email,
          subject: mail.subject,
          body: `${mail.body}\n\n${campaign.mail.signature}`,
        },
      });
      return true;
    };
    if (sheet.mailedAt === null) {
      const mail = WORDS.sheetMail({ ...facts, count });
      // A corrected address is a new reason to write.
      letter(
        `sheet:${hashOf(reviewer.email).toString(36)}`,
        mail,
        WORDS.sheetMailSummary(reviewer.name, reviewer.email),
      );
      change(changes, 'review_sheets', sheet.row, {
        mailed_at: now,
        sheet_state: 'mailed',
        told: JSON.stringify(codes),
      });
      continue;
    }
    const access = accessOf(round, sheet.row, now);
    const told = jsonOf<string[]>(sheet.row, 'told', codes);
    const more = codes.filter((code) => !told.includes(code));
    // As long as the new rows are not in the sheet, or cannot be filled in, there is nothing to tell of.
    if (more.length > 0 && access !== 'locked' && !waiting.has(sheet.key)) {
      const withdrawn = all.filter(({ code, state }) => state === 'cancelled' && told.includes(code)).length;
      const until = now > round.closes ? '' : facts.closes;
      letter(
        `more:${hashOf(more.join()).toString(36)}`,
        WORDS.moreMail({ ...facts, codes: more, withdrawn, until }),
        WORDS.moreSummary(reviewer.name, reviewer.email, more.length),
      );
    }
    if (access !== 'locked' && !waiting.has(sheet.key))
      change(changes, 'review_sheets', sheet.row, { told: JSON.stringify(codes) });
    if (access === 'reopened') {
      const why = textOf(sheet.row, 'decision_reason').trim();
      letter(
        `reopened:${hashOf(why).toString(36)}`,
        WORDS.reopenedMail({ ...facts, contact: campaign.identity.contactEmail }),
        WORDS.reopenedSummary(reviewer.name, reviewer.email),
      );
      continue;
    }
    if (!input.remind || now < round.opens) continue;
    const behind = count - (numberOf(sheet.row, 'finished_count') ?? 0);
    const problems = textOf(sheet.row, 'problems')
      .split('\n')
      .filter((problem) => !isOfficeProblem(problem))
      .join('\n');
    const reason =
      problems !== ''
        ? `problem:${hashOf(problems).toString(36)}`
        : behind > 0 && now > round.closes
          ? 'late'
          : behind > 0 && now > round.closes - REMIND_BEFORE_MS
            ? 'soon'
            : '';
    if (reason === '') continue;
    const left =
      access === 'locked'
        ? ACCESS_WORDS.lockedLine(behind, campaign.identity.contactEmail)
        : WORDS.unfinishedLine(behind);
    const lines = [...(behind > 0 ? [left] : []), ...problems.split('\n')].filter((line) => line !== '');
    const sent = letter(
      reason,
      WORDS.reminderMail({ ...facts, lines, over: now > round.closes }),
      WORDS.reminderSummary(reviewer.name, reviewer.email),
    );
    if (sent) change(changes, 'review_sheets', sheet.row, { reminded_at: now });
  }
  return effects;
}
