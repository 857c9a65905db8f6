import { rm } from 'node:fs/promises';
import type { z } from 'zod';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { printing } from '../../../../shared/contract/certificates/printing.ts';
import {
  DEFAULT_FILE_NAME,
  fileNames,
  unknownFileNameFields,
} from '../../../../shared/domain/certificates/fileNames.ts';
import type { JobContext } from '../../context.ts';
import { batchToPrint, grantedOf, type AwardToPrint } from '../batch.ts';
import { drawingInput } from '../drawing.ts';
import { inOrder } from './order.ts';
import { printerFor, printerName, sendToPrinter, writeFiles } from './output.ts';
import { blankChosen, printedBefore, recordPrint, type PrintRun } from './prints.ts';
import { calibrationOf, profileById } from './profiles.ts';

type Wanted = z.output<typeof printing.print.input>;

/** How many recipients a sentence names before it only counts. */
const NAMED = 3;

/**
 * Prints a batch and remembers it.
 * @throws AppError NOTHING_TO_WRITE, PRINTED_BEFORE, FILE_NAME_FAULTY, NO_SIGNING_KEY, NOT_ALLOWED_NOW, NOT_PRINTED,
 * PAPER_NOT_TAKEN, TRAY_NOT_THERE, or as the jobs that draw
 */
export async function print(context: JobContext, wanted: Wanted) {
  refuseUnknownFields(wanted.fileName);
  const all = grantedOf(await batchToPrint(context, wanted), wanted);
  const batch = inOrder(all, wanted.order).slice(wanted.from - 1, wanted.to);
  if (batch.length === 0) throw new AppError('NOTHING_TO_WRITE', {});
  const isTrial = wanted.isDraft || wanted.withOutline;
  if (!isTrial && wanted.reason === '') await refuseSecondPrints(context, batch);
  const profile = wanted.profileId === null ? null : await profileById(context.db, wanted.profileId);
  const printer = wanted.output === 'printer' ? printerFor(batch, wanted.printer, profile) : null;
  const drawing = {
    ...(await drawingInput(context, batch)),
    correction: profile && (calibrationOf(profile)?.correction ?? null),
    // The outline of a design that is printed whole is only its paper's edge: unmarked, the trial would be a certificate.
    isDraft: isTrial,
    withOutline: wanted.withOutline,
  };
  const made = printer
    ? await sendToPrinter(context, drawing, printer)
    : await writeFiles(context, drawing, { ...wanted, names: namesOf(batch, wanted) });
  const run = { profileName: printerName(profile, printer), blankId: await blankChosen(context.db, wanted) };
  const printId = isTrial ? null : await remember(context, { ...run, reason: wanted.reason, batch, files: made.files });
  return { pages: made.pages, file: wanted.file ?? null, printId };
}

interface Remembered extends Omit<PrintRun, 'items'> {
  batch: readonly AwardToPrint[];
  /** What was written for it. */
  files: readonly string[];
}

/** What could not be remembered must not be handed over: its files go. */
async function remember(context: JobContext, { batch, files, ...run }: Remembered): Promise<string> {
  const items = batch.map(({ award, drawnBy, content, adjustment }) => ({
    awardId: award.id,
    templateVersionId: drawnBy.versionId,
    content,
    adjustment,
  }));
  try {
    return await context.write(({ change }) => recordPrint(change, { ...run, items }));
  } catch (error) {
    for (const file of files) await rm(file, { force: true });
    throw error;
  }
}

function refuseUnknownFields(pattern: string): void {
  const unknown = unknownFileNameFields(pattern);
  if (unknown.length > 0) {
    throw new AppError('FILE_NAME_FAULTY', { fields: unknown.map((name) => `{${name}}`).join(', ') });
  }
}

async function refuseSecondPrints(context: JobContext, batch: readonly AwardToPrint[]): Promise<void> {
  const printed = await printedBefore(
    context.db,
    batch.map(({ award }) => award.id),
  );
  if (printed.size === 0) return;
  const names = batch.filter(({ award }) => printed.has(award.id)).map(({ award }) => award.recipientName);
  const more = names.length > NAMED ? ` (+${names.length - NAMED})` : '';
  throw new AppError('PRINTED_BEFORE', { names: names.slice(0, NAMED).join(', ') + more });
}

/** Numbered as in the whole order, so that what is printed after an interruption goes on counting. */
function namesOf(batch: readonly AwardToPrint[], { fileName, from }: Wanted): string[] {
  const width = String(from - 1 + batch.length).length;
  return fileNames(
    fileName || DEFAULT_FILE_NAME,
    batch.map(({ award }, index) => ({
      stt: String(from + index).padStart(Math.max(2, width), '0'),
      so: award.registerText,
      ten: award.recipientName,
      donvi: award.recipientUnit,
    })),
  );
}
