import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { formatPartialDate } from '../../shared/domain/dates.ts';
import { useAnswer, useAnswers } from '../app/client.ts';
import { isAnswered, useWhenAnswered } from './whenAnswered.ts';

type PickedStaff = OutputOf<'staff.list'>['rows'][number];

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (staffId: string | null) => void;
  /** The whole row of who was picked. */
  onPick?: (person: PickedStaff) => void;
  /** People of these units, and of those below, are offered before anything is typed. */
  unitIds?: readonly string[];
  isClearable?: boolean;
  'aria-label'?: string;
  placeholder?: string;
}

/** Enough to see a name and its homonyms; typing narrows. */
const OFFERED = 50;

/** One person, found by typing without accents. Homonyms are told apart by position, unit and birth date. */
export function StaffSelect({ id, value, onChange, onPick, unitIds = [], isClearable, ...rest }: Props) {
  const { t } = useTranslation('staff');
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const isTyped = typed.trim() !== '';
  const isAny = isTyped || unitIds.length === 0;
  const people = useAnswer('staff.list', isTyped ? { limit: OFFERED, search: typed } : { limit: OFFERED }, {
    enabled: isAny,
    keepPrevious: true,
  });
  const ofUnits = useAnswers('staff.list', isAny ? [] : unitIds.map((unitId) => ({ limit: OFFERED, unitId })));
  const rows = isAny ? (people.data?.rows ?? []) : ofUnits.flatMap(({ data }) => data?.rows ?? []);
  const choose = (chosen?: string) => {
    onChange?.(chosen ?? null);
    const person = rows.find((row) => row.id === chosen);
    if (person) onPick?.(person);
  };
  const isFound = !isTyped || isAnswered(people);
  const close = () => {
    setIsOpen(false);
    setTyped('');
  };
  const enter = useWhenAnswered(isFound, () => {
    if (!rows[0]) return;
    choose(rows[0].id);
    close();
  });
  const open = (wanted: boolean) => {
    if (wanted) return setIsOpen(true);
    close();
    enter.forget();
  };
  const isMissing = value !== null && value !== undefined && !rows.some((row) => row.id === value);
  const present = useAnswer('staff.get', { id: value ?? '' }, { enabled: isMissing });
  const options = [...rows, ...(isMissing && present.data ? [present.data] : [])].map((person) => ({
    value: person.id,
    label: person.fullName,
    detail: [person.birth ? formatPartialDate(person.birth) : '', person.position, person.unitName]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  const select = (
    <Select<string, (typeof options)[number]>
      id={id}
      aria-label={rest['aria-label']}
      value={value ?? undefined}
      options={options}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="page-detail">{data.detail}</span>
        </>
      )}
      // Who was picked stays told apart from homonyms, not only while picking.
      labelRender={({ value: chosen, label }) => (
        <>
          {label} <span className="page-detail">{options.find((option) => option.value === chosen)?.detail}</span>
        </>
      )}
      open={isOpen}
      onOpenChange={open}
      showSearch={{
        filterOption: false,
        searchValue: typed,
        onSearch: (text) => {
          setTyped(text);
          enter.forget();
        },
      }}
      onChange={choose}
      placeholder={rest.placeholder ?? t('choose')}
      allowClear={isClearable ?? false}
      notFoundContent={t('nobody')}
      style={{ width: '100%' }}
      popupMatchSelectWidth={520}
    />
  );
  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || isFound || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        enter.wait();
      }}
    >
      {select}
    </div>
  );
}
