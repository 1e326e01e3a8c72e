// Builds what clasp pushes (dist/addon) and the laptop's local runtime (dist/local).
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

// Built aside and then put in place, so that whoever runs the old build meanwhile never finds half a new one.
const ASIDE = `dist/.building-${process.pid}`;
const ADDON = join(ASIDE, 'addon');
const LOCAL = join(ASIDE, 'local');
const MAPS = join(ASIDE, 'maps');
const PHRASES = 'src/addon/core/phrases';

/** What each of these files exports, by the file's name without its ending. */
async function exportsOf(files) {
  const result = await build({
    entryPoints: files,
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    logLevel: 'error',
    outdir: 'unused',
  });
  return new Map(
    Object.values(result.metafile.outputs).map((output) => [
      basename(output.entryPoint, '.ts'),
      output.exports,
    ]),
  );
}

/** What people read stands in a file of its own, so that it can be looked over apart from the code. */
const wordsApart = (words) => ({
  name: 'words-apart',
  setup(builder) {
    builder.onResolve({ filter: /\/phrases\// }, ({ path }) => ({
      path: basename(path),
      namespace: 'words',
    }));
    // Named exports: a CommonJS module would be copied name by name whenever the bundle is loaded.
    builder.onLoad({ filter: /.*/, namespace: 'words' }, ({ path }) => ({
      contents: `export const { ${words.get(path).join(', ')} } = LaurelText[${JSON.stringify(path)}];`,
    }));
  },
});

async function buildWords(names) {
  const contents = names.map((name) => `export * as ${JSON.stringify(name)} from './${name}';`).join('\n');
  await build({
    stdin: { contents, resolveDir: PHRASES, loader: 'ts' },
    bundle: true,
    // Apps Script evaluates files in the order of their names unless told otherwise: this one before Code.js.
    outfile: join(ADDON, 'ChineseText.js'),
    format: 'iife',
    globalName: 'LaurelText',
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

async function buildAddon() {
  mkdirSync(ADDON, { recursive: true });
  mkdirSync(MAPS, { recursive: true });
  const names = (await exportsOf(['src/addon/main.ts'])).get('main');
  const words = await exportsOf(readdirSync(PHRASES).map((file) => join(PHRASES, file)));
  // Declarations, not arrow constants: google.script.run and the script editor only find those.
  const stubs = names
    .map((name) => `function ${name}(){return Laurel.${name}.apply(this,arguments)}`)
    .join('\n');
  await build({
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    outfile: join(ADDON, 'Code.js'),
    format: 'iife',
    globalName: 'Laurel',
    target: 'es2019',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    footer: { js: stubs },
    plugins: [wordsApart(words)],
    logLevel: 'error',
  });
  renameSync(join(ADDON, 'Code.js.map'), join(MAPS, 'Code.js.map'));
  await buildWords([...words.keys()]);
  cpSync('appsscript.json', join(ADDON, 'appsscript.json'));
  for (const name of readdirSync('src/addon/ui').filter((file) => file.endsWith('.html'))) {
    cpSync(join('src/addon/ui', name), join(ADDON, name));
  }
  writeFileSync(join(ADDON, 'Tables.js'), tables());
}

/**
 * All lookup tables as strings in one global; core parses a table only when a rule first asks for it. Beside them stands
 * the edition: another text for every other state of the program and its tables.
 */
function tables() {
  const packed = {};
  for (const name of readdirSync('tables')
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    packed[basename(name, '.txt')] = readFileSync(join('tables', name), 'utf8');
  }
  const edition = createHash('sha256').update(JSON.stringify(packed));
  for (const name of ['ChineseText.js', 'Code.js']) edition.update(readFileSync(join(ADDON, name)));
  packed.edition = edition.digest('hex').slice(0, 12);
  return `var LAUREL_TABLES = ${JSON.stringify(packed)};\n`;
}

async function buildLocal() {
  const facade = await build({
    entryPoints: ['src/local/facade/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Facade',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  mkdirSync(LOCAL, { recursive: true });
  writeFileSync(join(LOCAL, 'facade.js'), `(() => {${facade.outputFiles[0].text}\nreturn Facade.open;})()`);
  await build({
    entryPoints: ['src/local/cli.ts', 'src/local/runtime/overlap-worker.ts'],
    bundle: true,
    outdir: LOCAL,
    entryNames: '[name]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'error',
  });
}

/** Beside the command, not inside it: only a rehearsal reads them. */
function copySample() {
  mkdirSync(join(LOCAL, 'sample'), { recursive: true });
  for (const name of readdirSync('src/local/sample').filter((file) => file.endsWith('.json'))) {
    cpSync(join('src/local/sample', name), join(LOCAL, 'sample', name));
  }
}

async function putInPlace() {
  for (const part of ['addon', 'local', 'maps']) {
    rmSync(join('dist', part), { recursive: true, force: true });
    renameSync(join(ASIDE, part), join('dist', part));
  }
}

try {
  await buildAddon();
  await buildLocal();
  copySample();
  await putInPlace();
} finally {
  rmSync(ASIDE, { recursive: true, force: true });
}
