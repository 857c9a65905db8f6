import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { Choice } from '../../components/Choice.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { isThere, type Meeting, type Participant } from '../meeting.ts';
import { AttendanceTable } from './AttendanceTable.tsx';
import { homonymsAmong, isCalled } from './called.ts';
import { NobodySummoned, ParticipantActs } from './ParticipantActs.tsx';
import { QuorumPanel, type CountFilter } from './QuorumPanel.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useMark } from './useMark.ts';

/** Who was summoned and who came: found by name without accents, marked by keyboard, one by one or many at once. */
export function AttendanceTab({ meeting }: { meeting: Meeting }) {
  const participants = useAnswer('meetings.participants', { meetingId: meeting.id });
  return (
    <Loaded query={participants}>
      {({ rows }) =>
        rows.length === 0 ? <NobodySummoned meeting={meeting} /> : <Attendance meeting={meeting} people={rows} />
      }
    </Loaded>
  );
}

function Attendance({ meeting, people }: { meeting: Meeting; people: Participant[] }) {
  const { t } = useTranslation('meetings');
  const [counted, setCounted] = useState<CountFilter>('all');
  const [typed, setTyped] = useState('');
  const [unitName, setUnitName] = useState<string>();
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const mark = useMark(meeting);
  const shown = people.filter(
    (person) =>
      isCalled(person, typed) &&
      (unitName === undefined || person.unitName === unitName) &&
      (counted === 'all' || (person.role !== 'guest' && person.attendance === counted)),
  );
  const selected = people.filter(({ id }) => selectedIds.has(id));
  const isClosed = meeting.status === 'closed';

  const markFirst = async () => {
    const first = shown.find(({ attendance }) => !isThere(attendance));
    if (isClosed || typed.trim() === '' || !first) return;
    setTyped('');
    await mark([first], 'present');
  };
  return (
    <div className="fill">
      <QuorumPanel meeting={meeting} chosen={counted} onChoose={setCounted} />
      <div className="filters">
        <NameFilter
          value={typed}
          onChange={setTyped}
          hint={t(isClosed ? 'attendance.find' : 'attendance.findHint')}
          onEnter={() => void markFirst()}
        />
        <UnitFilter people={people} value={unitName} onChange={setUnitName} />
        {!isClosed && <ParticipantActs meeting={meeting} people={people} mark={mark} />}
      </div>
      {!isClosed && <SelectionBar selected={selected} mark={mark} onDone={() => setSelectedIds(new Set())} />}
      <AttendanceTable
        people={shown}
        homonyms={homonymsAmong(people)}
        isClosed={isClosed}
        mark={mark}
        selectedIds={selectedIds}
        onSelect={setSelectedIds}
        listKey={`${typed} ${unitName ?? ''} ${counted}`}
        isByMark={counted !== 'all'}
      />
    </div>
  );
}

interface NameFilterProps {
  value: string;
  onChange: (typed: string) => void;
  /** What typing does. */
  hint: string;
  onEnter: () => void;
}

function NameFilter({ value, onChange, hint, onEnter }: NameFilterProps) {
  const { t } = useTranslation('meetings');
  return (
    <Input.Search
      allowClear
      aria-label={t('attendance.find')}
      placeholder={hint}
      title={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onPressEnter={onEnter}
      style={{ width: 270 }}
    />
  );
}

interface UnitFilterProps {
  people: Participant[];
  value: string | undefined;
  onChange: (unitName: string | undefined) => void;
}

function UnitFilter({ people, value, onChange }: UnitFilterProps) {
  const { t } = useTranslation('meetings');
  const names = [...new Set(people.map(({ unitName }) => unitName))].filter((name) => name !== '');
  return (
    <Choice<string>
      label={t('attendance.unit')}
      value={value}
      options={names.map((name) => ({ value: name, label: name }))}
      onChange={onChange}
      width={200}
    />
  );
}
