// The browser's tests: the workspace as people use it, in Chromium.
import config from './jest.config.mjs';

export default {
  ...config,
  testMatch: ['**/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  // A browser and its server fill two cores: side by side, files would run into each other's time limits.
  maxWorkers: 1,
};
