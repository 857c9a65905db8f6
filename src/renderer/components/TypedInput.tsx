import { Input } from 'antd';
import { useState } from 'react';
import { parseClockTime } from '../../shared/domain/dates.ts';
import { formatDecimal, parseTypedNumber } from '../../shared/domain/numbers.ts';

interface Props<Value> {
  id?: string;
  value?: Value | null;
  onChange?: (value: Value | null) => void;
  /** The field was left or Enter pressed in it. */
  onDone?: () => void;
  disabled?: boolean;
  placeholder?: string;
  /** Marked as wrong, whatever stands in it. */
  isWrong?: boolean;
  autoFocus?: boolean;
  width?: number | string;
  size?: 'small' | 'middle' | 'large';
  'aria-label'?: string;
}

interface Reading<Value> {
  format: (value: Value) => string;
  /** Null when the text cannot be read. */
  parse: (text: string) => Value | null;
  className?: string;
}

/** A value typed as text: read at every key, written out properly when the field is left, marked when unreadable. */
function TypedInput<Value>(props: Props<Value> & Reading<Value>) {
  const { value, onChange, onDone, format, parse, isWrong, width, className = '', ...input } = props;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === null || value === undefined ? '' : format(value));
  const isUnreadable = typed !== undefined && typed.trim() !== '' && parse(typed) === null;

  const type = (text: string) => {
    setTyped(text);
    if (text.trim() === '') onChange?.(null);
    else {
      const read = parse(text);
      if (read !== null) onChange?.(read);
    }
  };
  return (
    <Input
      {...input}
      className={className}
      value={shown}
      onChange={(event) => type(event.target.value)}
      onBlur={() => {
        if (!isUnreadable) setTyped(undefined);
        onDone?.();
      }}
      {...(onDone ? { onPressEnter: onDone } : {})}
      status={isWrong || isUnreadable ? 'error' : ''}
      style={{ width: width ?? '100%' }}
    />
  );
}

/** An hour of the day, `HH:MM`, typed in any usual way: 8:30, 8h30, 0830. */
export function ClockInput(props: Props<string>) {
  return <TypedInput width={76} {...props} format={(time) => time} parse={parseClockTime} className="number-cell" />;
}

/** A number in Vietnamese form: 1.086.461, 40,5. */
export function DecimalInput(props: Props<number>) {
  return (
    <TypedInput
      {...props}
      format={(value) => formatDecimal(value, 6)}
      parse={parseTypedNumber}
      className="number-cell align-end"
    />
  );
}
