// A spreadsheet and a way to call the services' methods on it, as the door would, for tests that need no isolate.
import { Blobs } from '../../../src/local/runtime/blobs';
import type { Call, Service, WorkspaceEvent } from '../../../src/local/runtime/service';
import { Store } from '../../../src/local/runtime/store';
import { sheetsService } from '../../../src/local/services/spreadsheets/advanced';
import { everydayService } from '../../../src/local/services/spreadsheets/everyday';
import type { Resource } from '../../../src/local/services/spreadsheets/state';
import { createSpreadsheet } from '../../../src/local/services/spreadsheets/tabs';

export const OWNER = 'organizer@example.org';
/** 2021-12-01T10:00+08:00. */
export const NOW = Date.parse('2021-12-01T10:00:00+08:00');

/** Calls one method in one transaction; `virtualMs` tells what it cost. */
export function ground(user = OWNER) {
  const store = Store.inMemory();
  const events: WorkspaceEvent[] = [];
  let ids = 0;
  let charged = 0;
  const callAs = (who: string): Call => ({
    store,
    blobs: new Blobs(null),
    identity: { effectiveUser: who, activeUser: who, authMode: 'FULL' },
    executionId: 'x1',
    now: NOW,
    containerId: id,
    surface: 'none',
    timeZone: 'Asia/Shanghai',
    grantedScopes: [],
    charge: (ms) => {
      charged += ms;
    },
    newId: (length = 33) => {
      ids += 1;
      return `id${ids}`.padEnd(length, 'x');
    },
    random: () => {
      ids += 1;
      return ids / 1000;
    },
    emit: (event) => events.push(event),
    ask: () => ({ button: 'OK', text: '' }),
  });
  let id = '';
  id = store.transaction(() => createSpreadsheet(callAs(OWNER), { title: '台账' })).spreadsheetId;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared whole
  const run = (service: Service, name: string, args: unknown[], who: string): any => {
    const method = service.methods[name];
    if (method === undefined) throw new Error(`no method ${name}`);
    const reply = store.transaction(() => method.run(callAs(who), ...JSON.parse(JSON.stringify(args))));
    return reply === undefined ? undefined : JSON.parse(JSON.stringify(reply));
  };
  return {
    id,
    store,
    events,
    charged: () => charged,
    callAs,
    sheets: (name: string, ...args: unknown[]) => run(sheetsService, `Spreadsheets.${name}`, args, user),
    sheetsAs: (who: string, name: string, ...args: unknown[]) =>
      run(sheetsService, `Spreadsheets.${name}`, args, who),
    app: (name: string, ...args: unknown[]) => run(everydayService, name, args, user),
    appAs: (who: string, name: string, ...args: unknown[]) => run(everydayService, name, args, who),
    batch: (...requests: Resource[]) =>
      run(sheetsService, 'Spreadsheets.batchUpdate', [{ requests }, id], user),
    /** Values of a range as stored (UNFORMATTED_VALUE). */
    values: (range: string): unknown[][] =>
      run(
        sheetsService,
        'Spreadsheets.Values.get',
        [id, range, { valueRenderOption: 'UNFORMATTED_VALUE' }],
        OWNER,
      ).values ?? [],
    share: (email: string, role: string) =>
      store.push(['drive', 'files', id, 'permissions'], {
        id: email,
        type: 'user',
        role,
        emailAddress: email,
      }),
  };
}

/** A row of literal texts, numbers and booleans for updateCells and appendCells. */
export function literalRow(...values: (string | number | boolean)[]): Resource {
  return {
    values: values.map((value) => ({
      userEnteredValue:
        typeof value === 'number'
          ? { numberValue: value }
          : typeof value === 'boolean'
            ? { boolValue: value }
            : { stringValue: value },
    })),
  };
}
