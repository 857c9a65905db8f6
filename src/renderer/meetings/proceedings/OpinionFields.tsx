import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { GrowingText } from '../../components/GrowingText.tsx';
import { PresenterInput } from '../agenda/PresenterInput.tsx';
import type { AgendaItem } from '../meeting.ts';

type Opinion = AgendaItem['proceedings']['opinions'][number];

interface Props {
  meetingId: string;
  order: number;
  opinion: Opinion;
  isWrong: boolean;
  onChange: (changes: Partial<Opinion>) => void;
  onRemove: () => void;
}

/** Who said what, and what the presidium answered. */
export function OpinionFields({ meetingId, order, opinion, isWrong, onChange, onRemove }: Props) {
  const { t } = useTranslation('meetings');
  const label = (field: string) => t('proceedings.fieldOf', { field: t(`proceedings.${field}`), order });
  const removeLabel = t('proceedings.removeOpinion', { order });
  return (
    <fieldset className="opinion">
      <legend className="page-detail">{t('proceedings.opinion', { order })}</legend>
      <PresenterInput
        aria-label={label('speaker')}
        placeholder={t('proceedings.speaker')}
        meetingId={meetingId}
        value={opinion.speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
      <Button type="text" icon={<DeleteOutlined />} title={removeLabel} aria-label={removeLabel} onClick={onRemove} />
      <GrowingText
        aria-label={label('content')}
        placeholder={t('proceedings.content')}
        value={opinion.content}
        status={isWrong ? 'error' : ''}

        onChange={(event) => onChange({ content: event.target.value })}
      />
      <GrowingText
        aria-label={label('answer')}
        placeholder={t('proceedings.answer')}
        value={opinion.answer}

        onChange={(event) => onChange({ answer: event.target.value })}
      />
    </fieldset>
  );
}
