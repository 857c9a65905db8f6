import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import PizZip from 'pizzip';
import { AppError } from '../../../../shared/contract/errors.ts';
import { writeFailure, writeFileAtomically } from '../../files/atomicFile.ts';
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
 * @throws AppError as `writePdfJob`; ALREADY_EXISTS when the folder has a file of such a name
 */
export async function printEachJob(input: PrintEachInput, tools: JobTools): Promise<number> {
  const { into, file, names } = input;
  const { certificates, fonts, readPicture, printedAs } = certificatesOf(input, tools);
  const folder = into === 'folder' ? file : dirname(file);
  if (into === 'folder') await refuseTaken(folder, names);
  const workshop = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(workshop).catch((error: unknown) => {
    throw writeFailure(error, folder, 'create');
  });
  try {
    for (const [index, certificate] of certificates.entries()) {
      if (tools.isCancelled()) throw new AppError('CANCELLED', {});
      tools.progress(index + 1, certificates.length, certificate.label);
      const batch = { title: titleOf(certificate), certificates: [certificate], fonts, readPicture, ...printedAs };
      await writeCertificatesPdf(join(workshop, pdfName(names[index])), batch);
    }
    await (into === 'folder' ? putInPlace(workshop, folder, names) : zip(workshop, file, names));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return certificates.length;
}

const pdfName = (name = '') => `${name}.pdf`;
const titleOf = ({ content, label }: Certificate) => `${content.formTitle} - ${label}`;

/** Files of an earlier print are not written over: they may be the ones that were handed on. */
async function refuseTaken(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const isTaken = await stat(join(folder, pdfName(name))).then(
      () => true,
      () => false,
    );
    if (isTaken) throw new AppError('ALREADY_EXISTS', { what: 'files', name: pdfName(name) });
  }
}

async function putInPlace(workshop: string, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rename(join(workshop, pdfName(name)), join(folder, pdfName(name)));
}

/** PDFs are compressed inside already: they are only gathered. */
async function zip(workshop: string, file: string, names: readonly string[]): Promise<void> {
  const archive = new PizZip();
  for (const name of names) archive.file(pdfName(name), await readFile(join(workshop, pdfName(name))));
  const bytes = archive.generate({ type: 'uint8array', compression: 'STORE' });
  await writeFileAtomically(file, bytes);
}
