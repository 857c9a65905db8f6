import type { z } from 'zod';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';
import { meetingById } from '../meetings/queries.ts';
import { awardsById } from './awards.ts';

type Input = z.output<typeof commendations.handOver.input>;

/**
 * Records that awards were handed over, at a meeting or singly: all of those named or none.
 * @returns how many.
 * @throws AppError NOT_FOUND, DATE_OUT_OF_ORDER before the decision, NOT_ALLOWED_NOW when revoked or handed over before
 */
export async function handOver(change: Change, { awardIds, on, meetingId, receivedBy }: Input): Promise<number> {
  if (meetingId !== null) await meetingById(change.db, meetingId);
  const awards = await awardsById(change.db, awardIds);
  for (const { id, recipientName: name, decidedOn, handedOverOn, status } of awards) {
    if (status === 'revoked') throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardRevoked', name });
    if (handedOverOn !== null) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardHandedOver', name });
    if (on < decidedOn) throw new AppError('DATE_OUT_OF_ORDER', { earlier: decidedOn, later: on });
    change.update('awards', id, { handedOverOn: on, handedOverMeetingId: meetingId, receivedBy });
  }
  return awards.length;
}
