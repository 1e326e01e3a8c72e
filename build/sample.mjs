// Writes the shipped sample campaign (src/local/sample/*.json) anew from its generator and seed.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PLACE = 'src/local/sample';
const BUILT = join(PLACE, `.generate-${process.pid}.mjs`);

try {
  await build({
    entryPoints: [join(PLACE, 'generate.ts')],
    bundle: true,
    outfile: BUILT,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const { generateSample, SHIPPED_SEED } = await import(pathToFileURL(BUILT).href);
  const { submissions, recommendingUnits, pastHonorees, reviewers } = generateSample(SHIPPED_SEED);
  const files = {
    nominations: submissions,
    'recommending-units': recommendingUnits,
    'past-honorees': pastHonorees,
    reviewers,
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(PLACE, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
} finally {
  rmSync(BUILT, { force: true });
}
