import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackend } from '../../../src/main/backend/index.ts';
import type { Call } from '../../../src/shared/contract/index.ts';

/**
 * A process that issues decisions without end, to be killed: `--data DIR --round ID --signatory ID`. Every third is
 * revoked again at once. Each decision's subject says how many awards it has or revokes; its number is printed once it
 * is stored.
 */

const root = resolve(import.meta.dirname, '../../..');
const MOST_AWARDS = 9;
const REVOKED_EVERY = 3;

const { values } = parseArgs({
  options: { data: { type: 'string' }, round: { type: 'string' }, signatory: { type: 'string' } },
});
const { data = '', round: roundId = '', signatory: signatoryId = '' } = values;

const { call } = createBackend({
  dataFolder: data,
  resourcesFolder: `${root}/resources`,
  actor: 'kiểm thử',
  entry: new URL('../../../src/main/backend/worker.ts', import.meta.url).href,
}) as { call: Call };

for (let turn = 1; ; turn += 1) {
  const awards = 1 + (turn % MOST_AWARDS);
  const { ids } = await call('commendations.nominate', {
    roundId,
    nominations: Array.from({ length: awards }, (_, index) => ({
      recipientKind: 'household' as const,
      recipientName: `Hộ ${process.pid} ${turn} ${index}`,
      formCode: 'GK',
      reason: 'Đã tích cực tham gia phong trào',
    })),
  });
  await call('commendations.judgeNominations', { ids, status: 'approved' });
  const issuedOn = '2021-12-28';
  const { number, legalBases } = await call('commendations.decisionDefaults', { roundId, issuedOn });
  const decision = { roundId, number, issuedOn, signatoryId, subject: String(awards), legalBases, nominationIds: ids };
  const { id: decisionId } = await call('commendations.issueDecision', decision);
  console.log(number);
  if (turn % REVOKED_EVERY !== 0) continue;
  await call('commendations.revokeAwards', {
    decisionId,
    number: number + 1,
    issuedOn,
    signatoryId,
    subject: String(awards),
    legalBases,
    reason: 'Kê khai thành tích không đúng',
  });
  console.log(number + 1);
}
