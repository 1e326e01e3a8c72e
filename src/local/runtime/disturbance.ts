// What tests may let happen around a service call: a kill, an error, a person's edit, another execution.
import type { Execution } from './execution';
import type { Workspace } from './workspace';

/** Where in an execution a call stands. */
export interface CallPosition {
  execution: Execution;
  service: string;
  method: string;
  /** 1 for the execution's first call. */
  number: number;
  args: unknown[];
}

/** Either side may throw Killed (the execution dies) or ServiceError (the call fails). */
export interface Disturbance {
  before(position: CallPosition, workspace: Workspace): void;
  after(position: CallPosition, workspace: Workspace): void;
}

export const undisturbed: Disturbance = { before: () => {}, after: () => {} };
