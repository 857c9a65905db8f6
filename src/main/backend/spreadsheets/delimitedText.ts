import type { SheetRow } from './sheetRows.ts';

/** Files of comma-, semicolon- or tab-separated values, in any encoding a Vietnamese Excel has saved them in. */

const SAMPLE_BYTES = 64 * 1024;

/** Whether the bytes could be text: UTF-16 aside, text holds no zero bytes. */
export function isText(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== null || !bytes.subarray(0, SAMPLE_BYTES).includes(0);
}

/** UTF-16 with its mark, or without one when every other byte of the ASCII in it is zero. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 8) return 'utf-16le';
  return even > sample.length / 8 && odd < even / 8 ? 'utf-16be' : null;
}

/**
 * The text of a file: UTF-16, UTF-8, or the eight-bit encodings in which a letter is one byte. Windows-1258 writes most
 * accents as letters of their own behind the vowel; old fonts (TCVN3, VNI) pass through as Latin-1.
 */
function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isWindows1258(bytes) ? 'windows-1258' : 'windows-1252').decode(bytes);
  }
}

// In Windows-1258 these bytes are the five tones, which stand behind vowels only.
const TONES = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Vowels without a tone, small and capital: aeiouy, ăâêôơư. */
const VOWELS = new Set([
  ...Buffer.from('aeiouyAEIOUY', 'latin1'),
  0xe3,
  0xe2,
  0xea,
  0xf4,
  0xf5,
  0xfd,
  0xc3,
  0xc2,
  0xca,
  0xd4,
  0xd5,
  0xdd,
]);

function isWindows1258(bytes: Uint8Array): boolean {
  let behindVowels = 0;
  let elsewhere = 0;
  bytes.forEach((byte, index) => {
    if (!TONES.has(byte)) return;
    if (VOWELS.has(bytes[index - 1] ?? 0)) behindVowels += 1;
    else elsewhere += 1;
  });
  return behindVowels > elsewhere * 4;
}

/** The rows of the file that hold something; every cell is text. */
export function readDelimitedText(bytes: Uint8Array): SheetRow[] {
  const { text, separator } = separatorOf(decode(bytes).normalize('NFC'));
  const rows: SheetRow[] = [];
  for (const { line, cells } of parse(text, separator)) {
    const values = cells.map((cell) => (cell.trim() === '' ? null : cell));
    if (values.some((value) => value !== null)) {
      rows.push({ rowNumber: line, isHidden: false, values, repeated: [] });
    }
  }
  return rows;
}

const SEPARATORS = [',', ';', '\t'] as const;

/** The separator Excel was told in a first line `sep=;`, else the one that cuts the first lines most evenly. */
function separatorOf(text: string): { text: string; separator: string } {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told) return { text: text.slice(told[0].length), separator: told[1] ?? ',' };
  const sample = text.slice(0, SAMPLE_BYTES);
  const evenness = SEPARATORS.map((separator) => {
    const widths = new Map<number, number>();
    let rows = 0;
    for (const { cells } of parse(sample, separator)) {
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      rows += 1;
      if (rows === 100) break;
    }
    // How many rows have the commonest number of cells; more cells win where as many rows agree.
    return Math.max(0, ...[...widths].map(([width, times]) => (width > 1 ? times * 1000 + width : 0)));
  });
  const best = evenness.indexOf(Math.max(...evenness));
  return { text, separator: SEPARATORS[best] ?? ',' };
}

/** RFC 4180, forgiving: a quote in the middle of a cell is a letter, an unclosed one ends with the file. */
function* parse(text: string, separator: string): Generator<{ line: number; cells: string[] }> {
  let line = 1;
  let position = 0;
  while (position < text.length) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      let cell: string;
      if (text[position] === '"') {
        const end = closingQuote(text, position + 1);
        cell = text.slice(position + 1, end).replaceAll('""', '"');
        line += countLines(cell);
        position = Math.min(end + 1, text.length);
        const rest = cellEnd(text, position, separator);
        cell += text.slice(position, rest);
        position = rest;
      } else {
        const end = cellEnd(text, position, separator);
        cell = text.slice(position, end);
        position = end;
      }
      cells.push(cell);
      if (text[position] !== separator) break;
      position += 1;
    }
    if (text[position] === '\r' && text[position + 1] === '\n') position += 1;
    position += 1;
    line += 1;
    yield { line: first, cells };
  }
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? text.length : end;
}

function cellEnd(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length) {
    const letter = text[end];
    if (letter === separator || letter === '\n' || letter === '\r') break;
    end += 1;
  }
  return end;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}
