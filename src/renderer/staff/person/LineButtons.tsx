import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Which line, for a screen reader: its day or year. */
  about: string;
  onEdit: () => void;
  onRemove: () => void;
}

/** Corrects or takes out a line of a person's past. */
export function LineButtons({ about, onEdit, onRemove }: Props) {
  const { t } = useTranslation('staff');
  return (
    <Space size={4}>
      <Button size="small" aria-label={t('line.edit', { about })} onClick={onEdit}>
        {t('common:edit')}
      </Button>
      <Button size="small" aria-label={t('line.remove', { about })} onClick={onRemove}>
        {t('line.removeShort')}
      </Button>
    </Space>
  );
}
