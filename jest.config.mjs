// Jest reads TypeScript through esbuild, and everything as ES modules.
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/typescript-transform.mjs' },
  testTimeout: 120000,
};
