// Every rule for one entry, on invented answers as people type them.
import { describe, expect, test } from '@jest/globals';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import { RULES } from '../../../../src/addon/core/2-screening/rules';
import { screenEntry } from '../../../../src/addon/core/2-screening/screen';
import { TEXT_FIELDS } from '../../../../src/addon/core/findings';
import { INVENTED_CASES } from './invented-cases';
import { entryWith, lookups, policy, units } from './sample-policy';

const lists = { units, pastHonorees: makePastHonoreeIndex([], lookups) };
/** Rules that need other entries, lists or settings than these; they have tests of their own. */
const ELSEWHERE =
  /^(?:entry empty|(?:post|postcode|media_honors) missing|.* (?:shared_contact|duplicate_deeds|duplicate_other_channel|superseded|exact_duplicate|(?:group_)?quota_exceeded|past_honouree(?:_again)?|possible_past_honouree)|channel not_open|post barred|supplement .*)$/;

describe('one entry', () => {
  test.each(INVENTED_CASES.map((one) => [one.about.slice(0, 80), one] as const))('%s', (_about, one) => {
    const at = one.receivedAt === undefined ? {} : { receivedAt: Date.parse(one.receivedAt) };
    const entry = entryWith(one.answers ?? {}, one.uploads ?? {}, at);
    const { values, findings } = screenEntry(entry, policy, lists, lookups);
    const changed = Object.fromEntries(
      TEXT_FIELDS.filter((field) => String(values[field]) !== entry.answers[field]).map((field) => [
        field,
        values[field],
      ]),
    );
    expect({ issues: findings.map(({ field, rule }) => `${field} ${rule}`).sort(), changed }).toEqual({
      issues: [...(one.issues ?? [])].sort(),
      changed: one.changed ?? {},
    });
    for (const { message, advice, severity } of findings) {
      expect(message).not.toMatch(/[{}]|undefined|null/);
      expect(advice).not.toMatch(/[{}]|undefined|null/);
      expect(severity === 'note' || advice !== '').toBe(true);
    }
  });

  test('every rule on the list that one entry can break is broken by a case', () => {
    const seen = new Set(INVENTED_CASES.flatMap((one) => one.issues ?? []));
    const unseen = Object.entries(RULES)
      .flatMap(([field, rules]) => Object.keys(rules).map((rule) => `${field} ${rule}`))
      .filter((rule) => !seen.has(rule) && !ELSEWHERE.test(rule));
    expect(unseen).toEqual([]);
  });
});
