import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chosenRuntime, projectRoot, standInFolder } from './scripts/runtimes.mjs';

// The package `electron` then answers the stand-in's file, so a test names no executable and runs on either.
if (chosenRuntime() === 'stand-in') process.env.ELECTRON_OVERRIDE_DIST_PATH = standInFolder;
// The program starts a hundred times: what its first start compiled is kept for the others.
process.env.NODE_COMPILE_CACHE ??= join(projectRoot, 'node_modules/.cache/compiled');

export default defineConfig({
  projects: [
    { name: 'end to end', testDir: 'tests/e2e' },
    { name: 'electron stand-in', testDir: 'tests/electron-stand-in' },
  ],
  // One window leaves half of two cores idle; more windows than that wait for each other.
  workers: 2,
  // A test that passes only the second time is told as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // test-results also holds the reports of scripts/test.ts, which Playwright would delete.
  outputDir: 'test-results/e2e',
  reporter: 'list',
});
