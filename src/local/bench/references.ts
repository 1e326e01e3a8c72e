// Assignment and past-honoree matching against reference files, where somebody has them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkspace } from '../open-workspace';
import { runAsOrganizer } from '../people';
import { processorSeconds } from './measure';

export interface AssignmentFacts {
  name: string;
  total: number;
  worst: number;
  loads: string;
  proved: boolean;
  /** Milliseconds of processor time, the start of the isolate included: the first run, and the best of the next five. */
  cold: number;
  warm: number;
}

export interface MatchingFacts {
  pairs: number;
  /** Decided as somebody would who knows only these fields. */
  ideal: number;
  /** A past honoree cleared, or another person excluded: may never happen. */
  forbidden: number;
  ms: number;
}

interface Plan {
  total: number;
  worst: number;
  loads: number[];
  bound: { proved: boolean };
}

/** Every instance in `directory`/assignment; none when there is no such directory. */
export function assignments(directory: string): AssignmentFacts[] {
  const folder = join(directory, 'assignment');
  if (!existsSync(folder)) return [];
  const { workspace, scheduler } = createWorkspace(null);
  runAsOrganizer(workspace, scheduler, 'toolAssign', [{ P: 0, R: 0, k: 0, aff: [] }]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const instance: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const times: number[] = [];
      let plan: Plan | null = null;
      for (let turn = 0; turn < 6; turn += 1) {
        const started = processorSeconds();
        plan = runAsOrganizer(workspace, scheduler, 'toolAssign', [instance]).report.value as Plan;
        times.push((processorSeconds() - started) * 1000);
      }
      const { total, worst, loads, bound } = plan!;
      return {
        name: name.replace('.json', ''),
        total,
        worst,
        loads: `${Math.min(...loads)}–${Math.max(...loads)}`,
        proved: bound.proved,
        cold: times[0]!,
        warm: Math.min(...times.slice(1)),
      };
    });
}

interface Labelled {
  id: string;
  ideal_action: string;
  must_not: string;
}

/** Decisions on the labelled pairs of `directory`; null when there are none. */
export function labelledPairs(directory: string): MatchingFacts | null {
  const file = join(directory, 'past_honoree_pairs.json');
  if (!existsSync(file)) return null;
  const { pairs } = JSON.parse(readFileSync(file, 'utf8')) as { pairs: Labelled[] };
  const { workspace, scheduler } = createWorkspace(null);
  const started = processorSeconds();
  const decisions = runAsOrganizer(workspace, scheduler, 'toolMatchPastHonorees', [pairs]).report.value as {
    id: string;
    action: string;
  }[];
  const ms = (processorSeconds() - started) * 1000;
  const decided = new Map(decisions.map(({ id, action }) => [id, action]));
  return {
    pairs: pairs.length,
    ideal: pairs.filter(({ id, ideal_action: ideal }) => decided.get(id) === ideal).length,
    forbidden: pairs.filter(({ id, must_not: forbidden }) => decided.get(id) === forbidden).length,
    ms,
  };
}
