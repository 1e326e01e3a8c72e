// The menu 桂冠, made when the spreadsheet opens.
import { MENU_WORDS } from '../core/phrases/menu';

/** Menu items and the entries of main.ts that they call, from top to bottom; null is a line between. */
const ITEMS: readonly ([label: string, entry: string] | null)[] = [
  [MENU_WORDS.workbench, 'menuShowWorkbench'],
  [MENU_WORDS.processNow, 'menuProcessNow'],
  [MENU_WORDS.screenAgain, 'menuScreenAgain'],
  [MENU_WORDS.importOffline, 'menuImportOffline'],
  [MENU_WORDS.recommendations, 'menuMakeRecommendations'],
  null,
  [MENU_WORDS.assignReviews, 'menuAssignReviews'],
  [MENU_WORDS.collectScores, 'menuCollectScores'],
  [MENU_WORDS.makeSignatureSheets, 'menuMakeSignatureSheets'],
  [MENU_WORDS.makePanelSheets, 'menuMakePanelSheets'],
  [MENU_WORDS.collectComments, 'menuCollectComments'],
  [MENU_WORDS.summarizeScores, 'menuSummarizeScores'],
  [MENU_WORDS.confirmShortlist, 'menuConfirmShortlist'],
  [MENU_WORDS.reopenRound, 'menuReopenRound'],
  null,
  [MENU_WORDS.compilation, 'menuMakeCompilation'],
  [MENU_WORDS.blindCompilation, 'menuMakeBlindCompilation'],
  [MENU_WORDS.confirmInformation, 'menuSendConfirmations'],
  [MENU_WORDS.openObjections, 'menuOpenObjectionForm'],
  [MENU_WORDS.notice, 'menuMakeNotice'],
  [MENU_WORDS.objections, 'menuSettleObjections'],
  [MENU_WORDS.supplement, 'menuMakeSupplement'],
  [MENU_WORDS.outcome, 'menuMakeOutcome'],
  [MENU_WORDS.announcement, 'menuMakeAnnouncement'],
  [MENU_WORDS.presentation, 'menuMakePresentation'],
  null,
  [MENU_WORDS.setUp, 'menuSetUp'],
  [MENU_WORDS.selfCheck, 'menuSelfCheck'],
  [MENU_WORDS.nextEdition, 'menuNextEdition'],
];

/** A simple trigger: it runs with limited authorization, before anybody has agreed to anything, and may only make the menu. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createMenu(MENU_WORDS.title);
  for (const item of ITEMS) {
    if (item === null) menu.addSeparator();
    else menu.addItem(item[0], item[1]);
  }
  menu.addToUi();
}
