// npm run soak: the tests that have a long form, in that form. They are run because a fault there shows itself seldom.
import { spawnSync } from 'node:child_process';
import { projectRoot } from './runtimes.mjs';

const { status } = spawnSync(
  'vitest',
  ['run', 'tests/integration/crash', 'tests/integration/staffImportDamage.test.ts'],
  {
    cwd: projectRoot,
    env: { ...process.env, THI_DUA_SOAK: '1' },
    shell: process.platform === 'win32',
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
