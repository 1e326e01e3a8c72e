// What a reviewer may see of others after handing in everything: their scores and remarks on the own nominations.
//
// Why the own scores are locked at that moment: a score that can still be moved towards the others' is no longer
// an independent one, and independence is what averages and strictness rest on. The lock and the others' scores go into
// the sheet in one atomic request, so nobody sees them with an open cell. Whoever must correct a slip asks the
// organizers, who can write there; collecting then says that it was changed after seeing.
import { markOf } from '../2-screening/fingerprints';
import { REVIEW_PHRASES as WORDS } from '../phrases/review';
import { jsonOf, type RegistryRow } from '../registry-snapshot';
import { type GivenScore, isGiven } from './given-scores';
import { hundredths, type Round } from './rounds';
import type { OthersItem } from './sheet-columns';
import { readSheet } from './sheet-reading';
import type { SheetRow } from './sheet-rows';

/** By code; without names the order tells nothing of who gave what. `clean` takes out of a remark what must not be seen. */
export function othersOf(
  round: Pick<Round, 'named'>,
  reviewerId: string,
  scores: readonly GivenScore[],
  clean: (nominationId: string, remark: string) => string,
): OthersItem[] {
  const own = scores.filter((each) => each.reviewerId === reviewerId && isGiven(each));
  return own
    .map(({ code, nominationId, total, state }): OthersItem => {
      const others = scores.filter(
        (each) => each.nominationId === nominationId && each.reviewerId !== reviewerId,
      );
      const scored = others.filter(({ state }) => state === 'scored');
      const sum = scored.reduce((all, each) => all + each.total!, 0);
      const bearing = ({ reviewer }: GivenScore, text: string): string =>
        round.named ? WORDS.signed(reviewer, text) : text;
      return {
        code,
        own: total ?? (state === 'abstained' || state === 'recused' ? WORDS.stances[state] : null),
        average: scored.length === 0 ? null : hundredths(sum / scored.length),
        given: [...scored]
          .sort((a, b) => b.total! - a.total! || (a.reviewerId < b.reviewerId ? -1 : 1))
          .map((each) => bearing(each, String(each.total))),
        remarks: others
          .filter((each) => isGiven(each) && each.comment !== '')
          .map((each) => bearing(each, clean(nominationId, each.comment)))
          .sort(),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What 评审表 remembers of a sheet that shows others' scores. */
export interface Shown {
  /** Differs whenever something shown does. */
  mark: string;
  /** The nominations whose own scores were locked. */
  codes: string[];
}

export const shownMark = (items: readonly OthersItem[]): string => markOf(JSON.stringify(items));

/** Of the reviewers who have handed in, those whose sheets do not show what the others have given by now. */
export function behindOthers(
  round: Pick<Round, 'visible' | 'named'>,
  sheets: readonly SheetRow[],
  scores: readonly GivenScore[],
  clean: (nominationId: string, remark: string) => string,
): SheetRow[] {
  if (round.visible !== 'others') return [];
  return sheets.filter(({ reviewerId, row }) => {
    const items = othersOf(round, reviewerId, scores, clean);
    return items.length > 0 && shownIn(row)?.mark !== shownMark(items);
  });
}

/** Null as long as nothing has been shown. */
export function shownIn(row: RegistryRow): Shown | null {
  return jsonOf<Shown | null>(row, 'shown', null);
}

/**
 * Whether a sheet holds just what was collected from it. Only then may others' scores be shown: what is typed between
 * collecting and showing is collected first. `whoByCode` as for `readSheet`.
 */
export function isAsCollected(
  values: readonly (readonly unknown[])[],
  round: Round,
  whoByCode: ReadonlyMap<string, string>,
  own: readonly GivenScore[],
): boolean {
  const { reviews } = readSheet(values, round, whoByCode);
  return own.every(({ code, state, marks }) => {
    const review = reviews.get(code);
    return review?.state === state && String(review.marks) === String(marks);
  });
}
