// THE LIST: every function that Google may call (on… trigger, menu… menu, web… sidebar, tool… command line).
export { onRegistryEdited } from './google/edit-entry';
export { menuProcessNow, onNominationSubmitted, onSweep } from './google/intake-entries';
export { toolMatchPastHonorees } from './google/matching-tool';
export { onOpen } from './google/menu';
export { menuImportOffline } from './google/paper-import';
export {
  menuMakeAnnouncement,
  menuMakeNotice,
  menuMakeSupplement,
  menuSettleObjections,
} from './google/publicity-run';
export { menuScreenAgain } from './google/screening-run';
export { menuSelfCheck, menuSetUp } from './google/set-up-entries';
export { menuShowWorkbench, webAct, webHealth, webSelectedNomination, webWorkbench } from './google/workbench';
