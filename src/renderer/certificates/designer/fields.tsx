import { ColorPicker, InputNumber, Switch } from 'antd';
import { useId, type ReactNode } from 'react';

/** A field of the side panel: its name to the left, small. */
export function PanelField({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="design-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface NumberProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
}

export function NumberField({ label, value, onChange, min, max, step = 0.1, unit }: NumberProps) {
  return (
    <PanelField label={label}>
      {(id) => (
        <InputNumber<number>
          id={id}
          size="small"
          value={value}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          step={step}
          decimalSeparator=","
          suffix={unit}
          changeOnWheel={false}
          onChange={(typed) => {
            if (typed !== null) onChange(typed);
          }}
        />
      )}
    </PanelField>
  );
}

export function SwitchField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <PanelField label={label}>{(id) => <Switch id={id} size="small" checked={value} onChange={onChange} />}</PanelField>
  );
}

export function ColourField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (hex: string) => void;
}) {
  return (
    <PanelField label={label}>
      {(id) => (
        <span id={id} aria-label={label}>
          <ColorPicker
            size="small"
            disabledAlpha
            value={value}
            showText
            onChangeComplete={(colour) => onChange(colour.toHexString().slice(0, 7).toUpperCase())}
          />
        </span>
      )}
    </PanelField>
  );
}
