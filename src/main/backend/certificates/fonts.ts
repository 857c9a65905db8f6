import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { AppError } from '../../../shared/contract/errors.ts';
import { VIETNAMESE_LETTERS } from '../../../shared/domain/certificates/letters.ts';
import { MM_PER_PT, type TextMeasurer } from '../../../shared/domain/certificates/measure.ts';

/** The fonts certificates are drawn with, opened when first asked for and kept open. */
export interface FontBook extends TextMeasurer {
  /** Every face in the folder: `noto-serif/Bold`. */
  keys: readonly string[];
  /** Takes in a face from elsewhere; nothing happens when it is known already. */
  add(fontKey: string, bytes: Uint8Array): void;
  has(fontKey: string): boolean;
  /**
   * The opened face.
   * @throws AppError FILE_NOT_FOUND when there is no such face, FONT_FAULTY when the file is not one font.
   */
  font(fontKey: string): Font;
}

/** Advance in parts of the size, and number of glyphs. */
interface Extent {
  advance: number;
  glyphs: number;
}

interface OpenFace {
  font: Font;
  /** Of words, with and without the space that follows. */
  measured: Map<string, Extent>;
  /** The same where letters are spaced apart. */
  measuredSpaced: Map<string, Extent>;
  covered: Map<string, boolean>;
}

/** Names repeat within a batch, words within an office; beyond this many the memory is worth more than the time. */
const MEASURED_LIMIT = 20_000;
const STRETCH = /[^ \t]*[ \t]|[^ \t]+$/g;
/** What certificates are written in: Vietnamese, which comes first, and Western European names. */
const ALL_LETTERS = [
  ...Array.from(VIETNAMESE_LETTERS),
  ...Array.from({ length: 0xe0 }, (_, at) => String.fromCharCode(0x20 + at)),
];
const NOT_DRAWN = /[\s\p{Cc}]/u;

/** Opens the fonts folder: one folder per family, one TrueType file per face (`noto-serif/Bold.ttf`). */
export function openFontBook(folder: string): FontBook {
  const faces = new Map<string, OpenFace>();
  const face = (fontKey: string): OpenFace => {
    const known = faces.get(fontKey);
    if (known) return known;
    const opened = openFace(openFontFile(join(folder, `${fontKey}.ttf`)));
    faces.set(fontKey, opened);
    return opened;
  };
  const keys = listFaces(folder);
  return {
    keys,
    has: (fontKey) => faces.has(fontKey) || keys.includes(fontKey),
    add: (fontKey, bytes) => {
      if (!faces.has(fontKey)) faces.set(fontKey, openFace(openFont(bytes, fontKey)));
    },
    font: (fontKey) => face(fontKey).font,
    advanceMm: (text, fontKey, sizePt, letterSpacingPt) => {
      const { advance, glyphs } = measureText(face(fontKey), text, letterSpacingPt !== 0);
      return (advance * sizePt + glyphs * letterSpacingPt) * MM_PER_PT;
    },
    metrics: (fontKey) => {
      const { ascent, descent, unitsPerEm } = face(fontKey).font;
      return { ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm };
    },
    missingLetters: (text, fontKey) => missingLetters(face(fontKey), text),
  };
}

function listFaces(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(folder, family))
        .filter((file) => file.endsWith('.ttf'))
        .map((file) => `${family}/${file.slice(0, -'.ttf'.length)}`),
    )
    .sort();
}

/**
 * A glyph remembers the letter it was first asked for by, which is what a reader copies out of the file. Asked for first
 * as a part of another letter, while an earlier file was written, it would be copied as nothing.
 */
function openFace(font: Font): OpenFace {
  for (const letter of ALL_LETTERS) font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
  return { font, measured: new Map(), measuredSpaced: new Map(), covered: new Map() };
}

function openFontFile(path: string): Font {
  if (!existsSync(path)) throw new AppError('FILE_NOT_FOUND', { path });
  return openFont(readFileSync(path), path);
}

/**
 * Opens a TrueType or OpenType font of one face.
 * @param path named in the error.
 * @throws AppError FONT_FAULTY
 */
export function openFont(bytes: Uint8Array, path: string): Font {
  let opened: ReturnType<typeof create>;
  try {
    opened = create(Buffer.from(bytes));
  } catch (error) {
    throw new AppError('FONT_FAULTY', { path }, { cause: error });
  }
  // A collection holds several fonts; which of them is meant nobody can tell.
  if (!('layout' in opened) || !isWhole(bytes)) throw new AppError('FONT_FAULTY', { path });
  return opened;
}

/** What a font file begins with; the packed ones of the web begin otherwise. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x00010000, 0x74727565, 0x4f54544f]);
const [HEAD_BYTES, TABLE_BYTES] = [12, 16];

/** Whether all tables the file tells of lie in it: cut short, it opens and then lacks outlines here and there. */
function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = view.getUint16(4);
  if (!BEGINNINGS.has(view.getUint32(0)) || HEAD_BYTES + tables * TABLE_BYTES > bytes.length) return false;
  return Array.from({ length: tables }, (_, index) => HEAD_BYTES + index * TABLE_BYTES).every(
    (table) => view.getUint32(table + 8) + view.getUint32(table + 12) <= bytes.length,
  );
}

/**
 * Letters spaced apart are not joined to ligatures: browsers part them, and so must the paper.
 * @returns what fontkit and pdfkit take; undefined leaves all to the font.
 */
export function shapingOf(isSpaced: boolean): Record<string, boolean> | undefined {
  return isSpaced ? { liga: false, clig: false } : undefined;
}

/** The text cut where pdfkit cuts it before shaping: behind every space. */
export function stretchesOf(text: string): string[] {
  return text.match(STRETCH) ?? [];
}

/** Shapes stretch by stretch exactly as they are drawn, so that measured and drawn widths are the same. */
function measureText(face: OpenFace, text: string, isSpaced: boolean): Extent {
  const measured = isSpaced ? face.measuredSpaced : face.measured;
  const known = measured.get(text);
  if (known) return known;
  const total = { advance: 0, glyphs: 0 };
  for (const stretch of stretchesOf(text)) {
    const run = face.font.layout(stretch, shapingOf(isSpaced));
    total.advance += run.advanceWidth / face.font.unitsPerEm;
    total.glyphs += run.glyphs.length;
  }
  if (measured.size >= MEASURED_LIMIT) measured.clear();
  measured.set(text, total);
  return total;
}

function missingLetters({ font, covered }: OpenFace, text: string): string[] {
  const missing = new Set<string>();
  for (const letter of text) {
    let isCovered = covered.get(letter);
    if (isCovered === undefined) {
      isCovered = NOT_DRAWN.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
      covered.set(letter, isCovered);
    }
    if (!isCovered) missing.add(letter);
  }
  return [...missing];
}
