import { Button } from 'antd';
import type { InputOf } from '../../shared/contract/index.ts';
import { call, useJob, type JobName } from '../app/client.ts';
import { useReportFailure } from './Failure.tsx';
import { JobProgress } from './JobProgress.tsx';
import { useFileWritten } from './useFileWritten.tsx';

/** Jobs that write one file the user names. */
type WritingJob = Extract<
  JobName,
  | 'certificates.exportProofKey'
  | 'certificates.writeCalibrationSheet'
  | 'certificates.exportTemplate'
  | 'commendations.writeDossierFile'
  | 'commendations.writeNominationTemplate'
  | 'documents.writeWord'
  | 'office.exportRulePack'
  | 'documents.writeTemplate'
  | 'reports.writeSheet'
  | 'safekeeping.backup'
  | 'staff.exportList'
  | 'staff.writeImportTemplate'
>;

interface Props<Name extends WritingJob> {
  job: Name;
  type: 'pdf' | 'docx' | 'xlsx' | 'backup' | 'key' | 'rulePack' | 'certificateTemplate' | 'attachment';
  suggestedName: string;
  /** Everything but the file. */
  input: Omit<InputOf<Name>, 'file'>;
  label: string;
  /** Which document, for a screen reader, when several buttons say the same. */
  about?: string;
  isPrimary?: boolean;
  disabled?: boolean;
  size?: 'small';
}

/** Asks where, writes the file with a progress bar, then offers to open it. */
export function WriteFileButton<Name extends WritingJob>(props: Props<Name>) {
  const { job: name, type, suggestedName, input, label, about, isPrimary, disabled, size } = props;
  const tellWritten = useFileWritten();
  const report = useReportFailure();
  const job = useJob(name);

  const write = async () => {
    try {
      const { file } = await call('shell.chooseFileToSave', { type, suggestedName });
      if (file === null) return;
      await job.start({ ...input, file } as InputOf<Name>);
      tellWritten(file);
    } catch (error) {
      report(error);
    }
  };

  return (
    <>
      <Button
        type={isPrimary ? 'primary' : 'default'}
        disabled={disabled ?? false}
        {...(size ? { size } : {})}
        {...(about === undefined ? {} : { 'aria-label': `${label}: ${about}` })}
        onClick={() => void write()}
      >
        {label}
      </Button>
      <JobProgress job={job} title={label} />
    </>
  );
}
