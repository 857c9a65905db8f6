import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/runtimes.mjs';

test.runIf(process.platform === 'linux')('without a display, start says what to do', () => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const start = spawnSync(process.execPath, [join(projectRoot, 'scripts/start.ts')], { encoding: 'utf8', env });
  expect(start.status).toBe(1);
  expect(start.stderr).toMatch(/^Máy này không có màn hình.*xvfb-run npm start.*\n$/);
});
