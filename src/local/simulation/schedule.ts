// What goes wrong in a simulated phase: kinds of disturbance, and a schedule of them drawn from a seed.
import { numberFrom } from '../runtime/random';

/** Kinds by what they do; the table of results has a line for each. */
export const KINDS = [
  'kill_before',
  'kill_after',
  'error_before',
  'error_after',
  'outage',
  'rate_limit',
  'lock_timeout',
  'mail_quota',
  'other_quota',
  'time_limit',
  'events_lost',
  'events_doubled',
  'events_blank',
  'events_reordered',
  'triggers_disabled',
  'meanwhile',
  'overlap',
  'sort',
  'insert_rows',
  'delete_row',
  'insert_column',
  'delete_column',
  'move_column',
  'rename_tab',
  'reword_heading',
  'note',
  'paste_over',
  'setting',
] as const;
export type Kind = (typeof KINDS)[number];

/** One disturbance: at the phase's call with this number (from 1), whichever execution makes it. */
export interface Step {
  kind: Kind;
  call: number;
  /** Chooses among what a kind leaves open (tab, text, entry, how often); a whole number from 0. */
  choice: number;
}

export interface Case {
  /** Place in PHASES. */
  phase: number;
  steps: Step[];
}

/** Numbers below `most`, the same for the same seed. */
export function dice(seed: string): (most: number) => number {
  let count = 0;
  return (most) => {
    count += 1;
    return Math.floor(numberFrom(`${seed}/${count}`) * most);
  };
}

/** The mixed case of a seed: a phase, and one to four disturbances. `calls` are the phases' undisturbed calls. */
export function mixedCase(seed: number, calls: readonly number[]): Case {
  const roll = dice(`mixed ${seed}`);
  const phase = roll(calls.length);
  const steps = Array.from({ length: 1 + roll(4) }, () => ({
    kind: KINDS[roll(KINDS.length)]!,
    // A little beyond the end, for runs that others make longer.
    call: 1 + roll(calls[phase]! + 4),
    choice: roll(1000),
  }));
  return { phase, steps: steps.sort((a, b) => a.call - b.call) };
}

/** A service call of an undisturbed act: in which execution it was made, and of which entry point. */
export interface CallMade {
  execution: string;
  entry: string;
}

/**
 * Kills before and after every call of the act. Between two calls of one execution nothing happens that stays, so "after
 * one" and "before the next" are one case; what is left of "before" is each execution's first call.
 */
export function killsOf(made: readonly CallMade[]): { step: Step; entry: string }[] {
  return made.flatMap(({ execution, entry }, at) => {
    const after: Step = { kind: 'kill_after', call: at + 1, choice: 0 };
    const before: Step = { kind: 'kill_before', call: at + 1, choice: 0 };
    const first = made[at - 1]?.execution !== execution;
    return (first ? [before, after] : [after]).map((step) => ({ step, entry }));
  });
}

/** "kill_after@12:3", as `--only` takes it. */
export const written = ({ kind, call, choice }: Step): string => `${kind}@${call}:${choice}`;

/** Reads what `written` has written, with commas between; null when it is no schedule. */
export function parseSteps(text: string): Step[] | null {
  const steps = text.split(',').map((one): Step | null => {
    const [, kind, call, choice = '0'] = /^(\w+)@(\d+)(?::(\d+))?$/.exec(one.trim()) ?? [];
    if (!KINDS.includes(kind as Kind)) return null;
    return { kind: kind as Kind, call: Number(call), choice: Number(choice) };
  });
  return steps.includes(null) ? null : (steps as Step[]);
}
