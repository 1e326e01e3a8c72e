// How a rehearsal shows on a terminal: a line for each phase with a bar under it, and what came of it.
import type { Watcher } from '../rehearsal/stage';
import { ProgressBar } from './progress-bar';

/** Everything goes to `tell` and to standard error. */
export function terminalWatcher(tell: (line: string) => void): Watcher {
  let number = 0;
  let bar = new ProgressBar('', 0);
  return {
    phase(line, total) {
      bar.end();
      number += 1;
      tell(`${number}. ${line}${total > 0 ? `（${total} 份）` : ''}`);
      bar = new ProgressBar('  ', total);
    },
    progress: (done) => bar.show(done),
    tell(line) {
      bar.end();
      tell(line.replace(/^/gm, '   '));
    },
  };
}
