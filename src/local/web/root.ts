// Where the project lies: the same from the sources (tests) and from the built command.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory with Laurel's package.json, above this file wherever it was bundled to. */
export function projectRoot(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && existsSync(join(at, 'appsscript.json'))) return at;
    if (at === dirname(at)) throw new Error('找不到 Laurel 的安装目录。');
  }
}
