// Checks requests to the advanced services against Google's own declarations, and refuses them in Google's words.
import driveTable from '../data/drive.v3.json' with { type: 'json' };
import sheetsTable from '../data/sheets.v4.json' with { type: 'json' };
import { ServiceError } from './service';

interface SchemaTable {
  schemas: Record<string, Record<string, string>>;
  params: Record<string, Record<string, string>>;
}

const TABLES: Record<'sheets' | 'drive', SchemaTable> = { sheets: sheetsTable, drive: driveTable };
export type Api = keyof typeof TABLES;

/** Numbers that need not be whole; every other number is an INT32 there. */
const DOUBLES =
  /^(numberValue|alpha|red|green|blue|pieHole|convergenceThreshold|interval|intervalSize|start|end|m(in|id|ax)Value|viewWindowM(in|ax)|scaleFactor|bubbleOpacity|bucketSize|outlierPercentile|width)$/;

/** Query parameters that every method takes. */
const STANDARD = {
  fields: 'string',
  prettyPrint: 'boolean',
  quotaUser: 'string',
  alt: 'string',
  key: 'string',
};

/** Values of the enumerations that Laurel uses, by field name; the tables only say "string". */
const ENUMERATIONS: Record<string, readonly string[]> = {
  dimension: ['ROWS', 'COLUMNS'],
  majorDimension: ['ROWS', 'COLUMNS'],
  valueInputOption: ['RAW', 'USER_ENTERED'],
  insertDataOption: ['OVERWRITE', 'INSERT_ROWS'],
  valueRenderOption: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
  responseValueRenderOption: ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'],
  dateTimeRenderOption: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
  responseDateTimeRenderOption: ['SERIAL_NUMBER', 'FORMATTED_STRING'],
  sortOrder: ['ASCENDING', 'DESCENDING'],
  mergeType: ['MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'],
  horizontalAlignment: ['LEFT', 'CENTER', 'RIGHT'],
  verticalAlignment: ['TOP', 'MIDDLE', 'BOTTOM'],
  wrapStrategy: ['OVERFLOW_CELL', 'LEGACY_WRAP', 'CLIP', 'WRAP'],
  visibility: ['DOCUMENT', 'PROJECT'],
};

/** One fault of a payload, in Google's words without the "Invalid JSON payload received." before it. */
type Faults = string[];

/** The apps-script name of a refused call goes before the API's text: "API call to sheets.spreadsheets.get failed …". */
export function apiError(method: string, message: string, code = 400): ServiceError {
  const text = `API call to ${method} failed with error: ${message}`;
  return new ServiceError(text, 'GoogleJsonResponseException', code);
}

/**
 * Refuses a request body that Google's schema refuses: unknown names, wrong types.
 * `method` is as messages name it ("sheets.spreadsheets.batchUpdate"), `schema` as the table does. Code 400.
 */
export function checkBody(api: Api, method: string, schema: string, body: unknown): void {
  const faults: Faults = [];
  checkSchema(TABLES[api], schema, body, [], faults);
  if (faults.length > 0) throw apiError(method, faults.join('\n'));
}

/** The same for the optional arguments of a method, e.g. `checkParameters('drive', 'drive.files.list', 'Files$List', {…})`. */
export function checkParameters(api: Api, method: string, resource: string, parameters: unknown): void {
  const known = { ...STANDARD, ...TABLES[api].params[`Params$Resource$${resource}`] };
  const faults: Faults = [];
  for (const [name, value] of Object.entries((parameters ?? {}) as Record<string, unknown>)) {
    const type = (known as Record<string, string>)[name];
    if (type === undefined) {
      faults.push(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
    } else if (value !== undefined && value !== null) {
      const list = type === 'string[]' && !Array.isArray(value) ? [value] : value;
      checkType(TABLES[api], type, list, [name], name, faults);
    }
  }
  if (faults.length > 0) throw apiError(method, faults.join('\n'));
}

/**
 * The first path of a field mask that the schema has not got, or null when all are there.
 * Paths are dotted ("userEnteredFormat.textFormat.bold"); "*" stands for everything.
 */
export function unknownField(api: Api, schema: string, paths: readonly string[]): string | null {
  return paths.find((path) => !hasPath(TABLES[api], schema, path.split('.'))) ?? null;
}

function hasPath(table: SchemaTable, schema: string | null, path: string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined || first === '*') return true;
  if (schema === null) return false;
  const type = table.schemas[schema]?.[first];
  if (type === undefined) return false;
  if (type.startsWith('{[')) return true;
  return hasPath(table, schemaOf(type), rest);
}

const schemaNames = new Map<string, string | null>();

function schemaOf(type: string): string | null {
  let name = schemaNames.get(type);
  if (name === undefined) {
    name = /Schema\$(\w+)/.exec(type)?.[1] ?? null;
    schemaNames.set(type, name);
  }
  return name;
}

/** Where in a payload the check stands; joined to text only when there is a fault to tell. */
type Trail = (string | number)[];

function placeOf(trail: Trail): string {
  let place = '';
  for (const step of trail) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? snake(step) : `.${snake(step)}`;
  }
  return place;
}

function checkSchema(table: SchemaTable, schema: string, value: unknown, trail: Trail, faults: Faults): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const shown = JSON.stringify(value) ?? 'null';
    faults.push(
      `Invalid value at '${placeOf(trail) || 'payload'}' (type.googleapis.com/${schema}), ${shown}`,
    );
    return;
  }
  const fields = table.schemas[schema] ?? {};
  for (const name in value) {
    const inner = (value as Record<string, unknown>)[name];
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type === undefined) {
      const place = trail.length === 0 ? '' : ` at '${placeOf(trail)}'`;
      faults.push(`Invalid JSON payload received. Unknown name "${name}"${place}: Cannot find field.`);
    } else if (inner !== null && inner !== undefined) {
      trail.push(name);
      checkType(table, type, inner, trail, name, faults);
      trail.pop();
    }
  }
}

function checkType(
  table: SchemaTable,
  declared: string,
  value: unknown,
  trail: Trail,
  name: string,
  faults: Faults,
): void {
  const type = declared.endsWith(' | null') ? declared.slice(0, -7) : declared;
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) {
      faults.push(`Invalid value at '${placeOf(trail)}' (repeated field), ${JSON.stringify(value)}`);
      return;
    }
    const itemType = type.slice(0, -2);
    for (let at = 0; at < value.length; at += 1) {
      trail.push(at);
      checkType(table, itemType, value[at], trail, name, faults);
      trail.pop();
    }
    return;
  }
  if (type.startsWith('{')) {
    const itemType = type.slice(type.indexOf(': ') + 2, -1);
    for (const [key, inner] of Object.entries(value as object)) {
      trail.push(key);
      checkType(table, itemType, inner, trail, name, faults);
      trail.pop();
    }
    return;
  }
  const schema = schemaOf(type);
  if (schema !== null) checkSchema(table, schema, value, trail, faults);
  else checkLiteral(type, value, trail, name, faults);
}

function checkLiteral(type: string, value: unknown, trail: Trail, name: string, faults: Faults): void {
  const refuse = (kind: string) =>
    faults.push(`Invalid value at '${placeOf(trail)}' (${kind}), ${JSON.stringify(value)}`);
  if (type === 'string') {
    const allowed = ENUMERATIONS[name];
    if (typeof value !== 'string') refuse('TYPE_STRING');
    else if (allowed !== undefined && !allowed.includes(value) && !value.endsWith('_UNSPECIFIED')) {
      refuse(`type.googleapis.com/google.${name}`);
    }
  } else if (type === 'number') {
    const whole = !DOUBLES.test(name);
    const fits = typeof value === 'number' && Number.isFinite(value) && (!whole || Number.isInteger(value));
    if (!fits) refuse(whole ? 'TYPE_INT32' : 'TYPE_DOUBLE');
  } else if (type === 'boolean' && typeof value !== 'boolean') {
    refuse('TYPE_BOOL');
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
