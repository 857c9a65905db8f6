import { startBackendThread } from '../../src/main/backend/thread.ts';
import type { Call } from '../../src/shared/contract/index.ts';
import { quantile, type Result } from './measure.ts';
import { backendOptions } from './population.ts';

const PAGE_BUDGET_MS = 50;
// Enough that one call in a hundred is more than the first one, which reads the rule packs.
const RUNS = 300;
const AWARDS = 1000;
const YEAR = 2023;

async function timed(work: () => Promise<unknown>, runs: number): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < runs; turn++) {
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  return samples;
}

/** A round with a thousand approved nominations, ready to be decided. */
async function approvedRound(call: Call) {
  const period = { year: YEAR, periodFrom: `${YEAR}-01-01`, periodTo: `${YEAR}-12-31` };
  const { id: roundId } = await call('commendations.createRound', { name: 'Đo ban hành', ...period });
  const { rows } = await call('staff.list', { limit: AWARDS });
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: rows.map(({ id: staffId }) => ({
      recipientKind: 'individual' as const,
      staffId,
      formCode: 'LDTT',
      reason: 'Đã hoàn thành tốt nhiệm vụ',
    })),
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  return { roundId, staffId: rows[0]?.id ?? '' };
}

async function issueMs(call: Call, roundId: string): Promise<number> {
  const { id: signatoryId } = await call('office.saveSignatory', {
    staffId: null,
    fullName: 'Lê Minh Quân',
    position: 'Giám đốc',
    form: 'head',
    onBehalfOf: '',
    validFrom: '2019-01-01',
    validTo: null,
  });
  const issuedOn = `${YEAR + 1}-01-10`;
  const { number, subject, legalBases } = await call('commendations.decisionDefaults', { roundId, issuedOn });
  const decision = { roundId, number, issuedOn, signatoryId, subject, legalBases, warningsReason: 'Đo' };
  const [ms = 0] = await timed(() => call('commendations.issueDecision', decision), 1);
  return ms;
}

/** Statistics, eligibility, the round board and the register, in an office of 100,000 people and 500,000 awards. */
export async function run(folders: { large: string }): Promise<Result[]> {
  const backend = startBackendThread(backendOptions(folders.large));
  const call = backend.call as Call;
  const { roundId, staffId } = await approvedRound(call);
  const pages = {
    statistics: () => call('commendations.statistics', { from: YEAR - 9, to: YEAR }),
    eligibility: () => call('commendations.eligibility', { staffId, year: YEAR }),
    'the board of a round of 1,000': () => call('commendations.roundBoard', { roundId }),
    'the register': () => call('commendations.register', { year: YEAR - 2, limit: 100 }),
  };
  const results: Result[] = [];
  for (const [name, work] of Object.entries(pages)) {
    const samples = await timed(work, RUNS);
    results.push({
      name: `${name} against 50 ms`,
      ratio: quantile(samples, 0.99) / PAGE_BUDGET_MS,
      budget: 1,
      details: { p50Ms: quantile(samples, 0.5), p99Ms: quantile(samples, 0.99) },
    });
  }
  const checked = await timed(() => call('commendations.checks', { roundId }), 1);
  const issued = await issueMs(call, roundId);
  await backend.close();
  // It checks everyone once more and then writes: an award with its numbers, its trail and what is counted by it.
  const msPerAward = (issued - (checked[0] ?? 0)) / AWARDS;
  results.push({
    name: `issuing ${AWARDS} awards, a millisecond each beyond the checks`,
    ratio: msPerAward,
    budget: 1,
    details: { issuedMs: issued, checksMs: checked[0] ?? 0 },
  });
  return results;
}
