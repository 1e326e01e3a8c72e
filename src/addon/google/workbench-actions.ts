// The menu entries that the sidebar offers as buttons: the same functions, under the same rules.
import type { Action } from '../core/campaign-step';
import { menuSendConfirmations } from './confirmation-run';
import { menuProcessNow } from './intake-entries';
import { menuOpenObjectionForm } from './objection-run';
import { menuImportOffline } from './paper-import';
import {
  menuMakeAnnouncement,
  menuMakeCompilation,
  menuMakeNotice,
  menuMakeOutcome,
  menuMakePresentation,
  menuMakeSupplement,
  menuSettleObjections,
} from './publicity-run';
import { menuCollectComments, menuMakePanelSheets } from './review-panel';
import { assignReviews } from './review-plan-run';
import { clicked, toldBy } from './run';
import { menuScreenAgain } from './screening-run';
import { menuConfirmShortlist, menuSummarizeScores } from './selection-run';
import { menuSetUp } from './set-up-entries';

/** The plan alone: the sidebar makes the sheets step by step, with a bar. */
function assignOnly(): void {
  clicked('menuAssignReviews', (run) => assignReviews({ ...run, hasTime: () => false }));
}

const ENTRIES: Record<Action, () => void> = {
  setUp: menuSetUp,
  processNow: menuProcessNow,
  screenAgain: menuScreenAgain,
  importOffline: menuImportOffline,
  assignReviews: assignOnly,
  makePanelSheets: menuMakePanelSheets,
  collectComments: menuCollectComments,
  summarizeScores: menuSummarizeScores,
  confirmShortlist: menuConfirmShortlist,
  confirmInformation: menuSendConfirmations,
  compilation: menuMakeCompilation,
  openObjections: menuOpenObjectionForm,
  notice: menuMakeNotice,
  objections: menuSettleObjections,
  supplement: menuMakeSupplement,
  outcome: menuMakeOutcome,
  announcement: menuMakeAnnouncement,
  presentation: menuMakePresentation,
};

/** What the entry told the person. */
export function act(action: Action): string {
  return toldBy(ENTRIES[action]);
}
