import { AppError } from '../../../../shared/contract/errors.ts';
import type { CommandContext } from '../../context.ts';
import { openRound } from '../rounds.ts';
import { sessionById, type SessionRow } from './queries.ts';

/**
 * The session, not concluded and of a round going on.
 * @throws AppError NOT_FOUND, NOT_ALLOWED_NOW
 */
export async function sessionToChange(context: CommandContext, id: string): Promise<SessionRow> {
  const session = await sessionById(context.db, id);
  await openRound(context, session.roundId);
  if (session.status === 'closed') throw new AppError('NOT_ALLOWED_NOW', { reason: 'sessionClosed' });
  return session;
}
