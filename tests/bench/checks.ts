import { startBackendThread } from '../../src/main/backend/thread.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import { quantile, type Result } from './measure.ts';
import { backendOptions } from './population.ts';

const NOMINATIONS = 5000;
const BUDGET_MS = 2000;
const BATCH = 1000;
const RUNS = 5;
/** As offices propose: nearly everyone for the first title, some for those that ask for years of the one below. */
const FORMS = ['LDTT', 'LDTT', 'LDTT', 'CSTDCS', 'CSTDT'];

async function openRound(call: Call): Promise<string> {
  const period = { year: 2023, periodFrom: '2023-01-01', periodTo: '2023-12-31' };
  const { id } = await call('commendations.createRound', { name: 'Đo kiểm tra', ...period });
  for (let offset = 0; offset < NOMINATIONS; offset += BATCH) {
    const { rows } = await call('staff.list', { offset, limit: BATCH });
    await call('commendations.nominate', {
      roundId: id,
      nominations: rows.map(({ id: staffId }, index) => ({
        recipientKind: 'individual' as const,
        staffId,
        formCode: FORMS[index % FORMS.length] ?? '',
        reason: 'Đã hoàn thành tốt nhiệm vụ',
      })),
    });
  }
  return id;
}

/** All checks of a round of 5,000 nominations, in an office of 100,000 people and 500,000 awards. */
export async function run(folders: { large: string }): Promise<Result[]> {
  const backend = startBackendThread(backendOptions(folders.large));
  const call = backend.call as Call;
  const roundId = await openRound(call);
  const samples: number[] = [];
  let warnings = 0;
  for (let turn = 0; turn < RUNS; turn++) {
    const started = performance.now();
    const checks = await call('commendations.checks', { roundId });
    samples.push(performance.now() - started);
    warnings = checks.openWarnings;
  }
  await backend.close();
  return [
    {
      name: `checks of ${NOMINATIONS} nominations against 2 s`,
      ratio: quantile(samples, 1) / BUDGET_MS,
      budget: 1,
      details: { p50Ms: quantile(samples, 0.5), worstMs: quantile(samples, 1), warnings },
    },
  ];
}
