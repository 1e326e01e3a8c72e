// Jest reads TypeScript through esbuild, and everything as ES modules.

// The script's own zone, as the command sets it: dates inside isolates must read as they do at Google.
process.env.TZ = 'Asia/Shanghai';

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/typescript-transform.mjs' },
  testTimeout: 120000,
  // Jest leaves one core free unless told: on two cores that is half the machine.
  maxWorkers: '100%',
  // They drive a real browser and take minutes: npm run test:browser.
  testPathIgnorePatterns: ['/test/browser/'],
};
