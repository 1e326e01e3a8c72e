// 桂冠 → 导入线下申报: takes in the rows of 线下申报, by the same way as everything else.
import { type PaperRow, paperRows, receivedOnPaper, writePaperResults } from '../core/1-intake/paper';
import { drain, drainSentence } from './drain';
import { paperFiles } from './paper-files';
import { clicked, type Run, waits } from './run';

export function menuImportOffline(): void {
  clicked('menuImportOffline', importOffline);
}

/** Imports what is new or changed; says in one sentence what came of it. */
export function importOffline(run: Run): string {
  let rows: PaperRow[] = [];
  let unreadable = new Set<string>();
  const report = drain(run, waits.person, {
    tabs: [{ tab: 'offline_nominations' }],
    others: (snapshot) => {
      rows = paperRows(snapshot, run.startedAt);
      const found = paperFiles(rows);
      unreadable = found.unreadable;
      return receivedOnPaper(rows, found.files, run.startedAt);
    },
    alsoWrite: (_snapshot, changes, handled) => writePaperResults(rows, handled, unreadable, changes),
  });
  return drainSentence(report);
}
