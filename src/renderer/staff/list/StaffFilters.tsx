import { Button } from 'antd';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffKind, staffStatus } from '../../../shared/contract/staff.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { Choice } from '../../components/Choice.tsx';
import { FilterText } from '../../components/FilterText.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { ratingChoices, ratingChoiceOf, searchOfRating } from './ratingChoice.ts';
import { showsTheSame, type StaffSearch } from './search.ts';

interface Props {
  search: StaffSearch;
  /** Changes some of it; always the same function. */
  choose: (changes: StaffSearch) => void;
}

/** Years offered to look back. */
const YEARS = [1, 2, 3, 4, 5, 7, 10];

/** What the list is filtered by: words, the usual conditions, and further ones when asked for. */
export function StaffFilters({ search, choose }: Props) {
  const { t } = useTranslation('staff');
  const [isLong, setIsLong] = useState(false);
  return (
    <>
      <div className="filters">
        <FilterText label={t('filters.name')} value={search.name} onChange={(name) => choose({ name })} width={210} />
        <UsualConditions search={search} choose={choose} />
        <Button aria-expanded={isLong} onClick={() => setIsLong(!isLong)}>
          {isLong ? t('filters.fewer') : t('filters.more')}
        </Button>
      </div>
      {isLong && <FurtherConditions search={search} choose={choose} />}
    </>
  );
}

/** Letters typed change nothing here, and drawing all these lists for each of them would make typing slow. */
function haveSameConditions({ search: one }: Props, { search: other }: Props): boolean {
  return showsTheSame({ ...one, name: undefined }, { ...other, name: undefined });
}

const UsualConditions = memo(function UsualConditions({ search, choose }: Props) {
  const { t } = useTranslation('staff');
  const { year } = useYear();
  return (
    <>
      <UnitSelect
        aria-label={t('filters.unit')}
        placeholder={t('filters.unit')}
        value={search.unit}
        onChange={(unit) => choose({ unit: unit ?? undefined })}
        isClearable
        width={210}
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
        width={140}
      />
      <Choice
        label={t('filters.rating', { year })}
        value={ratingChoiceOf(search)}
        options={ratingChoices.map((value) => ({ value, label: t(`ratingChoices.${value}`) }))}
        onChange={(choice) => choose(searchOfRating(choice))}
        width={165}
      />
    </>
  );
}, haveSameConditions);

const FurtherConditions = memo(function FurtherConditions({ search, choose }: Props) {
  const { t } = useTranslation('staff');
  const positions = useAnswer('staff.positions', {});
  const years = (label: string) => YEARS.map((n) => ({ value: n, label: t(label, { years: formatNumber(n) }) }));
  return (
    <div className="filters">
      <Choice
        label={t('filters.position')}
        value={search.position}
        options={(positions.data?.rows ?? []).map((position) => ({ value: position, label: position }))}
        onChange={(position) => choose({ position })}
        width={210}
        isSearched
      />
      <Choice
        label={t('filters.noAward')}
        value={search.noAward}
        options={years('filters.noAwardIn')}
        onChange={(noAward) => choose({ noAward })}
        width={232}
      />
      <Choice
        label={t('filters.running')}
        value={search.running}
        options={years('filters.runningFor')}
        onChange={(running) => choose({ running })}
        width={180}
      />
      <Choice
        label={t('filters.union')}
        value={search.union}
        options={[
          { value: true, label: t('union.yes') },
          { value: false, label: t('union.no') },
        ]}
        onChange={(union) => choose({ union })}
        width={130}
      />
      <Choice
        label={t('filters.status')}
        value={search.status}
        options={staffStatus.options.map((status) => ({ value: status, label: t(`statuses.${status}`) }))}
        onChange={(status) => choose({ status })}
        width={140}
      />
    </div>
  );
}, haveSameConditions);
