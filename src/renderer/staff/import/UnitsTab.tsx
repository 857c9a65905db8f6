import { Button, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ShortTable } from '../../components/ShortTable.tsx';
import { UnitSelect } from '../../components/UnitSelect.tsx';
import { withUnit, type UnitChoice } from './choices.ts';
import type { ImportTabProps } from './ImportPreview.tsx';
import type { ImportedFile } from './useImport.ts';

/** Units of the file that the office does not have, those already chosen about included. */
export function unitsToChoose({ choices, preview }: ImportedFile): UnitChoice[] {
  const chosen = choices.units ?? [];
  const open = preview.newUnits.filter((name) => !chosen.some((choice) => choice.name === name));
  return [...chosen, ...open.map((name): UnitChoice => ({ name, act: 'create' }))];
}

/** Units that are not found in the office: made, taken for another one, or left out with their people. */
export function UnitsTab({ imported, onChoose }: ImportTabProps) {
  const { t } = useTranslation('staff');
  const { choices, preview } = imported;
  const units = unitsToChoose(imported);
  if (units.length === 0) return <EmptyState title={t('import.noNewUnits')} />;
  const choose = (choice: UnitChoice) => onChoose(withUnit(choices, choice));
  return (
    <section className="panel">
      <p className="act-hint">{t('import.unitsHint')}</p>
      <ShortTable<UnitChoice>
        label={t('import.tabs.units')}
        rows={units}
        rowKey={({ name }) => name}
        empty=""
        columns={[
          { title: t('import.unitInFile'), render: ({ name }) => name },
          {
            title: t('import.whatToDo'),
            width: 230,
            render: (unit) => (
              <Select<UnitChoice['act']>
                aria-label={t('import.unitAct', { name: unit.name })}
                value={unit.act}
                onChange={(act) => choose({ name: unit.name, act })}
                options={(['create', 'match', 'skip'] as const).map((act) => ({
                  value: act,
                  label: t(`import.unitActs.${act}`),
                }))}
                style={{ width: 210 }}
              />
            ),
          },
          {
            title: t('import.existingUnit'),
            width: 420,
            render: (unit) =>
              unit.act === 'match' ? (
                <UnitSelect
                  aria-label={t('import.existingUnitFor', { name: unit.name })}
                  value={unit.unitId}
                  onChange={(unitId) => choose({ ...unit, unitId: unitId ?? undefined })}
                />
              ) : (
                <Suggestions
                  units={preview.unitSuggestions.find(({ name }) => name === unit.name)?.units ?? []}
                  onPick={(unitId) => choose({ name: unit.name, act: 'match', unitId })}
                />
              ),
          },
        ]}
      />
    </section>
  );
}

interface SuggestionProps {
  units: readonly { id: string; name: string }[];
  onPick: (unitId: string) => void;
}

/** Units of the office with a name much like it. */
function Suggestions({ units, onPick }: SuggestionProps) {
  const { t } = useTranslation('staff');
  return (
    <Space wrap>
      {units.map(({ id, name }) => (
        <Button key={id} size="small" onClick={() => onPick(id)}>
          {t('import.isIt', { name })}
        </Button>
      ))}
    </Space>
  );
}
