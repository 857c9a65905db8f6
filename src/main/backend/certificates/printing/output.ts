import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { printOutput } from '../../../../shared/contract/certificates/printing.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageSize } from '../../../../shared/domain/certificates/calibration.ts';
import type { JobContext } from '../../context.ts';
import { papersOf, type AwardToPrint } from '../batch.ts';
import type { WritePdfInput } from '../writePdfJob.ts';
import { pdfName } from './printEachJob.ts';
import type { Profile } from './profiles.ts';
import { printService } from './systemPrinting.ts';

type Drawing = Omit<WritePdfInput, 'file'>;

interface Made {
  pages: number;
  /** What stands on the disk because of it. */
  files: string[];
}

/** A printer as the system calls it, and the sheet it takes. */
export interface ChosenPrinter extends PageSize {
  printer: string;
  tray: string;
}

/**
 * The printer named, or else the profile's with its tray.
 * @throws AppError NOT_ALLOWED_NOW when there is none, or the batch needs more than one size of paper
 */
export function printerFor(batch: readonly AwardToPrint[], named: string, profile: Profile | null): ChosenPrinter {
  const printer = named || (profile?.printer ?? '');
  if (printer === '') throw new AppError('NOT_ALLOWED_NOW', { reason: 'printerNotNamed', name: profile?.name ?? '' });
  const [paper, ...others] = papersOf(batch);
  if (!paper || others.length > 0) throw new AppError('NOT_ALLOWED_NOW', { reason: 'severalPapers' });
  const { widthMm, heightMm } = paper;
  return { printer, tray: printer === profile?.printer ? profile.tray : '', widthMm, heightMm };
}

/** What a print is remembered under: the profile, and the printer where it is not the profile's own. */
export function printerName(profile: Profile | null, chosen: ChosenPrinter | null): string {
  if (!profile) return chosen?.printer ?? '';
  return chosen && chosen.printer !== profile.printer ? `${profile.name} (${chosen.printer})` : profile.name;
}

/**
 * Draws a batch and hands it over to a printer; the file on the way is gone afterwards.
 * @throws AppError NOT_PRINTED, PAPER_NOT_TAKEN, TRAY_NOT_THERE, CANCELLED, or as the job that draws
 */
export async function sendToPrinter(context: JobContext, drawing: Drawing, chosen: ChosenPrinter): Promise<Made> {
  const pages = await printedFromFile(chosen, async (file) => {
    const drawn = await context.runInThread('certificates.writePdf', { ...drawing, file });
    if (context.signal.aborted) throw new AppError('CANCELLED', {});
    // From here on it is the printer's: sheets that come out must be remembered.
    context.progress({ step: 'certificates.toPrinter', done: drawn, total: drawn, subject: chosen.printer });
    return drawn;
  });
  return { pages, files: [] };
}

/** How often a file is tried to be removed: Windows lets go of it a moment after the program that printed it ended. */
const REMOVAL_TRIES = 10;

/**
 * Prints what `draw` writes into the file it is given; that is gone afterwards.
 * @param draw gives back how many pages there are.
 * @throws AppError NOT_PRINTED, PAPER_NOT_TAKEN, TRAY_NOT_THERE, or as `draw`
 */
export async function printedFromFile(chosen: ChosenPrinter, draw: (file: string) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'thi-dua-in-'));
  try {
    const file = join(folder, 'giay-khen.pdf');
    const pages = await draw(file);
    await printService().print(file, { ...chosen, pages });
    return pages;
  } finally {
    // What came out of the printer came out, even if the file is still held by somebody.
    await rm(folder, { recursive: true, force: true, maxRetries: REMOVAL_TRIES }).catch(() => undefined);
  }
}

interface Files {
  output: z.output<typeof printOutput>;
  /** The PDF, the zip, or the folder. */
  file?: string | undefined;
  /** Of single files, without the ending. */
  names: string[];
}

/** @throws AppError BAD_INPUT without a file, or as the jobs that draw */
export async function writeFiles(context: JobContext, drawing: Drawing, { output, file, names }: Files): Promise<Made> {
  if (file === undefined) throw new AppError('BAD_INPUT', { issues: [{ path: 'file', rule: 'required' }] });
  if (output === 'folder' || output === 'zip') {
    const pages = await context.runInThread('certificates.printEach', { ...drawing, file, into: output, names });
    return { pages, files: output === 'zip' ? [file] : names.map((name) => join(file, pdfName(name))) };
  }
  return { pages: await context.runInThread('certificates.writePdf', { ...drawing, file }), files: [file] };
}
