import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { useJob } from '../app/client.ts';
import { useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';

/** A full reading of the database file. */
export function CheckPanel() {
  const { t } = useTranslation('safekeeping');
  const report = useReportFailure();
  const check = useJob('safekeeping.checkData');
  const [outcome, setOutcome] = useState<OutputOf<'safekeeping.checkData'>>();
  const run = async () => {
    setOutcome(undefined);
    setOutcome(await check.start({}));
  };
  return (
    <section className="panel">
      <h2>{t('check.title')}</h2>
      <p className="act-hint">{t('check.hint')}</p>
      {outcome?.isSound === true && <Alert type="success" showIcon title={t('check.sound')} />}
      {outcome?.isSound === false && (
        <Alert type="error" showIcon title={t('check.notSound')} description={outcome.findings.join('\n')} />
      )}
      <p className="panel-foot">
        <Button onClick={() => void run().catch(report)}>{t('check.act')}</Button>
      </p>
      <JobProgress job={check} title={t('check.running')} />
    </section>
  );
}
