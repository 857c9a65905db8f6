import { AppError } from '../../../shared/contract/errors.ts';
import type { CommandContext } from '../context.ts';
import { nominationsById, type Nomination } from './nominations.ts';
import { openRound } from './rounds.ts';

/**
 * The nominations named, all of rounds going on and none decided or on its way to a higher level.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function nominationsToChange(context: CommandContext, ids: readonly string[]): Promise<Nomination[]> {
  const nominations = await nominationsById(context.db, ids);
  for (const roundId of new Set(nominations.map((nomination) => nomination.roundId))) await openRound(context, roundId);
  for (const { status, recipientName: name } of nominations) {
    if (status === 'decided') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationDecided', name });
    if (status === 'submitted') throw new AppError('NOT_ALLOWED_NOW', { reason: 'nominationSubmitted', name });
  }
  return nominations;
}
