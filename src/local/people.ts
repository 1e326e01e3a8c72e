// People at the keyboard: an organizer who clicks menus, and what the program says to her meanwhile.
import { ORGANIZER } from './open-workspace';
import type { ActiveCell, RunReport } from './runtime/execution';
import type { Scheduler } from './runtime/scheduler';
import type { Dialog, DialogAnswer } from './runtime/service';
import type { Workspace } from './runtime/workspace';

/** What came of a click: the execution's report, the dialogs that it put up, and the words in the sheet's corner. */
export interface Click {
  report: RunReport;
  dialogs: Dialog[];
  toasts: string[];
}

/**
 * Runs an entry of the bundle as an organizer would, and then whatever triggers it set off.
 * Entries called menu… and web… have a person before the sheet; dialogs are agreed to.
 * `active`: the cell that she has selected. `typed`: what she types where a dialog asks for words.
 */
export function runAsOrganizer(
  workspace: Workspace,
  scheduler: Scheduler,
  entry: string,
  args: unknown[] = [],
  active?: ActiveCell,
  typed = '',
): Click {
  const dialogs: Dialog[] = [];
  const atTheSheet = /^(menu|web)/.test(entry);
  const report = workspace.run({
    entry,
    args,
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
    cause: entry.startsWith('menu') ? 'menu' : entry.startsWith('web') ? 'sidebar' : 'command',
    surface: atTheSheet ? 'spreadsheet_ui' : 'none',
    ...(active === undefined ? {} : { active }),
    answer(dialog): DialogAnswer {
      dialogs.push(dialog);
      return { button: dialog.buttons.startsWith('YES') ? 'YES' : 'OK', text: typed };
    },
  });
  const toasts = toastsOf(workspace, report.record.id);
  scheduler.settle();
  return { report, dialogs, toasts };
}

/** What an execution showed in the corner of a sheet; others may have run beside it. */
function toastsOf({ store }: Workspace, id: string): string[] {
  const all = store.get<{ execution: string; message: string }[]>('toasts') ?? [];
  return all.filter(({ execution }) => execution === id).map(({ message }) => message);
}

/** Opens the spreadsheet in a browser: the simple trigger onOpen puts up the menu. */
export function openSheet(workspace: Workspace): RunReport {
  return workspace.run({
    entry: 'onOpen',
    args: [{ authMode: 'LIMITED', source: { $class: 'Spreadsheet', id: workspace.containerId } }],
    identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'LIMITED' },
    cause: 'open',
    surface: 'spreadsheet_ui',
    limitMs: 30_000,
  });
}
