import { Select } from 'antd';
import { findByLabel } from './findByLabel.ts';

interface Props<Value> {
  label: string;
  value: Value | undefined;
  options: { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
  /** px */
  width: number;
  /** Found by typing without accents: for what may be many. */
  isSearched?: boolean;
}

/** One value or any: cleared, it does not filter. */
export function Choice<Value extends string | number | boolean>({
  label,
  value,
  options,
  onChange,
  width,
  isSearched,
}: Props<Value>) {
  return (
    <Select<Value>
      allowClear
      aria-label={label}
      placeholder={label}
      value={value}
      // Ant Design types an option's value as text or number, but keeps what it is given.
      options={options as { value: never; label: string }[]}
      onChange={(chosen?: Value) => onChange(chosen)}
      showSearch={isSearched ? findByLabel : false}
      popupMatchSelectWidth={false}
      style={{ width }}
    />
  );
}
