import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Chip {
  key: string;
  text: string;
  onDrop: () => void;
}

interface Props {
  chips: readonly Chip[];
  onClear: () => void;
}

/** Everything a list is filtered by, each to be dropped alone, or all at once. */
export function FilterChips({ chips, onClear }: Props) {
  const { t } = useTranslation();
  if (chips.length === 0) return null;
  return (
    <div className="bar" role="group" aria-label={t('filter.chosen')}>
      {chips.map(({ key, text, onDrop }) => (
        <button key={key} type="button" className="chip" aria-label={t('filter.drop', { text })} onClick={onDrop}>
          {text} <CloseOutlined aria-hidden />
        </button>
      ))}
      <Button size="small" type="link" onClick={onClear}>
        {t('filter.clear')}
      </Button>
    </div>
  );
}
