import { crc32 } from 'node:zlib';
import { AppError } from '../../../shared/contract/errors.ts';
import type { KeptMediaType } from '../database/schema.ts';

export interface CheckedPicture {
  mediaType: Extract<KeptMediaType, 'image/png' | 'image/jpeg'>;
  widthPx: number;
  heightPx: number;
}

/** A3 at 600 dpi has 70 million points; what is larger was scanned too finely for any printer. */
const MOST_MEGAPIXELS = 100;
/** Transparent pictures are unpacked to be written to a PDF, four bytes a point. */
const MOST_MEGAPIXELS_TRANSPARENT = 25;

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_COLOURS_WITH_ALPHA = new Set([4, 6]);

/**
 * Looks whether a picture can be shown and printed, from its structure alone: nothing is unpacked, so that a small file
 * which claims to hold gigabytes costs nothing.
 * @param path named in the errors.
 * @throws AppError NOT_A_PICTURE, PICTURE_FAULTY, PICTURE_TOO_LARGE
 */
export function checkPicture(bytes: Buffer, path: string): CheckedPicture {
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return checkPng(bytes, path);
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return checkJpeg(bytes, path);
  throw new AppError('NOT_A_PICTURE', { path });
}

function refuseTooLarge(widthPx: number, heightPx: number, most: number, path: string): void {
  const megapixels = Math.round((widthPx * heightPx) / 1_000_000);
  if (widthPx * heightPx === 0) throw new AppError('NOT_A_PICTURE', { path });
  if (megapixels > most) throw new AppError('PICTURE_TOO_LARGE', { path, megapixels, most });
}

function checkPng(bytes: Buffer, path: string): CheckedPicture {
  if (bytes.length < 33) throw new AppError('NOT_A_PICTURE', { path });
  const [widthPx, heightPx] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const isTransparent = PNG_COLOURS_WITH_ALPHA.has(bytes.readUInt8(25)) || bytes.includes('tRNS', 33, 'latin1');
  refuseTooLarge(widthPx, heightPx, isTransparent ? MOST_MEGAPIXELS_TRANSPARENT : MOST_MEGAPIXELS, path);
  // Every piece says how long it is and carries a check sum; a file cut short or damaged on a USB stick is found here.
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) break;
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return { mediaType: 'image/png', widthPx, heightPx };
    at = end + 4;
  }
  throw new AppError('NOT_A_PICTURE', { path });
}

/** Baseline, extended and progressive, as PDF readers know them (ISO 32000, 7.4.8); other codings are rare. */
const READABLE_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** SOF markers are C0 – CF, but for the tables among them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function checkJpeg(bytes: Buffer, path: string): CheckedPicture {
  let hasAdobeMark = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) break;
    const marker = bytes.readUInt8(at + 1);
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xee && bytes.toString('latin1', at + 4, at + 9) === 'Adobe') hasAdobeMark = true;
    if (isFrame(marker)) return checkFrame(bytes, { at, marker, hasAdobeMark }, path);
    at += 2 + length;
  }
  throw new AppError('NOT_A_PICTURE', { path });
}

interface Frame {
  at: number;
  marker: number;
  /** Said before the frame by programs that store CMYK inverted, as all do that people use. */
  hasAdobeMark: boolean;
}

function checkFrame(bytes: Buffer, { at, marker, hasAdobeMark }: Frame, path: string): CheckedPicture {
  if (at + 10 > bytes.length) throw new AppError('NOT_A_PICTURE', { path });
  const [bits, heightPx, widthPx] = [bytes.readUInt8(at + 4), bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
  const colours = bytes.readUInt8(at + 9);
  refuseTooLarge(widthPx, heightPx, MOST_MEGAPIXELS, path);
  // CMYK without the mark may be stored either way round: printed, it could come out as a negative.
  const isReadable = colours === 1 || colours === 3 || (colours === 4 && hasAdobeMark);
  if (!READABLE_FRAMES.has(marker) || bits !== 8 || !isReadable) throw new AppError('PICTURE_FAULTY', { path });
  const isWhole = bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at;
  if (!isWhole) throw new AppError('NOT_A_PICTURE', { path });
  return { mediaType: 'image/jpeg', widthPx, heightPx };
}
