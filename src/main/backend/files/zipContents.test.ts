import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { listZip, unpackZipFile, ZipFault, type ZipLimits } from './zipContents.ts';

const limits: ZipLimits = { totalBytes: 50_000_000, files: 10, ratio: 100 };
const ENTRY = Buffer.from('504b0102', 'hex');

function zipOf(files: Record<string, string>): Buffer {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function faultOf(bytes: Uint8Array, given: ZipLimits = limits): string {
  try {
    for (const file of listZip(bytes, given)) unpackZipFile(bytes, file);
    return 'NONE';
  } catch (error) {
    return error instanceof ZipFault ? error.code : String(error);
  }
}

test('lists and unpacks what is inside', () => {
  const bytes = zipOf({ 'a.xml': 'ộ'.repeat(500), 'x/y.txt': '' });
  const files = listZip(bytes, limits);
  expect(files.map(({ name, bytes: size }) => [name, size])).toEqual([
    ['a.xml', 1500],
    ['x/y.txt', 0],
  ]);
  expect(files.map((file) => unpackZipFile(bytes, file).toString())).toEqual(['ộ'.repeat(500), '']);
});

describe('refuses before unpacking', () => {
  test('what is no zip, or has lost its end', () => {
    expect(faultOf(new Uint8Array(100))).toBe('NOT_A_ZIP');
    const bytes = zipOf({ a: 'x'.repeat(5000) });
    expect(faultOf(bytes.subarray(0, bytes.length - 10))).toBe('DAMAGED');
  });

  test('too many files, too many bytes, too tight a packing', () => {
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`f${index}`, 'x']));
    expect(faultOf(zipOf(many))).toBe('TOO_LARGE');
    expect(faultOf(zipOf({ a: 'x'.repeat(600), b: 'x'.repeat(600) }), { ...limits, totalBytes: 1000 })).toBe(
      'TOO_LARGE',
    );
    expect(faultOf(zipOf({ a: '0'.repeat(20_000_000) }))).toBe('TOO_LARGE');
  });

  test.each(['../a.xml', 'x/../../a', '/etc/a', 'C:/a', 'x\\a'])('the name %s', (name) => {
    // The library that packs would clean the name: it goes in afterwards, at the same length.
    const plain = 'n'.repeat(name.length);
    const bytes = zipOf({ [plain]: 'x' });
    for (let at = bytes.indexOf(plain); at >= 0; at = bytes.indexOf(plain)) bytes.write(name, at);
    expect(faultOf(bytes)).toBe('UNSAFE_NAME');
  });
});

describe('a directory that lies', () => {
  test('a file longer than announced is not unpacked past that', () => {
    const bytes = zipOf({ a: '0'.repeat(1_000_000) });
    bytes.writeUInt32LE(10, bytes.indexOf(ENTRY) + 24);
    expect(faultOf(bytes)).toBe('DAMAGED');
  });

  test('a full file announced as empty', () => {
    const bytes = zipOf({ a: '0'.repeat(1_000_000) });
    bytes.writeUInt32LE(0, bytes.indexOf(ENTRY) + 24);
    expect(faultOf(bytes)).toBe('DAMAGED');
  });

  test('a file that is elsewhere, or packed in an unknown way', () => {
    const elsewhere = zipOf({ a: 'x'.repeat(100) });
    elsewhere.writeUInt32LE(5, elsewhere.indexOf(ENTRY) + 42);
    expect(faultOf(elsewhere)).toBe('DAMAGED');
    const unknown = zipOf({ a: 'x'.repeat(100) });
    unknown.writeUInt16LE(99, unknown.indexOf(ENTRY) + 10);
    expect(faultOf(unknown)).toBe('DAMAGED');
  });
});
