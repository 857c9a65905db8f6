import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { NominationActs } from './useNominationActs.ts';

interface Props {
  ids: readonly string[];
  acts: NominationActs;
  onAct: (work: Promise<void>) => void;
  onNone: () => void;
}

/** What can be done with the nominations picked. */
export function NominationBar({ ids, acts, onAct, onNone }: Props) {
  const { t } = useTranslation('commendations');
  return (
    <Space wrap role="toolbar" aria-label={t('nominations.toolbar')}>
      <strong>{t('nominations.picked', { n: formatNumber(ids.length) })}</strong>
      <Button size="small" type="primary" onClick={() => onAct(acts.judge(ids, 'approved'))}>
        {t('nominations.approve')}
      </Button>
      <Button size="small" onClick={() => onAct(acts.judge(ids, 'declined'))}>
        {t('nominations.decline')}
      </Button>
      <Button size="small" onClick={() => onAct(acts.judge(ids, 'proposed'))}>
        {t('nominations.propose')}
      </Button>
      <Button size="small" onClick={() => onAct(acts.withdraw(ids))}>
        {t('nominations.withdraw')}
      </Button>
      <Button size="small" type="link" onClick={onNone}>
        {t('nominations.none')}
      </Button>
    </Space>
  );
}
