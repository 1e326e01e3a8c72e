// A workspace: the state, the clock, the services behind the one door, and the executions that go through it.
import type { Blobs } from './blobs';
import { type Disturbance, undisturbed } from './disturbance';
import { Execution, type ExecutionRecord, Killed, type RunReport, type RunRequest } from './execution';
import { type IsolateResult, runIsolate, type ScriptFile } from './isolate';
import type { Ledger } from './ledger';
import { countUse, remainingQuota } from './quotas';
import { numberFrom, shortId } from './random';
import { type Call, type Service, ServiceError, type WorkspaceEvent } from './service';
import type { Store } from './store';

/** What clasp would push, as built, and the façade that stands in for Google. */
export interface Program {
  facade: ScriptFile;
  files: ScriptFile[];
  manifest: { timeZone: string; oauthScopes: string[] };
}

export interface WorkspaceParts {
  store: Store;
  blobs: Blobs;
  services: Service[];
  program: Program;
  ledger: Ledger;
}

/** Virtual milliseconds between an event and the start of its execution, not charged to the script (PLATFORM.md 2.2). */
const START_LATENCY = 1500;
/** Virtual milliseconds that 100 KB of script cost to load, charged to the script. */
const LOAD_PER_100_KB = 30;

export class Workspace {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly ledger: Ledger;
  readonly program: Program;
  /** What tests let happen before and after calls. */
  disturbance: Disturbance = undisturbed;
  private readonly services = new Map<string, Service>();
  private readonly events: WorkspaceEvent[] = [];

  constructor(parts: WorkspaceParts) {
    this.store = parts.store;
    this.blobs = parts.blobs;
    this.ledger = parts.ledger;
    this.program = parts.program;
    for (const service of parts.services) this.services.set(service.name, service);
    this.buryTheDead();
  }

  /** The workspace's virtual time, milliseconds since the epoch. */
  get now(): number {
    return this.store.get<number>('workspace', 'now') ?? 0;
  }

  /** Moves the clock forward, never back. Fires nothing: see the scheduler. */
  moveClock(to: number): void {
    if (to > this.now) this.store.set(['workspace', 'now'], to);
  }

  get containerId(): string {
    return this.store.get<string>('workspace', 'containerId') ?? '';
  }

  /** Events that triggers have not been told of yet, oldest first; taken out of the queue. */
  takeEvents(): WorkspaceEvent[] {
    return this.events.splice(0);
  }

  emit(event: WorkspaceEvent): void {
    this.events.push(event);
  }

  /** Runs one entry point to its end, by a direct call. */
  run(request: RunRequest): RunReport {
    const execution = this.begin(request);
    if ('record' in execution) return execution;
    const result = runIsolate(this.isolateRun(execution), (text) => this.serve(execution, text));
    return this.finish(execution, result);
  }

  /** What the isolate of an execution is started with. */
  isolateRun(execution: Execution) {
    return {
      facade: this.program.facade,
      files: this.program.files,
      functionName: execution.request.entry,
      argumentsJson: JSON.stringify(execution.request.args ?? []),
      configJson: JSON.stringify({
        now: execution.now,
        seed: numberFrom(`${execution.id}:${execution.started}`),
        containerId: this.containerId,
        surface: execution.request.surface ?? 'none',
        ...(execution.request.active === undefined ? {} : { active: execution.request.active }),
      }),
    };
  }

  /** Opens an execution, or answers with its record when Google would refuse to start it. */
  begin(request: RunRequest): Execution | RunReport {
    const number = (this.store.get<number>('counters', 'execution') ?? 0) + 1;
    const id = `x${number}`;
    const started = this.now + START_LATENCY;
    const execution = new Execution(id, request, started, started + this.loadCost());
    const user = request.identity.effectiveUser;
    const tooMuch =
      isTriggered(request) && remainingQuota(this.store, user, 'triggerRuntimeMs', this.now) <= 0;
    return this.store.transaction(() => {
      this.store.set(['counters', 'execution'], number);
      this.moveClock(execution.now);
      this.store.set(['executions', id], recordOf(execution, 'running', null));
      if (!tooMuch) return execution;
      const error = {
        name: 'Exception',
        message: 'Service using too much computer time for one day.',
        stack: '',
      };
      return this.close(execution, 'refused', error, undefined);
    });
  }

  /**
   * One pass through the door: finds the method, charges its cost, runs it as one transaction.
   * Throws Killed when the execution is dead; a service's refusal comes back as data.
   */
  serve(execution: Execution, requestText: string): string {
    if (execution.dead !== null) throw execution.dead;
    const {
      s: serviceName,
      m: methodName,
      a: args,
    } = JSON.parse(requestText) as { s: string; m: string; a: unknown[] };
    const method = this.services.get(serviceName)?.methods[methodName];
    if (method === undefined) {
      return refusal(
        new ServiceError(`not in the local runtime: ${serviceName}.${methodName}`),
        execution.now,
      );
    }
    execution.calls += 1;
    const position = { execution, service: serviceName, method: methodName, number: execution.calls, args };
    const before = execution.now;
    let reply: string;
    try {
      this.disturbance.before(position, this);
      const call = this.callFor(execution);
      const value = this.store.transaction(() => {
        requireScope(serviceName, methodName, method.scopes, call);
        call.charge(method.cost);
        const result = method.run(call, ...args);
        if (execution.now - execution.started > execution.limitMs) throw new Killed('timed_out');
        this.moveClock(execution.now);
        return result;
      });
      reply = JSON.stringify({ v: value, now: execution.now });
      this.disturbance.after(position, this);
    } catch (error) {
      if (error instanceof Killed) {
        execution.dead = error;
        throw error;
      }
      if (!(error instanceof ServiceError)) throw error;
      reply = refusal(error, execution.now);
    } finally {
      this.ledger.add({
        execution: execution.id,
        service: serviceName,
        method: methodName,
        args,
        virtual_ms: Math.round(execution.now - before),
      });
    }
    return reply;
  }

  /** False while the call that is asked for has to wait for another execution (a lock). */
  isReady(execution: Execution, requestText: string): boolean {
    const { s, m, a } = JSON.parse(requestText) as { s: string; m: string; a: unknown[] };
    return this.services.get(s)?.methods[m]?.ready?.(this.callFor(execution), ...a) ?? true;
  }

  /** Closes an execution and lets go of all that it held. */
  finish(execution: Execution, result: IsolateResult): RunReport {
    return this.store.transaction(() => {
      if (execution.dead !== null) {
        const message = execution.dead.message;
        return this.close(
          execution,
          execution.dead.status,
          { name: 'Killed', message, stack: '' },
          undefined,
        );
      }
      if (!result.ok) {
        const { name, message, stack } = result;
        return this.close(execution, 'failed', { name, message, stack }, undefined);
      }
      return this.close(
        execution,
        'completed',
        null,
        result.value === '' ? undefined : JSON.parse(result.value),
      );
    });
  }

  private close(
    execution: Execution,
    status: ExecutionRecord['status'],
    error: ExecutionRecord['error'],
    value: unknown,
  ): RunReport {
    for (const service of this.services.values()) service.executionEnded?.(this.store, execution.id);
    const record = recordOf(execution, status, error);
    this.store.set(['executions', execution.id], record);
    this.moveClock(execution.now);
    if (isTriggered(execution.request)) {
      const user = execution.request.identity.effectiveUser;
      countUse(this.store, user, 'triggerRuntimeMs', execution.now - execution.started, execution.now);
    }
    this.ledger.flush();
    return { record, value };
  }

  /** Executions that were running when the process died hold nothing any more. */
  private buryTheDead(): void {
    const records = Object.values(this.store.get<Record<string, ExecutionRecord>>('executions') ?? {});
    for (const record of records) {
      if (record.status !== 'running') continue;
      this.store.transaction(() => {
        for (const service of this.services.values()) service.executionEnded?.(this.store, record.id);
        const error = { name: 'Killed', message: 'the process ended', stack: '' };
        this.store.set(['executions', record.id], { ...record, status: 'killed', error });
      });
    }
  }

  private loadCost(): number {
    const bytes = this.program.files.reduce((sum, file) => sum + file.code.length, 0);
    return (bytes / 102_400) * LOAD_PER_100_KB;
  }

  private callFor(execution: Execution): Call {
    const { store, blobs, program } = this;
    const granted =
      store.get<string[]>('accounts', execution.request.identity.effectiveUser, 'granted') ?? [];
    const nextNumber = (): number => {
      const next = (store.get<number>('counters', 'id') ?? 0) + 1;
      store.set(['counters', 'id'], next);
      return next;
    };
    return {
      store,
      blobs,
      identity: execution.request.identity,
      executionId: execution.id,
      get now() {
        return execution.now;
      },
      containerId: this.containerId,
      surface: execution.request.surface ?? 'none',
      timeZone: program.manifest.timeZone,
      grantedScopes: program.manifest.oauthScopes.filter((scope) => granted.includes(scope)),
      charge: (ms) => {
        execution.now += ms;
      },
      newId: (length = 33) => shortId(`id:${nextNumber()}`, length),
      random: () => numberFrom(`random:${nextNumber()}`),
      emit: (event) => this.emit(event),
      ask: (dialog) => execution.answer(dialog),
    };
  }
}

function isTriggered(request: RunRequest): boolean {
  return !['menu', 'sidebar', 'command'].includes(request.cause);
}

function recordOf(
  execution: Execution,
  status: ExecutionRecord['status'],
  error: ExecutionRecord['error'],
): ExecutionRecord {
  return {
    id: execution.id,
    entry: execution.request.entry,
    cause: execution.request.cause,
    user: execution.request.identity.effectiveUser,
    started: execution.started,
    ended: execution.now,
    status,
    calls: execution.calls,
    error,
  };
}

function refusal(error: ServiceError, now: number): string {
  return JSON.stringify({ e: { name: error.errorName, message: error.message, code: error.code }, now });
}

function requireScope(
  service: string,
  method: string,
  scopes: readonly string[] | undefined,
  call: Call,
): void {
  if (scopes === undefined || scopes.some((scope) => call.grantedScopes.includes(scope))) return;
  if (call.grantedScopes.length === 0) {
    throw new ServiceError(
      'Authorization is required to perform that action. Please run the script again to authorize it.',
    );
  }
  throw new ServiceError(
    `Specified permissions are not sufficient to call ${service}.${method}. Required permissions: ${scopes.join(' || ')}`,
  );
}
