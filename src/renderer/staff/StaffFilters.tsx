import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rating, staffKind, staffStatus } from '../../shared/contract/staff.ts';
import { ratingCode } from '../../shared/domain/person.ts';
import { useYear } from '../app/year.tsx';
import { Choice } from '../components/Choice.tsx';
import { UnitSelect } from '../components/UnitSelect.tsx';
import type { StaffSearch } from './search.ts';

interface Props {
  search: StaffSearch;
  onChange: (search: StaffSearch) => void;
}

/** The row of filters above the list. */
export function StaffFilters({ search, onChange }: Props) {
  const { t } = useTranslation('staff');
  const { year } = useYear();
  // Kept here as well: text that waits for the address to change would lose the letters of a Vietnamese keyboard.
  const [typed, setTyped] = useState(search.name ?? '');
  const choose = (changes: StaffSearch) => onChange({ ...search, ...changes });

  const type = (name: string) => {
    setTyped(name);
    choose({ name: name.trim() === '' ? undefined : name });
  };
  return (
    <div className="filters">
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        placeholder={t('filters.name')}
        aria-label={t('filters.name')}
        value={typed}
        onChange={(event) => type(event.target.value)}
        style={{ width: 210 }}
      />
      <UnitSelect
        aria-label={t('filters.unit')}
        placeholder={t('filters.unit')}
        value={search.unit}
        onChange={(unit) => choose({ unit: unit ?? undefined })}
        isClearable
        width={190}
      />
      <Choice
        label={t('filters.kind')}
        value={search.kind}
        options={staffKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(kind) => choose({ kind })}
        width={130}
      />
      <Choice
        label={t('filters.direct')}
        value={search.direct}
        options={[
          { value: true, label: t('direct.yes') },
          { value: false, label: t('direct.no') },
        ]}
        onChange={(direct) => choose({ direct })}
        width={130}
      />
      <Choice
        label={t('filters.union')}
        value={search.union}
        options={[
          { value: true, label: t('union.yes') },
          { value: false, label: t('union.no') },
        ]}
        onChange={(union) => choose({ union })}
        width={125}
      />
      <Choice
        label={t('filters.rating', { year })}
        value={search.rating}
        options={rating.options.map((value) => ({ value, label: ratingCode(value) }))}
        onChange={(rated) => choose({ rating: rated })}
        width={140}
      />
      <Choice
        label={t('filters.status')}
        value={search.status}
        options={staffStatus.options.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        onChange={(status) => choose({ status })}
        width={130}
      />
    </div>
  );
}
