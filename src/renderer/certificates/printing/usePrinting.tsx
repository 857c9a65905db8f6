import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/index.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { call, useJob } from '../../app/client.ts';
import { useReportFailure } from '../../components/Failure.tsx';
import type { Batch } from './PrintPage.tsx';

type Input = InputOf<'certificates.print'>;

/** What the form chooses. */
export interface PrintChoices {
  profileId: string | null;
  output: 'onePdf' | 'folder' | 'zip' | 'printer';
  /** For `printer`: as the system calls it. */
  printer: string | null;
  fileName: string;
  order: NonNullable<Input['order']>;
  from: number | null;
  to: number | null;
  trial: 'none' | 'draft' | 'outline';
  reason: string;
}

interface Options {
  batch: Batch;
  blankId: string | null;
  onPrinted: (printId: string) => void;
}

/** Asks where to, prints, and says what came of it. */
export function usePrinting({ batch, blankId, onPrinted }: Options) {
  const { t } = useTranslation('certificates');
  const { notification } = App.useApp();
  const report = useReportFailure();
  const job = useJob('certificates.print');
  const [failure, setFailure] = useState<unknown>();

  const print = async (choices: PrintChoices) => {
    setFailure(undefined);
    try {
      const file = await target(choices.output, { pdf: t('print.pdfName'), zip: t('print.zipName') });
      if (file === null) return;
      const { pages, printId } = await job.start({ ...batch, blankId, file, ...inputOf(choices) });
      if (choices.output === 'printer' && choices.printer !== null) {
        await sendToPrinter({ file, printer: choices.printer, batch, blankId });
      }
      const n = formatNumber(pages);
      const done = printId === null ? 'print.doneTrial' : 'print.done';
      notification.success({
        title: choices.output === 'printer' ? t('print.sent', { n, printer: choices.printer }) : t(done, { n }),
        description: choices.output === 'printer' ? undefined : file,
        actions: choices.output === 'onePdf' && (
          <Button type="primary" size="small" onClick={() => void call('shell.openFile', { file }).catch(report)}>
            {t('print.open')}
          </Button>
        ),
      });
      if (printId !== null) onPrinted(printId);
    } catch (error) {
      if (error instanceof AppError && error.code === 'CANCELLED') report(error);
      else setFailure(error);
    }
  };
  return { print, job, failure };
}

function inputOf({ output, profileId, fileName, order, from, to, trial, reason }: PrintChoices): Partial<Input> {
  return {
    output: output === 'printer' ? 'onePdf' : output,
    profileId,
    fileName,
    order,
    from: from ?? 1,
    to: to ?? undefined,
    isDraft: trial === 'draft',
    withOutline: trial === 'outline',
    reason,
  };
}

/** Where to write; null when the user thought better of it. */
async function target(output: PrintChoices['output'], names: { pdf: string; zip: string }): Promise<string | null> {
  if (output === 'printer') return (await call('shell.temporaryFile', { type: 'pdf', name: names.pdf })).file;
  if (output === 'folder') return (await call('shell.chooseFolder', {})).folder;
  const chosen =
    output === 'zip' ? { type: 'zip', suggestedName: names.zip } : { type: 'pdf', suggestedName: names.pdf };
  return (await call('shell.chooseFileToSave', chosen as InputOf<'shell.chooseFileToSave'>)).file;
}

/** The paper is the size of the first design; a batch is printed on one kind of sheet. */
async function sendToPrinter({
  file,
  printer,
  batch,
  blankId,
}: Omit<Options, 'onPrinted'> & { file: string; printer: string }): Promise<void> {
  const { papers } = await call('certificates.check', { ...batch, blankId });
  const [paper] = papers;
  if (paper) await call('shell.printFile', { file, printer, tray: '', ...paper });
}
