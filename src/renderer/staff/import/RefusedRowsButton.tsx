import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { call, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import type { ImportedFile } from './useImport.ts';

/** The rows that cannot be taken, in a workbook of their own with the reasons in its last column. */
export function RefusedRowsButton({ imported: { file, choices } }: { imported: ImportedFile }) {
  const { t } = useTranslation('staff');
  const report = useReportFailure();
  const job = useJob('staff.writeRefusedRows');
  const write = async () => {
    const { file: target } = await call('shell.chooseFileToSave', {
      type: 'xlsx',
      suggestedName: t('import.refusedFileName'),
    });
    if (target === null) return;
    await job.start({ file, choices, report: target });
    await call('shell.openFile', { file: target });
  };
  return (
    <>
      <Button onClick={() => void write().catch(report)}>{t('import.writeRefused')}</Button>
      <JobProgress job={job} title={t('import.writeRefused')} />
    </>
  );
}
