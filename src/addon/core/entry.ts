// A nomination as it came in: the answers to the letter, the files that came with it, and when it was first received.
import type { TextField, UploadField } from './findings';

export interface UploadedFile {
  /** Drive id; empty for a file that has none yet. */
  id: string;
  name: string;
  bytes: number;
  /** MD5 of the contents as Drive gives it, or '' when unknown; equal checksums are the same file. */
  checksum: string;
  /** The Drive folder it was found in, so that moving it takes one call. */
  parent?: string;
}

export type Answers = Record<TextField, string>;
export type Uploads = Record<UploadField, UploadedFile[]>;

export interface Entry {
  /** Nomination id, e.g. "2021-0001". */
  id: string;
  /** First receipt, milliseconds since the epoch. A later edit does not move it. */
  receivedAt: number;
  /** The answers as typed, '' when left out. */
  answers: Answers;
  uploads: Uploads;
}
