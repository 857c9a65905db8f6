import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '../../shared/contract/errors.ts';

const run = promisify(execFile);
const TIME_LIMIT_MS = 15_000;

/**
 * The printers the system's print service knows. Empty where there is no such service: Windows has no way to print a
 * PDF at its exact size without a reader, so there the file is opened and printed from the reader.
 */
export async function systemPrinters(): Promise<string[]> {
  try {
    const { stdout } = await run('lpstat', ['-e'], { timeout: TIME_LIMIT_MS });
    return stdout
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}

interface Sheet {
  printer: string;
  /** As the printer's driver names it; empty: the printer's own choice. */
  tray: string;
  widthMm: number;
  heightMm: number;
}

/**
 * Sends a PDF to a printer at 100 %, never fitted to the page.
 * @throws AppError NOT_PRINTED
 */
export async function printAtFullSize(file: string, { printer, tray, widthMm, heightMm }: Sheet): Promise<void> {
  // The short side first: the service turns landscape pages by itself.
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  const options = ['print-scaling=none', `media=Custom.${short}x${long}mm`, ...(tray ? [`InputSlot=${tray}`] : [])];
  try {
    await run('lp', ['-d', printer, ...options.flatMap((option) => ['-o', option]), '--', file], {
      timeout: TIME_LIMIT_MS,
    });
  } catch {
    throw new AppError('NOT_PRINTED', { printer });
  }
}
