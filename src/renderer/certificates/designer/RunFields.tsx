import { Button, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CERTIFICATE_FIELDS,
  fieldLabelKey,
  fieldsIn,
  isCertificateField,
  renameFields,
} from '../../../shared/domain/certificates/fields.ts';
import type { TextBox, TextRun } from '../../../shared/domain/certificates/template.ts';
import { foldForSearch } from '../../../shared/domain/text.ts';
import { GrowingText } from '../../components/GrowingText.tsx';
import { ColourField, NumberField, SwitchField } from './fields.tsx';
import { FontFields } from './FontFields.tsx';

interface Props {
  run: TextRun;
  box: TextBox;
  canRemove: boolean;
  onChange: (run: TextRun, kind: string) => void;
  onRemove: () => void;
}

/** Fields stand between braces by the names people know: "{Thành tích}". */
function useFieldNames() {
  const { t } = useTranslation('certificates');
  return useMemo(() => {
    const names = new Map<string, string>(
      CERTIFICATE_FIELDS.map((field) => [field, t(fieldLabelKey(field) as 'certificates:field.achievement')]),
    );
    const fields = new Map(Array.from(names, ([field, name]) => [foldForSearch(name), field]));
    return {
      nameOf: (field: string) => names.get(field) ?? field,
      fieldOf: (name: string) => fields.get(foldForSearch(name)) ?? name,
    };
  }, [t]);
}

/** A stretch of a box's text, with what sets it apart from the rest of the box. */
export function RunFields({ run, box, canRemove, onChange, onRemove }: Props) {
  const { t } = useTranslation('certificates');
  const { nameOf, fieldOf } = useFieldNames();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? renameFields(run.text, nameOf);
  const unknown = fieldsIn(text).filter((name) => !isCertificateField(fieldOf(name)));
  const write = (written: string) => {
    const stored = renameFields(written, fieldOf);
    const isKnown = fieldsIn(stored).every(isCertificateField);
    setTyped(isKnown ? null : written);
    if (isKnown) onChange({ ...run, text: stored }, 'text');
  };
  const caret = useRef<number | null>(null);
  const insert = (field: string) => {
    const at = Math.min(caret.current ?? text.length, text.length);
    write(`${text.slice(0, at)}{${field}}${text.slice(at)}`);
  };
  const isApart = run.font !== undefined;
  return (
    <div className="design-run">
      <GrowingText
        aria-label={t('design.text')}
        value={text}
        status={unknown.length > 0 ? 'error' : ''}
        onChange={(event) => write(event.target.value)}
        onBlur={(event) => {
          caret.current = event.target.selectionStart;
        }}
      />
      {unknown.length > 0 && (
        <p className="certificate-problem certificate-stop">
          {t('design.unknownField', { names: unknown.join(', ') })}
        </p>
      )}
      <Select<string>
        size="small"
        aria-label={t('design.insertField')}
        placeholder={t('design.insertField')}
        value={null}
        options={CERTIFICATE_FIELDS.map((field) => ({ value: field, label: nameOf(field) }))}
        onChange={(field) => insert(nameOf(field))}
        popupMatchSelectWidth={false}
      />
      <details>
        <summary>{t('design.runStyle')}</summary>
        <NumberField
          label={t('design.scale')}
          value={run.scale}
          min={0.2}
          max={5}
          step={0.05}
          onChange={(scale) => onChange({ ...run, scale }, 'scale')}
        />
        <SwitchField
          label={t('design.keepTogether')}
          value={run.keepTogether}
          onChange={(keepTogether) => onChange({ ...run, keepTogether }, 'keep')}
        />
        <SwitchField
          label={t('design.upper')}
          value={(run.letterCase ?? box.letterCase) === 'upper'}
          onChange={(isUpper) => onChange({ ...run, letterCase: isUpper ? 'upper' : 'asTyped' }, 'case')}
        />
        <ColourField
          label={t('design.colour')}
          value={run.colour ?? box.colour}
          onChange={(colour) => onChange({ ...run, colour }, 'colour')}
        />
        <SwitchField
          label={t('design.ownFont')}
          value={isApart}
          onChange={(isOn) => {
            const { font: _, ...rest } = run;
            onChange(isOn ? { ...run, font: box.font } : rest, 'font');
          }}
        />
        {run.font && (
          <FontFields
            font={run.font}
            runs={[run]}
            letterCase={box.letterCase}
            onChange={(font) => onChange({ ...run, font }, 'font')}
          />
        )}
        {canRemove && (
          <Button size="small" danger onClick={onRemove}>
            {t('design.removeRun')}
          </Button>
        )}
      </details>
    </div>
  );
}
