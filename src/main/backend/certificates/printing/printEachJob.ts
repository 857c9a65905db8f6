import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import PizZip from 'pizzip';
import { AppError } from '../../../../shared/contract/errors.ts';
import { writeFileAtomically } from '../../files/atomicFile.ts';
import { besideFolder, putInPlace, refuseTaken } from '../../files/manyFiles.ts';
import type { JobTools } from '../../jobs/index.ts';
import { writeCertificatesPdf, type Certificate } from '../pdf.ts';
import { certificatesOf, type WritePdfInput } from '../writePdfJob.ts';

interface PrintEachInput extends WritePdfInput {
  into: 'folder' | 'zip';
  /** One for each certificate, without the ending. */
  names: string[];
}

/**
 * Writes a PDF for each certificate, into a folder or one zip file. They are made beside their place and put there when
 * all are done: stopped or failing half-way, nothing is left behind.
 * @returns how many were written.
 * @throws AppError as `writePdfJob`; FILE_ALREADY_THERE when the folder has a file of such a name
 */
export async function printEachJob(input: PrintEachInput, tools: JobTools): Promise<number> {
  const { into, file, names } = input;
  const { certificates, fonts, readPicture, printedAs } = certificatesOf(input, tools);
  const folder = into === 'folder' ? file : dirname(file);
  const files = names.map(pdfName);
  if (into === 'folder') await refuseTaken(folder, files);
  await besideFolder(folder, file, async (workshop) => {
    for (const [index, certificate] of certificates.entries()) {
      if (tools.isCancelled()) throw new AppError('CANCELLED', {});
      tools.progress(index + 1, certificates.length, certificate.label);
      const batch = { title: titleOf(certificate), certificates: [certificate], fonts, readPicture, ...printedAs };
      await writeCertificatesPdf(join(workshop, files[index] ?? ''), batch);
    }
    await (into === 'folder' ? putInPlace(workshop, folder, files) : zip(workshop, file, files));
  });
  return certificates.length;
}

export const pdfName = (name: string) => `${name}.pdf`;
const titleOf = ({ content, label }: Certificate) => `${content.formTitle} - ${label}`;

/** PDFs are compressed inside already: they are only gathered. */
async function zip(workshop: string, file: string, names: readonly string[]): Promise<void> {
  const archive = new PizZip();
  for (const name of names) archive.file(name, await readFile(join(workshop, name)));
  const bytes = archive.generate({ type: 'uint8array', compression: 'STORE' });
  await writeFileAtomically(file, bytes);
}
