// Set-up that dies at any of its service calls is finished by the next one, as if nothing had happened.
import { expect, test } from '@jest/globals';
import { Killed } from '../../../src/local/runtime/execution';
import { lastingState } from '../../support/outline';
import { outline, setUpDesk, setUpProgram } from './desk';

/**
 * What a workspace holds after each call of its first set-up that changes it: what a run killed there leaves behind.
 * A call that only reads leaves what the call before it left.
 */
function leftBehind(program: Awaited<ReturnType<typeof setUpProgram>>): { call: string; snapshot: string }[] {
  const desk = setUpDesk(program);
  const states: { call: string; snapshot: string }[] = [];
  let last = '';
  desk.workspace.disturbance = {
    before: () => {},
    after: ({ number, service, method }) => {
      const lasting = lastingState(desk.workspace.store);
      if (lasting !== last)
        states.push({ call: `${number} ${service}.${method}`, snapshot: desk.workspace.store.toSnapshot() });
      last = lasting;
    },
  };
  desk.setUp();
  return states;
}

test('killed after any service call, then run again: the same workspace, with one form', async () => {
  const program = await setUpProgram();
  const undisturbed = setUpDesk(program);
  undisturbed.setUp();
  const expected = outline(undisturbed.workspace);
  const states = leftBehind(program);
  expect(states.length).toBeGreaterThan(100);
  const different: string[] = [];
  for (const { call, snapshot } of states) {
    const desk = setUpDesk(program, snapshot);
    desk.setUp();
    if (JSON.stringify(outline(desk.workspace)) !== JSON.stringify(expected)) {
      if (different.length === 0) expect({ call, ...outline(desk.workspace) }).toEqual({ call, ...expected });
      different.push(call);
    }
  }
  expect(different).toEqual([]);
});

test('killed twice, over the making and over the finding of the form: still one form', async () => {
  const program = await setUpProgram();
  const undisturbed = setUpDesk(program);
  undisturbed.setUp();
  const desk = setUpDesk(program);
  const killAfter = (service: string, method: string): void => {
    desk.workspace.disturbance = {
      before: () => {},
      after: (position) => {
        if (position.service === service && position.method === method) throw new Killed('killed');
      },
    };
  };
  killAfter('FormApp', 'create');
  expect(desk.run('setUp').record.status).toBe('killed');
  killAfter('Drive', 'Files.list');
  expect(desk.run('setUp').record.status).toBe('killed');
  desk.workspace.disturbance = { before: () => {}, after: () => {} };
  desk.setUp();
  expect(outline(desk.workspace)).toEqual(outline(undisturbed.workspace));
});
