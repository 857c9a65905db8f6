import { timeNow, today } from '../../../shared/clock.ts';
import { useCommand } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { useOfferUndo } from '../../components/useOfferUndo.tsx';
import type { Attendance, Meeting, Participant } from '../meeting.ts';

type Details = Partial<Pick<Participant, 'absenceReason' | 'arrivedAt'>>;

export type Mark = (people: readonly Participant[], attendance: Attendance, details?: Details) => Promise<boolean>;

/**
 * Marks people; what was noted about them before stays unless said anew. Whoever is late arrives now. Tells by itself
 * when it fails, and then answers false.
 */
export function useMark({ id: meetingId, heldOn }: Pick<Meeting, 'id' | 'heldOn'>): Mark {
  const report = useReportFailure();
  const { mutateAsync: record } = useCommand('meetings.recordAttendance');
  const arrivalNow = heldOn === today() ? timeNow() : null;
  return async (people, attendance, details = {}) => {
    if (people.length === 0) return true;
    const marks = people.map(({ id, absenceReason, arrivedAt }) => ({
      participantId: id,
      attendance,
      absenceReason,
      arrivedAt: attendance === 'late' ? (arrivedAt ?? arrivalNow) : arrivedAt,
      ...details,
    }));
    try {
      await record({ meetingId, marks });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };
}

/** An act on participants that can be taken back: tells what was done, or what went wrong. */
export function useParticipantAct(): (act: () => Promise<unknown>, done: string) => Promise<void> {
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  return async (act, done) => {
    try {
      if ((await act()) === false) return;
      await offerUndo(done);
    } catch (error) {
      report(error);
    }
  };
}
