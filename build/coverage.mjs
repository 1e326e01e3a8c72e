// Compares what the local runtime's façade offers with what Google's declarations know, as a page of Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Class name → names of its public methods, read from the calls of strict() and strictObject() in the façade. */
function facadeClasses(root) {
  const folder = join(root, 'src/local/facade');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    resolveJsonModule: true,
    types: [],
    lib: ['lib.es2020.d.ts'],
  });
  const checker = program.getTypeChecker();
  const found = {};
  const visit = (node) => {
    if (ts.isCallExpression(node) && ['strict', 'strictObject'].includes(node.expression.getText())) {
      const [name, subject] = node.arguments;
      if (name !== undefined && subject !== undefined && ts.isStringLiteral(name)) {
        const own =
          node.expression.getText() === 'strict' ? instanceType(subject) : checker.getTypeAtLocation(subject);
        found[name.text] = checker
          .getPropertiesOfType(own)
          .map((property) => property.name)
          .filter((property) => !property.startsWith('_'));
      }
    }
    ts.forEachChild(node, visit);
  };
  const instanceType = (node) => {
    const type = checker.getTypeAtLocation(node);
    return type.getConstructSignatures()[0]?.getReturnType() ?? type;
  };
  for (const file of program.getSourceFiles()) if (files.includes(file.fileName)) visit(file);
  return found;
}

/** "Spreadsheets.Values.batchGet" for each parameter list of a schema table. */
function advancedMethods(table) {
  return Object.keys(table.params).map((name) =>
    name.replace('Params$Resource$', '').split('$').join('.').toLowerCase(),
  );
}

/** Names of the methods, by their lower case, that a host service's files define under `'Resource.method':` keys. */
function hostMethods(root, folder) {
  const names = new Map();
  const at = join(root, 'src/local/services', folder);
  let files = [];
  try {
    files = readdirSync(at).filter((name) => name.endsWith('.ts'));
  } catch {
    return names;
  }
  for (const file of files) {
    for (const match of readFileSync(join(at, file), 'utf8').matchAll(/'([A-Z][\w.]*\.[a-z]\w*)':/g)) {
      names.set(match[1].toLowerCase(), match[1]);
    }
  }
  return names;
}

/** The keys of `REQUESTS`-like tables: one `name:` or `name,` a line between the markers that the source carries. */
function batchRequests(root) {
  const names = new Set();
  const folder = join(root, 'src/local/services/spreadsheets');
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const table of text.matchAll(/: RequestTable = \{([\s\S]*?)\n\};/g)) {
      for (const key of table[1].matchAll(/^ {2}(\w+)[,:(]/gm)) names.add(key[1]);
    }
  }
  return names;
}

/** The functions that formulas may use, read from their table. */
function formulaFunctions(root) {
  const text = readFileSync(join(root, 'src/local/services/spreadsheets/formula-functions.ts'), 'utf8');
  const table = /FUNCTIONS: Record<string, Formula> = \{([\s\S]*?)\n\};/.exec(text)[1];
  return [...table.matchAll(/^ {2}([A-Z]+):/gm)].map((match) => match[1]);
}

const section = (title, rows) => [`## ${title}`, '', ...rows, ''];

/** The whole page. `known` is class → method → overloads. */
export function coveragePage(root, known, source) {
  const offered = facadeClasses(root);
  const services = new Map();
  for (const [name, methods] of Object.entries(known)) {
    const service = name.split('.')[0];
    const mine = offered[name];
    if (!services.has(service)) services.set(service, []);
    services.get(service).push({ name, all: Object.keys(methods), mine });
  }
  const lines = [
    '# What the local runtime covers',
    '',
    `Generated from ${source} and the façade's classes (\`node build/signatures.mjs\`). A method that is not listed throws`,
    '`not in the local runtime: Class.method`; it never gives `undefined`. What is listed checks the number and kinds of',
    'its arguments and follows the recorded facts of the platform.',
    '',
    `Formulas are stored as they are. Worked out are literals, references, operators and ${formulaFunctions(root).join(', ')};`,
    'any other function shows `#NAME?`, text that is no formula `#ERROR!`. Nothing is ever fetched. References are not',
    'rewritten when rows or columns are inserted, deleted or moved.',
    '',
  ];
  for (const [service, classes] of [...services].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const covered = classes.filter((one) => one.mine !== undefined);
    if (covered.length === 0) continue;
    lines.push(
      ...section(service, [
        '| class | covered / known | methods |',
        '|---|---|---|',
        ...covered.map(({ name, all, mine }) => {
          const have = all.filter((method) => mine.includes(method)).sort();
          return `| ${name} | ${have.length} / ${all.length} | ${have.join(', ')} |`;
        }),
      ]),
    );
  }
  for (const [title, file, folder] of [
    ['Sheets (advanced, v4)', 'sheets.v4.json', 'spreadsheets'],
    ['Drive (advanced, v3)', 'drive.v3.json', 'drive'],
  ]) {
    const table = JSON.parse(readFileSync(join(root, 'src/local/data', file), 'utf8'));
    const all = advancedMethods(table);
    const host = hostMethods(root, folder);
    const have = all.filter((method) => host.has(method)).map((method) => host.get(method));
    const rows = [`${have.length} of ${all.length} methods (${table.source}): ${have.join(', ')}.`];
    if (file === 'sheets.v4.json') {
      const requests = Object.keys(table.schemas.Request);
      const done = requests.filter((name) => batchRequests(root).has(name));
      rows.push('', `${done.length} of ${requests.length} batchUpdate requests: ${done.join(', ')}.`);
    }
    lines.push(...section(title, rows));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
