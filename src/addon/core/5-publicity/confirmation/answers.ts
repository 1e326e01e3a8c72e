// Takes answers to 信息确认 in: each by its token, the newest one of a nominee counts, and one that comes twice changes nothing.
import { type Doer, journal } from '../../journal';
import { CONFIRMATION_CHOICES, CONFIRMATION_WORDS as WORDS } from '../../phrases/confirmation';
import { type Cells, textOf } from '../../registry-snapshot';
import { change, type RegistryChanges } from '../../registry-write';
import type { CorrectionCheck } from './check';
import type { Said } from './form';
import {
  type Asked,
  CORRECTABLE,
  type ConfirmationRow,
  type Correctable,
  correctionText,
  stateOf,
} from './rows';

/** An answer whose token is a nominee's, and that is newer than what is known. */
export interface News {
  said: Said;
  to: ConfirmationRow;
  /** Typed values that differ from what the nominee was shown. */
  corrections: Partial<Record<Correctable, string>>;
}

/** What of the answers is new; `unmatched` counts those with a wrong token that came after `cursor`. */
export function sortAnswers(
  answers: readonly Said[],
  rows: readonly ConfirmationRow[],
  cursor: number,
): { news: News[]; unmatched: number } {
  const byToken = new Map(rows.filter(({ token }) => token !== '').map((row) => [row.token, row]));
  const newest = new Map<string, News>();
  let unmatched = 0;
  for (const said of answers) {
    const to = byToken.get(said.token);
    if (to === undefined) {
      if (said.at > cursor) unmatched += 1;
      continue;
    }
    if (said.at <= (to.answeredAt ?? 0)) continue;
    newest.set(to.id, { said, to, corrections: differences(said, to) });
  }
  return { news: [...newest.values()], unmatched };
}

function differences(said: Said, to: ConfirmationRow): News['corrections'] {
  const fields = CORRECTABLE.filter(
    (field) => said.typed[field] !== undefined && said.typed[field] !== textOf(to.row, field),
  );
  return Object.fromEntries(fields.map((field) => [field, said.typed[field]]));
}

/** Writes the answers into their rows, one line of the journal each. `check` is only asked where something is corrected. */
export function takeAnswers(
  news: readonly News[],
  check: CorrectionCheck,
  by: Doer,
  changes: RegistryChanges,
): void {
  for (const { said, to, corrections } of news) {
    const { row } = to;
    const checked =
      Object.keys(corrections).length > 0 ? check(to.id, corrections) : { values: {}, findings: '' };
    const asked = askedBy(said, checked.values, to);
    const cells: Cells = {
      answered_at: said.at,
      response_id: said.responseId,
      consent_publication: said.consent,
      asked_correction: asked === null ? '' : correctionText(row, asked),
      correction_check: checked.findings,
      asked: asked === null ? '' : JSON.stringify(asked),
    };
    const state = stateOf({ ...row, cells: { ...row.cells, ...cells } });
    change(changes, 'confirmations', row, { ...cells, confirm_state: state });
    journal(changes, by, {
      action: 'confirmationAnswered',
      nomination: to.id,
      detail: WORDS.received(CONFIRMATION_CHOICES.state[state], String(cells.asked_correction)),
      rule: 'confirmation',
    });
  }
}

/** Null when all is right as it was shown. */
function askedBy(said: Said, values: Asked['values'], to: ConfirmationRow): Asked | null {
  const version = `${said.responseId}@${said.at}`;
  const nothing = Object.keys(values).length === 0 && said.other === '';
  if (!nothing) return { version, values, other: said.other };
  if (said.wrong) return { version, values, other: WORDS.notNamed };
  // What was corrected at an earlier word is not undone by a later one unless the organizer says so.
  return to.settled?.decision === 'accepted' ? { version, values, other: WORDS.tookBack } : null;
}
