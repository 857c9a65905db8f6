import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { PrintButton } from '../certificates/printing/PrintButton.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';

interface Props {
  ids: readonly string[];
  /** Those of them that can be handed over. */
  waitingIds: readonly string[];
  /** The decision they are picked in: printing leads back to it. */
  decisionId?: string;
  /** Whether their certificates are the office's own. */
  isPrinted?: boolean;
  /** The awards picked are dealt with. */
  onDone: () => void;
}

/** What can be done with the awards picked in a list. */
export function PickedBar({ ids, waitingIds, decisionId, isPrinted = true, onDone }: Props) {
  const { t } = useTranslation('commendations');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Space wrap role="toolbar" aria-label={t('picked.toolbar')}>
      <strong>{t('nominations.picked', { n: formatNumber(ids.length) })}</strong>
      {isPrinted && (
        <PrintButton
          awardIds={[...ids]}
          {...(decisionId === undefined ? {} : { decisionId })}
          label={t('picked.print')}
          size="small"
          isPlain
        />
      )}
      {waitingIds.length > 0 && (
        <Button size="small" onClick={() => setIsOpen(true)}>
          {t('handOver.button')}
        </Button>
      )}
      <Button size="small" type="link" onClick={onDone}>
        {t('nominations.none')}
      </Button>
      <HandOverDialog
        title={t('handOver.title', { n: formatNumber(waitingIds.length) })}
        awardIds={waitingIds}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onDone={onDone}
      />
    </Space>
  );
}
