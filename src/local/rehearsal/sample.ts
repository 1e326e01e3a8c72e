// The shipped sample campaign: invented nominations, recommending units and past honorees.
import { readFileSync } from 'node:fs';
import { SAMPLE_DIRECTORY } from '../program';
import type { Material } from './campaign';
import { readSubmissions } from './submission-file';

/** Read from beside the built command, so that other commands need not load it. */
export function sampleMaterial(): Material {
  const read = (name: string): unknown => JSON.parse(readFileSync(`${SAMPLE_DIRECTORY}${name}.json`, 'utf8'));
  return {
    submissions: readSubmissions(read('nominations')),
    recommendingUnits: read('recommending-units') as Material['recommendingUnits'],
    pastHonorees: read('past-honorees') as Material['pastHonorees'],
  };
}
