import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { call, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import { rememberChoices, type PrintChoices } from './choices.ts';
import type { Batch } from './PrintPage.tsx';

type Input = InputOf<'certificates.print'>;

/** What came of a print. */
export interface Printed {
  sheets: number;
  output: PrintChoices['output'];
  /** What was written; null when it went to a printer. */
  file: string | null;
  printer: string;
  /** Null for a trial. */
  printId: string | null;
}

interface Options {
  batch: Batch;
  blankId: string | null;
  onPrinted: (printed: Printed) => void;
}

/** Asks where to, prints, and says what came of it. */
export function usePrinting({ batch, blankId, onPrinted }: Options) {
  const { t } = useTranslation('certificates');
  const report = useReportFailure();
  const job = useJob('certificates.print');
  const [failure, setFailure] = useState<unknown>();

  const print = async (choices: PrintChoices, printer: string) => {
    setFailure(undefined);
    try {
      const target = await targetOf(choices.output, { pdf: t('print.pdfName'), zip: t('print.zipName') });
      if (target === null) return;
      const { pages, file, printId } = await job.start({ ...batch, ...target, blankId, ...inputOf(choices, printer) });
      const { profileId, output, fileName, order } = choices;
      rememberChoices({ blankId, profileId, output, printer: choices.printer, fileName, order });
      onPrinted({ sheets: pages, output, file, printer, printId });
    } catch (error) {
      if (error instanceof AppError && error.code === 'CANCELLED') report(error);
      else setFailure(error);
    }
  };
  return { print, job, failure };
}

function inputOf({ from, to, trial, printer: _chosen, ...choices }: PrintChoices, printer: string): Partial<Input> {
  return {
    ...choices,
    printer,
    from: from ?? 1,
    to: to ?? undefined,
    isDraft: trial === 'draft',
    withOutline: trial === 'outline',
  };
}

/** Where to write, nowhere for a printer; null when the user thought better of it. */
async function targetOf(
  output: PrintChoices['output'],
  names: { pdf: string; zip: string },
): Promise<{ file?: string } | null> {
  if (output === 'printer') return {};
  const file = await chosenPlace(output, names);
  return file === null ? null : { file };
}

async function chosenPlace(output: 'onePdf' | 'folder' | 'zip', names: { pdf: string; zip: string }) {
  if (output === 'folder') return (await call('shell.chooseFolder', {})).folder;
  const { file } =
    output === 'zip'
      ? await call('shell.chooseFileToSave', { type: 'zip', suggestedName: names.zip })
      : await call('shell.chooseFileToSave', { type: 'pdf', suggestedName: names.pdf });
  return file;
}
