import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FontChoice } from '../../../shared/domain/certificates/template.ts';
import { useAnswer } from '../../app/client.ts';
import { PanelField, SwitchField } from './fields.tsx';

/** Family, weight and slope: only those the family has. */
export function FontFields({ font, onChange }: { font: FontChoice; onChange: (font: FontChoice) => void }) {
  const { t } = useTranslation('certificates');
  const { data } = useAnswer('certificates.fonts', {});
  const families = data?.rows ?? [];
  const family = families.find((row) => row.family === font.family);
  const choose = (wanted: FontChoice) => {
    const row = families.find((each) => each.family === wanted.family);
    if (!row) return;
    const weights = wanted.italic && row.italics.length > 0 ? row.italics : row.weights;
    onChange({
      family: wanted.family,
      weight: weights.includes(wanted.weight) ? wanted.weight : (weights[0] ?? 'Regular'),
      italic: wanted.italic && row.italics.length > 0,
    });
  };
  return (
    <>
      <PanelField label={t('design.font')}>
        {(id) => (
          <Select
            id={id}
            size="small"
            value={font.family}
            options={families.map((row) => ({ value: row.family, label: row.name }))}
            onChange={(value) => choose({ ...font, family: value })}
          />
        )}
      </PanelField>
      {(family?.weights.length ?? 0) > 1 && (
        <PanelField label={t('design.weight')}>
          {(id) => (
            <Select
              id={id}
              size="small"
              value={font.weight}
              options={(font.italic ? family?.italics : family?.weights)?.map((value) => ({
                value,
                label: t(`design.weights.${value}`),
              }))}
              onChange={(weight) => choose({ ...font, weight })}
            />
          )}
        </PanelField>
      )}
      {(family?.italics.length ?? 0) > 0 && (
        <SwitchField
          label={t('design.italic')}
          value={font.italic}
          onChange={(italic) => choose({ ...font, italic })}
        />
      )}
    </>
  );
}
