// Session inside the isolate, and the User that other services hand out too.
import { call } from './door';
import { strict, strictObject } from './strict';

export class User {
  readonly #email: string;
  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  toString(): string {
    return this.#email;
  }
}
strict('User', User);

export const Session = strictObject('Session', {
  getActiveUser: () => new User(call('Session', 'getActiveUser')),
  getEffectiveUser: () => new User(call('Session', 'getEffectiveUser')),
  getScriptTimeZone: (): string => call('Session', 'getScriptTimeZone'),
  getActiveUserLocale: (): string => call('Session', 'getActiveUserLocale'),
  getTemporaryActiveUserKey: (): string => call('Session', 'getTemporaryActiveUserKey'),
});
