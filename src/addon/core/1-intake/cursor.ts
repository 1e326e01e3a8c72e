// How far intake has read the form's responses: the newest time seen, and which versions around it are known.

/** Read again from a little before the newest response seen: Google does not promise that they appear in order. */
export const OVERLAP_MS = 3_600_000;
/** Once a day every response is compared with the registry, whatever the cursor says. */
export const FULL_EVERY_MS = 24 * 3_600_000;
/** More than this is not remembered: a rush is no time at which sweeps find nothing. */
const MOST_REMEMBERED = 400;

export interface Version {
  id: string;
  /** Milliseconds since the epoch. */
  timestamp: number;
}

export function versionOf({ id, timestamp }: Version): string {
  return `${id}@${timestamp}`;
}

/** The versions that the next look will meet again. */
export function seenAround(newest: number, responses: Iterable<Version>): string[] {
  const seen = [...responses].filter(({ timestamp }) => timestamp > newest - OVERLAP_MS).map(versionOf);
  return seen.length > MOST_REMEMBERED ? [] : seen.sort();
}
