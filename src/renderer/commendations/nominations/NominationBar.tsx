import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { AnswerDialog, type OpenWarning } from '../checks/AnswerDialog.tsx';
import { DossierDialog } from '../dossier/DossierDialog.tsx';
import type { NominationActs } from './useNominationActs.ts';

interface Props {
  ids: readonly string[];
  /** Of those picked, the warnings that still need a reason. */
  warnings: readonly OpenWarning[];
  acts: NominationActs;
  onAct: (work: Promise<void>) => void;
  onNone: () => void;
}

/** What can be done with the nominations picked. */
export function NominationBar({ ids, warnings, acts, onAct, onNone }: Props) {
  const { t } = useTranslation('commendations');
  const [dialog, setDialog] = useState<'reason' | 'dossier' | null>(null);
  return (
    <Space wrap role="toolbar" aria-label={t('nominations.toolbar')}>
      <strong>{t('nominations.picked', { n: formatNumber(ids.length) })}</strong>
      <Button type="primary" onClick={() => onAct(acts.judge(ids, 'approved'))}>
        {t('nominations.approve')}
      </Button>
      <Button onClick={() => onAct(acts.judge(ids, 'declined'))}>{t('nominations.decline')}</Button>
      <Button onClick={() => onAct(acts.judge(ids, 'proposed'))}>{t('nominations.propose')}</Button>
      {warnings.length > 0 && <Button onClick={() => setDialog('reason')}>{t('findings.write')}</Button>}
      <Button onClick={() => setDialog('dossier')}>{t('dossier.title')}</Button>
      <Button onClick={() => onAct(acts.withdraw(ids))}>{t('nominations.withdraw')}</Button>
      <Button type="link" onClick={onNone}>
        {t('nominations.none')}
      </Button>
      {dialog === 'reason' && <AnswerDialog warnings={warnings} onClose={() => setDialog(null)} onDone={onNone} />}
      {dialog === 'dossier' && <DossierDialog nominationIds={ids} onClose={() => setDialog(null)} onDone={onNone} />}
    </Space>
  );
}
