// Reads what the build made: the bundle that clasp would push, and the façade that stands in for Google.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ScriptFile } from './runtime/isolate';
import type { Program } from './runtime/workspace';

/** The same from src/local (tests) and from dist/local (the built command). */
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A built program and the HTML files that belong to it, by name without ending. */
export interface BuiltProgram extends Program {
  html: Record<string, string>;
}

let loaded: BuiltProgram | null = null;

/**
 * dist/addon and dist/local/facade.js; scripts come in the order of their names, as clasp pushes them. Loaded once in a
 * process: V8 then compiles each script once, however many workspaces run it. Throws when there is no build.
 */
export function builtProgram(): BuiltProgram {
  loaded ??= load();
  return loaded;
}

function load(): BuiltProgram {
  const addon = `${DIST}addon/`;
  if (!existsSync(`${addon}Code.js`) || !existsSync(`${DIST}local/facade.js`)) {
    throw new Error('还没有构建：请先在项目目录运行 npm run build。');
  }
  const names = readdirSync(addon).sort();
  const read = (name: string): ScriptFile => ({ name, code: readFileSync(`${addon}${name}`, 'utf8') });
  const html = names.filter((name) => name.endsWith('.html')).map(read);
  return {
    facade: { name: 'facade.js', code: readFileSync(`${DIST}local/facade.js`, 'utf8') },
    files: names.filter((name) => name.endsWith('.js')).map(read),
    manifest: JSON.parse(read('appsscript.json').code),
    html: Object.fromEntries(html.map(({ name, code }) => [name.replace(/\.html$/, ''), code])),
  };
}

/** The worker file that overlapping executions are started with. */
export const OVERLAP_WORKER = `${DIST}local/overlap-worker.js`;

/** The shipped sample campaign's files. */
export const SAMPLE_DIRECTORY = `${DIST}local/sample/`;

/** What the benchmark sets beside Laurel: kept with the tests, and only in the repository. */
export const PLAIN_SCRIPT = `${DIST}../test/bench/plain-script.js`;
