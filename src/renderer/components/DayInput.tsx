import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  id?: string;
  /** `YYYY-MM-DD`, or null. */
  value?: string | null;
  onChange?: (value: string | null) => void;
  disabled?: boolean;
  'aria-label'?: string;
}

const TYPED_FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'DD-MM-YYYY', 'DD.MM.YYYY', 'D/M/YY'];

/** A day, shown dd/mm/yyyy and typed in any usual way; its value is `YYYY-MM-DD` text. */
export function DayInput({ value, onChange, ...input }: Props) {
  const { t } = useTranslation();
  // Given another object for the same day, the picker forgets what is being typed: any answer that arrives would do it.
  const day = useMemo(() => (value ? dayjs(value, 'YYYY-MM-DD') : null), [value]);
  return (
    <DatePicker
      {...input}
      placeholder={t('dayFormat')}
      format={TYPED_FORMATS}
      value={day}
      onChange={(chosen) => onChange?.(chosen ? chosen.format('YYYY-MM-DD') : null)}
      // Enter takes the day over; it must not send the form as well.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      style={{ width: 150 }}
    />
  );
}
