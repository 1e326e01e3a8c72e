// What checking one answer yields: the value to record and what was found.
import type { Finding } from '../findings';

export interface Checked {
  /** The value to record: the normal form, or what was typed when it cannot be known. */
  value: string;
  findings: Finding[];
}

/** The answer stands as typed. */
export function asTyped(value: string, ...findings: Finding[]): Checked {
  return { value, findings };
}
