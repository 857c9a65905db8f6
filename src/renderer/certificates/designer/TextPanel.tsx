import { Button, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TextBox } from '../../../shared/domain/certificates/template.ts';
import { ColourField, NumberField, PanelField, SwitchField } from './fields.tsx';
import { FontFields } from './FontFields.tsx';
import { RunFields } from './RunFields.tsx';
import { useStore } from './useDesign.ts';

/** What a text box says and how it is set. */
export function TextPanel({ box }: { box: TextBox }) {
  const { t } = useTranslation('certificates');
  const store = useStore();
  const change = (changes: Partial<TextBox>, kind = '') =>
    store.changeBox(box.id, (current) => ({ ...current, ...changes }) as TextBox, kind);
  const number = (
    label: string,
    key: 'letterSpacingEm' | 'lineHeight' | 'paragraphGapEm' | 'maxLines',
    min: number,
    max: number,
    step: number,
  ) => (
    <NumberField
      label={label}
      value={box[key]}
      min={min}
      max={max}
      step={step}
      onChange={(value) => change({ [key]: value }, key)}
    />
  );
  const setRun = (at: number, run: TextBox['runs'][number], kind: string) =>
    change({ runs: box.runs.map((each, index) => (index === at ? run : each)) }, `${kind} ${at}`);
  return (
    <>
      {box.runs.map((run, index) => (
        <RunFields
          key={index}
          run={run}
          box={box}
          canRemove={box.runs.length > 1}
          onChange={(changed, kind) => setRun(index, changed, kind)}
          onRemove={() => change({ runs: box.runs.filter((_, at) => at !== index) })}
        />
      ))}
      <Button
        size="small"
        onClick={() => change({ runs: [...box.runs, { text: ' ', scale: 1, keepTogether: false }] })}
      >
        {t('design.addRun')}
      </Button>
      <h3>{t('design.style')}</h3>
      <FontFields
        font={box.font}
        runs={box.runs.filter((run) => run.font === undefined)}
        letterCase={box.letterCase}
        onChange={(font) => change({ font })}
      />
      <NumberField
        label={t('design.maxPt')}
        unit="pt"
        value={box.size.maxPt}
        min={3}
        max={300}
        step={0.5}
        onChange={(maxPt) => change({ size: { minPt: Math.min(box.size.minPt, maxPt), maxPt } }, 'maxPt')}
      />
      <NumberField
        label={t('design.minPt')}
        unit="pt"
        value={box.size.minPt}
        min={3}
        max={box.size.maxPt}
        step={0.5}
        onChange={(minPt) => change({ size: { ...box.size, minPt } }, 'minPt')}
      />
      {number(t('design.maxLines'), 'maxLines', 1, 30, 1)}
      <ColourField label={t('design.colour')} value={box.colour} onChange={(colour) => change({ colour })} />
      <SwitchField
        label={t('design.upper')}
        value={box.letterCase === 'upper'}
        onChange={(isUpper) => change({ letterCase: isUpper ? 'upper' : 'asTyped' })}
      />
      <PanelField label={t('design.alignText')}>
        {(id) => (
          <Segmented<TextBox['align']>
            id={id}
            size="small"
            value={box.align}
            options={(['left', 'centre', 'right'] as const).map((value) => ({
              value,
              label: t(`design.side.${value}`),
            }))}
            onChange={(align) => change({ align })}
          />
        )}
      </PanelField>
      <PanelField label={t('design.alignDown')}>
        {(id) => (
          <Select<TextBox['verticalAlign']>
            id={id}
            size="small"
            value={box.verticalAlign}
            options={(['top', 'middle', 'bottom'] as const).map((value) => ({
              value,
              label: t(`design.side.${value}`),
            }))}
            onChange={(verticalAlign) => change({ verticalAlign })}
          />
        )}
      </PanelField>
      {number(t('design.letterSpacing'), 'letterSpacingEm', -0.2, 2, 0.01)}
      {number(t('design.lineHeight'), 'lineHeight', 0.7, 4, 0.05)}
      {number(t('design.paragraphGap'), 'paragraphGapEm', 0, 10, 0.05)}
      <SwitchField
        label={t('design.ruleBelow')}
        value={box.ruleBelow !== undefined}
        onChange={(isOn) =>
          change({ ruleBelow: isOn ? { ratio: 1, gapMm: 1.7, thicknessMm: 0.25 } : undefined } as Partial<TextBox>)
        }
      />
    </>
  );
}
