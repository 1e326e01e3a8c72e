// The services that scripts use for themselves: locks, properties, cache, session, utilities, logs.
import { describe, expect, test } from '@jest/globals';
import { newBlob } from '../../src/local/facade/blob';
import { CacheService } from '../../src/local/facade/cache-service';
import { Logger, console as scriptConsole } from '../../src/local/facade/console';
import { now } from '../../src/local/facade/door';
import { LockService } from '../../src/local/facade/lock-service';
import { PropertiesService } from '../../src/local/facade/properties-service';
import { Session } from '../../src/local/facade/session';
import { Utilities } from '../../src/local/facade/utilities';
import { cacheService } from '../../src/local/services/cache';
import { lockService } from '../../src/local/services/locks';
import { consoleService, logOf } from '../../src/local/services/log';
import { propertiesService } from '../../src/local/services/properties';
import { sessionService } from '../../src/local/services/session';
import { utilitiesService } from '../../src/local/services/utilities';
import { type Desk, deskWith, OTHER, OWNER, refusalOf, SCOPES, START } from './desk';

const SERVICES = [
  cacheService,
  lockService,
  consoleService,
  propertiesService,
  sessionService,
  utilitiesService,
];
const desk = (): Desk => deskWith(SERVICES);

describe('LockService', () => {
  test('a lock is free, held again by its holder, and gone when the execution ends', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const lock = LockService.getScriptLock();
      return [lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock(), lock.tryLock(-1)];
    });
    const after = as(OTHER, () => {
      const lock = LockService.getScriptLock();
      return [lock.hasLock(), lock.tryLock(0)];
    });
    expect({ seen, after }).toEqual({ seen: [false, true, true, true, false], after: [false, true] });
  });

  test('a lock of another execution costs the whole time-out; user locks are one for each user', () => {
    const { workspace, as } = desk();
    workspace.store.set(['locks', 'script'], 'x99');
    workspace.store.set(['locks', 'user', OTHER], 'x99');
    const seen = as(OWNER, () => {
      const before = now();
      const got = LockService.getScriptLock().tryLock(5000);
      const waited = now() - before;
      const refused = refusalOf(() => LockService.getScriptLock().waitLock(1000));
      return { got, waited, refused, user: LockService.getUserLock().tryLock(0) };
    });
    expect(seen).toEqual({
      got: false,
      waited: 5040,
      refused: 'Lock timeout: another process was holding the lock for too long.',
      user: true,
    });
  });

  test('a released lock is free for others in the same moment', () => {
    const { workspace, as } = desk();
    const held = as(OWNER, () => {
      const lock = LockService.getDocumentLock()!;
      lock.waitLock(10);
      const during = workspace.store.get('locks', 'document');
      lock.releaseLock();
      return [during, workspace.store.get('locks', 'document')];
    });
    expect(held).toEqual(['x1', undefined]);
  });
});

describe('PropertiesService', () => {
  test('keeps texts by store and user; what is missing is null', () => {
    const { as } = desk();
    as(OWNER, () => {
      PropertiesService.getScriptProperties()
        .setProperties({ a: '1', b: '=2' })
        .setProperty('c', '')
        .deleteProperty('a');
      PropertiesService.getUserProperties().setProperty('mine', 'yes');
    });
    const seen = as(OTHER, () => ({
      script: PropertiesService.getScriptProperties().getProperties(),
      keys: PropertiesService.getScriptProperties().getKeys(),
      missing: PropertiesService.getScriptProperties().getProperty('toString'),
      user: PropertiesService.getUserProperties().getProperty('mine'),
    }));
    expect(seen).toEqual({ script: { b: '=2', c: '' }, keys: ['b', 'c'], missing: null, user: null });
  });

  test('refuses values above 9 KB, stores above 500 KB, and does nothing then', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const properties = PropertiesService.getScriptProperties();
      const full = Object.fromEntries(Array.from({ length: 56 }, (_, at) => [`k${at}`, 'x'.repeat(9216)]));
      return {
        value: refusalOf(() => properties.setProperty('long', '汉'.repeat(3073))),
        fits: refusalOf(() => properties.setProperty('long', '汉'.repeat(3072))),
        store: refusalOf(() => properties.setProperties(full)),
        keys: properties.getKeys(),
      };
    });
    expect(seen).toEqual({
      value: 'Argument too large: value',
      fits: '',
      store: 'You have exceeded the property storage quota. Please remove some properties and try again.',
      keys: ['long'],
    });
  });

  test('the day’s allowance ends with Google’s text', () => {
    const { workspace, as } = desk();
    workspace.store.set(['accounts', OWNER, 'limits', 'properties'], 2);
    const seen = as(OWNER, () => {
      const properties = PropertiesService.getScriptProperties();
      properties.setProperty('a', '1');
      return [properties.getProperty('a'), refusalOf(() => properties.getProperty('a'))];
    });
    expect(seen).toEqual(['1', 'Service invoked too many times for one day: properties.']);
  });
});

describe('CacheService', () => {
  test('entries end with their time', () => {
    const { as } = desk();
    const seen = as(OWNER, () => {
      const cache = CacheService.getScriptCache();
      cache.put('short', 'a', 1);
      cache.put('long', 'b');
      const before = cache.getAll(['short', 'long', 'none']);
      Utilities.sleep(2000);
      return [before, cache.getAll(['short', 'long', 'none']), cache.get('short')];
    });
    expect(seen).toEqual([{ short: 'a', long: 'b' }, { long: 'b' }, null]);
  });

  test('refuses long keys, large values and times, and forgets by chance above 1,000 entries', () => {
    const { workspace, as } = desk();
    const refused = as(OWNER, () => {
      const cache = CacheService.getScriptCache();
      cache.putAll(Object.fromEntries(Array.from({ length: 1010 }, (_, at) => [`k${at}`, 'v'])));
      return [
        refusalOf(() => cache.put('k'.repeat(251), 'v')),
        refusalOf(() => cache.put('k', 'v'.repeat(102_401))),
        refusalOf(() => cache.put('k', 'v', 21_601)),
      ];
    });
    const kept = Object.keys(workspace.store.get<object>('cache', 'script')!);
    expect({ refused, kept: kept.length, allOfTheLast: kept.slice(-10).join() === 'k1000,k1001' }).toEqual({
      refused: [
        'Argument too large: key',
        'Argument too large: value',
        'Invalid argument: expirationInSeconds',
      ],
      kept: 1000,
      allOfTheLast: false,
    });
  });
});

describe('Session', () => {
  test('tells the trigger’s owner from the person, and needs the e-mail scope', () => {
    const ask = () => [
      Session.getEffectiveUser().getEmail(),
      Session.getActiveUser().getEmail(),
      Session.getScriptTimeZone(),
    ];
    const identity = { effectiveUser: OWNER, activeUser: '', authMode: 'FULL' as const };
    const noEmail = deskWith(
      SERVICES,
      SCOPES.filter((scope) => !scope.endsWith('email')),
    );
    expect(desk().as(OWNER, ask, { identity })).toEqual([OWNER, '', 'Asia/Shanghai']);
    expect(noEmail.as(OWNER, () => refusalOf(ask))).toBe(
      'Specified permissions are not sufficient to call Session.getEffectiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
  });
});

describe('Utilities', () => {
  const instant = new Date('2021-12-09T16:05:07.089Z');
  test.each([
    ['Asia/Shanghai', 'yyyy-MM-dd HH:mm:ss.SSS', '2021-12-10 00:05:07.089'],
    ['Asia/Shanghai', "yyyy年M月d日 'T' h:mm a", '2021年12月10日 T 12:05 AM'],
    ['America/New_York', 'EEE, d MMM yy HH:mm Z', 'Thu, 9 Dec 21 11:05 -0500'],
    ['GMT+8', "yyyy-MM-dd'T'HH:mm:ssXXX", '2021-12-10T00:05:07+08:00'],
    ['Nowhere/Land', 'HH:mm X EEEE MMMM u', '16:05 Z Thursday December 4'],
  ])('formatDate in %s by %s', (zone, pattern, text) => {
    expect(Utilities.formatDate(instant, zone, pattern)).toBe(text);
  });

  test('refuses pattern letters that Java does not know', () => {
    expect(refusalOf(() => Utilities.formatDate(instant, 'GMT', 'yyyy-bb'))).toBe(
      "Illegal pattern character 'b'",
    );
  });

  test('Base64 and digests give what the standards say, in signed bytes', () => {
    const digests = desk().as(OWNER, () =>
      [Utilities.DigestAlgorithm.MD5, Utilities.DigestAlgorithm.SHA_1, Utilities.DigestAlgorithm.SHA_256].map(
        (algorithm) =>
          Utilities.computeDigest(algorithm, '汉字')
            .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
            .join('')
            .slice(0, 16),
      ),
    );
    expect({
      encoded: Utilities.base64Encode('汉字😀?>'),
      webSafe: Utilities.base64EncodeWebSafe('??>>~~'),
      decoded: newBlob(Utilities.base64Decode('5rGJ5a2X8J+YgD8+')).getDataAsString(),
      bytes: Utilities.base64Decode('gH8A'),
      broken: refusalOf(() => Utilities.base64Decode('a*b')),
      digests,
    }).toEqual({
      encoded: Buffer.from('汉字😀?>').toString('base64'),
      webSafe: Buffer.from('??>>~~').toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
      decoded: '汉字😀?>',
      bytes: [-128, 127, 0],
      broken: 'Could not decode string.',
      digests: ['8a97ee1fcddc2487', 'c06ce2d7fdeda6ff', '00e5d5601ce310d8'],
    });
  });

  test('parseCsv reads quotes, line breaks and other delimiters', () => {
    expect(Utilities.parseCsv('a,"b ""c"", d"\r\n"1\n2",\n')).toEqual([
      ['a', 'b "c", d'],
      ['1\n2', ''],
    ]);
    expect(Utilities.parseCsv('a;b', ';')).toEqual([['a', 'b']]);
  });

  test('an archive gives back its files; a nameless blob is refused', () => {
    const seen = desk().as(OWNER, () => {
      const archive = Utilities.zip(
        [newBlob('一', 'text/plain', '一.txt'), newBlob([1, -1], null, 'b.bin')],
        'x.zip',
      );
      return {
        name: [archive.getName(), archive.getContentType()],
        files: Utilities.unzip(archive).map((blob) => [blob.getName(), blob.getBytes()]),
        nameless: refusalOf(() => Utilities.zip([newBlob('x')])),
      };
    });
    expect(seen).toEqual({
      name: ['x.zip', 'application/zip'],
      files: [
        ['一.txt', [-28, -72, -128]],
        ['b.bin', [1, -1]],
      ],
      nameless: 'Blob object must have non-null name for this operation.',
    });
  });

  test('sleeping moves the virtual clock; unknown names and wrong arguments are refused', () => {
    const { workspace, as } = desk();
    const refused = as(OWNER, () => {
      Utilities.sleep(60_000);
      return [
        refusalOf(() => (Utilities as unknown as { jsonParse(text: string): unknown }).jsonParse('{}')),
        refusalOf(() => Utilities.sleep('long' as unknown as number)),
      ];
    });
    expect({ passed: workspace.now - START, refused }).toEqual({
      passed: 61_500,
      refused: [
        'not in the local runtime: Utilities.jsonParse',
        "The parameters (String) don't match the method signature for Utilities.sleep.",
      ],
    });
  });
});

test('console and Logger end in the execution’s log', () => {
  const { workspace, as } = desk();
  const text = as(OWNER, () => {
    scriptConsole.log('%s has %d', 'x', 2, { a: 1 });
    scriptConsole.error(new Date(0) instanceof Date, null);
    Logger.clear();
    Logger.log('one').log('two %s', '2');
    return Logger.getLog();
  });
  expect({
    text,
    log: logOf(workspace.store, 'x1').map(({ level, message }) => `${level} ${message}`),
  }).toEqual({
    text: 'one\ntwo 2',
    log: ['DEBUG x has 2 {"a":1}', 'ERROR true null', 'INFO one', 'INFO two 2'],
  });
});
