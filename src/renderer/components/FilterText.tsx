import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState } from 'react';

interface Props {
  label: string;
  placeholder?: string;
  value: string | undefined;
  onChange: (typed: string | undefined) => void;
  /** px */
  width: number;
}

/** Words a list is searched for; what is cleared from outside needs another key. */
export function FilterText({ label, placeholder, value, onChange, width }: Props) {
  // Kept here as well: text that waits for the address to change would lose the letters of a Vietnamese keyboard.
  const [typed, setTyped] = useState(value ?? '');
  const type = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : text);
  };
  return (
    <Input
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={placeholder ?? label}
      aria-label={label}
      value={typed}
      onChange={(event) => type(event.target.value)}
      style={{ width }}
    />
  );
}
