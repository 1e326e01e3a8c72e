// Remembers which submitted entry became which form response or paper nomination, so that exports can name it.
import type { Store } from './runtime/store';

/** Kept in the workspace beside Google's own state: no script sees it. */
const BRANCH = ['cli', 'sources'] as const;

export function rememberResponse(store: Store, responseId: string, sourceId: string): void {
  store.set([...BRANCH, 'responses', responseId], sourceId);
}

export function rememberPaper(store: Store, nominationId: string, sourceId: string): void {
  store.set([...BRANCH, 'paper', nominationId], sourceId);
}

/** The id of the entry that a nomination came from; '' for one that no command submitted. */
export function sourceOf(store: Store, responseId: string, nominationId: string): string {
  const paper = store.get<string>(...BRANCH, 'paper', nominationId);
  return paper ?? store.get<string>(...BRANCH, 'responses', responseId) ?? '';
}
