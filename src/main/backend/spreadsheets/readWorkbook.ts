import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { EncryptedFileError, read, type Workbook } from 'hucre';
import { AppError, type ErrorCode } from '../../../shared/contract/errors.ts';
import { listZip, ZipFault, type ZipFaultCode, type ZipLimits } from '../files/zipContents.ts';
import { isText, readDelimitedText } from './delimitedText.ts';
import { legacyFont, type LegacyFont } from './legacyFonts.ts';
import { containerKind } from './oldContainer.ts';
import { sheetRows, type SheetRow } from './sheetRows.ts';

export interface WorkbookSheet {
  name: string;
  /** Columns (from 0) that are not shown. */
  hiddenColumns: number[];
  rows: SheetRow[];
}

export interface WorkbookContent {
  /** Sheets that hold something, hidden ones left out unless one is asked for by name. */
  sheets: WorkbookSheet[];
  /** Whether a font of before Unicode is among the workbook's fonts. */
  legacyFont: LegacyFont | null;
}

const MEBIBYTE = 1024 * 1024;
const MOST_FILE_BYTES = 100 * MEBIBYTE;
const limits: ZipLimits = { totalBytes: 400 * MEBIBYTE, files: 5000, ratio: 200 };
const TEXT_FILES = new Set(['.csv', '.tsv', '.txt']);

const zipFaultCodes = {
  NOT_A_ZIP: 'NOT_A_WORKBOOK',
  DAMAGED: 'WORKBOOK_DAMAGED',
  UNSAFE_NAME: 'WORKBOOK_DAMAGED',
  TOO_LARGE: 'WORKBOOK_TOO_LARGE',
} as const satisfies Record<ZipFaultCode, ErrorCode>;

/**
 * Reads an .xlsx (also .xlsm, .xlsb, .ods or an .xls of Excel 97 and later) or a .csv. The zip is checked for size and
 * names before anything is unpacked. It takes memory and time: call it in a job thread.
 * @throws AppError NOT_A_WORKBOOK, WORKBOOK_DAMAGED, WORKBOOK_PROTECTED (by a password), WORKBOOK_EMPTY,
 * WORKBOOK_TOO_LARGE, WORKBOOK_OWNER_FILE, FILE_NOT_FOUND, FILE_IN_USE
 */
export async function readWorkbook(file: string, sheetName?: string): Promise<WorkbookContent> {
  const bytes = await readWhole(file);
  if (bytes.length === 0) throw new AppError('WORKBOOK_EMPTY', { path: file });
  const container = containerKind(bytes);
  const content =
    container === 'other' || container === 'doc'
      ? textContent(file, bytes)
      : await sheetContent(file, bytes, container, sheetName);
  if (!content.sheets.some(({ name }) => name === (sheetName ?? name)))
    throw new AppError('WORKBOOK_EMPTY', { path: file });
  return content;
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

/** Excel keeps such a file beside a workbook for as long as it is open. */
const OWNER_FILE = /^~\$/;

function textContent(path: string, bytes: Uint8Array): WorkbookContent {
  if (OWNER_FILE.test(basename(path))) throw new AppError('WORKBOOK_OWNER_FILE', { path });
  if (!TEXT_FILES.has(extname(path).toLowerCase()) || !isText(bytes)) throw new AppError('NOT_A_WORKBOOK', { path });
  const rows = readDelimitedText(bytes);
  const sheets = rows.length === 0 ? [] : [{ name: basename(path, extname(path)), hiddenColumns: [], rows }];
  return { sheets, legacyFont: null };
}

async function sheetContent(
  path: string,
  bytes: Uint8Array,
  container: 'zip' | 'xls' | 'protected',
  sheetName?: string,
): Promise<WorkbookContent> {
  if (container === 'protected') throw new AppError('WORKBOOK_PROTECTED', { path });
  if (container === 'zip') checkZip(path, bytes);
  const { sheets } = await openWorkbook(path, bytes, container);
  const wanted = sheets.filter((sheet) => sheet.name === sheetName || (!sheet.hidden && !sheet.veryHidden));
  const read = wanted.map((sheet) => {
    const rows = sheetRows(sheet);
    if (rows === 'TOO_MANY') throw new AppError('WORKBOOK_DAMAGED', { path });
    const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden ? [index] : []));
    return { name: sheet.name, hiddenColumns, rows };
  });
  const font = tellingFaults(path, () => legacyFont(bytes, container));
  return { sheets: read.filter(({ rows }) => rows.length > 0), legacyFont: font };
}

async function openWorkbook(path: string, bytes: Uint8Array, container: 'zip' | 'xls'): Promise<Workbook> {
  try {
    return await read(bytes);
  } catch (error) {
    // The reader also says "encrypted" of an old container it cannot make out; that one was looked into before.
    const isProtected = error instanceof EncryptedFileError && container === 'zip';
    const code = isProtected ? 'WORKBOOK_PROTECTED' : 'WORKBOOK_DAMAGED';
    throw new AppError(code, { path }, { cause: error });
  }
}

function checkZip(path: string, bytes: Uint8Array): void {
  const names = tellingFaults(path, () => listZip(bytes, limits).map(({ name }) => name));
  const isWorkbook = names.some((name) => name.startsWith('xl/') || name === 'content.xml');
  if (!isWorkbook) throw new AppError('NOT_A_WORKBOOK', { path });
}

/** Reads parts of the zip, whose faults are those of the workbook. */
function tellingFaults<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZipFault) throw new AppError(zipFaultCodes[error.code], { path }, { cause: error });
    throw error;
  }
}
