import { App, Select } from 'antd';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fontKeyOf,
  type FontChoice,
  type TextBox,
  type TextRun,
} from '../../../shared/domain/certificates/template.ts';
import { call, useAnswer } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { DesignBatchContext } from './DesignBatch.ts';
import { PanelField, SwitchField } from './fields.tsx';

interface Props {
  font: FontChoice;
  /** What is set in it. */
  runs: readonly Pick<TextRun, 'text' | 'letterCase'>[];
  letterCase: TextBox['letterCase'];
  onChange: (font: FontChoice) => void;
}

/** Family, weight and slope: only those the family has, and only what has every letter of the certificates at hand. */
export function FontFields({ font, runs, letterCase, onChange }: Props) {
  const { t } = useTranslation('certificates');
  const { data } = useAnswer('certificates.fonts', {});
  const batch = useContext(DesignBatchContext);
  const { message } = App.useApp();
  const report = useReportFailure();
  const families = data?.rows ?? [];
  const family = families.find((row) => row.family === font.family);
  const choose = (wanted: FontChoice) => {
    const row = families.find((each) => each.family === wanted.family);
    if (!row) return;
    const weights = wanted.italic && row.italics.length > 0 ? row.italics : row.weights;
    const chosen: FontChoice = {
      family: wanted.family,
      weight: weights.includes(wanted.weight) ? wanted.weight : (weights[0] ?? 'Regular'),
      italic: wanted.italic && row.italics.length > 0,
    };
    void lacking(chosen).then((letters) => {
      if (letters.length === 0) onChange(chosen);
      else void message.error(t('design.fontLacks', { font: row.name, letters: letters.join(' ') }));
    }, report);
  };
  const lacking = async (chosen: FontChoice): Promise<string[]> => {
    if (!batch) return [];
    const said = runs.map((run) => ({ text: run.text, isUpper: (run.letterCase ?? letterCase) === 'upper' }));
    return (await call('certificates.fontLacks', { fontKey: fontKeyOf(chosen), runs: said, ...batch })).letters;
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
