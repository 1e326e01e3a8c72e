// The state on disk: what a kill in the middle of a write leaves is read as if the unfinished write had never begun.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { Store } from '../../../src/local/runtime/store';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'laurel-store-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe('transactions', () => {
  test('all or nothing, also when they nest', () => {
    const store = Store.inMemory('{"a":1,"list":[1,2,3]}');
    expect(() =>
      store.transaction(() => {
        store.set(['a'], 2);
        store.splice(['list'], 1, 1, 'x', 'y');
        store.transaction(() => store.set(['deep', 'er'], true));
        store.remove(['a']);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(JSON.parse(store.toSnapshot())).toEqual({ a: 1, list: [1, 2, 3], deep: {} });
  });

  test('an inner one that fails takes back only itself', () => {
    const store = Store.inMemory();
    store.transaction(() => {
      store.set(['kept'], 1);
      expect(() =>
        store.transaction(() => {
          store.set(['gone'], 2);
          throw new Error('inner');
        }),
      ).toThrow('inner');
    });
    expect(JSON.parse(store.toSnapshot())).toEqual({ kept: 1 });
  });
});

describe('on disk', () => {
  test('what was committed is there again', () => {
    const store = Store.open(directory);
    store.set(['a'], { b: [1] });
    store.push(['a', 'b'], 2);
    store.close();
    expect(JSON.parse(Store.open(directory).toSnapshot())).toEqual({ a: { b: [1, 2] } });
  });

  test('a torn last line is a transaction that did not happen, wherever it is torn', () => {
    const store = Store.open(directory);
    store.set(['first'], '一');
    const whole = statSync(join(directory, 'state-0.log')).size;
    store.transaction(() => {
      store.set(['second'], '二');
      store.set(['third'], '三');
    });
    store.close();
    const log = readFileSync(join(directory, 'state-0.log'));
    for (let length = log.length - 1; length >= whole; length -= 1) {
      writeFileSync(join(directory, 'state-0.log'), log);
      truncateSync(join(directory, 'state-0.log'), length);
      const again = Store.open(directory);
      expect(JSON.parse(again.toSnapshot())).toEqual({ first: '一' });
      again.set(['after'], length);
      again.close();
      expect(JSON.parse(Store.open(directory).toSnapshot())).toEqual({ first: '一', after: length });
    }
  });

  test('a long log is folded into a snapshot, and a half-made snapshot is not taken for one', () => {
    const store = Store.open(directory);
    for (let at = 0; at < 9; at += 1) store.set([`text${at}`], 'x'.repeat(1024 * 1024));
    store.close();
    expect(readdirSync(directory).sort()).toEqual(['state-1.json', 'state-1.log']);
    appendFileSync(join(directory, 'state-2.draft'), '{"torn":');
    const again = Store.open(directory);
    expect(Object.keys(JSON.parse(again.toSnapshot()))).toHaveLength(9);
    again.close();
  });

  test('killed with -9 while it writes: a whole number of transactions, each whole', async () => {
    buildSync({
      entryPoints: [fileURLToPath(new URL('../../../src/local/runtime/store.ts', import.meta.url))],
      bundle: true,
      outfile: join(directory, 'store.mjs'),
      format: 'esm',
      platform: 'node',
      target: 'node20',
    });
    writeFileSync(
      join(directory, 'writer.mjs'),
      `import { Store } from './store.mjs';
const store = Store.open(process.argv[2]);
process.stdout.write('ready');
for (let n = 1; ; n += 1) store.transaction(() => { store.set(['left'], n); store.set(['pad'], 'x'.repeat(n % 5000)); store.set(['right'], n); });`,
    );
    const data = join(directory, 'data');
    let last = 0;
    for (const pause of [40, 70, 110]) {
      const child = spawn(process.execPath, [join(directory, 'writer.mjs'), data], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
      await new Promise((resolve) => setTimeout(resolve, pause));
      child.kill('SIGKILL');
      await new Promise<void>((resolve) => child.once('exit', () => resolve()));
      const store = Store.open(data);
      const { left, right } = JSON.parse(store.toSnapshot()) as { left: number; right: number };
      store.close();
      expect(left).toBe(right);
      expect(left).toBeGreaterThan(0);
      last += left;
    }
    expect(last).toBeGreaterThan(2);
  });
});
