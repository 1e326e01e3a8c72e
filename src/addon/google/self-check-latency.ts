// Self-check of speed: how long the calls take that the program's budgets were reckoned with (PLATFORM.md 2.2).
import { SELF_CHECK_WORDS } from '../core/phrases/self-check';
import { type Check, noted, timed } from '../core/self-check';
import { stopwatch } from './self-check-drive';

const PROPERTY = 'laurel-self-check';

/** `mailTo`: who gets the trial message; null when nobody agreed to one. */
export function checkLatency(
  spreadsheetId: string,
  sheetId: number,
  title: string,
  mailTo: string | null,
): Check[] {
  const values = Sheets!.Spreadsheets!.Values!;
  const range = `'${title.replace(/'/g, "''")}'!A1:D20`;
  const read = stopwatch(() => values.batchGet(spreadsheetId, { ranges: [range] } as never));
  const cell = { sheetId, startRowIndex: 30, endRowIndex: 31, startColumnIndex: 0, endColumnIndex: 1 };
  const write = stopwatch(() =>
    Sheets!.Spreadsheets!.batchUpdate(
      {
        requests: [{ updateCells: { range: cell, rows: [{ values: [{}] }], fields: 'userEnteredValue' } }],
      } as never,
      spreadsheetId,
    ),
  );
  const lock = LockService.getUserLock()!;
  const locked = stopwatch(() => lock.tryLock(1000));
  const released = stopwatch(() => lock.releaseLock());
  const properties = PropertiesService.getUserProperties();
  const set = stopwatch(() => properties.setProperty(PROPERTY, '1'));
  const get = stopwatch(() => properties.getProperty(PROPERTY));
  properties.deleteProperty(PROPERTY);
  return [
    timed('Sheets.Spreadsheets.Values.batchGet', 150, read.ms),
    timed('Sheets.Spreadsheets.batchUpdate', 250, write.ms),
    timed('Lock.tryLock', 40, locked.ms),
    timed('Lock.releaseLock', 20, released.ms),
    timed('Properties.setProperty', 62, set.ms),
    timed('Properties.getProperty', 30, get.ms),
    checkMail(mailTo),
  ];
}

function checkMail(mailTo: string | null): Check {
  const words = SELF_CHECK_WORDS;
  if (mailTo === null)
    return noted(words.latency('MailApp.sendEmail'), words.atMost(1500), words.mailNotAgreed);
  const sent = stopwatch(() => MailApp.sendEmail(mailTo, words.mailSubject, words.mailBody));
  return timed('MailApp.sendEmail', 500, sent.ms);
}
