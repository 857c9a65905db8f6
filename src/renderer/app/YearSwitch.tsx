import { thisYear } from '../../shared/clock.ts';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from './client.ts';
import { useYear } from './year.tsx';

/** The year all pages show: years with data, this year and the next. */
export function YearSwitch() {
  const { t } = useTranslation();
  const { year, setYear } = useYear();
  const { data } = useAnswer('office.overview', { year });
  const current = thisYear();
  const years = [...new Set([...(data?.years ?? []), year, year + 1, current])].sort((a, b) => b - a);
  return (
    <Select
      aria-label={t('yearSwitch')}
      value={year}
      onChange={setYear}
      options={years.map((value) => ({ value, label: t('yearName', { year: value }) }))}
      style={{ width: 116 }}
    />
  );
}
