// Re-screening: the whole registry judged anew by today's settings, lists and decisions; the same registry gives the same result.

import { entryOf } from '../1-intake/intake';
import { noteVolumeLengths } from '../5-publicity/volume-lengths';
import type { Campaign } from '../campaign';
import type { Lookups } from '../chinese/lookups';
import type { Answers } from '../entry';
import { type Doer, journal } from '../journal';
import { policyOf } from '../lists';
import { allNominations, findingsOf, type Nomination, statusFor } from '../nomination';
import type { Effect } from '../outbox';
import { INTAKE_PHRASES } from '../phrases/intake';
import { SCREENING_PHRASES } from '../phrases/screening';
import { CELL_LIMIT } from '../registry-columns';
import { rowsOf, type Snapshot, textOf } from '../registry-snapshot';
import { noChanges, type RegistryChanges } from '../registry-write';
import type { Folders } from '../state';
import type { RecommendingUnit } from './policy';
import { quotaQuestions } from './quota-questions';
import { forgetAnsweredReturns, returnLetters } from './returns';
import type { ScreeningLists } from './screen';
import {
  screenAllTogether,
  screenAlone,
  standsScreened,
  writeQuotaUse,
  writeScreening,
} from './screened-registry';

export interface RescreenInput extends Doer {
  /** Nominations and deeds read whole. */
  snapshot: Snapshot;
  campaign: Campaign;
  units: RecommendingUnit[];
  lists: ScreeningLists;
  lookups: Lookups;
  /** Every row was screened by these settings and lists: what stands as it was screened is not screened again. */
  sameBasis: boolean;
  folders: Folders;
}

export interface Rescreening {
  changes: RegistryChanges;
  effects: Effect[];
  nominations: Nomination[];
  /** Those whose status or verdict is another now. */
  moved: Nomination[];
}

export function rescreen(input: RescreenInput): Rescreening {
  const { snapshot, campaign, lists, lookups, sameBasis } = input;
  const policy = policyOf(campaign);
  const changes = noChanges();
  const deeds = new Map(rowsOf(snapshot, 'deeds').map((row) => [textOf(row, 'id'), row]));
  const nominations = allNominations(snapshot);
  for (const nomination of nominations) {
    // Without the answers (somebody emptied the column) the earlier result stands until they have been read again; then
    // it is judged by what holds now.
    if (nomination.answers === null || nomination.uploads === null) {
      if (!sameBasis) nomination.standing = '';
      continue;
    }
    const row = deeds.get(nomination.id);
    nomination.answers = {
      ...(nomination.answers as Answers),
      deeds: row === undefined ? '' : textOf(row, 'deeds'),
      media_honors: row === undefined ? '' : textOf(row, 'media_honors'),
    };
    // A text that did not fit into its cell was judged whole when it came in; what the cell shows is only its beginning.
    if (nomination.deedsLength > CELL_LIMIT) {
      if (!sameBasis) nomination.standing = '';
      continue;
    }
    const entry = entryOf(nomination);
    if (sameBasis && standsScreened(nomination, entry)) continue;
    screenAlone(nomination, entry, policy, lists, lookups);
  }
  screenAllTogether(nominations, policy, lists, lookups);
  const moved = writeScreening(nominations, changes);
  for (const nomination of moved) {
    const reason = textOf(nomination.row!, 'decision_reason');
    journal(changes, input, {
      action: nomination.decision === '' ? 'screeningChanged' : 'decided',
      nomination: nomination.id,
      detail: SCREENING_PHRASES.movedDetail(statusFor(nomination), nomination.decision, reason),
      rule: INTAKE_PHRASES.rules(findingsOf(nomination)),
    });
  }
  forgetAnsweredReturns(nominations, changes);
  noteVolumeLengths(snapshot, campaign, changes);
  writeQuotaUse(rowsOf(snapshot, 'recommending_units'), input.units, nominations, policy, changes);
  const effects = [
    ...quotaQuestions(snapshot, input.units, nominations, policy, campaign, input.folders.root),
    ...returnLetters(nominations, campaign, snapshot),
  ];
  return { changes, effects, nominations, moved };
}
