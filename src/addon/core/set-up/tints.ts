// Conditional colours: which words in which columns are tinted, and which of these rules are still missing.
import type { Tab } from '../registry';
import type { SheetsRequest } from '../registry-write';
import { TINTS, tintFormat } from './look';
import type { PresentTab } from './present';
import { bodyRange } from './requests';

interface Rule {
  key: string;
  column: number;
  /** The word that is tinted; '' for any text. */
  word: string;
  format: Record<string, unknown>;
}

function wantedOf(tab: Tab, columns: Readonly<Record<string, number>>): Rule[] {
  return Object.entries(TINTS[tab.key] ?? {}).flatMap(([key, tints]) => {
    const choices = tab.columns.find((column) => column.key === key)?.choices;
    return Object.entries(tints).map(([code, tint]) => ({
      key,
      column: columns[key]!,
      word: code === '*' ? '' : (choices?.[code] ?? code),
      format: tintFormat(tint),
    }));
  });
}

/**
 * Requests for the missing rules, behind those that people have made. `before` says where each column stood when
 * `present` was read, -1 for one that was not there.
 */
export function tintRequests(
  tab: Tab,
  columns: Readonly<Record<string, number>>,
  present: PresentTab | null,
  before: Readonly<Record<string, number>> = columns,
): SheetsRequest[] {
  const existing = present?.conditionalFormats ?? [];
  const isThere = (rule: Rule): boolean => {
    const stood = before[rule.key] ?? -1;
    return existing.some((each) => {
      const condition = each.booleanRule?.condition;
      const word = condition?.type === 'NOT_BLANK' ? '' : condition?.values?.[0]?.userEnteredValue;
      return (
        word === rule.word &&
        (each.ranges ?? []).some(
          (range: Record<string, number | undefined>) =>
            (range.startColumnIndex ?? 0) <= stood &&
            (range.endColumnIndex ?? Number.POSITIVE_INFINITY) > stood,
        )
      );
    });
  };
  return wantedOf(tab, columns)
    .filter((rule) => !isThere(rule))
    .map((rule, offset) => ({
      addConditionalFormatRule: {
        index: existing.length + offset,
        rule: {
          ranges: [bodyRange(tab.sheetId, rule.column)],
          booleanRule: {
            condition:
              rule.word === ''
                ? { type: 'NOT_BLANK' }
                : { type: 'TEXT_EQ', values: [{ userEnteredValue: rule.word }] },
            format: rule.format,
          },
        },
      },
    }));
}
