import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { useAnswer } from '../../app/client.ts';
import { ShortTable } from '../../components/ShortTable.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { peopleWithin, type Unit } from '../tree.ts';

interface Props {
  id?: string;
  value?: readonly string[];
  onChange?: (unitIds: readonly string[]) => void;
}

/** Several units, added one by one, each with what tells it apart. */
export function ChosenUnits({ id, value = [], onChange }: Props) {
  const { t } = useTranslation('units');
  const units = useAnswer('units.list', {});
  const all = units.data?.rows ?? [];
  const chosen = all.filter((unit) => value.includes(unit.id));
  const nameOf = (unitId: string | null) => all.find((unit) => unit.id === unitId)?.name ?? '';
  return (
    <div className="stack">
      <UnitSelect
        // Empty again, and still at hand, after each one.
        key={value.length}
        autoFocus
        id={id}
        placeholder={t('merge.addUnit')}
        value={null}
        onChange={(unitId) => {
          if (unitId !== null && !value.includes(unitId)) onChange?.([...value, unitId]);
        }}
      />
      <ShortTable<Unit>
        label={t('merge.chosen')}
        rows={chosen}
        rowKey={(row) => row.id}
        empty={t('merge.noneChosen')}
        columns={[
          { title: t('fields.name'), render: (row) => row.name },
          { title: t('fields.parent'), render: (row) => nameOf(row.parentId) },
          { title: t('fields.head'), width: 180, render: (row) => row.headName },
          {
            title: t('fields.people'),
            width: 90,
            isNumber: true,
            render: (row) => formatNumber(peopleWithin(all, row.id)),
          },
          {
            title: '',
            width: 44,
            render: (row) => (
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('merge.leaveOut', { name: row.name })}
                onClick={() => onChange?.(value.filter((unitId) => unitId !== row.id))}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
