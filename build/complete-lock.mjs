// Puts back into package-lock.json the other platforms' binaries, which npm leaves out when a registry mirror lacks them.
import { readFileSync, writeFileSync } from 'node:fs';

const PATH = 'package-lock.json';
const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/** "@biomejs/cli-linux-arm64-musl" → linux, arm64; npm skips what does not fit the machine. */
function platformOf(name) {
  const words = name.split('/').pop().split(/[-_.]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.some((word) => word === processor));
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) };
}

const lock = JSON.parse(readFileSync(PATH, 'utf8'));
let added = 0;
for (const [place, entry] of Object.entries(lock.packages)) {
  if (place === '') continue;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${place}/node_modules/${name}`;
    if (lock.packages[nested] !== undefined || lock.packages[`node_modules/${name}`] !== undefined) continue;
    const platform = platformOf(name);
    if (platform.os === undefined || !/^\d/.test(range)) continue;
    lock.packages[`node_modules/${name}`] = {
      version: range,
      ...platform,
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added += 1;
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} entries added to ${PATH}\n`);
