// Turns a TypeScript file into JavaScript for Jest, with the same compiler that builds the add-on.
import { transformSync } from 'esbuild';

export default {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      // Node 20 learnt them late in its line: without this esbuild would leave them out.
      supported: { 'import-attributes': true },
      sourcemap: true,
      sourcefile: path,
    });
    return { code, map };
  },
};
