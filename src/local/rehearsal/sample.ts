// The shipped sample campaign: invented nominations, recommending units, past honorees and reviewers.
import { readFileSync } from 'node:fs';
import { SAMPLE_DIRECTORY } from '../program';
import type { Material } from './stage';
import { readSubmissions } from './submission-file';

/** What the office of the sample wants otherwise than the program's defaults have it. */
const SETTINGS = {
  'identity.contactName': '活动办公室',
  'identity.contactEmail': 'office@laurel.example',
  // A member of the committee sees a few nominations only; experts see enough to be compared with each other.
  'review.adjust': '初评：不校正\n专家评审：每人满8份',
  'review.visible': '初评：会评时公开\n专家评审：会评时公开',
};
const PANELS = { 'review.panels': '初评：评委会\n专家评审：专家组' };

/** Read from beside the built command, so that other commands need not load it. */
export function sampleMaterial(): Material {
  return {
    submissions: readSubmissions(read('nominations')),
    recommendingUnits: read('recommending-units') as Material['recommendingUnits'],
    pastHonorees: read('past-honorees') as Material['pastHonorees'],
    ...reviewersWithSettings(null),
  };
}

/** One's own reviewers, or the shipped ones when there are none; with the settings that go with them. */
export function reviewersWithSettings(
  own: Material['reviewers'] | null,
): Pick<Material, 'reviewers' | 'settings'> {
  const reviewers = own ?? (read('reviewers') as Material['reviewers']);
  return { reviewers, settings: own === null ? { ...SETTINGS, ...PANELS } : SETTINGS };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(`${SAMPLE_DIRECTORY}${name}.json`, 'utf8'));
}
