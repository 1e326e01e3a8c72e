// The organizer's word on corrections: what 是否采纳 and 电话确认 come to, written beside each and journaled once.
import { type Doer, journal } from '../../journal';
import { CONFIRMATION_WORDS as WORDS } from '../../phrases/confirmation';
import type { Snapshot } from '../../registry-snapshot';
import { textOf } from '../../registry-snapshot';
import { change, type RegistryChanges } from '../../registry-write';
import { type Asked, type ConfirmationRow, confirmationRows, correctionText, decisionOn } from './rows';

/** Gives how many decisions are new. */
export function settleConfirmations(snapshot: Snapshot, by: Doer, changes: RegistryChanges): number {
  let moved = 0;
  for (const confirmation of confirmationRows(snapshot)) {
    const { row, id, state } = confirmation;
    const { decided, open } = decisionOn(row);
    const result = resultOf(confirmation, decided, open);
    const settled = decided === null ? '' : JSON.stringify(decided);
    change(changes, 'confirmations', row, { confirm_state: state, correction_result: result, settled });
    if (settled === '' || settled === textOf(row, 'settled')) continue;
    moved += 1;
    journal(changes, by, {
      action: 'confirmationAnswered',
      nomination: id,
      detail: result,
      rule: 'confirmation',
    });
  }
  return moved;
}

function resultOf(
  { row }: ConfirmationRow,
  decided: ReturnType<typeof decisionOn>['decided'],
  open: Asked | null,
): string {
  if (open !== null) return decided === null ? WORDS.undecided : WORDS.again;
  if (decided === null) return '';
  if (decided.decision === 'refused') return WORDS.refusedCorrection;
  return WORDS.accepted(correctionText(row, { ...decided, other: '' }));
}
