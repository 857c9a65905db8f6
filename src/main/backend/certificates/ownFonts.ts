import { AppError } from '../../../shared/contract/errors.ts';
import type { Reader } from '../database/open.ts';
import type { FontBook } from './fonts.ts';

/** Keys of the fonts the office added: each names one file by its content. */
const OWN_FONT = /^own-[0-9a-f]{16}\/Regular$/;

export function isOwnFont(fontKey: string): boolean {
  return OWN_FONT.test(fontKey);
}

/** The keys of all fonts the office ever added, those in the bin too: older versions of templates still need them. */
export async function ownFontKeys(db: Reader): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('certificateFonts').select('fontKey').execute();
  return new Set(rows.map(({ fontKey }) => fontKey));
}

/**
 * The bytes of the office's own fonts among the keys given.
 * @throws AppError FILE_NOT_FOUND for one that is not kept
 */
export async function ownFontFiles(db: Reader, fontKeys: readonly string[]): Promise<Map<string, Uint8Array>> {
  const own = fontKeys.filter(isOwnFont);
  if (own.length === 0) return new Map();
  const rows = await db
    .selectFrom('certificateFonts as f')
    .innerJoin('keptFiles as k', 'k.hash', 'f.fileHash')
    .select(['f.fontKey', 'k.bytes'])
    .where('f.fontKey', 'in', own)
    .execute();
  const lost = own.find((key) => !rows.some(({ fontKey }) => fontKey === key));
  if (lost) throw new AppError('FILE_NOT_FOUND', { path: lost });
  return new Map(rows.map(({ fontKey, bytes }) => [fontKey, bytes]));
}

/** Makes the font book ready for the keys given; those it knows are not read again. */
export async function takeInFonts(db: Reader, fonts: FontBook, fontKeys: readonly string[]): Promise<void> {
  const missing = fontKeys.filter((key) => !fonts.has(key));
  for (const [key, bytes] of await ownFontFiles(db, missing)) fonts.add(key, bytes);
}
