// Tests' way into the local runtime: a workspace in memory, and the façade's classes called as one account after another.
import { type Config, openDoor } from '../../src/local/facade/door';
import { Blobs } from '../../src/local/runtime/blobs';
import type { RunRequest } from '../../src/local/runtime/execution';
import { Ledger } from '../../src/local/runtime/ledger';
import type { Service } from '../../src/local/runtime/service';
import { Store } from '../../src/local/runtime/store';
import { Workspace } from '../../src/local/runtime/workspace';

export const OWNER = 'office@example.org';
export const OTHER = 'colleague@example.org';
/** 2021-11-20 09:00 in Shanghai. */
export const START = Date.parse('2021-11-20T01:00:00Z');
export const SCOPES = [
  'https://www.googleapis.com/auth/drive',
  'https://www.googleapis.com/auth/forms',
  'https://www.googleapis.com/auth/script.send_mail',
  'https://www.googleapis.com/auth/script.container.ui',
  'https://www.googleapis.com/auth/userinfo.email',
];

export interface Desk {
  workspace: Workspace;
  /** Runs `work` as one execution of `user`; gives its result, and ends the execution unless told to keep it. */
  as<T>(user: string, work: () => T, options?: Partial<RunRequest>): T;
}

/** A workspace with the given services, where both accounts have granted all scopes. */
export function deskWith(services: Service[], scopes: string[] = SCOPES): Desk {
  const store = Store.inMemory();
  store.set(['workspace'], { now: START, containerId: 'container' });
  for (const user of [OWNER, OTHER]) store.set(['accounts', user], { granted: SCOPES });
  const workspace = new Workspace({
    store,
    blobs: new Blobs(null),
    services,
    ledger: new Ledger(null),
    program: {
      facade: { name: 'facade.js', code: '' },
      files: [],
      manifest: { timeZone: 'Asia/Shanghai', oauthScopes: scopes },
    },
  });
  return {
    workspace,
    as(user, work, options = {}) {
      const execution = workspace.begin({
        entry: 'test',
        cause: 'menu',
        identity: { effectiveUser: user, activeUser: user, authMode: 'FULL' },
        ...options,
      });
      if ('record' in execution) throw new Error(execution.record.error?.message);
      const config: Config = {
        now: execution.now,
        seed: 0.5,
        containerId: workspace.containerId,
        surface: options.surface ?? 'none',
      };
      openDoor((text) => workspace.serve(execution, text), JSON.stringify(config));
      try {
        return work();
      } finally {
        workspace.finish(execution, { ok: true, value: '' });
      }
    },
  };
}

/** The message of what `work` throws, with the HTTP status where there is one; '' when it throws nothing. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
    return '';
  } catch (error) {
    const { message, details } = error as { message: string; details?: { code: number } };
    return details === undefined ? message : `${details.code} ${message}`;
  }
}
