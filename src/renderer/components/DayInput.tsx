import { DatePicker } from 'antd';
import dayjs from 'dayjs';
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
  return (
    <DatePicker
      {...input}
      placeholder={t('dayFormat')}
      format={TYPED_FORMATS}
      value={value ? dayjs(value, 'YYYY-MM-DD') : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      // Enter takes the day over; it must not send the form as well.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      style={{ width: 150 }}
    />
  );
}
