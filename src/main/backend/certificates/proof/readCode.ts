import { readFileSync, statSync } from 'node:fs';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import decodeQR from 'qr/decode.js';
import { AppError } from '../../../../shared/contract/errors.ts';

/** Four bytes for each point: red, green, blue, opacity. */
interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

const LARGEST_MEGAPIXELS = 100;
const LARGEST_FILE_BYTES = 100_000_000;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/**
 * The sizes a picture is looked at in, of its own, one after the other. A blurred or very large photograph is read better
 * smaller, a distant code larger; of one that slants, the points fall otherwise on the squares of the code each time.
 */
const SIZES = [1, 0.5, 0.8, 0.9, 0.25, 1.25, 2, 3];
/** What is enlarged has few points: the others have enough of them. */
const LARGEST_ENLARGED_MEGAPIXELS = 12;

/**
 * The text of the QR code in a PNG or JPEG picture, in a thread of its own.
 * @throws AppError FILE_NOT_FOUND, NOT_A_PICTURE, PICTURE_TOO_LARGE, NO_PROOF_CODE
 */
export function readCodeJob({ file }: { file: string }): { text: string } {
  const picture = onWhite(readPicture(file));
  const megapixels = (picture.width * picture.height) / 1_000_000;
  for (const size of SIZES) {
    if (size > 1 && megapixels * size * size > LARGEST_ENLARGED_MEGAPIXELS) break;
    const text = textIn(resized(picture, size));
    if (text !== null) return { text };
  }
  throw new AppError('NO_PROOF_CODE', {});
}

function textIn(picture: Picture): string | null {
  try {
    return decodeQR(picture);
  } catch {
    return null;
  }
}

function readPicture(path: string): Picture {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new AppError('FILE_NOT_FOUND', { path });
  if (size > LARGEST_FILE_BYTES) throw new AppError('NOT_A_PICTURE', { path });
  const bytes = readFileSync(path);
  try {
    return bytes.subarray(0, 8).equals(PNG_SIGNATURE) ? readPng(bytes, path) : readJpeg(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const excess = /maxResolutionInMP limit exceeded by (\d+)/.exec(String(error))?.[1];
    if (excess === undefined) throw new AppError('NOT_A_PICTURE', { path });
    throw new AppError('PICTURE_TOO_LARGE', {
      path,
      megapixels: LARGEST_MEGAPIXELS + Number(excess),
      most: LARGEST_MEGAPIXELS,
    });
  }
}

/** The size stands in the header, so that a small file that unpacks to gigabytes is refused before it does. */
function readPng(bytes: Buffer, path: string): Picture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const megapixels = Math.round((width * height) / 1_000_000);
  if (megapixels > LARGEST_MEGAPIXELS) {
    throw new AppError('PICTURE_TOO_LARGE', { path, megapixels, most: LARGEST_MEGAPIXELS });
  }
  return PNG.sync.read(bytes);
}

function readJpeg(bytes: Buffer): Picture {
  return jpeg.decode(bytes, {
    useTArray: true,
    maxResolutionInMP: LARGEST_MEGAPIXELS,
    maxMemoryUsageInMB: LARGEST_MEGAPIXELS * 12,
  });
}

/** Transparent points as they look on paper. */
function onWhite(picture: Picture): Picture {
  const data = new Uint8Array(picture.data);
  for (let at = 0; at < data.length; at += 4) {
    const opacity = (data[at + 3] ?? 255) / 255;
    if (opacity === 1) continue;
    for (let part = at; part < at + 3; part += 1) data[part] = 255 - (255 - (data[part] ?? 255)) * opacity;
    data[at + 3] = 255;
  }
  return { ...picture, data };
}

/** Halved as often as it goes, then each point taken from the four around its place. */
function resized(picture: Picture, size: number): Picture {
  if (size === 1) return picture;
  return size < 0.5 ? resized(resized(picture, 0.5), size * 2) : interpolated(picture, size);
}

function interpolated({ width, height, data }: Picture, size: number): Picture {
  const made = { width: Math.round(width * size), height: Math.round(height * size) };
  const points = new Uint8Array(made.width * made.height * 4).fill(255);
  /** The two points on either side of a place, and how near it is to the second. */
  const around = (index: number, length: number): [number, number, number] => {
    const place = Math.min(Math.max((index + 0.5) / size - 0.5, 0), length - 1);
    const first = Math.floor(place);
    return [first, Math.min(first + 1, length - 1), place - first];
  };
  const columns = Array.from({ length: made.width }, (_, x) => around(x, width));
  for (let y = 0; y < made.height; y += 1) {
    const [above, below, down] = around(y, height);
    for (const [x, [left, right, across]] of columns.entries()) {
      for (let part = 0; part < 3; part += 1) {
        const at = (row: number, column: number) => data[(row * width + column) * 4 + part] ?? 255;
        const top = at(above, left) * (1 - across) + at(above, right) * across;
        const bottom = at(below, left) * (1 - across) + at(below, right) * across;
        points[(y * made.width + x) * 4 + part] = top * (1 - down) + bottom * down;
      }
    }
  }
  return { ...made, data: points };
}
