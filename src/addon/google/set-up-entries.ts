// 桂冠 → 初始化活动 and 桂冠 → 自检.
import { MENU_WORDS } from '../core/phrases/menu';
import { RUN_PHRASES } from '../core/phrases/run';
import { readState } from '../core/program-state';
import { RegistryProblem, readRegistry } from './registry-gate';
import { alone, clicked, waits } from './run';
import { agreesToMail, selfCheck } from './self-check';
import { setUp, setUpText } from './set-up';

/** What was done and what is left to do is long: a dialog that stays, and a short word in the corner. */
export function menuSetUp(): void {
  clicked('menuSetUp', (run) => {
    const report = alone(waits.person, () => setUp(run.startedAt));
    if (report === null) throw new RegistryProblem(RUN_PHRASES.busy);
    const ui = SpreadsheetApp.getUi();
    ui.alert(MENU_WORDS.setUp, setUpText(report), ui.ButtonSet.OK);
    return report.complete ? RUN_PHRASES.setUpComplete : RUN_PHRASES.setUpIncomplete;
  });
}

export function menuSelfCheck(): void {
  clicked('menuSelfCheck', () => {
    // Asked before the lock is taken: a person may take her time to answer.
    const mailTo = agreesToMail() ? Session.getActiveUser().getEmail() : null;
    const report = alone(waits.person, () => {
      const { formId } = readState(readRegistry([{ tab: 'state' }]));
      return selfCheck({ formId: formId ?? '', mailTo });
    });
    if (report === null) throw new RegistryProblem(RUN_PHRASES.busy);
    return report.summary;
  });
}
