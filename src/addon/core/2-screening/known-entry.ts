// A nomination as the rules between entries see it.
import type { TextField, Verdict } from '../findings';
import type { ScreeningKeys } from './keys';

/** An entry as the registry knows it. */
export interface KnownEntry {
  id: string;
  /** First receipt, milliseconds since the epoch. */
  receivedAt: number;
  /** Recorded values; deeds and media_honors may be ''. */
  values: Record<TextField, string | number>;
  keys: ScreeningKeys;
  /** The verdict of screenEntry's findings alone. */
  ownVerdict: Verdict;
  /** What a person decided, '' when nobody has; merged: an entry that another one of the same nominee stands for. */
  decision: 'accepted' | 'rejected' | 'returned' | 'withdrawn' | 'merged' | '';
}
