// What a service of the local runtime is: a name and methods that the door may call, each one atomic step on the store.
import type { Blobs } from './blobs';
import type { Store } from './store';

/** Who runs, and under what authorization. */
export interface Identity {
  /** The account whose authority counts (the trigger's creator, or the person who clicked). */
  effectiveUser: string;
  /** The person at the keyboard; '' where Google would not tell. */
  activeUser: string;
  /** LIMITED for simple triggers such as onOpen. */
  authMode: 'FULL' | 'LIMITED' | 'NONE';
}

/** What happened in the workspace that triggers may listen to. */
export type WorkspaceEvent =
  | { kind: 'form_submit'; formId: string; responseId: string }
  | {
      kind: 'edit';
      spreadsheetId: string;
      sheetId: number;
      user: string;
      range: GridRange;
      oldValue?: unknown;
      value?: unknown;
    }
  | { kind: 'change'; spreadsheetId: string; user: string; changeType: string }
  | { kind: 'open'; spreadsheetId: string; user: string };

/** Zero-based, end exclusive. */
export interface GridRange {
  sheetId: number;
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** What a method gets besides its arguments. */
export interface Call {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly identity: Identity;
  readonly executionId: string;
  /** Virtual time, milliseconds since the epoch. */
  readonly now: number;
  /** The spreadsheet that the script is bound to. */
  readonly containerId: string;
  /** 'spreadsheet_ui' when a person sits before the sheet (menu, sidebar): only then is there a Ui. */
  readonly surface: 'spreadsheet_ui' | 'none';
  /** The manifest's time zone, e.g. "Asia/Shanghai". */
  readonly timeZone: string;
  /** Scopes of the manifest that the effective user has granted. */
  readonly grantedScopes: readonly string[];
  /** Adds virtual milliseconds to what the method costs anyway. */
  charge(virtualMs: number): void;
  /** A new id in the style of Google's, the same for the same history. */
  newId(length?: number): string;
  /** A number in [0, 1), the same for the same history. */
  random(): number;
  /** Tells triggers; they run after the present execution. */
  emit(event: WorkspaceEvent): void;
  /** Puts a dialog before the person at the keyboard and gives the answer; only where surface is 'spreadsheet_ui'. */
  ask(dialog: Dialog): DialogAnswer;
}

/** An alert or a prompt of the Ui. */
export interface Dialog {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface DialogAnswer {
  button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  text: string;
}

export interface Method {
  // biome-ignore lint/suspicious/noExplicitAny: arguments come through the door as JSON; each method checks its own
  run(call: Call, ...args: any[]): unknown;
  /** Virtual milliseconds, from PLATFORM.md's cost table. */
  cost: number;
  /** Any one of these scopes must be granted; none: no scope needed. */
  scopes?: readonly string[];
  /**
   * For methods that block (locks): false while the call has to wait. Where executions overlap, the call is served
   * once this turns true or its first argument, a time-out in milliseconds, has passed.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as for run
  ready?(call: Call, ...args: any[]): boolean;
}

export interface Service {
  /** As the ledger names it: "SpreadsheetApp", "Sheets", "DriveApp" … */
  name: string;
  /** By the name after the service's: "Range.setValues", "Spreadsheets.batchUpdate". */
  methods: Record<string, Method>;
  /** Lets go of what an execution held, however it ended. */
  executionEnded?(store: Store, executionId: string): void;
}

/** Thrown by a method; arrives inside the isolate as an Exception with this message. */
export class ServiceError extends Error {
  constructor(
    message: string,
    /** "Exception", or "GoogleJsonResponseException" for the advanced services. */
    readonly errorName: 'Exception' | 'GoogleJsonResponseException' = 'Exception',
    /** The HTTP status of an advanced service's refusal. */
    readonly code?: number,
  ) {
    super(message);
  }
}

/** One row of the call ledger. */
export interface CallRecord {
  execution: string;
  service: string;
  method: string;
  args: unknown[];
  virtual_ms: number;
}
