// 桂冠 → 导入线下申报: takes in the rows of 线下申报, by the same way as everything else.
import {
  obstacleTo,
  type PaperGround,
  type PaperRow,
  paperRows,
  receivedOnPaper,
  writePaperResults,
} from '../core/1-intake/paper';
import { PAPER_PHRASES } from '../core/phrases/paper';
import { RUN_PHRASES } from '../core/phrases/run';
import { rememberState } from '../core/program-state';
import { noChanges } from '../core/registry-write';
import { drain, drainSentence } from './drain';
import { paperFiles } from './paper-files';
import { OwnersWork } from './preconditions';
import { readRegistry, writeRegistry } from './registry-gate';
import { readAsTyped } from './registry-reading';
import { alone, clicked, type Run, waits } from './run';

export function menuImportOffline(): void {
  clicked('menuImportOffline', (run) => {
    try {
      return importOffline(run);
    } catch (error) {
      if (!(error instanceof OwnersWork)) throw error;
      if (alone(waits.person, askOwner) === null) return RUN_PHRASES.busy;
      return PAPER_PHRASES.leftToOwner(error.owner);
    }
  });
}

/** The owner's next sweep imports what is there. */
function askOwner(): true {
  const snapshot = readRegistry([{ tab: 'state' }]);
  const changes = noChanges();
  rememberState({ importAsked: true }, snapshot, changes);
  writeRegistry(changes, snapshot);
  return true;
}

/** Imports what is new or changed; says in one sentence what came of it. */
export function importOffline(run: Run): string {
  let rows: PaperRow[] = [];
  let ground: PaperGround = { unreadable: new Set(), typed: null };
  const report = drain(run, waits.person, {
    // Nominations whole: a row that is corrected keeps the scans that came with it before.
    tabs: [{ tab: 'offline_nominations' }, { tab: 'nominations' }],
    others: (snapshot) => {
      rows = paperRows(snapshot, run.startedAt);
      const found = paperFiles(rows);
      // One more read, and only where something is to be imported: values and formulas cannot be had in one.
      ground = {
        unreadable: found.unreadable,
        typed: rows.length === 0 ? null : readAsTyped('offline_nominations'),
      };
      const readable = rows.filter((row) => obstacleTo(row, ground) === '');
      return receivedOnPaper(readable, found.files, run.startedAt);
    },
    alsoWrite: (_snapshot, changes, handled) => writePaperResults(rows, handled, ground, changes),
  });
  return drainSentence(report);
}
