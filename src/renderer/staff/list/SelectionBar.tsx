import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { NominatePeopleDialog } from '../../commendations/nominations/NominatePeopleDialog.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import { WriteFileButton } from '../../components/WriteFileButton.tsx';
import { MoveDialog } from '../MoveDialog.tsx';
import { RateDialog } from '../RateDialog.tsx';
import { useRemoveStaff } from '../useRemoveStaff.ts';
import { PrintRecords } from './PrintRecords.tsx';

interface Props {
  ids: readonly string[];
  /** The list as it is shown, of which the people picked are written. */
  exported: Omit<InputOf<'staff.exportList'>, 'file' | 'ids'>;
  /** The people picked are dealt with. */
  onDone: () => void;
}

/** What can be done with the people picked in the list. */
export function SelectionBar({ ids, exported, onDone }: Props) {
  const { t } = useTranslation('staff');
  const [open, setOpen] = useState<'move' | 'rate' | 'nominate' | null>(null);
  const remove = useRemoveStaff();
  const report = useReportFailure();
  const removeAll = async () => {
    await remove(ids);
    onDone();
  };
  const close = () => setOpen(null);
  const people = formatNumber(ids.length);
  return (
    <Space wrap size={6} role="toolbar" aria-label={t('picked.label')}>
      <strong>{t('picked.count', { people })}</strong>
      <Button size="small" onClick={() => setOpen('nominate')}>
        {t('acts.nominate.button')}
      </Button>
      <Button size="small" onClick={() => setOpen('move')}>
        {t('acts.move.button')}
      </Button>
      <Button size="small" onClick={() => setOpen('rate')}>
        {t('acts.rate.button')}
      </Button>
      <PrintRecords ids={ids} />
      <WriteFileButton
        size="small"
        job="staff.exportList"
        type="xlsx"
        suggestedName={t('export.fileName')}
        // Picked by hand, they need not be what the filters say.
        input={{ ...exported, about: '', ids: [...ids] }}
        label={t('export.picked')}
      />
      <Button size="small" onClick={() => void removeAll().catch(report)}>
        {t('acts.remove.button')}
      </Button>
      <Button size="small" type="link" onClick={onDone}>
        {t('picked.none')}
      </Button>
      <NominatePeopleDialog staffIds={ids} isOpen={open === 'nominate'} onClose={close} onDone={onDone} />
      <MoveDialog
        staffIds={ids}
        title={t('acts.move.titleMany', { people })}
        isOpen={open === 'move'}
        onClose={close}
        onDone={onDone}
      />
      <RateDialog
        staffIds={ids}
        title={t('acts.rate.titleMany', { people })}
        isOpen={open === 'rate'}
        onClose={close}
        onDone={onDone}
      />
    </Space>
  );
}
