// Workspaces that several test files begin with: made by the first file that asks in a run of the tests, read by the others.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The text of a workspace's state. `parts` must say all that `make` depends on, save the program and the test's own
 * code, which do not change during a run. Two files that ask at the same moment both make it, and get the same.
 */
export function sharedState(parts: readonly unknown[], make: () => string): string {
  const directory = process.env.LAUREL_SHARED_STATES;
  if (directory === undefined) return make();
  const name = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const file = join(directory, `${name}.json`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const state = make();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, state);
  renameSync(draft, file);
  return state;
}
