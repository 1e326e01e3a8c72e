// ScriptApp inside the isolate: trigger builders, the list of triggers and the authorization status.
import { call } from './door';

interface TriggerData {
  uid: string;
  handler: string;
  kind: string;
  sourceId: string;
}

const EVENT_TYPES: Record<string, string> = {
  form_submit: 'ON_FORM_SUBMIT',
  edit: 'ON_EDIT',
  change: 'ON_CHANGE',
  open: 'ON_OPEN',
  clock: 'CLOCK',
};

class Trigger {
  constructor(private readonly data: TriggerData) {}
  getUniqueId(): string {
    return this.data.uid;
  }
  getHandlerFunction(): string {
    return this.data.handler;
  }
  getEventType(): string {
    return EVENT_TYPES[this.data.kind] ?? this.data.kind;
  }
  getTriggerSourceId(): string {
    return this.data.sourceId;
  }
}

type Spec = Record<string, unknown>;

function create(spec: Spec): Trigger {
  return new Trigger(call<TriggerData>('ScriptApp', 'newTrigger', spec));
}

class SourceTriggerBuilder {
  private kind = '';
  constructor(private readonly spec: Spec) {}
  onFormSubmit(): this {
    return this.on('form_submit');
  }
  onEdit(): this {
    return this.on('edit');
  }
  onChange(): this {
    return this.on('change');
  }
  onOpen(): this {
    return this.on('open');
  }
  create(): Trigger {
    return create({ ...this.spec, kind: this.kind });
  }
  private on(kind: string): this {
    this.kind = kind;
    return this;
  }
}

class ClockTriggerBuilder {
  private readonly clock: Spec = {};
  constructor(private readonly spec: Spec) {}
  everyMinutes(n: number): this {
    return this.with('everyMinutes', n);
  }
  everyHours(n: number): this {
    return this.with('everyHours', n);
  }
  everyDays(n: number): this {
    return this.with('everyDays', n);
  }
  atHour(hour: number): this {
    return this.with('atHour', hour);
  }
  after(milliseconds: number): this {
    return this.with('afterMs', milliseconds);
  }
  at(date: Date): this {
    return this.with('at', { $date: date.getTime() });
  }
  create(): Trigger {
    return create({ ...this.spec, ...this.clock, kind: 'clock' });
  }
  private with(key: string, value: unknown): this {
    this.clock[key] = value;
    return this;
  }
}

class TriggerBuilder {
  constructor(private readonly handler: string) {}
  forForm(form: string | { getId(): string }): SourceTriggerBuilder {
    return new SourceTriggerBuilder({ handler: this.handler, sourceId: idOf(form) });
  }
  forSpreadsheet(spreadsheet: string | { getId(): string }): SourceTriggerBuilder {
    return new SourceTriggerBuilder({ handler: this.handler, sourceId: idOf(spreadsheet) });
  }
  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder({ handler: this.handler });
  }
}

function idOf(source: string | { getId(): string }): string {
  return typeof source === 'string' ? source : source.getId();
}

class AuthorizationInfo {
  constructor(private readonly status: string) {}
  getAuthorizationStatus(): string {
    return this.status;
  }
  getAuthorizationUrl(): string {
    return 'https://script.google.com/';
  }
}

export const ScriptApp = {
  AuthMode: { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' },
  AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
  EventType: {
    CLOCK: 'CLOCK',
    ON_OPEN: 'ON_OPEN',
    ON_EDIT: 'ON_EDIT',
    ON_FORM_SUBMIT: 'ON_FORM_SUBMIT',
    ON_CHANGE: 'ON_CHANGE',
  },
  newTrigger(handler: string): TriggerBuilder {
    return new TriggerBuilder(handler);
  },
  getProjectTriggers(): Trigger[] {
    return call<TriggerData[]>('ScriptApp', 'getProjectTriggers').map((data) => new Trigger(data));
  },
  deleteTrigger(trigger: Trigger): void {
    call('ScriptApp', 'deleteTrigger', trigger.getUniqueId());
  },
  getAuthorizationInfo(_authMode: string, scopes: string[] = []): AuthorizationInfo {
    return new AuthorizationInfo(call<string>('ScriptApp', 'authorizationStatus', scopes));
  },
};
