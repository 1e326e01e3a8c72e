// The walls between the parts: what may import what, and who may name a Google service.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';

const SERVICES =
  /\b(SpreadsheetApp|FormApp|DriveApp|MailApp|GmailApp|LockService|PropertiesService|CacheService|ScriptApp|HtmlService|UrlFetchApp|Utilities|Session|Sheets!|Drive!)/;

/** Every file that ends in the bundle of an entry, types left out. */
async function filesBehind(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outdir: 'unused',
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** Code without comments, so that a service may be spoken of. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

test('core imports core and zod, and nothing else', () => {
  const outside = sourcesIn('src/addon/core').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)]
      .map(([, from]) => from!)
      .filter((from) => !from.startsWith('.') && from !== 'zod/mini')
      .map((from) => `${path}: ${from}`),
  );
  const upwards = sourcesIn('src/addon/core').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)]
      .map(([, from]) => join(path, '..', from!))
      .filter((target) => !target.startsWith('src/addon/core/'))
      .map((target) => `${path}: ${target}`),
  );
  expect([...outside, ...upwards]).toEqual([]);
});

test('core names no Google service, no clock and no chance', () => {
  const found = sourcesIn('src/addon/core')
    .filter((path) => !path.includes('/phrases/'))
    .filter(
      (path) => SERVICES.test(codeOf(path)) || /Date\.now\(|new Date\(\)|Math\.random\(/.test(codeOf(path)),
    );
  expect(found).toEqual([]);
});

test('the add-on holds nothing of the local runtime, and the local runtime nothing of the add-on', async () => {
  const addon = await filesBehind('src/addon/main.ts');
  const local = await filesBehind('src/local/cli.ts');
  expect(addon.filter((path) => path.startsWith('src/local/'))).toEqual([]);
  expect(local.filter((path) => path.startsWith('src/addon/'))).toEqual([]);
  expect(addon.length).toBeGreaterThan(100);
  expect(local.length).toBeGreaterThan(50);
});

test('loading the bundle calls no service: it loads where there are none', () => {
  const context = vm.createContext(Object.create(null));
  for (const name of ['ChineseText.js', 'Code.js', 'Tables.js']) {
    vm.runInContext(readFileSync(join('dist/addon', name), 'utf8'), context, { filename: name });
  }
  expect(vm.runInContext('typeof onNominationSubmitted', context)).toBe('function');
});
