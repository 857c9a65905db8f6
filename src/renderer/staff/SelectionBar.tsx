import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { RateDialog } from './RateDialog.tsx';
import { useRemoveStaff } from './useRemoveStaff.ts';

interface Props {
  ids: readonly string[];
  /** The people picked are dealt with. */
  onDone: () => void;
}

/** What can be done with the people picked in the list. */
export function SelectionBar({ ids, onDone }: Props) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState<'move' | 'rate' | null>(null);
  const remove = useRemoveStaff();
  const report = useReportFailure();
  const removeAll = async () => {
    await remove(ids);
    onDone();
  };
  const close = () => setOpen(null);
  return (
    <Space wrap role="toolbar" aria-label={t('picked.label')}>
      <strong>{t('picked.count', { people: formatNumber(ids.length) })}</strong>
      <Button size="small" onClick={() => setOpen('move')}>
        {t('acts.move.button')}
      </Button>
      <Button size="small" onClick={() => setOpen('rate')}>
        {t('acts.rate.button')}
      </Button>
      <Button size="small" onClick={() => void removeAll().catch(report)}>
        {t('acts.remove.button')}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {t('picked.none')}
      </Button>
      <MoveDialog
        staffIds={ids}
        title={t('acts.move.titleMany', { people: formatNumber(ids.length) })}
        isOpen={open === 'move'}
        onClose={close}
        onDone={onDone}
      />
      <RateDialog
        staffIds={ids}
        title={t('acts.rate.titleMany', { people: formatNumber(ids.length) })}
        isOpen={open === 'rate'}
        onClose={close}
        onDone={onDone}
      />
    </Space>
  );
}
