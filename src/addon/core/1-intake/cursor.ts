// How far intake has read the form's responses, and which of those it reads again are news.

/** Read again from a little before the newest response seen: Google does not promise that they appear in order. */
export const OVERLAP_MS = 3_600_000;
/** Once a day every response is compared with the registry, whatever the cursor says. */
export const FULL_EVERY_MS = 24 * 3_600_000;

export interface Version {
  id: string;
  /** Milliseconds since the epoch. */
  timestamp: number;
}

export function versionOf({ id, timestamp }: Version): string {
  return `${id}@${timestamp}`;
}

/**
 * Whether a response is to be taken in. `known` is the time of the version in the registry, undefined when there is
 * none. A form's own listing is right whatever the registry says; an event may come late and bring an old version.
 */
export function isNews(response: Version, known: number | undefined, listed: boolean): boolean {
  if (known === undefined) return true;
  return listed ? response.timestamp !== known : response.timestamp > known;
}
