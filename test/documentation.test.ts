// What README and docs name is there: files, identifiers, links, commands, npm scripts and menu entries.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { MENU_WORDS } from '../src/addon/core/phrases/menu';

const PAGES = ['README.md', 'tables/README.md', ...namesIn('docs').map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/** Made by the build, by a run, or by whoever uses the project: spoken of, and not in the repository. */
const MADE = /^(dist|out|\.\.|~)\/|^\.clasp(\.\d+)?\.json$|^(Code|ChineseText|Tables)\.js$|^workspace\.json$/;

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

const FILES = ['src', 'test', 'build', 'tables', 'docs', '.ci']
  .flatMap((folder) => (existsSync(folder) ? namesIn(folder).map((name) => join(folder, name)) : []))
  .concat(readdirSync('.'));

const SOURCE = FILES.filter((name) => /^(src|test|build|tables)\b.*\.(ts|mjs|html)$/.test(name))
  .map((name) => readFileSync(name, 'utf8'))
  .join('\n');

const COMMANDS = [
  ...execFileSync(process.execPath, ['dist/local/cli.js', '--help'], { encoding: 'utf8' }).matchAll(
    /^ {2}([a-z]+)/gm,
  ),
].map(([, command]) => command!);

/** Keys of clasp's own file. */
const OF_CLASP = ['rootDir', 'scriptId'];

const read = (page: string): string => readFileSync(page, 'utf8');
/** What stands between backticks in running text; listings are left out. */
const quotedIn = (page: string): string[] =>
  [
    ...read(page)
      .replace(/^```[\s\S]*?^```/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, quoted]) => quoted!);

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '[^/]*');

function isThere(path: string): boolean {
  const wanted = new RegExp(`(^|/)${escaped(path.replace(/\/$/, ''))}$`);
  return FILES.some((name) => wanted.test(name));
}

describe.each(PAGES)('%s', (page) => {
  test('names files that exist', () => {
    const paths = quotedIn(page).filter((quoted) =>
      /^[\w.*/-]+(\/|\.(ts|mjs|js|json|html|md))$/.test(quoted),
    );
    expect(paths.filter((path) => !MADE.test(path) && !isThere(path))).toEqual([]);
  });

  test('names functions, types and constants that exist', () => {
    const names = quotedIn(page).flatMap(
      (quoted) => /^([A-Za-z]\w*[A-Z_]\w*)(\(.*\))?$/.exec(quoted)?.[1] ?? [],
    );
    expect(
      names.filter((name) => !OF_CLASP.includes(name) && !new RegExp(`\\b${name}\\b`).test(SOURCE)),
    ).toEqual([]);
  });

  test('links to pages that exist', () => {
    const targets = [...read(page).matchAll(/\]\(([^)\s#]+)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test('gives commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = (pattern: RegExp): string[] => [...read(page).matchAll(pattern)].map(([, name]) => name!);
    expect(called(/\bnpm run ([\w:]+)/g).filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(
      called(/\bnode ((?:build|test|tables)[\w./-]*\.mjs)/g).filter((path) => !existsSync(path)),
    ).toEqual([]);
    expect(called(/\bnpx laurel ([a-z]+)/g).filter((command) => !COMMANDS.includes(command))).toEqual([]);
  });

  test('sends people to menu entries that exist', () => {
    const words = Object.values(MENU_WORDS);
    const steps = [...read(page).matchAll(/桂冠”? → “?([\p{Script=Han}]+)/gu)].map(([, entry]) => entry!);
    expect(steps.filter((step) => !words.some((word) => step.startsWith(word)))).toEqual([]);
  });
});
