import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { HandOverDialog } from './HandOverDialog.tsx';

interface Props {
  ids: readonly string[];
  /** The awards picked are dealt with. */
  onDone: () => void;
}

/** What can be done with the awards picked in a list. */
export function HandOverBar({ ids, onDone }: Props) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Space wrap role="toolbar" aria-label={t('handOver.toolbar')}>
      <strong>{t('nominations.picked', { n: formatNumber(ids.length) })}</strong>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {t('handOver.button')}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {t('nominations.none')}
      </Button>
      <HandOverDialog
        title={t('handOver.title', { n: formatNumber(ids.length) })}
        awardIds={ids}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onDone={onDone}
      />
    </Space>
  );
}
