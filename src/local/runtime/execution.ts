// One run of one entry point: who runs it, what it called, how long it took on the virtual clock and how it ended.
import type { Dialog, DialogAnswer, Identity } from './service';

/** Why an execution ended. `killed` and `timed_out` cannot be caught by the script. */
export type ExecutionStatus = 'running' | 'completed' | 'failed' | 'killed' | 'timed_out' | 'refused';

/** What stays of an execution in the workspace. */
export interface ExecutionRecord {
  id: string;
  entry: string;
  /** menu, sidebar, command, form_submit, clock, edit, change, open. */
  cause: string;
  user: string;
  started: number;
  ended: number;
  status: ExecutionStatus;
  calls: number;
  error: { name: string; message: string; stack: string } | null;
}

export interface ActiveCell {
  sheetId: number;
  row: number;
  column: number;
}

export interface RunRequest {
  entry: string;
  /** JSON arguments; `{"$form": …}` and the like are revived inside the isolate. */
  args?: unknown[];
  identity: Identity;
  cause: string;
  surface?: 'spreadsheet_ui' | 'none';
  /** The cell that the person has selected in the bound spreadsheet, counted from 0. */
  active?: ActiveCell;
  /** Simple triggers get 30 seconds, all else six minutes. */
  limitMs?: number;
  /** Answers the dialogs of a menu run; by default everything is agreed to and prompts are left empty. */
  answer?: (dialog: Dialog) => DialogAnswer;
}

/** What the caller of a run learns. */
export interface RunReport {
  record: ExecutionRecord;
  /** The function's return value, undefined when it gave none or did not end well. */
  value: unknown;
}

/** Thrown through the isolate when an execution dies; the door stays shut for it from then on. */
export class Killed extends Error {
  constructor(readonly status: 'killed' | 'timed_out') {
    super(status === 'timed_out' ? 'Exceeded maximum execution time' : 'killed');
  }
}

/** The state of an execution while it runs. */
export class Execution {
  calls = 0;
  dead: Killed | null = null;

  constructor(
    readonly id: string,
    readonly request: RunRequest,
    readonly started: number,
    /** Moves with every call. */
    public now: number,
  ) {}

  get limitMs(): number {
    return this.request.limitMs ?? 360_000;
  }

  answer(dialog: Dialog): DialogAnswer {
    if (this.request.answer !== undefined) return this.request.answer(dialog);
    return { button: dialog.buttons.startsWith('YES') ? 'YES' : 'OK', text: '' };
  }
}
