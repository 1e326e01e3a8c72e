// Keeps two commands from changing one workspace at the same time; what a dead process left behind is taken over.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The workspace is open in another process, or twice in this one. */
export class WorkspaceBusy extends Error {
  constructor(directory: string, processId: number) {
    super(
      `工作区 ${directory} 正由另一个命令使用（进程 ${processId}）。请等它结束，或先停下它，再运行本命令。`,
    );
  }
}

const heldHere = new Set<string>();

/**
 * Takes the lock of a data directory, making the directory when it is not there; gives the function that lets go.
 * Throws WorkspaceBusy when a living process holds it.
 */
export function lockWorkspace(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = join(resolve(directory), 'lock');
  if (heldHere.has(path)) throw new WorkspaceBusy(directory, process.pid);
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, `${process.pid} ${startOf(process.pid)}\n`);
      closeSync(file);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = readHolder(path);
      if (holder !== null && isAlive(holder)) throw new WorkspaceBusy(directory, holder.processId);
      rmSync(path, { force: true });
    }
  }
  heldHere.add(path);
  return () => {
    heldHere.delete(path);
    rmSync(path, { force: true });
  };
}

interface Holder {
  processId: number;
  start: string;
}

function readHolder(path: string): Holder | null {
  try {
    const [processId, start = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return /^\d+$/.test(processId ?? '') ? { processId: Number(processId), start } : null;
  } catch {
    return null;
  }
}

/** A process id may have gone to another process since, above all in containers: the moment of its start tells. */
function isAlive(holder: Holder): boolean {
  if (holder.processId === process.pid) return false;
  try {
    process.kill(holder.processId, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.start === startOf(holder.processId);
}

/** Clock ticks since the machine started at which a process began; '' where the system does not tell. */
function startOf(processId: number): string {
  try {
    const fields = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
