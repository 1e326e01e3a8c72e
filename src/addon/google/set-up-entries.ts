// 桂冠 → 初始化活动 and 桂冠 → 自检.
import { readCampaign } from '../core/lists';
import { MENU_WORDS } from '../core/phrases/menu';
import { RUN_PHRASES } from '../core/phrases/run';
import { SET_UP_WORDS } from '../core/phrases/set-up';
import { readState } from '../core/program-state';
import { assumedItems } from '../core/settings';
import { drain } from './drain';
import { RegistryProblem, readRegistry } from './registry-gate';
import { restoreRegistry } from './restoring';
import { alone, clicked, waits } from './run';
import { agreesToMail, selfCheck } from './self-check';
import { setUp, setUpText } from './set-up';

/** What was done and what is left to do is long: a dialog that stays, and a short word in the corner. */
export function menuSetUp(): void {
  clicked('menuSetUp', (run) => {
    const report = alone(waits.person, () => {
      const made = setUp(run.startedAt);
      return { ...made, restored: restoreRegistry(run, null) };
    });
    if (report === null) throw new RegistryProblem(RUN_PHRASES.busy);
    const ui = SpreadsheetApp.getUi();
    if (report.restored) report.done.push(SET_UP_WORDS.rowsRestored(report.restored));
    // What waited while something was missing, or while this run held the lock.
    if (report.restored !== null) drain(run, waits.trigger);
    ui.alert(MENU_WORDS.setUp, setUpText(report), ui.ButtonSet.OK);
    return report.complete ? RUN_PHRASES.setUpComplete : RUN_PHRASES.setUpIncomplete;
  });
}

export function menuSelfCheck(): void {
  clicked('menuSelfCheck', () => {
    // Asked before the lock is taken: a person may take her time to answer.
    const mailTo = agreesToMail() ? Session.getActiveUser().getEmail() : null;
    const report = alone(waits.person, () => {
      const snapshot = readRegistry([{ tab: 'state' }, { tab: 'settings' }]);
      const { formId } = readState(snapshot);
      return selfCheck({ formId: formId ?? '', mailTo, assumed: assumedItems(readCampaign(snapshot)) });
    });
    if (report === null) throw new RegistryProblem(RUN_PHRASES.busy);
    return report.summary;
  });
}
