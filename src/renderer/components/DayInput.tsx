import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, parseTypedDate, type DateProblem } from '../../shared/domain/dates.ts';

interface Props {
  id?: string;
  /** `YYYY-MM-DD`, or null. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
  'aria-label'?: string;
}

interface Typed {
  text: string;
  /** The value it was typed over: another one, given from outside, takes the text away. */
  over: string | null;
}

/** What a form looks for before it saves: a day that was typed and is none. */
export const UNREADABLE_DAY = '[data-unreadable-day]';

/**
 * A day, shown dd/mm/yyyy and typed in any usual way; its value is `YYYY-MM-DD` text. What is typed counts when the
 * field is left or Enter pressed, not before: "15/12/20" may yet become 15/12/2026. What is no day says so, stays to be
 * mended, and has the value null.
 */
export function DayInput({ value = null, onChange, disabled, ...input }: Props) {
  const { t } = useTranslation();
  const problemId = useId();
  const [typed, setTyped] = useState<Typed>();
  const [isTyping, setIsTyping] = useState(false);
  const text = typed?.over === value ? typed.text : value === null ? '' : formatDate(value);
  const problem = isTyping ? null : problemOf(text);

  const take = () => {
    setIsTyping(false);
    const read = parseTypedDate(text);
    const day = read.ok ? read.date : null;
    setTyped(problemOf(text) === null ? undefined : { text, over: day });
    if (day !== value) onChange?.(day);
  };
  return (
    <span className="day-input">
      <Input
        {...input}
        disabled={disabled}
        placeholder={t('dayFormat')}
        value={text}
        onChange={({ target }) => {
          setIsTyping(true);
          setTyped({ text: target.value, over: value });
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter takes the day over; it must not send the form as well.
          event.preventDefault();
          take();
        }}
        autoComplete="off"
        {...(problem === null
          ? {}
          : { status: 'error', 'aria-invalid': true, 'aria-describedby': problemId, 'data-unreadable-day': true })}
      />
      <span className="day-calendar" aria-hidden>
        <DatePicker
          value={value === null ? null : dayjs(value, 'YYYY-MM-DD')}
          onChange={(chosen) => {
            setTyped(undefined);
            onChange?.(chosen?.format('YYYY-MM-DD') ?? null);
          }}
          disabled={disabled}
          allowClear={false}
          inputReadOnly
          tabIndex={-1}
          variant="borderless"
          placement="bottomRight"
        />
      </span>
      {problem !== null && (
        <span id={problemId} role="alert" className="field-problem">
          {t(`dayProblems.${problem}`)}
        </span>
      )}
    </span>
  );
}

function problemOf(text: string): Exclude<DateProblem, 'empty'> | null {
  const read = parseTypedDate(text);
  return read.ok || read.reason === 'empty' ? null : read.reason;
}
