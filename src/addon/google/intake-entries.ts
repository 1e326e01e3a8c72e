// The entries through which waiting entries are handled: the form's trigger, the hourly sweep, the menu.
import { takeConfirmations } from './confirmation-run';
import { giveDatesTheirLook } from './date-looks';
import { drain, drainSentence } from './drain';
import { takeObjections } from './objection-run';
import { archiveOutbox } from './outbox-archive';
import { importOffline } from './paper-import';
import { finishPapers } from './publicity-run';
import { restoreRegistry } from './restoring';
import { reviewSweep } from './review-collect';
import { alone, clicked, triggered, waits } from './run';
import { screenAgain } from './screening-run';

/**
 * Form submit. The event only says that something is there; a blank or doubled one does no harm. A page that calls this
 * by itself can send nothing with methods, and what has none is not Google's.
 */
export function onNominationSubmitted(event?: GoogleAppsScript.Events.FormsOnFormSubmit): void {
  triggered('onNominationSubmitted', (run) => {
    drain(run, waits.trigger, {
      ...(typeof event?.source?.getId === 'function' ? { form: event.source } : {}),
      ...(typeof event?.response?.getId === 'function' ? { response: event.response } : {}),
    });
  });
}

/** Every hour: what events have lost, what dead runs have left. */
export function onSweep(): void {
  triggered('onSweep', (run) => {
    const report = drain(run, waits.trigger);
    if (report?.papersOpen && run.hasTime()) finishPapers(run, waits.trigger);
    // First: what people have decided is told as theirs, not taken for a row that has to be made whole.
    if (report?.isStale() && run.hasTime()) screenAgain(run, waits.trigger);
    if (report !== null && report.damaged?.length !== 0 && run.hasTime())
      alone(waits.trigger, () => restoreRegistry(run, report.damaged));
    if (report?.damaged === null && run.hasTime()) alone(waits.trigger, giveDatesTheirLook);
    if (report?.outboxFull && run.hasTime()) alone(waits.trigger, () => archiveOutbox(run));
    if (report?.importAsked && run.hasTime()) importOffline(run);
    reviewSweep(run, report?.reviewDue, report?.reopeningLeft ?? false);
    if (report?.formsInUse.confirmation && run.hasTime()) takeConfirmations(run, waits.trigger);
    if (report?.formsInUse.objection && run.hasTime()) takeObjections(run, waits.trigger);
  });
}

/** 桂冠 → 立即处理新申报 */
export function menuProcessNow(): void {
  clicked('menuProcessNow', (run) => {
    const report = drain(run, waits.person);
    if (report?.formsInUse.confirmation && run.hasTime()) takeConfirmations(run, waits.person);
    if (report?.formsInUse.objection && run.hasTime()) takeObjections(run, waits.person);
    return drainSentence(report);
  });
}
