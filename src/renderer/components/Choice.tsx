import { Select } from 'antd';

interface Props<Value> {
  label: string;
  value: Value | undefined;
  options: { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
  /** px */
  width: number;
}

/** One value or any: cleared, it does not filter. */
export function Choice<Value extends string | boolean>({ label, value, options, onChange, width }: Props<Value>) {
  return (
    <Select<Value>
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      // Ant Design types an option's value as text or number, but keeps what it is given.
      options={options as { value: never; label: string }[]}
      onChange={(chosen?: Value) => onChange(chosen)}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  );
}
