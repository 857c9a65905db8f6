import { rm } from 'node:fs/promises';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBackendThread } from '../../src/main/backend/thread.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import { quantile, type Result } from './measure.ts';
import { backendOptions } from './population.ts';

const CERTIFICATES = 1000;
const IN_ONE_RUN = 5000;
const BUDGET_MS = 1000;
const RUNS = 5;
const PAGE = 1000;

async function awardIds(call: Call, wanted: number): Promise<string[]> {
  const ids: string[] = [];
  for (let offset = 0; ids.length < wanted; offset += PAGE) {
    const { rows } = await call('commendations.register', { status: 'granted', offset, limit: PAGE });
    if (rows.length === 0) throw new Error(`the office has only ${ids.length} awards`);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids.slice(0, wanted);
}

/** Pre-flight of 1,000 certificates, the first one with its fonts to open; and 5,000 printed in one run. */
export async function run(folders: { large: string }): Promise<Result[]> {
  const backend = startBackendThread(backendOptions(folders.large));
  const call = backend.call as Call;
  const folder = mkdtempSync(join(tmpdir(), 'do-in-'));
  try {
    const ids = await awardIds(call, IN_ONE_RUN);
    const samples: number[] = [];
    for (let turn = 0; turn < RUNS; turn++) {
      const started = performance.now();
      await call('certificates.check', { awardIds: ids.slice(0, CERTIFICATES) });
      samples.push(performance.now() - started);
    }
    const { printable } = await call('certificates.check', { awardIds: ids });
    const file = join(folder, 'giay-khen.pdf');
    const started = performance.now();
    const { pages } = await call('certificates.print', { awardIds: printable.map(({ awardId }) => awardId), file });
    const details = { pages, seconds: (performance.now() - started) / 1000, megabytes: statSync(file).size / 1e6 };
    return [
      {
        name: `pre-flight of ${CERTIFICATES} certificates against 1 s`,
        ratio: quantile(samples, 1) / BUDGET_MS,
        budget: 1,
        details: { p50Ms: quantile(samples, 0.5), worstMs: quantile(samples, 1) },
      },
      {
        name: `${IN_ONE_RUN} certificates in one run, of those without a fault`,
        ratio: printable.length / pages,
        budget: 1,
        details,
      },
    ];
  } finally {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  }
}
