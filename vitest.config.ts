import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Rules are tested beside their code; what needs files, threads or programs is in tests/.
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    // Processes, not threads: better-sqlite3 and the backend's own worker threads then end with each file.
    pool: 'forks',
    // Long enough for a slow, busy machine: how long something takes is measured by the benches, not by the tests.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
});
