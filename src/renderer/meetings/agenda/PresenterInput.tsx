import { AutoComplete } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../app/client.ts';
import { findByLabel } from '../../components/findByLabel.ts';

interface Props {
  meetingId: string;
  value: string;
  onChange: (presenter: string) => void;
  placeholder?: string;
  'aria-label': string;
}

/** Who presents, as it will be printed; those who take part are offered, found without accents. */
export function PresenterInput({ meetingId, value, onChange, placeholder, ...rest }: Props) {
  const { t } = useTranslation('meetings');
  const participants = useAnswer('meetings.participants', { meetingId });
  const options = (participants.data?.rows ?? []).map(({ id, fullName, position, unitName }) => ({
    key: id,
    value: [fullName, position].filter((part) => part !== '').join(', '),
    unitName,
  }));
  return (
    <AutoComplete
      aria-label={rest['aria-label']}
      value={value}
      onChange={(text) => onChange(text ?? '')}
      options={value.trim() === '' ? [] : options}
      showSearch={findByLabel}
      optionRender={({ data }) => (
        <>
          {data.value} <span className="page-detail">{data.unitName}</span>
        </>
      )}
      placeholder={placeholder ?? t('agenda.presenterHint')}
      popupMatchSelectWidth={420}
    />
  );
}
