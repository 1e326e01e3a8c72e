// Generates src/local/data/signatures.json from @types/google-apps-script, and docs/coverage.md from the façade's own classes.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { coveragePage } from './coverage.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const typesFolder = join(root, 'node_modules/@types/google-apps-script');

/** The global object of each namespace: Google's messages name a class as "SpreadsheetApp.Range". */
const GLOBAL_OF = {
  Spreadsheet: 'SpreadsheetApp',
  Drive: 'DriveApp',
  Forms: 'FormApp',
  Document: 'DocumentApp',
  Mail: 'MailApp',
  Script: 'ScriptApp',
  Properties: 'PropertiesService',
  Lock: 'LockService',
  Cache: 'CacheService',
  HTML: 'HtmlService',
  Utilities: 'Utilities',
  URL_Fetch: 'UrlFetchApp',
  Base: '',
};

const files = readdirSync(typesFolder)
  .filter((name) => /^google-apps-script\..*\.d\.ts$/.test(name))
  .map((name) => join(typesFolder, name));
const program = ts.createProgram([...files, join(typesFolder, 'google-apps-script-events.d.ts')], {
  types: [],
  lib: ['lib.es2020.d.ts'],
  strict: true,
});
const checker = program.getTypeChecker();

/** "SpreadsheetApp.Range" for Spreadsheet.Range, "SpreadsheetApp" for the service itself, "Ui" for Base.Ui. */
function googleName(namespace, name) {
  const global = GLOBAL_OF[namespace];
  if (global === '' || name === global) return name;
  return `${global}.${name}`;
}

/** One letter per kind; see the reader in src/local/facade/strict.ts. */
function kindOf(type) {
  if (type.isUnion() && !(type.flags & (ts.TypeFlags.Boolean | ts.TypeFlags.EnumLike))) {
    const parts = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
    return [...new Set(parts.map(kindOf))].join('/');
  }
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'X';
  if (type.flags & ts.TypeFlags.EnumLike) return 'E';
  if (type.flags & ts.TypeFlags.StringLike) return 'S';
  if (type.flags & ts.TypeFlags.NumberLike) return 'N';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'B';
  if (checker.isArrayType(type)) return `${kindOf(checker.getTypeArguments(type)[0])}[]`;
  if (type.getCallSignatures().length > 0) return 'F';
  const symbol = type.symbol;
  if (symbol === undefined) return 'X';
  if (symbol.name === 'Date') return 'D';
  const namespace = symbol.parent?.name;
  const isClass =
    GLOBAL_OF[namespace] !== undefined &&
    checker.getPropertiesOfType(type).some((p) => p.flags & ts.SymbolFlags.Method);
  return isClass ? `C${symbol.name}` : 'O';
}

function parameterKind(parameter) {
  const declaration = parameter.valueDeclaration;
  const kind = kindOf(checker.getTypeOfSymbolAtLocation(parameter, declaration));
  if (declaration.dotDotDotToken) return `...${kind.replace(/\[\]$/, '')}`;
  return declaration.questionToken ? `${kind}?` : kind;
}

function methodsOf(type) {
  const methods = {};
  for (const property of checker.getPropertiesOfType(type)) {
    if (!(property.flags & ts.SymbolFlags.Method)) continue;
    const signatures = checker
      .getTypeOfSymbolAtLocation(property, property.valueDeclaration)
      .getCallSignatures();
    methods[property.name] = [
      ...new Set(signatures.map((one) => one.parameters.map(parameterKind).join(','))),
    ];
  }
  return methods;
}

const known = {};
const appsScript = checker.resolveName('GoogleAppsScript', undefined, ts.SymbolFlags.Namespace, false);
for (const namespace of checker.getExportsOfModule(appsScript)) {
  if (GLOBAL_OF[namespace.name] === undefined) continue;
  for (const exported of checker.getExportsOfModule(namespace)) {
    if (!(exported.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))) continue;
    const methods = methodsOf(checker.getDeclaredTypeOfSymbol(exported));
    if (Object.keys(methods).length > 0) known[googleName(namespace.name, exported.name)] = methods;
  }
}

const version = JSON.parse(readFileSync(join(typesFolder, 'package.json'), 'utf8')).version;
const source = `@types/google-apps-script ${version} (MIT), by build/signatures.mjs`;
const classes = Object.fromEntries(
  Object.entries(known)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, methods]) => [
      name,
      Object.entries(methods)
        .map(([method, overloads]) => `${method}:${overloads.join('|')}`)
        .join(';'),
    ]),
);
mkdirSync(join(root, 'src/local/data'), { recursive: true });
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(
  join(root, 'src/local/data/signatures.json'),
  `${JSON.stringify({ source, classes }, null, 2)}\n`,
);
writeFileSync(join(root, 'docs/coverage.md'), coveragePage(root, known, source));
