import { test } from '@jest/globals';
import { callsOf, gridOf, setUpDesk, setUpProgram, stateOf } from './desk';
test('try', async () => {
  const program = await setUpProgram();
  const desk = setUpDesk(program);
  const forms = await import('../../../src/local/services/forms/index');
  (desk.workspace as any).services.set('FormApp', (forms as any).formService ?? (forms as any).formsService ?? (forms as any).formApp ?? (forms as any).formAppService);
  let t = Date.now();
  const r = desk.run('setUp');
  console.log(JSON.stringify(r, null, 1), Date.now() - t, JSON.stringify(callsOf(desk.workspace, r.record.id), null, 1));
  t = Date.now();
  const r2 = desk.run('setUp');
  console.log(JSON.stringify(r2, null, 1), Date.now() - t, JSON.stringify(callsOf(desk.workspace, r2.record.id), null, 1));
  console.log(JSON.stringify(stateOf(desk.workspace), null, 1));
  console.log(desk.workspace.store.toSnapshot().length);
});
