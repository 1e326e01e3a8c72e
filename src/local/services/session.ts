// Session's answers: who runs the script, and the script's time zone.
import { createHash } from 'node:crypto';
import type { Service } from '../runtime/service';

const EMAIL_SCOPES = ['https://www.googleapis.com/auth/userinfo.email'];
const THIRTY_DAYS = 30 * 24 * 3_600_000;

export const sessionService: Service = {
  name: 'Session',
  methods: {
    getActiveUser: { cost: 1, scopes: EMAIL_SCOPES, run: (call) => call.identity.activeUser },
    getEffectiveUser: { cost: 1, scopes: EMAIL_SCOPES, run: (call) => call.identity.effectiveUser },
    getScriptTimeZone: { cost: 1, run: (call) => call.timeZone },
    getActiveUserLocale: {
      cost: 1,
      run: (call) => call.store.get<string>('accounts', call.identity.effectiveUser, 'locale') ?? 'zh_CN',
    },
    /** The same for a user and script for 30 days; tells nothing about the user. */
    getTemporaryActiveUserKey: {
      cost: 1,
      run(call) {
        const period = Math.floor(call.now / THIRTY_DAYS);
        const text = `${call.containerId}:${call.identity.activeUser}:${period}`;
        return createHash('sha256').update(text).digest('base64');
      },
    },
  },
};
