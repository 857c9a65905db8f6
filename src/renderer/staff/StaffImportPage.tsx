import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/contract/errors.ts';
import { useJob } from '../app/client.ts';
import { Failure, useReportFailure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { ChooseFile } from './import/ChooseFile.tsx';
import { ImportDone } from './import/ImportDone.tsx';
import { ImportPreview } from './import/ImportPreview.tsx';

type Step =
  | { at: 'choose' }
  | { at: 'preview'; file: string; preview: OutputOf<'staff.previewImport'> }
  | { at: 'done'; result: OutputOf<'staff.commitImport'> };

/** A list from Excel in three steps: choose the file, look at what it would do, import. Nothing is written before. */
export function StaffImportPage() {
  const { t } = useTranslation('staff');
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [failure, setFailure] = useState<unknown>();
  const preview = useJob('staff.previewImport');
  const commit = useJob('staff.commitImport');
  const report = useReportFailure();

  /** A stopped job says so in passing; what is wrong with the file stays to be read. */
  const tell = (error: unknown) => {
    if (error instanceof AppError && error.code === 'CANCELLED') report(error);
    else setFailure(error);
  };
  const look = async (file: string) => {
    setFailure(undefined);
    try {
      setStep({ at: 'preview', file, preview: await preview.start({ file }) });
    } catch (error) {
      tell(error);
    }
  };
  const doImport = async (file: string) => {
    setFailure(undefined);
    try {
      setStep({ at: 'done', result: await commit.start({ file }) });
    } catch (error) {
      tell(error);
    }
  };
  const again = () => {
    setFailure(undefined);
    setStep({ at: 'choose' });
  };

  return (
    <>
      <PageHeader title={t('import.title')} back={{ to: '/staff', label: t('title') }} />
      <Failure error={failure} />
      {step.at === 'choose' && <ChooseFile onFile={(file) => void look(file)} onFailure={tell} />}
      {step.at === 'preview' && (
        <ImportPreview
          file={step.file}
          preview={step.preview}
          onImport={() => void doImport(step.file)}
          onOtherFile={again}
        />
      )}
      {step.at === 'done' && <ImportDone result={step.result} onAgain={again} />}
      <JobProgress job={preview} title={t('import.reading')} />
      <JobProgress job={commit} title={t('import.importing')} />
    </>
  );
}
