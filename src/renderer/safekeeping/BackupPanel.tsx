import { App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/clock.ts';
import { call, useAnswer, useJob } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';

/** The data folder, a backup of it, and a backup put in its place. */
export function BackupPanel() {
  const { t } = useTranslation('safekeeping');
  const { data: status } = useAnswer('office.status', {});
  const { data: office } = useAnswer('office.get', {});
  return (
    <section className="panel">
      <h2>{t('backup.title')}</h2>
      <p className="act-hint">{t('backup.hint')}</p>
      <dl className="facts">
        <dt>{t('folder')}</dt>
        <dd className="path">{status?.dataFolder}</dd>
      </dl>
      <p className="panel-foot">
        <Space wrap>
          <WriteFileButton
            job="safekeeping.backup"
            type="backup"
            suggestedName={`${office?.profile.abbreviation ?? 'thi-dua'}-${today()}.thidua`}
            input={{}}
            label={t('backup.act')}
            isPrimary
          />
          <RestoreButton />
        </Space>
      </p>
    </section>
  );
}

function RestoreButton() {
  const { t } = useTranslation('safekeeping');
  const { modal, notification } = App.useApp();
  const report = useReportFailure();
  const restore = useJob('safekeeping.restore');

  const chooseAndRestore = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'backup' });
    if (file === null) return;
    const isSure = await modal.confirm({
      title: t('restore.sure'),
      content: t('restore.sureHint', { file }),
      okText: t('restore.act'),
    });
    if (!isSure) return;
    const { name, keptAs } = await restore.start({ file });
    notification.success({
      title: t('restore.done', { name }),
      description: keptAs === null ? undefined : t('restore.kept', { name: keptAs }),
    });
  };
  return (
    <>
      <Button onClick={() => void chooseAndRestore().catch(report)}>{t('restore.button')}</Button>
      <JobProgress job={restore} title={t('restore.running')} />
    </>
  );
}
