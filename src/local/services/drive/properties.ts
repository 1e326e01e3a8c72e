// A file's custom properties, which every update merges.
import { apiError } from '../../runtime/google-schemas';
import type { FileRecord } from './files';

/** Drive's documented limits: 124 bytes for key and value together, 30 properties of each kind. */
const BYTES = 124;
const COUNT = 30;

type Given = Record<string, string | null> | null | undefined;

/** The maps as they stand after an update; a null value takes a property away. */
export function mergedProperties(
  method: string,
  before: Pick<FileRecord, 'appProperties' | 'properties'>,
  given: { appProperties?: Given; properties?: Given },
): Partial<Pick<FileRecord, 'appProperties' | 'properties'>> {
  const merged: Partial<Pick<FileRecord, 'appProperties' | 'properties'>> = {};
  for (const field of ['appProperties', 'properties'] as const) {
    if (given[field] == null) continue;
    merged[field] = merge(method, before[field] ?? {}, given[field]);
  }
  return merged;
}

function merge(method: string, before: Record<string, string>, given: Record<string, string | null>) {
  const after: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete after[key];
    else after[key] = value;
  }
  const tooLong = Object.entries(after).some(([key, value]) => Buffer.byteLength(key + value) > BYTES);
  if (tooLong) throw apiError(method, 'The maximum size of a custom property has been exceeded.', 403);
  if (Object.keys(after).length > COUNT) {
    throw apiError(method, 'The maximum number of custom properties has been exceeded.', 403);
  }
  return after;
}
