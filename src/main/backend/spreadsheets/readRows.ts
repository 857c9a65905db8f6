import { readFile, stat } from 'node:fs/promises';
import { EncryptedFileError, read, type CellValue as RawValue, type Sheet } from 'hucre';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { listZip, ZipFault, type ZipFaultCode, type ZipLimits } from '../files/zipContents.ts';
import { containerKind } from './oldContainer.ts';
import { coveredCells } from './mergedCells.ts';
import { wordsTakenForErrors } from './styles.ts';

/** A day of the calendar as the cell holds it, without a zone; `time` is `HH:MM` when the cell has one. */
export interface CellDay {
  day: string;
  time: string | null;
}

/** What Excel shows in place of a value: `#N/A`, `#DIV/0!`. */
export interface CellError {
  error: string;
}

/** Text is NFC and otherwise as in the file. A formula gives its last result. */
export type CellContent = string | number | boolean | CellDay | CellError | null;

export interface SheetRow {
  sheet: string;
  /** As Excel shows it, from 1. Rows with nothing in them do not come. */
  rowNumber: number;
  isHidden: boolean;
  /** Cells under a merge repeat the value of its first cell. */
  values: CellContent[];
  /** Columns (from 0) whose value is such a repetition. */
  repeated: number[];
}

export interface ReadOptions {
  /** One sheet by name; without it every sheet that is not hidden. */
  sheet?: string;
  signal?: AbortSignal;
}

const MEBIBYTE = 1024 * 1024;
const MOST_FILE_BYTES = 100 * MEBIBYTE;
const limits: ZipLimits = { totalBytes: 400 * MEBIBYTE, files: 5000, ratio: 200 };

const zipFaultCodes = {
  NOT_A_ZIP: 'NOT_A_WORKBOOK',
  DAMAGED: 'WORKBOOK_DAMAGED',
  UNSAFE_NAME: 'WORKBOOK_DAMAGED',
  TOO_LARGE: 'WORKBOOK_TOO_LARGE',
} as const satisfies Record<ZipFaultCode, ErrorCode>;

/**
 * Reads an .xlsx (also .xlsm, .xlsb, .ods or an .xls of Excel 97 and later), row by row, sheet after sheet.
 * The zip is checked for size and names before anything is unpacked.
 * @throws AppError NOT_A_WORKBOOK, WORKBOOK_DAMAGED, WORKBOOK_PROTECTED (by a password), WORKBOOK_EMPTY,
 * WORKBOOK_TOO_LARGE, FILE_NOT_FOUND, FILE_IN_USE
 */
export async function* readRows(file: string, { sheet: wanted, signal }: ReadOptions = {}): AsyncGenerator<SheetRow> {
  const sheets = await openSheets(file, await readWhole(file));
  let isEmpty = true;
  for (const sheet of sheets) {
    const isWanted = wanted === undefined ? !sheet.hidden && !sheet.veryHidden : sheet.name === wanted;
    if (!isWanted) continue;
    for (const row of rowsOf(file, sheet)) {
      signal?.throwIfAborted();
      isEmpty = false;
      yield row;
    }
  }
  if (isEmpty) throw new AppError('WORKBOOK_EMPTY', { path: file });
}

async function readWhole(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MOST_FILE_BYTES) throw new AppError('WORKBOOK_TOO_LARGE', { path: file });
    return await readFile(file);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) throw error;
    const code = error.code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'FILE_IN_USE';
    if (['ENOENT', 'EBUSY', 'EACCES', 'EPERM'].includes(String(error.code)))
      throw new AppError(code, { path: file }, { cause: error });
    throw new AppError('NOT_A_WORKBOOK', { path: file }, { cause: error });
  }
}

async function openSheets(path: string, bytes: Uint8Array): Promise<Sheet[]> {
  const container = checkContainer(path, bytes);
  try {
    const workbook = await read(bytes);
    return workbook.sheets;
  } catch (error) {
    // The reader also says "encrypted" of an old container it cannot make out; that one was looked into above.
    const isProtected = error instanceof EncryptedFileError && container === 'zip';
    const code = isProtected ? 'WORKBOOK_PROTECTED' : 'WORKBOOK_DAMAGED';
    throw new AppError(code, { path }, { cause: error });
  }
}

function checkContainer(path: string, bytes: Uint8Array): 'zip' | 'xls' {
  if (bytes.length === 0) throw new AppError('WORKBOOK_EMPTY', { path });
  const container = containerKind(bytes);
  if (container === 'protected') throw new AppError('WORKBOOK_PROTECTED', { path });
  if (container === 'other') throw new AppError('NOT_A_WORKBOOK', { path });
  if (container === 'xls') return container;
  try {
    const names = listZip(bytes, limits).map(({ name }) => name);
    const isWorkbook = names.some((name) => name.startsWith('xl/') || name === 'content.xml');
    if (!isWorkbook) throw new AppError('NOT_A_WORKBOOK', { path });
    return container;
  } catch (error) {
    if (error instanceof ZipFault) throw new AppError(zipFaultCodes[error.code], { path }, { cause: error });
    throw error;
  }
}

function* rowsOf(file: string, sheet: Sheet): Generator<SheetRow> {
  const merged = coveredCells(sheet);
  if (merged === 'TOO_MANY') throw new AppError('WORKBOOK_DAMAGED', { path: file });
  for (let index = 0; index < sheet.rows.length; index += 1) {
    // Old .xls files give ragged rows with holes.
    const values = Array.from(sheet.rows[index] ?? [], (value) => contentOf(value ?? null));
    const repeated: number[] = [];
    for (const { column, fromRow, fromColumn } of merged.get(index) ?? []) {
      while (values.length < column) values.push(null);
      values[column] = contentOf(sheet.rows[fromRow]?.[fromColumn] ?? null);
      repeated.push(column);
    }
    if (values.every((value) => value === null)) continue;
    const isHidden = sheet.rowDefs?.get(index)?.hidden === true;
    yield { sheet: sheet.name, rowNumber: index + 1, isHidden, values, repeated };
  }
}

function contentOf(value: RawValue): CellContent {
  if (value instanceof Date) return dayOf(value);
  if (typeof value !== 'string') return value;
  if (wordsTakenForErrors.has(value)) return { error: value };
  return value === '' ? null : value.normalize('NFC');
}

/** The reader gives UTC moments; a time without a day stands before 1900 and comes as text. */
function dayOf(moment: Date): CellContent {
  if (Number.isNaN(moment.getTime())) return null;
  // Excel keeps fractions of a day: 08:30 comes a few milliseconds off.
  const iso = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString();
  const [day = '', rest = ''] = iso.split('T');
  const time = rest.slice(0, 5);
  if (moment.getUTCFullYear() < 1900) return time;
  return { day, time: time === '00:00' ? null : time };
}
