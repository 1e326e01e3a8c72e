// THE LIST: every function that Google may call (on… trigger, menu… menu, web… sidebar, tool… command line).
export { toolAssign } from './google/assignment-tool';
export { menuSendConfirmations } from './google/confirmation-run';
export { onRegistryEdited } from './google/edit-entry';
export { menuProcessNow, onNominationSubmitted, onSweep } from './google/intake-entries';
export { toolMatchPastHonorees } from './google/matching-tool';
export { onOpen } from './google/menu';
export { menuNextEdition } from './google/next-edition-run';
export { menuOpenObjectionForm } from './google/objection-run';
export { menuImportOffline } from './google/paper-import';
export {
  menuMakeAnnouncement,
  menuMakeBlindCompilation,
  menuMakeCompilation,
  menuMakeNotice,
  menuMakeOutcome,
  menuMakePresentation,
  menuMakeRecommendations,
  menuMakeSupplement,
  menuSettleObjections,
} from './google/publicity-run';
export { menuCollectScores } from './google/review-collect';
export { menuCollectComments, menuMakePanelSheets } from './google/review-panel';
export { menuAssignReviews } from './google/review-plan-run';
export { menuMakeSignatureSheets } from './google/review-signatures';
export { menuScreenAgain } from './google/screening-run';
export { menuConfirmShortlist, menuReopenRound, menuSummarizeScores } from './google/selection-run';
export { menuSelfCheck, menuSetUp } from './google/set-up-entries';
export {
  menuShowWorkbench,
  webAct,
  webHealth,
  webScans,
  webSelectedNomination,
  webStepJob,
  webStopJob,
  webWorkbench,
} from './google/workbench';
