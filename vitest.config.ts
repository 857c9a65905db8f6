import { defineConfig } from 'vitest/config';

// On x64 Linux, V8 guards compiled code with the processor's protection keys; with worker threads coming and going it
// now and then loses track of a page and ends the process: "Check failed: jit_page.has_value()" (nodejs/node#64500).
const isGuarded = process.platform === 'linux' && process.arch === 'x64';

export default defineConfig({
  test: {
    // Rules are tested beside their code; what needs files, threads or programs is in tests/.
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    // Processes, not threads: better-sqlite3 and the backend's own worker threads then end with each file.
    pool: 'forks',
    globalSetup: 'tests/integration/threadEntry.ts',
    execArgv: isGuarded ? ['--no-memory-protection-keys'] : [],
    // Long enough for a slow, busy machine: how long something takes is measured by the benches, not by the tests.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
});
