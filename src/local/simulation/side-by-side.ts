// Two to four executions at once, their calls interleaved one by one in an order drawn from a number.
import { ORGANIZER } from '../open-workspace';
import { OVERLAP_WORKER } from '../program';
import type { RunRequest } from '../runtime/execution';
import { runOverlapping } from '../runtime/overlap';
import { dice } from './schedule';
import type { World } from './world';

const SWEEP: RunRequest = {
  entry: 'onSweep',
  args: [{ authMode: 'FULL' }],
  identity: { effectiveUser: ORGANIZER, activeUser: '', authMode: 'FULL' },
  cause: 'clock',
};
/** The event of a form that says nothing. */
const BLANK: RunRequest = { ...SWEEP, entry: 'onNominationSubmitted', cause: 'form_submit' };

const clicked = (entry: string): RunRequest => ({
  entry,
  identity: { effectiveUser: ORGANIZER, activeUser: ORGANIZER, authMode: 'FULL' },
  cause: 'menu',
  surface: 'spreadsheet_ui',
});

/** Runs `menu`, which somebody is about to click, beside sweeps, blank events and other people's clicks; perhaps the same. */
export async function sideBySide(world: World, menu: string, choice: number): Promise<void> {
  const roll = dice(`side by side ${choice}`);
  // Two clicks at once ask for one paper; whoever has it does not click again, for that would ask for the next version.
  const first = clicked(world.hasPaper(menu) ? 'menuProcessNow' : menu);
  const others = [SWEEP, clicked('menuProcessNow'), BLANK, clicked('menuScreenAgain'), first];
  const requests = [first, ...Array.from({ length: 1 + roll(3) }, () => others[roll(others.length)]!)];
  await runOverlapping(
    world.workspace,
    requests,
    (waiting) => waiting[roll(waiting.length)]!,
    OVERLAP_WORKER,
  );
}
