// What the program remembers between runs: the keys of the hidden state tab and the shapes of their values.
import type { Parked } from './1-intake/parking';
import type { PaperMade } from './5-publicity/versions';
import type { TextField, UploadField } from './findings';
import type { Job } from './jobs';
import type { Archiving } from './outbox-archive';

/** Item ids of the form's questions, by field: answers are joined by them, never by title. */
export interface FormQuestions {
  text: Partial<Record<TextField, number>>;
  /** The campaign's own questions, by name; absent when it has none. */
  supplement?: Record<string, number>;
  uploads: Partial<Record<UploadField, number>>;
  consentPublication: number | null;
  consentAbroad: number | null;
}

/** A form beside the nomination form: for confirmations, for objections. */
export interface SideForm {
  /** '' as long as there is none. */
  id: string;
  intent: FormIntent;
  /** Item ids by the question's key. */
  questions: Record<string, number>;
  /** Where it is answered, with a mark where a token goes; '' until the form is finished and open. */
  link: string;
  /** Answers are read until then, milliseconds since the epoch; 0: not in use. */
  until: number;
  /** Time of the newest answer seen, and when all answers were last compared with the registry. */
  cursor: number;
  comparedAt: number;
}

/**
 * 'creating' from before a form is made until its id is known: a run that finds it so looks for a half-made form before
 * it makes one. 'check': none was found, but Drive's search may have lagged, so it is looked for again at the end.
 */
export type FormIntent = '' | 'creating' | 'check';

export interface Folders {
  /** The campaign's folder. */
  root: string;
  /** Where each nomination has its own folder. */
  nominations: string;
  /** Where scans of paper nominations are laid. */
  offline: string;
}

/** What set-up last wrote into the form from the settings; it writes again only what the settings have changed since. */
export interface FormWords {
  title: string;
  description: string;
  confirmation: string;
  closed: string;
  deedsHelp: string;
  channels: string[];
  categories: string[];
  /** What programs before this one did not write is absent. */
  materialsHelp?: string;
  /** Choices of the campaign's own questions, by name. */
  supplement?: Record<string, string[]>;
}

/** Every value is kept as JSON text in a row of the state tab. */
export interface ProgramState {
  /** Review: where its sheets lie, and the secret that its codes are drawn with. */
  reviewFolder: string;
  reviewSecret: string;
  /** Where signature sheets are laid. */
  signatureFolder: string;
  /** The round whose sheets are out, and when they are next collected by the sweep (milliseconds since the epoch). */
  reviewDue: { round: string; at: number } | null;

  /** The account that owns the triggers; set-up must be run by it. */
  owner: string;
  /** 新一届: '' from before the copy is made until its id is known, then that id. */
  nextEdition: string;
  /** The link to the next edition's registry, once this one is closed and nothing runs on it any more. */
  closed: string;
  /** In a copy that is ready to be set up: the id of the registry that it was made from. */
  madeFrom: string;
  formId: string;
  formIntent: FormIntent;
  formWords: FormWords | null;
  questions: FormQuestions;
  /** The deadline of corrections for which the program has closed the form, milliseconds since the epoch; null: open. */
  formClosedFor: number | null;
  confirmationForm: SideForm;
  objectionForm: SideForm;
  /** Where each objection has its folder; drawn before it is made. */
  objectionsFolder: string;
  folders: Folders;
  /** Time of the newest response seen, milliseconds since the epoch. */
  intakeCursor: number;
  /** Responses that wait for a file to become readable. */
  parked: Parked[];
  /** Last moment at which all responses were compared with the registry. */
  lastFullReconciliation: number;
  /** The number of the next nomination; numbers are never used twice, even when a row was deleted. */
  nextNumber: number;
  /** Drive folders into which Google puts the form's uploads, learned from the first files. */
  uploadFolders: string[];
  /** The most mails that the account was ever seen to have left: what a day allows. */
  mailsADay: number;
  /** Somebody other than the owner has clicked 导入线下申报: the owner's next sweep does it. */
  importAsked: boolean;
  /** Long jobs that somebody has stopped; neither the sidebar nor the sweep goes on with them. */
  stopped: Job[];
  /** Scores are being collected step by step since then, milliseconds since the epoch; 0: not. */
  collectingSince: number;
  /** Ids of nominations whose cells are to be fetched again from where they came from. */
  restore: string[];
  /** Public papers that a run is making, or that it made after another had died: until when Drive's search may miss files. */
  papersOpen: { key: string; until: number }[];
  /** Public papers that were finished in the last minutes: who asked for the same at that moment has it already. */
  papersMade: PaperMade[];
  /** Finished rows are being taken out of the outbox. */
  archiving: Archiving | null;
  /** Fingerprint of the settings and lists that the registry was last screened by; '' when it was not all by the same. */
  screenedBy: string;
  /** The settings and quotas that it was last screened by, to tell in the journal what has changed. */
  settingsThen: Record<string, string>;
}

export type StateKey = keyof ProgramState;
