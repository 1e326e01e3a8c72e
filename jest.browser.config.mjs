// The browser's tests: the workspace as people use it, in Chromium.
import config from './jest.config.mjs';

export default { ...config, testMatch: ['**/browser/**/*.test.ts'], testPathIgnorePatterns: [] };
