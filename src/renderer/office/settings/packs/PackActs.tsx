import { useNavigate } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../app/client.ts';
import { useReportFailure } from '../../../components/Failure.tsx';
import { useOfferUndo } from '../../../components/useOfferUndo.tsx';
import { WriteFileButton } from '../../../components/WriteFileButton.tsx';
import { CopyPackDialog } from './CopyPackDialog.tsx';
import type { PackDetail } from './packEditing.ts';

/** What can be done with a pack; those of the program can only be copied and written to a file. */
export function PackActs({ detail }: { detail: PackDetail }) {
  const { t } = useTranslation('office');
  const [isCopying, setIsCopying] = useState(false);
  const { id, name, effectiveFrom, effectiveTo, origin, newerId } = detail;
  return (
    <Space wrap>
      {origin === 'office' && newerId === null && <OwnActs detail={detail} />}
      <Button onClick={() => setIsCopying(true)}>{t('settings.rules.copy')}</Button>
      <WriteFileButton
        job="office.exportRulePack"
        type="rulePack"
        suggestedName={t('settings.rules.fileName', { from: effectiveFrom })}
        input={{ id }}
        label={t('settings.rules.export')}
      />
      {isCopying && (
        <CopyPackDialog
          packId={id}
          packName={name}
          initialValues={{ name: t('settings.rules.copyName', { name }), effectiveFrom, effectiveTo }}
          onClose={() => setIsCopying(false)}
        />
      )}
    </Space>
  );
}

function OwnActs({ detail: { id, isActive } }: { detail: PackDetail }) {
  const { t } = useTranslation('office');
  const navigate = useNavigate();
  const report = useReportFailure();
  const offerUndo = useOfferUndo();
  const put = useCommand('office.putRulePackToUse');
  const remove = useCommand('office.removeRulePack');
  const use = async () => {
    await put.mutateAsync({ id, isActive: !isActive });
    await offerUndo(t(isActive ? 'settings.rules.stopped' : 'settings.rules.used'));
  };
  const removeIt = async () => {
    await remove.mutateAsync({ id });
    await navigate({ to: '/settings', search: { tab: 'rules' } });
    await offerUndo(t('settings.rules.removed'));
  };
  return (
    <Space>
      <Button
        type="primary"
        onClick={() => void navigate({ to: '/settings', search: { tab: 'rules', pack: id, edit: true } })}
      >
        {t('settings.rules.edit')}
      </Button>
      <Button onClick={() => void use().catch(report)}>
        {t(isActive ? 'settings.rules.stopUsing' : 'settings.rules.use')}
      </Button>
      {!isActive && <Button onClick={() => void removeIt().catch(report)}>{t('settings.rules.remove')}</Button>}
    </Space>
  );
}
