// Builds what clasp pushes (dist/addon) and the laptop's local runtime (dist/local).
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const ADDON = 'dist/addon';
const LOCAL = 'dist/local';

/** The names that main.ts exports: each becomes a global function that Google may call. */
async function entryPoints() {
  const result = await build({
    entryPoints: ['src/addon/main.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    metafile: true,
    logLevel: 'error',
    outdir: 'unused',
  });
  return Object.values(result.metafile.outputs).flatMap((output) => output.exports);
}

async function buildAddon() {
  rmSync(ADDON, { recursive: true, force: true });
  mkdirSync(ADDON, { recursive: true });
  const names = await entryPoints();
  // Declarations, not arrow constants: google.script.run and the script editor only find those.
  const stubs = names.map((name) => `function ${name}(){return Laurel.${name}.apply(this,arguments)}`).join('\n');
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
    logLevel: 'error',
  });
  mkdirSync('dist/maps', { recursive: true });
  cpSync(join(ADDON, 'Code.js.map'), 'dist/maps/Code.js.map');
  rmSync(join(ADDON, 'Code.js.map'));
  cpSync('appsscript.json', join(ADDON, 'appsscript.json'));
  for (const name of readdirSync('src/addon/ui').filter((file) => file.endsWith('.html'))) {
    cpSync(join('src/addon/ui', name), join(ADDON, name));
  }
  writeFileSync(join(ADDON, 'Tables.js'), tables());
}

/** All lookup tables as strings in one global; core parses a table only when a rule first asks for it. */
function tables() {
  const packed = {};
  for (const name of readdirSync('tables').filter((file) => file.endsWith('.txt')).sort()) {
    packed[basename(name, '.txt')] = readFileSync(join('tables', name), 'utf8');
  }
  return `var LAUREL_TABLES = ${JSON.stringify(packed)};\n`;
}

async function buildLocal() {
  rmSync(LOCAL, { recursive: true, force: true });
  const facade = await build({
    entryPoints: ['src/local/facade/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Facade',
    target: 'es2020',
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

await buildAddon();
await buildLocal();
