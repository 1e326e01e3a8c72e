// When the nomination form closes: once corrections are over, and open again when the organizer puts the deadline off.

import type { Campaign } from '../campaign';
import { type Doer, journal } from '../journal';
import { INTAKE_PHRASES } from '../phrases/intake';
import type { RegistryChanges } from '../registry-write';
import type { ProgramState } from '../state';

export interface FormChange {
  accepting: boolean;
  remembered: Pick<ProgramState, 'formClosedFor'>;
}

/**
 * What is to be done with the form now; null: nothing. Each deadline closes it once only, so that an organizer who
 * opens it again by hand for somebody is not overruled an hour later.
 * @param now milliseconds since the epoch
 */
export function formChangeDue(
  { formClosedFor = null }: Partial<ProgramState>,
  { stages }: Campaign,
  now: number,
): FormChange | null {
  const deadline = stages.correctionsClose;
  if (now > deadline) {
    return formClosedFor === deadline ? null : { accepting: false, remembered: { formClosedFor: deadline } };
  }
  return formClosedFor === null ? null : { accepting: true, remembered: { formClosedFor: null } };
}

/** The row of the journal that tells of it. */
export function noteFormChange(
  { accepting }: FormChange,
  { stages }: Campaign,
  by: Doer,
  changes: RegistryChanges,
): void {
  const action = accepting ? 'formReopened' : 'formClosed';
  const detail = INTAKE_PHRASES[action](stages.correctionsClose);
  journal(changes, by, { action, detail, rule: INTAKE_PHRASES.formRule });
}
