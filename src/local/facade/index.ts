// Assembles the Google globals inside an isolate, and calls the bundle's functions from outside.
import { CacheService } from './cache-service';
import { installClock } from './clock';
import { console, Logger } from './console';
import { openDoor } from './door';
import { Drive } from './drive-advanced';
import { DriveApp } from './drive-app';
import { FormApp } from './form-app';
import { HtmlService } from './html-service';
import { LockService } from './lock-service';
import { MailApp } from './mail-app';
import { PropertiesService } from './properties-service';
import { revive } from './revivers';
import { ScriptApp } from './script-app';
import { Session } from './session';
import { Sheets } from './sheets-advanced';
import { SpreadsheetApp } from './spreadsheet-app';
import { Utilities } from './utilities';

/**
 * Called once per execution with the injected door.
 * The returned `call` runs one of the script's global functions; its result is JSON text, '' for undefined.
 */
export function open(door: (request: string) => string, configJson: string) {
  openDoor(door, configJson);
  const globals = globalThis as unknown as Record<string, unknown>;
  installClock(globals);
  Object.assign(globals, {
    CacheService,
    console,
    Drive,
    DriveApp,
    FormApp,
    HtmlService,
    LockService,
    Logger,
    MailApp,
    PropertiesService,
    ScriptApp,
    Session,
    Sheets,
    SpreadsheetApp,
    Utilities,
  });
  return {
    call(functionName: string, argumentsJson: string): string {
      const target = globals[functionName];
      if (typeof target !== 'function') throw new Error(`Script function not found: ${functionName}`);
      const result = target(...(revive(JSON.parse(argumentsJson)) as unknown[]));
      return result === undefined ? '' : (JSON.stringify(result) ?? '');
    },
  };
}
