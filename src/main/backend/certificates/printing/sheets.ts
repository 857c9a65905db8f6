import type { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import type { CommandContext } from '../../context.ts';
import { printById } from './printLog.ts';

type Reported = z.output<typeof printing.reportSheets.input>;

/**
 * What became of a run's sheets: some spoiled, some never come out. A run of which nothing is left is gone.
 * @returns how many of each.
 * @throws AppError NOT_FOUND when an award was not in the run, BAD_INPUT without a reason for spoiled ones,
 * NOT_ALLOWED_NOW when a sheet that was spoiled is to have never come out: its blank is used up
 */
export async function reportSheets({ db, change }: CommandContext, reported: Reported) {
  const { printId, spoiledIds, reason, unprintedIds } = reported;
  if (spoiledIds.length > 0 && reason === '') {
    throw new AppError('BAD_INPUT', { issues: [{ path: 'reason', rule: 'required' }] });
  }
  const { items } = await printById(db, printId);
  const rows = await db
    .selectFrom('certificatePrintItems')
    .select(['id', 'awardId'])
    .where('printId', '=', printId)
    .execute();
  const rowIds = new Map(rows.map(({ id, awardId }) => [awardId, id]));
  const rowOf = (awardId: string): string => {
    const id = rowIds.get(awardId);
    if (id === undefined) throw new AppError('NOT_FOUND', { what: 'certificatePrintItems' });
    return id;
  };
  const spoiled = new Set([...spoiledIds, ...items.filter((item) => item.spoiled).map(({ awardId }) => awardId)]);
  for (const awardId of spoiledIds) change.update('certificatePrintItems', rowOf(awardId), { spoiled: reason });
  for (const awardId of new Set(unprintedIds)) {
    if (spoiled.has(awardId)) {
      const name = items.find((item) => item.awardId === awardId)?.recipientName ?? '';
      throw new AppError('NOT_ALLOWED_NOW', { reason: 'sheetSpoiled', name });
    }
    change.delete('certificatePrintItems', rowOf(awardId));
  }
  if (new Set(unprintedIds).size === items.length) change.delete('certificatePrints', printId);
  return { spoiled: spoiledIds.length, unprinted: new Set(unprintedIds).size };
}
