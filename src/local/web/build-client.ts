// Builds what the browser runs, on the first `laurel serve` and whenever it has changed; nothing else waits for it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './root';

export interface Client {
  directory: string;
  /** Part of the assets' address: changes with what is in them. */
  fingerprint: string;
  /** Whether the sheet component was there to be built in. */
  hasGrid: boolean;
}

const COMPONENT = '@univerjs/preset-sheets-core';

/** Files that the pages' scripts import from outside their own folder. */
const SHARED = [
  'src/local/hand/form-answers.ts',
  'src/local/services/forms/validation.ts',
  'src/local/services/forms/patterns.ts',
];

/** Gives the built client, building it when its sources are newer. `tell` hears of work that takes seconds. */
export async function builtClient(tell: (line: string) => void): Promise<Client> {
  const root = projectRoot();
  const sources = join(root, 'src/local/web/client');
  const hasGrid = existsSync(join(root, 'node_modules', COMPONENT, 'package.json'));
  const fingerprint = fingerprintOf(root, sources, hasGrid);
  const home = join(root, 'dist/web');
  const directory = join(home, fingerprint);
  if (existsSync(directory)) return { directory, fingerprint, hasGrid };
  tell(hasGrid ? '首次使用，正在构建网页（约十秒，只做一次）……' : '首次使用，正在构建网页……');
  const { build } = await import('esbuild');
  const draft = `${directory}.draft-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const common = {
    bundle: true,
    outdir: draft,
    format: 'esm' as const,
    target: 'es2022',
    charset: 'utf8' as const,
    minify: true,
    legalComments: 'none' as const,
    define: { 'process.env.NODE_ENV': '"production"' },
    absWorkingDir: root,
    logLevel: 'error' as const,
  };
  await build({
    ...common,
    entryPoints: ['page.ts', 'form.ts', 'style.css'].map((name) => join(sources, name)),
  });
  // Splitting leaves five megabytes of hyphenation tables in files that no page here asks for.
  if (hasGrid) await build({ ...common, entryPoints: [join(sources, 'sheet.ts')], splitting: true });
  settle(draft, directory);
  removeOld(home);
  return { directory, fingerprint, hasGrid };
}

/** Gives the draft its name; where another process was first with the same, that one stays. */
function settle(draft: string, directory: string): void {
  try {
    renameSync(draft, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

const DAY = 24 * 3600 * 1000;

/** Takes away builds of earlier sources; younger ones may be another process's draft, or what it serves. */
function removeOld(home: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (mtimeMs < Date.now() - DAY) rmSync(path, { recursive: true, force: true });
  }
}

function fingerprintOf(root: string, sources: string, hasGrid: boolean): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  for (const name of SHARED) hash.update(readFileSync(join(root, name)));
  if (hasGrid) hash.update(readFileSync(join(root, 'node_modules', COMPONENT, 'package.json')));
  return hash.digest('hex').slice(0, 12);
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A file of the client by its plain name; null when there is none. */
export function clientFile(client: Client, name: string): { bytes: Uint8Array; type: string } | null {
  const ending = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  const type = TYPES[ending];
  // A name with a path in it is never one of the client's.
  if (type === undefined || !/^[\w.-]+$/.test(name)) return null;
  const path = join(client.directory, name);
  return existsSync(path) ? { bytes: readFileSync(path), type } : null;
}
