import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { nominationStatus } from '../../../shared/contract/commendations.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Nomination } from '../types.ts';

/** Nominations of one status, or those with a warning that still needs a reason. */
export type Shown = Nomination['status'] | 'all' | 'warned';

interface Props {
  rows: readonly Nomination[];
  warned: number;
  chosen: Shown;
  onChoose: (status: Shown) => void;
}

/** The statuses that occur, with how many have each. */
export function StatusFilter({ rows, warned, chosen, onChoose }: Props) {
  const { t } = useTranslation('commendations');
  const counted = nominationStatus.options
    .map((status) => ({ status, n: rows.filter((row) => row.status === status).length }))
    .filter(({ status, n }) => n > 0 || status === chosen);
  return (
    <Segmented<Shown>
      aria-label={t('nominations.filter')}
      value={chosen}
      onChange={onChoose}
      options={[
        { value: 'all', label: t('nominations.all', { n: formatNumber(rows.length) }) },
        ...counted.map(({ status, n }) => ({
          value: status,
          label: t('nominations.ofStatus', { status: t(`statuses.${status}`), n: formatNumber(n) }),
        })),
        ...(warned > 0 || chosen === 'warned'
          ? [{ value: 'warned' as const, label: t('nominations.warned', { n: formatNumber(warned) }) }]
          : []),
      ]}
    />
  );
}
