import { Button, Modal, Progress as Bar } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobName, JobRun } from '../app/client.ts';

/** What is over sooner shows no bar: it would only flash. Milliseconds. */
const SHORT = 300;

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setIsLong(true), SHORT);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isRunning]);
  return isLong;
}

/** Long work shows a bar, what it is doing, and a button that stops it. */
export function JobProgress<Name extends JobName>({ job, title }: { job: JobRun<Name>; title: string }) {
  const { t } = useTranslation();
  const { progress } = job;
  const isLong = useIsLong(job.isRunning);
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0;
  // Taken away whole: a dialog that is closed while it still opens keeps the page behind it from being clicked.
  if (!isLong) return null;
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={<Button onClick={job.cancel}>{t('stop')}</Button>}
    >
      <Bar percent={percent} aria-label={title} />
      <p className="page-detail" aria-live="polite">
        {progress ? t(`jobs:${progress.step}`, { ...progress, defaultValue: t('working') }) : t('working')}
        {progress?.subject ? ` ${progress.subject}` : ''}
      </p>
    </Modal>
  );
}
