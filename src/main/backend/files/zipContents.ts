import { inflateRawSync } from 'node:zlib';

/**
 * A look into a zip before anything is unpacked: how many files, how big, under which names.
 * Workbooks, Word templates and exchange files come from outside; a few kilobytes may claim to hold gigabytes,
 * or name a path outside the folder.
 */
export interface ZipLimits {
  /** Bytes of all files together, unpacked. */
  totalBytes: number;
  files: number;
  /** Unpacked size over packed size; spreadsheet XML stays below 100 in practice. */
  ratio: number;
}

export interface ZipFile {
  name: string;
  method: number;
  packedBytes: number;
  bytes: number;
  headerOffset: number;
}

export type ZipFaultCode = 'NOT_A_ZIP' | 'DAMAGED' | 'TOO_LARGE' | 'UNSAFE_NAME';

export class ZipFault extends Error {
  readonly code: ZipFaultCode;

  constructor(code: ZipFaultCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'ZipFault';
    this.code = code;
  }
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** In its place stands a 64-bit number: a file of 4 GiB or more. */
const BEYOND_32_BITS = 0xffffffff;
/** Nothing at all, packed, takes two to five bytes. */
const EMPTY_PACKED_BYTES = 16;
/** Small files compress without bound (a megabyte of blanks); the ratio counts from here on. */
const RATIO_COUNTS_FROM = 10 * 1024 * 1024;

/**
 * Lists a zip's files from its directory, without unpacking.
 * @throws ZipFault when it is no zip, cut off, over a limit, or names a path outside itself.
 */
export function listZip(bytes: Uint8Array, limits: ZipLimits): ZipFile[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < END_BYTES || view.readUInt16LE(0) !== 0x4b50) throw new ZipFault('NOT_A_ZIP', 'no zip header');
  const end = findEnd(view);
  const count = view.readUInt16LE(end + 10);
  if (count > limits.files) throw new ZipFault('TOO_LARGE', `${count} files`);

  const files: ZipFile[] = [];
  let position = view.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const file = readEntry(view, position, end);
    checkName(file.name);
    total += file.bytes;
    if (file.bytes === BEYOND_32_BITS || total > limits.totalBytes) throw new ZipFault('TOO_LARGE', file.name);
    // Readers take a declared 0 as "not known" and unpack without a limit.
    if (file.bytes === 0 && file.packedBytes > EMPTY_PACKED_BYTES)
      throw new ZipFault('DAMAGED', `${file.name} says it is empty and is not`);
    if (file.bytes > RATIO_COUNTS_FROM && file.bytes > file.packedBytes * limits.ratio)
      throw new ZipFault('TOO_LARGE', `${file.name} is packed too tightly`);
    files.push(file);
    position +=
      ENTRY_BYTES +
      view.readUInt16LE(position + 28) +
      view.readUInt16LE(position + 30) +
      view.readUInt16LE(position + 32);
  }
  return files;
}

function findEnd(view: Buffer): number {
  const earliest = Math.max(0, view.length - END_BYTES - LONGEST_COMMENT);
  for (let position = view.length - END_BYTES; position >= earliest; position -= 1) {
    if (view.readUInt32LE(position) === END_SIGNATURE) return position;
  }
  throw new ZipFault('DAMAGED', 'the directory at the end is missing');
}

function readEntry(view: Buffer, position: number, end: number): ZipFile {
  if (position + ENTRY_BYTES > end || view.readUInt32LE(position) !== ENTRY_SIGNATURE)
    throw new ZipFault('DAMAGED', `no directory entry at ${position}`);
  const nameEnd = position + ENTRY_BYTES + view.readUInt16LE(position + 28);
  if (nameEnd > end) throw new ZipFault('DAMAGED', 'a name is cut off');
  return {
    name: view.toString('utf8', position + ENTRY_BYTES, nameEnd),
    method: view.readUInt16LE(position + 10),
    packedBytes: view.readUInt32LE(position + 20),
    bytes: view.readUInt32LE(position + 24),
    headerOffset: view.readUInt32LE(position + 42),
  };
}

function checkName(name: string): void {
  const isUnsafe =
    name === '' ||
    name.includes('\0') ||
    name.includes('\\') ||
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.split('/').includes('..');
  if (isUnsafe) throw new ZipFault('UNSAFE_NAME', JSON.stringify(name));
}

/**
 * Unpacks one file, never past the size the directory gave: a file that holds more than it says is damaged.
 * @throws ZipFault DAMAGED
 */
export function unpackZipFile(bytes: Uint8Array, file: ZipFile): Buffer {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.headerOffset;
  if (start + LOCAL_BYTES > view.length || view.readUInt32LE(start) !== LOCAL_SIGNATURE)
    throw new ZipFault('DAMAGED', `${file.name} is not where the directory says`);
  const from = start + LOCAL_BYTES + view.readUInt16LE(start + 26) + view.readUInt16LE(start + 28);
  if (from + file.packedBytes > view.length) throw new ZipFault('DAMAGED', `${file.name} is cut off`);
  const packed = view.subarray(from, from + file.packedBytes);
  const content = file.method === 0 ? packed : inflate(packed, file);
  if (content.length !== file.bytes) throw new ZipFault('DAMAGED', `${file.name} is not as long as it says`);
  return content;
}

function inflate(packed: Buffer, file: ZipFile): Buffer {
  if (file.method !== 8) throw new ZipFault('DAMAGED', `${file.name} is packed in an unknown way`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(file.bytes, 1) });
  } catch (error) {
    throw new ZipFault('DAMAGED', `${file.name}: ${error instanceof Error ? error.message : 'cannot be unpacked'}`);
  }
}
