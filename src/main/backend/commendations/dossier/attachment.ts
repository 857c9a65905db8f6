import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { AppError } from '../../../../shared/contract/errors.ts';

/** A scanned dossier of many pages; what is larger makes every backup slow. */
const MOST_MEGABYTES = 30;

/** Papers, tables and pictures; nothing that runs, and no documents with macros. */
const ALLOWED = [
  '.pdf',
  '.doc',
  '.docx',
  '.odt',
  '.rtf',
  '.txt',
  '.xls',
  '.xlsx',
  '.ods',
  '.csv',
  '.ppt',
  '.pptx',
  '.jpg',
  '.jpeg',
  '.png',
  '.tif',
  '.tiff',
];

/** How files that run begin, whatever they are called: Windows, Linux, scripts. */
const RUNNING = ['MZ', '\u007FELF', '#!'];

/**
 * A file to be kept with a dossier.
 * @throws AppError FILE_NOT_FOUND, FILE_TOO_LARGE, FILE_NOT_ALLOWED
 */
export function readAttachment(path: string): { name: string; bytes: Buffer } {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new AppError('FILE_NOT_FOUND', { path });
  const name = basename(path).normalize('NFC');
  if (found.size > MOST_MEGABYTES * 1_000_000) throw new AppError('FILE_TOO_LARGE', { name, most: MOST_MEGABYTES });
  if (!ALLOWED.includes(extname(name).toLowerCase())) throw new AppError('FILE_NOT_ALLOWED', { name });
  const bytes = readFileSync(path);
  const beginning = bytes.subarray(0, 4).toString('latin1');
  if (RUNNING.some((start) => beginning.startsWith(start))) throw new AppError('FILE_NOT_ALLOWED', { name });
  return { name, bytes };
}
