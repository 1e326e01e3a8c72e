// Runs one function of the bundle in a fresh V8 context that has no Node globals, with the façade and one injected door.
import vm from 'node:vm';

/** JSON text in, JSON text out; the only way out of an isolate. */
export type Door = (request: string) => string;

export interface ScriptFile {
  name: string;
  code: string;
}

export interface IsolateRun {
  /** The façade's source: an expression that gives `(door, config) => { call(functionName, argsJson) }`. */
  facade: ScriptFile;
  /** The files that clasp pushes, in load order. */
  files: ScriptFile[];
  functionName: string;
  argumentsJson: string;
  /** Handed to the façade: clock, seed, time zone. */
  configJson: string;
}

export type IsolateResult =
  | { ok: true; value: string }
  | { ok: false; name: string; message: string; stack: string };

const compiled = new WeakMap<ScriptFile, vm.Script>();

/** Compiled once for each loaded file. */
function scriptOf(file: ScriptFile): vm.Script {
  let script = compiled.get(file);
  if (script === undefined) {
    script = new vm.Script(file.code, { filename: file.name });
    compiled.set(file, script);
  }
  return script;
}

interface Inside {
  call(functionName: string, argumentsJson: string): string;
}

/**
 * Evaluates the façade and the bundle, calls the function and gives its result as JSON.
 * Exceptions of the script come back as data; an exception of the door itself (a kill) is thrown on.
 */
export function runIsolate(run: IsolateRun, door: Door): IsolateResult {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: true, wasm: true } });
  const open = scriptOf(run.facade).runInContext(context) as (door: Door, configJson: string) => Inside;
  const inside = open(door, run.configJson);
  try {
    for (const file of run.files) scriptOf(file).runInContext(context);
    return { ok: true, value: inside.call(run.functionName, run.argumentsJson) };
  } catch (error) {
    return { ok: false, ...describe(error) };
  }
}

function describe(error: unknown): { name: string; message: string; stack: string } {
  const thrown = error as { name?: unknown; message?: unknown; stack?: unknown } | null;
  return {
    name: String(thrown?.name ?? 'Error'),
    message: String(thrown?.message ?? error),
    stack: String(thrown?.stack ?? ''),
  };
}
