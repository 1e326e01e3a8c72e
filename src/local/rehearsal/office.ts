// The office's hands: menus clicked and what the program answered, cells typed, tabs read as they stand on the screen.
import { SheetHand } from '../hand/sheet';
import { ORGANIZER } from '../open-workspace';
import { type PastedRow, pasteRows, tabAndColumns } from '../paste-rows';
import { runAsOrganizer } from '../people';
import { type PlainValue, recordsOf, registryOf, tabNamed } from '../registry-view';
import type { Scheduler } from '../runtime/scheduler';
import type { Workspace } from '../runtime/workspace';
import { succeed } from './set-up';

/** A row of a tab with what its cells show, by column key. */
export interface SeenRow {
  /** Zero-based. */
  at: number;
  cells: Record<string, string>;
}

/** What a click came to. */
export interface Answer {
  /** Whether the program did what was asked; false when it told why not. */
  done: boolean;
  /** Its dialogs and the words in the corner, in order. */
  said: string;
}

export class Office {
  constructor(
    readonly workspace: Workspace,
    readonly scheduler: Scheduler,
  ) {}

  /** Clicks a menu entry, agreeing to what it asks. A crash of the program is thrown; a refusal is an answer. */
  ask(entry: string): Answer {
    const { dialogs, toasts } = succeed(runAsOrganizer(this.workspace, this.scheduler, entry));
    const said = [...dialogs.map(({ message }) => message), ...toasts].join('\n');
    // A run that ends well says so in the corner; one that does not only puts up its reason.
    return { done: toasts.length > 0, said };
  }

  /** Clicks a menu entry that must do what it is asked. Throws with the program's own words when it does not. */
  click(entry: string): string {
    const { done, said } = this.ask(entry);
    if (!done) throw new Error(`${entry}：${said}`);
    return said;
  }

  /** The rows of a tab that have anything in them; none when the tab is not there. */
  rows(tab: string): SeenRow[] {
    const registry = registryOf(this.workspace.store);
    const first = tabNamed(registry, tab)?.firstDataRow ?? 0;
    return recordsOf(registry, tab).flatMap((cells, index) =>
      Object.values(cells).every((value) => value === '') ? [] : [{ at: first + index, cells: shown(cells) }],
    );
  }

  /** What stands in the settings beside a key; '' for none. */
  setting(key: string): string {
    return this.rows('settings').find(({ cells }) => cells.key === key)?.cells.value ?? '';
  }

  /** Types a setting's value; triggers run at once. Throws when the settings have no such key. */
  set(key: string, value: string): void {
    const row = this.rows('settings').find(({ cells }) => cells.key === key);
    if (row === undefined) throw new Error(`设置里没有 ${key}。`);
    this.type('settings', row.at, { value });
  }

  /** Types into cells of a row, by column key; triggers run when all are typed, for people are faster than they are. */
  type(tab: string, row: number, cells: Record<string, string>): void {
    const names = Object.keys(cells);
    const view = tabAndColumns(this.workspace, tab, names);
    const hand = new SheetHand(this.workspace, ORGANIZER, this.workspace.containerId);
    names.forEach((name, at) => {
      const { column } = view.tab.columns.find(({ key }) => key === view.keys[at])!;
      hand.editCell({ sheetId: view.tab.sheet.sheetId, row, column }, cells[name]!);
    });
    this.scheduler.settle();
  }

  /**
   * Pastes into several rows at once, as people do with the other rows filtered away: cells by column key, by row.
   * Triggers run once for all of it.
   */
  typeAcross(tab: string, rows: ReadonlyMap<number, Record<string, string>>): void {
    if (rows.size === 0) return;
    const names = [...new Set([...rows.values()].flatMap((cells) => Object.keys(cells)))];
    const view = tabAndColumns(this.workspace, tab, names);
    const places = names.map(
      (_name, at) => view.tab.columns.find(({ key }) => key === view.keys[at])!.column,
    );
    const [top, left] = [Math.min(...rows.keys()), Math.min(...places)];
    const height = Math.max(...rows.keys()) - top + 1;
    const block = Array.from({ length: height }, (_empty, at) => {
      const line: (string | undefined)[] = [];
      names.forEach((name, index) => {
        line[places[index]! - left] = rows.get(top + at)?.[name];
      });
      return line;
    });
    const hand = new SheetHand(this.workspace, ORGANIZER, this.workspace.containerId);
    hand.paste({ sheetId: view.tab.sheet.sheetId, row: top, column: left }, block);
    this.scheduler.settle();
  }

  /** Pastes rows below the last one of a tab; gives the first one's place. Triggers run at once. */
  paste(tab: string, rows: Record<string, unknown>[]): number {
    const typed = rows.map(
      (row): PastedRow =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, { typed: String(value ?? '') }])),
    );
    const first = pasteRows(this.workspace, tab, typed);
    this.scheduler.settle();
    return first;
  }
}

function shown(cells: Record<string, PlainValue>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([key, value]) => [key, String(value)]));
}
