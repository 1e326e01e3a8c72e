// The labelled sample entries: verdict, issues and normalised values as the label says.
import { describe, expect, test } from '@jest/globals';
import { makePastHonoreeIndex } from '../../../../src/addon/core/2-screening/past-honorees/index';
import type { PastHonoree, RecommendingUnit } from '../../../../src/addon/core/2-screening/policy';
import { type KnownEntry, screenEntry, screenTogether } from '../../../../src/addon/core/2-screening/screen';
import { type Finding, TEXT_FIELDS, verdictOf } from '../../../../src/addon/core/findings';
import { FIELD_TITLES } from '../../../../src/addon/core/phrases/fields';
import { entryOf, lookups, policy, readShared, type Sample, unit } from './sample-policy';

interface Samples {
  policy: { past_honourees_2020: { kind: 'person' | 'team'; name: string; unit: string }[] };
  submissions: Sample[];
}

const samples = readShared<Samples>('samples/submissions.json');
const listed = readShared<{ name: string; kind: RecommendingUnit['kind'] }[]>(
  'samples/recommending_units.json',
);

const VERDICTS: Record<string, string> = {
  accept: 'accepted',
  accept_normalised: 'accepted',
  flag: 'flagged',
  reject: 'rejected',
};

const titleOf = (field: Finding['field']): string =>
  field === 'entry' ? '*' : field === 'submitted_at' ? field : FIELD_TITLES[field];

if (samples === null || listed === null) {
  test('labelled samples', () => {
    expect(samples === null || listed === null).toBe(true);
  });
} else {
  const past: PastHonoree[] = samples.policy.past_honourees_2020.map((one, at) => ({
    ...one,
    id: `P${at + 1}`,
    year: 2020,
    honor: '感动人物',
  }));
  const lists = {
    units: listed.map(({ name, kind }) => unit(name, kind)),
    pastHonorees: makePastHonoreeIndex(past, lookups),
  };
  const entries = samples.submissions.map(entryOf);
  const screened = new Map(entries.map((entry) => [entry.id, screenEntry(entry, policy, lists, lookups)]));
  const known: KnownEntry[] = entries.map((entry) => {
    const { values, findings, keys } = screened.get(entry.id)!;
    return {
      id: entry.id,
      receivedAt: entry.receivedAt,
      values,
      keys,
      ownVerdict: verdictOf(findings),
      decision: '',
    };
  });
  const together = screenTogether(known, policy, lists, lookups);

  describe('labelled samples', () => {
    test.each(samples.submissions.map((sample) => [sample.id, sample] as const))('%s', (id, sample) => {
      const { values, findings } = screened.get(id)!;
      const all = [...findings, ...(together.get(id) ?? [])];
      const changed = Object.fromEntries(
        TEXT_FIELDS.map((field) => [FIELD_TITLES[field], values[field]] as const).filter(
          ([title, value]) => String(value) !== String(sample.raw[title] ?? ''),
        ),
      );
      expect({
        verdict: verdictOf(all),
        issues: all.map(({ field, rule }) => `${titleOf(field)} ${rule}`).sort(),
        normalised: changed,
      }).toEqual({
        verdict: VERDICTS[sample.expected.verdict],
        issues: sample.expected.issues.map(({ field, code }) => `${field} ${code}`).sort(),
        // “４５” and 45 are told apart, "45" and 45 are not.
        normalised: sample.expected.normalised,
      });
    });
  });
}
