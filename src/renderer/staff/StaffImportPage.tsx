import { useTranslation } from 'react-i18next';
import { Failure } from '../components/Failure.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { WriteFileButton } from '../components/WriteFileButton.tsx';
import { withSheet } from './import/choices.ts';
import { ChooseFile } from './import/ChooseFile.tsx';
import { ImportDone } from './import/ImportDone.tsx';
import { ImportPreview } from './import/ImportPreview.tsx';
import { useImport } from './import/useImport.ts';

/** A list from Excel in three steps: choose the file, look at what it would do, import. Nothing is written before. */
export function StaffImportPage() {
  const { t } = useTranslation('staff');
  const { step, failure, tell, look, commit, startOver, previewing, committing } = useImport();
  const isBusy = previewing.isRunning || committing.isRunning;
  return (
    <>
      <PageHeader title={t('import.title')} back={{ to: '/staff', label: t('title') }} />
      <Failure error={failure} />
      {step.at === 'choose' && (
        <ChooseFile
          onFile={(file) => void look(file)}
          onFailure={tell}
          hint={t('import.hint')}
          template={
            <WriteFileButton
              job="staff.writeImportTemplate"
              type="xlsx"
              suggestedName={t('import.templateFileName')}
              input={{}}
              label={t('import.writeTemplate')}
            />
          }
        />
      )}
      {step.at === 'preview' && (
        <ImportPreview
          imported={step.imported}
          isBusy={isBusy}
          onChoose={(choices) => void look(step.imported.file, choices)}
          onImport={() => void commit(step.imported)}
          onOtherFile={startOver}
        />
      )}
      {step.at === 'done' && (
        <ImportDone
          result={step.result}
          imported={step.imported}
          onSheet={(sheet) => void look(step.imported.file, withSheet(step.imported.choices, sheet))}
          onAgain={startOver}
        />
      )}
      <JobProgress job={previewing} title={t('import.reading')} />
      <JobProgress job={committing} title={t('import.importing')} />
    </>
  );
}
