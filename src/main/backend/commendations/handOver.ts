import type { z } from 'zod';
import { today } from '../../../shared/clock.ts';
import type { commendations } from '../../../shared/contract/commendations.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import { meetingById } from '../meetings/queries.ts';
import { awardsById, type AwardRow } from './awards.ts';

type Input<P extends keyof typeof commendations> = z.output<(typeof commendations)[P]['input']>;
type HandedOver = Omit<Input<'handOver'>, 'awardIds'>;

/**
 * Records that awards were handed over, at a meeting or singly: all of those named or none.
 * @returns how many.
 * @throws AppError NOT_FOUND, DATE_TO_COME, NOT_THE_MEETING_DAY, DATE_OUT_OF_ORDER before the decision, NOT_ALLOWED_NOW
 * when revoked or handed over before
 */
export async function handOver(change: Change, { awardIds, ...handedOver }: Input<'handOver'>): Promise<number> {
  await assertDay(change.db, handedOver);
  const awards = await awardsById(change.db, awardIds);
  for (const award of awards) {
    const { recipientName: name, handedOverOn, status } = award;
    if (status === 'revoked') throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardRevoked', name });
    if (handedOverOn !== null) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardHandedOver', name });
    write(change, award, handedOver);
  }
  return awards.length;
}

/**
 * Mends what was entered of a hand-over, of a revoked award too, or takes it back.
 * @throws AppError as `handOver`, and NOT_ALLOWED_NOW when it was not handed over
 */
export async function correctHandOver(
  change: Change,
  { awardIds, handedOver }: Input<'correctHandOver'>,
): Promise<void> {
  if (handedOver) await assertDay(change.db, handedOver);
  for (const award of await awardsById(change.db, awardIds)) {
    const { recipientName: name, handedOverOn } = award;
    if (handedOverOn === null) throw new AppError('NOT_ALLOWED_NOW', { reason: 'awardNotHandedOver', name });
    if (handedOver) write(change, award, handedOver);
    else change.update('awards', award.id, { handedOverOn: null, handedOverMeetingId: null, receivedBy: '' });
  }
}

async function assertDay(db: Reader, { on, meetingId }: HandedOver): Promise<void> {
  if (on > today()) throw new AppError('DATE_TO_COME', { date: on });
  if (meetingId === null) return;
  const { heldOn } = await meetingById(db, meetingId);
  if (on !== heldOn) throw new AppError('NOT_THE_MEETING_DAY', { heldOn });
}

function write(change: Change, { id, decidedOn }: AwardRow, { on, meetingId, receivedBy }: HandedOver): void {
  if (on < decidedOn) throw new AppError('DATE_OUT_OF_ORDER', { earlier: decidedOn, later: on });
  change.update('awards', id, { handedOverOn: on, handedOverMeetingId: meetingId, receivedBy });
}
