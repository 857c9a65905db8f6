import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
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
/** Larger photographs are halved: the codes in them have points to spare, and small PCs have not. */
const LARGEST_READ_MEGAPIXELS = 25;

/**
 * The text of the QR code in a PNG or JPEG picture, in a thread of its own. Photographs may slant, lean and be a little
 * blurred.
 * @throws AppError FILE_NOT_FOUND, NOT_A_PICTURE, PICTURE_TOO_LARGE, NO_PROOF_CODE
 */
export async function readCodeJob({ file }: { file: string }): Promise<{ text: string }> {
  let picture = onWhite(readPicture(file));
  while ((picture.width * picture.height) / 1_000_000 > LARGEST_READ_MEGAPIXELS) picture = halved(picture);
  const { width, height, data } = picture;
  prepareZXingModule({ overrides: { wasmBinary: readerProgram() } });
  const points = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' as const };
  const [code] = await readBarcodes(points, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  if (!code || code.text === '') throw new AppError('NO_PROOF_CODE', {});
  return { text: code.text };
}

/** The decoder itself, from the package: fetched from nowhere. */
function readerProgram(): ArrayBuffer {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(readFileSync(file)).buffer;
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

function halved({ width, height, data }: Picture): Picture {
  const made = { width: Math.floor(width / 2), height: Math.floor(height / 2) };
  const points = new Uint8Array(made.width * made.height * 4).fill(255);
  const at = (row: number, column: number, part: number) => data[(row * width + column) * 4 + part] ?? 255;
  for (let y = 0; y < made.height; y += 1) {
    for (let x = 0; x < made.width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        const [row, column] = [2 * y, 2 * x];
        const sum = at(row, column, part) + at(row, column + 1, part);
        points[(y * made.width + x) * 4 + part] = (sum + at(row + 1, column, part) + at(row + 1, column + 1, part)) / 4;
      }
    }
  }
  return { ...made, data: points };
}
