// The rows of 信息确认: what each nominee was shown, has said and asked for, and what follows from it for the public list.
import { CONFIRMATION_WORDS as WORDS } from '../../phrases/confirmation';
import { FIELD_TITLES } from '../../phrases/fields';
import { jsonOf, momentIn, type RegistryRow, rowsOf, type Snapshot, textOf } from '../../registry-snapshot';

/** What is printed and can be corrected through the form. */
export const CORRECTABLE = ['name', 'unit', 'post', 'category'] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** A correction as asked for; values in normal form. */
export interface Asked {
  /** Names the answer that asked for it. */
  version: string;
  values: Partial<Record<Correctable, string>>;
  /** What only a person can deal with; also where nothing was named. */
  other: string;
}

/** The correction that the organizer has last decided about. */
export interface Settled extends Asked {
  decision: 'accepted' | 'refused';
}

export type ConfirmationState =
  | 'waiting'
  | 'confirmed'
  | 'correction'
  | 'corrected'
  | 'kept'
  | 'refused'
  | 'unsendable';

export interface ConfirmationRow {
  row: RegistryRow;
  id: string;
  name: string;
  token: string;
  /** Milliseconds since the epoch, null as long as it has not happened. */
  sentAt: number | null;
  dueAt: number | null;
  answeredAt: number | null;
  state: ConfirmationState;
  asked: Asked | null;
  settled: Settled | null;
}

export function confirmationRows(snapshot: Snapshot): ConfirmationRow[] {
  return rowsOf(snapshot, 'confirmations').map((row) => ({
    row,
    id: textOf(row, 'nomination_id'),
    name: textOf(row, 'name'),
    token: textOf(row, 'token'),
    sentAt: momentIn(row, 'sent_at'),
    dueAt: momentIn(row, 'due_at'),
    answeredAt: momentIn(row, 'answered_at'),
    state: stateOf(row),
    asked: jsonOf<Asked | null>(row, 'asked', null),
    settled: jsonOf<Settled | null>(row, 'settled', null),
  }));
}

const isAsking = (asked: Asked | null): asked is Asked =>
  asked !== null && (Object.keys(asked.values).length > 0 || asked.other !== '');

/** The decision that holds: the cell's, as long as it is about what is asked now; else the one that was settled before. */
export function decisionOn(row: RegistryRow): { decided: Settled | null; open: Asked | null } {
  const asked = jsonOf<Asked | null>(row, 'asked', null);
  const settled = jsonOf<Settled | null>(row, 'settled', null);
  const typed = textOf(row, 'correction_decision');
  const decision = typed === 'accepted' || typed === 'refused' ? typed : null;
  if (!isAsking(asked)) return { decided: decision === null ? null : settled, open: null };
  if (decision === null) return { decided: null, open: asked };
  if (settled === null || settled.version === asked.version)
    return { decided: { ...asked, decision }, open: null };
  return { decided: settled, open: asked };
}

/** A person's word comes before the form's. */
export function stateOf(row: RegistryRow): ConfirmationState {
  const byHand = textOf(row, 'by_hand');
  const refused = byHand === 'refused' || (textOf(row, 'consent_publication') === 'no' && byHand === '');
  if (refused) return 'refused';
  const { decided, open } = decisionOn(row);
  if (open !== null) return 'correction';
  if (decided !== null) return decided.decision === 'accepted' ? 'corrected' : 'kept';
  if (byHand === 'confirmed' || momentIn(row, 'answered_at') !== null) return 'confirmed';
  return momentIn(row, 'sent_at') === null ? 'unsendable' : 'waiting';
}

/** What a confirmation changes of the public list. */
export interface Confirmed {
  corrections: Partial<Record<Correctable, string>>;
  /** '' when nothing was said. */
  consent: 'given' | 'refused' | '';
}

/** By nomination id. */
export function confirmedBy(snapshot: Snapshot): Map<string, Confirmed> {
  return new Map(
    rowsOf(snapshot, 'confirmations').map((row): [string, Confirmed] => {
      const { decided } = decisionOn(row);
      return [
        textOf(row, 'nomination_id'),
        {
          corrections: decided?.decision === 'accepted' ? decided.values : {},
          consent: consentOf(row),
        },
      ];
    }),
  );
}

function consentOf(row: RegistryRow): Confirmed['consent'] {
  if (stateOf(row) === 'refused') return 'refused';
  const given = textOf(row, 'by_hand') === 'confirmed' || textOf(row, 'consent_publication') === 'yes';
  return given ? 'given' : '';
}

/** "职务/职称：“高级工”改为“技师”；…" — against what the nominee was shown. */
export function correctionText(row: RegistryRow, { values, other }: Asked): string {
  const parts = CORRECTABLE.filter((field) => values[field] !== undefined).map((field) =>
    WORDS.correction(FIELD_TITLES[field], textOf(row, field), values[field]!),
  );
  return [...parts, ...(other === '' ? [] : [WORDS.otherLine(other)])].join('；');
}

/** "2021-0003 王芳" of everyone in a state. */
export function namedIn(snapshot: Snapshot, ...states: ConfirmationState[]): string[] {
  return confirmationRows(snapshot)
    .filter(({ state }) => states.includes(state))
    .map(({ id, name }) => `${id} ${name}`);
}
