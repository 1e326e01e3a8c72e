// What must hold whatever people have typed: no run fails without telling what to do, and no cell of the program's is a formula.
import { TABS } from '../../src/addon/core/registry';
import { registryOf, tabsOf } from '../../src/local/registry-view';
import type { Campaign } from '../support/campaign';

/** The beginning of the sentence for an error that nobody has foreseen. */
const UNFORESEEN = '没有办成';

/** Clicks menu entries; gives those that failed or told of an unforeseen error. */
export function clicksThatFail(campaign: Campaign, entries: readonly string[]): string[] {
  return entries.flatMap((entry) => {
    const { report, dialogs } = campaign.click(entry);
    const words = dialogs.map(({ message }) => message).filter((message) => message.startsWith(UNFORESEEN));
    const failed = report.record.status === 'completed' ? [] : [report.record.status];
    return [...failed, ...words].map((what) => `${entry}: ${what}`);
  });
}

/** Unforeseen errors that the journal tells of, each once. */
export function unforeseen(campaign: Campaign): string[] {
  const rows = campaign.rows('journal').filter(({ detail }) => String(detail).startsWith(UNFORESEEN));
  return [...new Set(rows.map(({ rule, detail }) => `${rule}: ${detail}`))];
}

/** Formulas in cells that only the program fills in. */
export function formulasOfTheProgram(campaign: Campaign): string[] {
  return tabsOf(registryOf(campaign.workspace.store)).flatMap(({ key, columns, sheet, firstDataRow }) => {
    const own = Object.values(TABS)
      .find((tab) => tab.key === key)
      ?.columns.filter(({ editor }) => editor === 'script')
      .map((column) => column.key);
    const places = columns.filter((column) => own?.includes(column.key)).map(({ column }) => column);
    return sheet.rows
      .slice(firstDataRow)
      .flatMap((row) => places.map((column) => row?.[column] as { f?: unknown } | null | undefined))
      .flatMap((cell) => (cell?.f === undefined ? [] : [`${key}: ${String(cell.f)}`]));
  });
}
