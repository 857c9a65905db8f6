import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/contract/errors.ts';
import { VIETNAMESE_LETTERS } from '../../../shared/domain/certificates/letters.ts';
import type { KeptMediaType } from '../database/schema.ts';
import { openFont } from './fonts.ts';

export interface CheckedFont {
  /** `own-0123456789abcdef/Regular`, by the content of the file. */
  fontKey: string;
  /** As the font calls itself. */
  name: string;
  mediaType: Extract<KeptMediaType, 'font/ttf' | 'font/otf'>;
}

/**
 * Looks whether certificates can be set in a font.
 * @param path named in the errors.
 * @throws AppError FONT_FAULTY for what is not one TrueType or OpenType font; FONT_LACKS_LETTERS naming the Vietnamese
 * letters it cannot draw.
 */
export function checkFont(bytes: Uint8Array, path: string): CheckedFont {
  const font = openFont(bytes, path);
  try {
    return checkOpened(font, bytes, path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FONT_FAULTY', { path }, { cause: error });
  }
}

type OpenedFont = ReturnType<typeof openFont>;

/** @throws AppError FONT_LACKS_LETTERS, or whatever the font's reader ends with on a damaged one */
function checkOpened(font: OpenedFont, bytes: Uint8Array, path: string): CheckedFont {
  const letters = `${VIETNAMESE_LETTERS}ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,:;-/()“”`;
  const missing = Array.from(letters).filter((letter) => !draws(font, letter));
  const name = (font.fullName || font.familyName || font.postscriptName || path).normalize('NFC');
  if (missing.length > 0) throw new AppError('FONT_LACKS_LETTERS', { font: name, letters: missing.join(' ') });
  writeOut(font, letters);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const isOpenType = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OTTO';
  return { fontKey: `own-${hash.slice(0, 16)}/Regular`, name, mediaType: isOpenType ? 'font/otf' : 'font/ttf' };
}

/** A letter may be in the font's list and still have no outline: old fonts put empty boxes there. */
function draws(font: OpenedFont, letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (!font.hasGlyphForCodePoint(code)) return false;
  try {
    return font.glyphForCodePoint(code).path.commands.length > 0;
  } catch {
    return false;
  }
}

/** As a certificate would: shapes the letters and writes their outlines. */
function writeOut(font: OpenedFont, letters: string): void {
  const subset = font.createSubset();
  for (const glyph of font.layout(letters).glyphs) subset.includeGlyph(glyph);
  subset.encode();
}
