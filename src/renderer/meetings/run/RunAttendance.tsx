import { Input, type InputRef } from 'antd';
import { useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { homonymsAmong, isCalled } from '../attendance/called.ts';
import { MarkCell } from '../attendance/cells.tsx';
import { useMark } from '../attendance/useMark.ts';
import { isThere, type Meeting, type Participant } from '../meeting.ts';

/** More than fit beside the agenda are found by typing a name. */
const SHOWN = 60;

const order: Record<Participant['attendance'], number> = { unmarked: 0, absent: 1, excused: 2, late: 3, present: 4 };

function placeOf({ position, unitName }: Participant): string {
  return [position, unitName].filter((part) => part !== '').join(', ');
}

interface Props {
  meeting: Meeting;
  finder: RefObject<InputRef | null>;
}

/** Whoever comes in is marked at once: type a part of the name, Enter. Those not marked yet stand first. */
export function RunAttendance({ meeting, finder }: Props) {
  const { t } = useTranslation('meetings');
  const [typed, setTyped] = useState('');
  const [lastMarked, setLastMarked] = useState<string>();
  const participants = useAnswer('meetings.participants', { meetingId: meeting.id });
  const mark = useMark(meeting);
  const rows = participants.data?.rows ?? [];
  const homonyms = homonymsAmong(rows);
  const people = rows
    .filter((person) => isCalled(person, typed))
    .toSorted((a, b) => order[a.attendance] - order[b.attendance]);
  const { unmarked } = meeting.attendanceCounts;
  const isOpen = meeting.status === 'open';
  const isClosed = meeting.status === 'closed';

  const markFirst = async () => {
    const first = people.find(({ attendance }) => !isThere(attendance));
    if (typed.trim() === '' || !first || isClosed) return;
    setTyped('');
    // Whoever comes after the opening is late.
    const attendance = isOpen ? 'late' : 'present';
    if (await mark([first], attendance)) setLastMarked(`${first.fullName}: ${t(`marks.${attendance}`)}`);
  };
  return (
    <aside className="run-attendance" aria-label={t('tabs.attendance')}>
      <h2>{t('run.attendance')}</h2>
      <Input
        ref={finder}
        allowClear
        disabled={isClosed}
        aria-label={t('attendance.find')}
        placeholder={t(isOpen ? 'run.findLate' : 'run.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void markFirst()}
      />
      <p className="page-detail" role="status">
        {lastMarked ?? (unmarked > 0 ? t('run.unmarked', { people: formatNumber(unmarked) }) : t('run.allMarked'))}
      </p>
      <ul className="run-people">
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <div>
              <strong>{person.fullName}</strong>
              {person.birth && homonyms.has(person.fullName) && (
                <span className="page-detail"> {formatPartialDate(person.birth)}</span>
              )}
              <div className="page-detail" title={placeOf(person)}>
                {placeOf(person)}
              </div>
            </div>
            <MarkCell person={person} isClosed={isClosed} mark={mark} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
