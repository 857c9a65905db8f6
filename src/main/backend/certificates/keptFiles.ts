import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Change } from '../database/change.ts';
import type { Reader } from '../database/open.ts';
import type { KeptMediaType } from '../database/schema.ts';
import { checkFont } from './fontCheck.ts';
import { checkPicture } from './pictureCheck.ts';

const MOST_FONT_BYTES = 40_000_000;
const MOST_PICTURE_BYTES = 60_000_000;

/**
 * Adds a font to those of the office; one that was taken away comes back.
 * @throws AppError FILE_NOT_FOUND, FONT_FAULTY, FONT_LACKS_LETTERS
 */
export async function addFont(change: Change, file: string): Promise<{ id: string; family: string; name: string }> {
  const bytes = readFile(file, MOST_FONT_BYTES, new AppError('FONT_FAULTY', { path: file }));
  return keepFont(change, bytes, file);
}

/** @throws AppError FONT_FAULTY, FONT_LACKS_LETTERS */
export async function keepFont(
  change: Change,
  bytes: Buffer,
  path: string,
): Promise<{ id: string; family: string; name: string }> {
  const { fontKey, name, mediaType } = checkFont(bytes, path);
  const family = fontKey.slice(0, fontKey.indexOf('/'));
  const known = await change.db
    .selectFrom('certificateFonts')
    .select('id')
    .where('fontKey', '=', fontKey)
    .executeTakeFirst();
  if (known) {
    change.update('certificateFonts', known.id, { deletedAt: null });
    return { id: known.id, family, name };
  }
  const fileHash = change.keepFile(mediaType, bytes);
  return { id: change.insert('certificateFonts', { fontKey, name, fileHash, deletedAt: null }), family, name };
}

/** No longer offered; templates that use it go on drawing with it. @throws AppError NOT_FOUND */
export function removeFont(change: Change, id: string): void {
  change.update('certificateFonts', id, { deletedAt: change.now });
}

/**
 * Keeps a picture for templates to show.
 * @throws AppError FILE_NOT_FOUND, NOT_A_PICTURE, PICTURE_FAULTY, PICTURE_TOO_LARGE
 */
export function addPicture(change: Change, file: string): { name: string; widthPx: number; heightPx: number } {
  const bytes = readFile(file, MOST_PICTURE_BYTES, new AppError('PICTURE_FAULTY', { path: file }));
  const { mediaType, widthPx, heightPx } = checkPicture(bytes, file);
  return { name: change.keepFile(mediaType, bytes), widthPx, heightPx };
}

/** @throws AppError FILE_NOT_FOUND */
export async function keptFile(
  db: Reader,
  hash: string,
): Promise<{ hash: string; mediaType: KeptMediaType; bytes: Uint8Array }> {
  const row = await db.selectFrom('keptFiles').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!row) throw new AppError('FILE_NOT_FOUND', { path: hash });
  return row;
}

function readFile(path: string, mostBytes: number, tooLarge: AppError): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new AppError('FILE_NOT_FOUND', { path });
  if (found.size > mostBytes) throw tooLarge;
  return readFileSync(path);
}
