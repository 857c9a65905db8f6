import { useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { useJob } from '../../app/client.ts';
import { useYear } from '../../app/year.tsx';
import { useReportFailure } from '../../components/Failure.tsx';
import type { Choices, Preview } from './choices.ts';

/** A file as it would be imported under the choices made. */
export interface ImportedFile {
  file: string;
  choices: Choices;
  preview: Preview;
}

type Step =
  | { at: 'choose' }
  | { at: 'preview'; imported: ImportedFile }
  | { at: 'done'; result: OutputOf<'staff.commitImport'>; imported: ImportedFile };

/** The three steps of an import: choose, look and choose again, import. */
export function useImport() {
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [failure, setFailure] = useState<unknown>();
  const previewing = useJob('staff.previewImport');
  const committing = useJob('staff.commitImport');
  const report = useReportFailure();
  const { year } = useYear();
  /** Choices made while a file is still being read: only the last reading counts. */
  const newest = useRef(0);

  /** A stopped job says so in passing; what is wrong with the file stays to be read. */
  const tell = (error: unknown) => {
    if (error instanceof AppError && error.code === 'CANCELLED') report(error);
    else setFailure(error);
  };

  const look = async (file: string, choices: Choices = {}) => {
    newest.current += 1;
    const reading = newest.current;
    setFailure(undefined);
    try {
      const ofYear = { ratingYear: year, ...choices };
      const preview = await previewing.start({ file, choices: ofYear, inParts: true });
      if (reading === newest.current) setStep({ at: 'preview', imported: { file, choices: ofYear, preview } });
    } catch (error) {
      if (reading === newest.current) tell(error);
    }
  };

  const commit = async (imported: ImportedFile) => {
    setFailure(undefined);
    const { file, preview } = imported;
    // The sheet in view, whatever another reading would take for the most promising one.
    const choices = { ...imported.choices, sheet: preview.sheet };
    try {
      setStep({ at: 'done', result: await committing.start({ file, choices }), imported });
    } catch (error) {
      tell(error);
    }
  };

  const startOver = () => {
    setFailure(undefined);
    setStep({ at: 'choose' });
  };
  return { step, failure, tell, look, commit, startOver, previewing, committing };
}
