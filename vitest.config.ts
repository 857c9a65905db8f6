import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// On x64 Linux, V8 guards compiled code with the processor's protection keys; with worker threads coming and going it
// now and then loses track of a page and ends the process: "Check failed: jit_page.has_value()" (nodejs/node#64500).
const isGuarded = process.platform === 'linux' && process.arch === 'x64';

// Rules are tested beside their code; what needs files, threads or programs is in tests/.
const all = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'];
/** Those that put others in the place of modules, which would stay there for the files after them. */
const replacingModules = ['tests/integration/certificates/{directPrinting,windowsPrinting}.test.ts'];

export default defineConfig({
  test: {
    projects: [
      // One process runs file after file: the modules of the whole backend are read once, not for each.
      { extends: true, test: { name: 'together', include: all, exclude: replacingModules, isolate: false } },
      { extends: true, test: { name: 'apart', include: replacingModules } },
    ],
    // Processes, not threads: what better-sqlite3 or V8 breaks is one process, and the others go on.
    pool: 'forks',
    // One fewer than that would leave half of a small machine idle.
    maxWorkers: availableParallelism(),
    globalSetup: 'tests/integration/threadEntry.ts',
    execArgv: isGuarded ? ['--no-memory-protection-keys'] : [],
    // Long enough for a slow, busy machine: how long something takes is measured by the benches, not by the tests.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
  },
});
