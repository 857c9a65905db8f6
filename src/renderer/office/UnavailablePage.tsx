import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { AppError, errorCatalogue } from '../../shared/contract/errors.ts';
import type { OutputOf } from '../../shared/contract/index.ts';
import { call, useJob } from '../app/client.ts';
import { Failure, useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';

type Status = OutputOf<'office.status'>;

/** The database could not be opened: says why, and offers a backup where that helps. Nothing has been touched. */
export function UnavailablePage({ problem, dataFolder }: Pick<Status, 'problem' | 'dataFolder'>) {
  const { t } = useTranslation('office');
  const report = useReportFailure();
  const restore = useJob('safekeeping.restore');
  const error = problem ? new AppError(problem.code, errorCatalogue[problem.code].parse(problem.data)) : undefined;

  const chooseBackup = async () => {
    const { file } = await call('shell.chooseFileToOpen', { type: 'backup' });
    if (file !== null) await restore.start({ file });
  };
  return (
    <main className="welcome">
      <div className="welcome-inner">
        <h1>{t('unavailable.title')}</h1>
        <p className="welcome-lead">{t('unavailable.folder', { folder: dataFolder })}</p>
        <Failure error={error} />
        {error?.code === 'DATABASE_DAMAGED' && (
          <Button type="primary" onClick={() => void chooseBackup().catch(report)}>
            {t('welcome.restore.act')}
          </Button>
        )}
        <JobProgress job={restore} title={t('welcome.restore.title')} />
      </div>
    </main>
  );
}
