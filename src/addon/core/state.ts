// What the program remembers between runs: the keys of the hidden state tab and the shapes of their values.
import type { TextField, UploadField } from './findings';

/** Item ids of the form's questions, by field: answers are joined by them, never by title. */
export interface FormQuestions {
  text: Partial<Record<TextField, number>>;
  uploads: Partial<Record<UploadField, number>>;
  consentPublication: number | null;
  consentAbroad: number | null;
}

export interface Folders {
  /** The campaign's folder. */
  root: string;
  /** Where each nomination has its own folder. */
  nominations: string;
  /** Where scans of paper nominations are laid. */
  offline: string;
}

/** Every value is kept as JSON text in a row of the state tab. */
export interface ProgramState {
  /** The account that owns the triggers; set-up must be run by it. */
  owner: string;
  formId: string;
  questions: FormQuestions;
  folders: Folders;
  /** Time of the newest response seen, milliseconds since the epoch. */
  intakeCursor: number;
  /** Last moment at which all responses were compared with the registry. */
  lastFullReconciliation: number;
  /** The number of the next nomination; numbers are never used twice, even when a row was deleted. */
  nextNumber: number;
  /** Drive folders into which Google puts the form's uploads, learned from the first files. */
  uploadFolders: string[];
  /** Fingerprint of the settings and lists that the registry was last screened by. */
  screenedBy: string;
}

export type StateKey = keyof ProgramState;
