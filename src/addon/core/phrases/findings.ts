// What screening says to people: one sentence of what is wrong and one of what to do, for every rule.
import { ENTRY_FINDINGS } from './findings-of-entry';
import { MATERIAL_FINDINGS } from './findings-of-materials';
import { NOMINEE_FINDINGS } from './findings-of-nominee';
import { WORKPLACE_FINDINGS } from './findings-of-workplace';
import { quoted } from './quoting';

/** The words quoted by a phrase, by their names between braces. */
export type PhraseEvidence = Record<string, string | number>;

/**
 * Puts the evidence into a phrase: "联系电话“{value}”…" → "联系电话“1380013800”…". A name without evidence stays visible,
 * and of a long text only the beginning is quoted.
 */
export function fillPhrase(phrase: string, evidence: PhraseEvidence): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => quoted(String(evidence[name] ?? whole)));
}

interface FindingPhrase {
  message: string;
  /** Empty where nothing is to be done. */
  advice: string;
}

/** By field and rule. */
export const FINDING_PHRASES: Record<string, Record<string, FindingPhrase>> = {
  ...ENTRY_FINDINGS,
  ...NOMINEE_FINDINGS,
  ...WORKPLACE_FINDINGS,
  ...MATERIAL_FINDINGS,
};
