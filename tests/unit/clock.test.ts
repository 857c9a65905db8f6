import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** In a process of its own: the time zone is the process's. */
function dayIn(timeZone: string, moment: string): string {
  const script = `import { dayOf } from ${JSON.stringify(new URL('../../src/shared/clock.ts', import.meta.url).href)};
    console.log(dayOf(process.argv[1]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script, moment], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  return stdout.trim();
}

test('a stored moment belongs to the day of this computer', () => {
  const halfPastMidnightInHanoi = '2021-12-29T17:30:00.000Z';
  expect(dayIn('Asia/Ho_Chi_Minh', halfPastMidnightInHanoi)).toBe('2021-12-30');
  expect(dayIn('UTC', halfPastMidnightInHanoi)).toBe('2021-12-29');
});
