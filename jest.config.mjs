// Jest reads TypeScript through esbuild, and everything as ES modules.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The script's own zone, as the command sets it: dates inside isolates must read as they do at Google.
process.env.TZ = 'Asia/Shanghai';
// For test/support/shared-state.ts, in all of this run's processes.
process.env.LAUREL_SHARED_STATES ??= mkdtempSync(join(tmpdir(), 'laurel-states-'));

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/typescript-transform.mjs' },
  testTimeout: 120000,
  globalTeardown: '<rootDir>/test/support/remove-shared-states.mjs',
  // Jest leaves one core free unless told: on two cores that is half the machine.
  maxWorkers: '100%',
  // They drive a real browser and take minutes: npm run test:browser.
  testPathIgnorePatterns: ['/test/browser/'],
};
