// A lock that somebody else holds in the simulation: of the user's kind for that user alone, and never one that an execution of the campaign holds.
import { expect, test } from '@jest/globals';
import { ORGANIZER } from '../../src/local/open-workspace';
import { Blobs } from '../../src/local/runtime/blobs';
import type { Execution, RunRequest } from '../../src/local/runtime/execution';
import { type LockKind, lockPath } from '../../src/local/services/locks';
import { disturbed } from '../../src/local/simulation/chaos';
import { emptyCampaign } from '../../src/local/simulation/phases';
import { World } from '../../src/local/simulation/world';

const REQUEST: RunRequest = {
  entry: 'onSweep',
  identity: { effectiveUser: ORGANIZER, activeUser: '', authMode: 'FULL' },
  cause: 'clock',
};

/** Whose each lock is while an execution asks for it, and once it has been refused. */
async function asking(kind: LockKind, holder?: string): Promise<(string | undefined)[]> {
  const blobs = new Blobs(null);
  const world = World.open({ snapshot: emptyCampaign(blobs), blobs });
  const { workspace } = world;
  const path = lockPath(kind, ORGANIZER);
  const held: (string | undefined)[] = [];
  if (holder !== undefined) workspace.store.set(path, holder);
  await disturbed(world, [{ kind: 'lock_timeout', call: 1, choice: 0 }], () => {
    const execution = workspace.begin(REQUEST) as Execution;
    const position = {
      execution,
      service: 'LockService',
      method: 'Lock.tryLock',
      number: 1,
      args: [5, kind],
    };
    workspace.disturbance.before(position, workspace);
    held.push(workspace.store.get<string>(...path));
    workspace.disturbance.after(position, workspace);
    held.push(workspace.store.get<string>(...path));
  });
  return held;
}

test.each(['script', 'document', 'user'] as const)('a free %s lock is taken and given back', async (kind) => {
  expect(await asking(kind)).toEqual(['another execution', undefined]);
});

test.each(['script', 'document', 'user'] as const)(
  'a %s lock that is held stays with its holder',
  async (kind) => {
    expect(await asking(kind, 'execution 7')).toEqual(['execution 7', 'execution 7']);
  },
);
