import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { OutputOf } from '../../../src/shared/contract/index.ts';
import { openRoundOffice } from '../awardRound.ts';
import { openBackend, temporaryFolder, type TestBackend } from '../backend.ts';

/** `npm run soak` kills a few hundred times. */
const KILLS = process.env['THI_DUA_SOAK'] ? 300 : 20;
/** Every so often before the process has got as far as its first decision. */
const EARLY_EVERY = 5;
const LONGEST_RUN_MS = 120;
const LONGEST_START_MS = 400;
const PAGE = 1000;

interface Ids {
  roundId: string;
  signatoryId: string;
}

/** Starts the process, kills it at a moment of its own choosing, and tells the last decision it said was stored. */
async function issueUntilKilled(dataFolder: string, ids: Ids, isEarly: boolean): Promise<number | undefined> {
  const script = join(import.meta.dirname, 'issuing.ts');
  const options = ['--data', dataFolder, '--round', ids.roundId, '--signatory', ids.signatoryId];
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let lastStored: number | undefined;
  const lines = createInterface({ input: child.stdout });
  const firstLine = once(lines, 'line');
  lines.on('line', (line) => (lastStored = Number(line)));
  if (isEarly) await wait(Math.random() * LONGEST_START_MS);
  else {
    await Promise.race([firstLine, ended]);
    await wait(Math.random() * LONGEST_RUN_MS);
  }
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  expect(signal).toBe('SIGKILL');
  return lastStored;
}

async function allAwards({ call }: TestBackend) {
  const rows: OutputOf<'commendations.register'>['rows'] = [];
  for (;;) {
    const page = await call('commendations.register', { limit: PAGE, offset: rows.length });
    rows.push(...page.rows);
    if (page.rows.length < PAGE) return { rows, total: page.total };
  }
}

/** Every decision there is has or revokes all the awards it says, and the register runs on without a gap. */
async function expectWholeDecisions(backend: TestBackend, roundId: string): Promise<number> {
  const { rows: decisions } = await backend.call('commendations.decisions', {});
  for (const { number, individuals, subject } of decisions) {
    expect({ number, awards: individuals }).toEqual({ number, awards: Number(subject) });
  }
  expect(decisions.map(({ number }) => number).toReversed()).toEqual(decisions.map((_, index) => index + 1));
  const { rows, total } = await allAwards(backend);
  expect(rows.map(({ registerNumber }) => registerNumber)).toEqual(rows.map((_, index) => index + 1));
  expect(total).toBe(rows.length);
  const revoked = decisions.filter(({ kind }) => kind === 'revocation').map(({ subject }) => Number(subject));
  expect(rows.filter(({ status }) => status === 'revoked')).toHaveLength(revoked.reduce((sum, one) => sum + one, 0));
  const { awards } = await backend.call('commendations.round', { id: roundId });
  expect(awards).toBe(rows.length);
  return decisions.length;
}

test(
  'killed at any moment of issuing or revoking, a decision is there with all its awards or not at all',
  async () => {
    const dataFolder = temporaryFolder();
    const office = await openRoundOffice(dataFolder);
    await office.close();
    let stored = 0;
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const lastStored = await issueUntilKilled(dataFolder, office, kill % EARLY_EVERY === 0);
      const backend = openBackend(dataFolder);
      const decisions = await expectWholeDecisions(backend, office.roundId);
      // What was told to be stored survived; of what came after, nothing or all.
      expect(decisions).toBeGreaterThanOrEqual(lastStored ?? stored);
      stored = decisions;
      await backend.close();
    }
    expect(stored).toBeGreaterThan(KILLS / 2);
  },
  KILLS * 10_000,
);
