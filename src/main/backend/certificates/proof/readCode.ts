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
/** A blurred or very large photograph is read better smaller. */
const SHRINKINGS = [1, 2, 4];

/**
 * The text of the QR code in a PNG or JPEG picture, in a thread of its own.
 * @throws AppError FILE_NOT_FOUND, NOT_A_PICTURE, PICTURE_TOO_LARGE, NO_PROOF_CODE
 */
export function readCodeJob({ file }: { file: string }): { text: string } {
  const picture = onWhite(readPicture(file));
  for (const factor of SHRINKINGS) {
    const text = textIn(factor === 1 ? picture : shrunk(picture, factor));
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

/** Each square of points made one, their mean. */
function shrunk({ width, height, data }: Picture, factor: number): Picture {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const means = new Uint8Array(small.width * small.height * 4).fill(255);
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy += 1) {
          for (let dx = 0; dx < factor; dx += 1) {
            sum += data[((y * factor + dy) * width + x * factor + dx) * 4 + part] ?? 255;
          }
        }
        means[(y * small.width + x) * 4 + part] = sum / (factor * factor);
      }
    }
  }
  return { ...small, data: means };
}
