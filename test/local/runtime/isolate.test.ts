// Isolates as Apps Script gives them: no Node, nothing shared between executions, and one door with either transport.
import { describe, expect, test } from '@jest/globals';
import { createWorkspace, ORGANIZER } from '../../../src/local/open-workspace';
import { type BuiltProgram, builtProgram, OVERLAP_WORKER } from '../../../src/local/program';
import type { RunReport } from '../../../src/local/runtime/execution';
import { runOverlapping } from '../../../src/local/runtime/overlap';

const CODE = `
var seen = 0;
function globals() {
  return ['process','require','module','Buffer','global','setTimeout','setInterval','setImmediate','fetch','URL','URLSearchParams',
    'TextEncoder','TextDecoder','atob','btoa','crypto','performance','structuredClone','queueMicrotask','window','self','navigator','WebSocket','Blob','File']
    .filter(function (name) { return typeof globalThis[name] !== 'undefined'; });
}
function count() { seen += 1; return seen; }
function dates() { return [new Date(0) instanceof Date, [] instanceof Array, SpreadsheetApp.getActive().getId() === '' ]; }
function escapes() {
  var found = [];
  try { found.push(typeof this.constructor.constructor('return process')()); } catch (error) { found.push(error.name); }
  try { found.push(typeof SpreadsheetApp.getActive.constructor('return process')()); } catch (error) { found.push(error.name); }
  return found;
}
function missing() { SpreadsheetApp.getActive().frobnicate(); }
function missingClass() { return typeof GmailApp; }
function missingService() { Sheets.Spreadsheets.Charts.list(); }
function failing() { throw new TypeError('nein'); }
function loops() { for (;;) Utilities.sleep(60000); }
function work() { var id = SpreadsheetApp.getActive().getId(); LockService.getScriptLock().tryLock(1000); return id.length > 0; }
`;

function program(): BuiltProgram {
  return { ...builtProgram(), files: [{ name: 'Code.js', code: CODE }] };
}

function runner() {
  const { workspace } = createWorkspace(null, { program: program() });
  const request = (entry: string) => ({
    entry,
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' as const },
    cause: 'command',
  });
  const overlapping = async (...entries: string[]): Promise<RunReport[]> =>
    runOverlapping(workspace, entries.map(request), (waiting) => waiting[0]!, OVERLAP_WORKER);
  return { workspace, run: (entry: string) => workspace.run(request(entry)), overlapping };
}

test('none of Node’s globals, and no way to them', () => {
  const { run } = runner();
  expect(run('globals').value).toEqual([]);
  expect(run('escapes').value).toEqual(['ReferenceError', 'ReferenceError']);
  expect(run('dates').value).toEqual([true, true, false]);
});

test('every execution starts with fresh globals', () => {
  const { run } = runner();
  expect([run('count').value, run('count').value]).toEqual([1, 1]);
});

describe.each(['directly', 'in a worker'])('called %s', (transport) => {
  const through = async (entry: string): Promise<RunReport> => {
    const { run, overlapping } = runner();
    return transport === 'directly' ? run(entry) : (await overlapping(entry))[0]!;
  };

  test('a result, an error, and a run that takes too long', async () => {
    expect(await through('work')).toMatchObject({ value: true, record: { status: 'completed', calls: 2 } });
    expect((await through('failing')).record).toMatchObject({
      status: 'failed',
      error: { name: 'TypeError', message: 'nein' },
    });
    expect((await through('loops')).record).toMatchObject({ status: 'timed_out' });
  });

  test('what is not there is named', async () => {
    expect((await through('missing')).record.error?.message).toBe(
      'not in the local runtime: Spreadsheet.frobnicate',
    );
    expect((await through('missingService')).record.error?.message).toContain('not in the local runtime');
  });
});

test('a service method that nobody has made is refused by name', () => {
  const { workspace, run } = runner();
  expect(run('work').record.status).toBe('completed');
  const execution = workspace.begin({
    entry: 'x',
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
    cause: 'command',
  });
  if ('record' in execution) throw new Error('refused');
  const reply = JSON.parse(
    workspace.serve(execution, JSON.stringify({ s: 'Sheets', m: 'frobnicate', a: [] })),
  );
  expect(reply.e).toMatchObject({ message: 'not in the local runtime: Sheets.frobnicate' });
});

test('a lock that another execution holds is waited for, and given up after its time', async () => {
  const { overlapping } = runner();
  const reports = await overlapping('work', 'work');
  expect(reports.map((report) => [report.record.status, report.value])).toEqual([
    ['completed', true],
    ['completed', true],
  ]);
});
