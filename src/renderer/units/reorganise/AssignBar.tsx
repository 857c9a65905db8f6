import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Assignable, Place } from './assigning.ts';

interface Props {
  rows: readonly Assignable[];
  picked: ReadonlySet<string>;
  places: readonly Place[];
  onPick: (ids: ReadonlySet<string>) => void;
  onPlace: (place: string) => void;
}

/** Picks everybody of a position, and gives all who are picked a place at once. */
export function AssignBar({ rows, picked, places, onPick, onPlace }: Props) {
  const { t } = useTranslation('units');
  const positions = Map.groupBy(
    rows.filter(({ position }) => position !== ''),
    ({ position }) => position,
  );
  return (
    <div className="filters" role="toolbar" aria-label={t('split.bulk')}>
      <Select<string>
        aria-label={t('split.byPosition')}
        placeholder={t('split.byPosition')}
        value={null}
        options={Array.from(positions, ([position, people]) => ({
          value: position,
          label: t('split.positionCount', { position, people: formatNumber(people.length) }),
        }))}
        onChange={(position) => onPick(new Set([...picked, ...(positions.get(position) ?? []).map(({ id }) => id)]))}
        popupMatchSelectWidth={false}
        style={{ width: 220 }}
      />
      <span>{t('split.picked', { count: picked.size })}</span>
      {places.map(({ value, label }) => (
        <Button key={value} size="small" disabled={picked.size === 0} onClick={() => onPlace(value)}>
          {label}
        </Button>
      ))}
      {picked.size > 0 && (
        <Button size="small" type="link" onClick={() => onPick(new Set())}>
          {t('staff:picked.none')}
        </Button>
      )}
    </div>
  );
}
