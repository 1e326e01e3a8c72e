// Which triggers the campaign needs, and what to install and remove given those that are there.

export type TriggerName = 'onNominationSubmitted' | 'onRegistryEdited' | 'onSweep';

/** The kinds as ScriptApp.EventType names them. */
export type TriggerKind = 'ON_FORM_SUBMIT' | 'ON_EDIT' | 'CLOCK';

export interface WantedTrigger {
  handler: TriggerName;
  kind: TriggerKind;
  /** The form or spreadsheet; '' for the clock. */
  sourceId: string;
}

export interface InstalledTrigger {
  uid: string;
  handler: string;
  kind: string;
  sourceId: string;
}

export interface TriggerPlan {
  install: WantedTrigger[];
  /** Uids, to be deleted only after all installing is done. */
  remove: string[];
}

/** One for each event that begins a run, and the sweep that makes up for every event that is lost. */
export function wantedTriggers(spreadsheetId: string, formId: string): WantedTrigger[] {
  return [
    { handler: 'onNominationSubmitted', kind: 'ON_FORM_SUBMIT', sourceId: formId },
    { handler: 'onRegistryEdited', kind: 'ON_EDIT', sourceId: spreadsheetId },
    { handler: 'onSweep', kind: 'CLOCK', sourceId: '' },
  ];
}

/** Triggers of other names are left alone: they belong to work that is under way. */
export function planTriggers(
  wanted: readonly WantedTrigger[],
  installed: readonly InstalledTrigger[],
): TriggerPlan {
  const kept = new Set<string>();
  const install: WantedTrigger[] = [];
  for (const want of wanted) {
    const match = installed.find(
      (each) =>
        each.handler === want.handler &&
        each.kind === want.kind &&
        (want.sourceId === '' || each.sourceId === want.sourceId),
    );
    if (match === undefined) install.push(want);
    else kept.add(match.uid);
  }
  const ours = installed.filter((each) => wanted.some((want) => want.handler === each.handler));
  return { install, remove: ours.filter((each) => !kept.has(each.uid)).map((each) => each.uid) };
}
