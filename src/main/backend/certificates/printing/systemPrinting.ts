import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageSize } from '../../../../shared/domain/certificates/calibration.ts';
import { PAGE_PRESETS } from '../../../../shared/domain/certificates/template.ts';

const run = promisify(execFile);
const TIME_LIMIT_MS = 15_000;
/** For asking what there is: a page waits for the answer. */
const ASKING_LIMIT_MS = 4_000;

/**
 * The printers the system's print service knows. Empty where there is no such service: Windows has no way to print a
 * PDF at its exact size without a reader, and Electron's own printing chooses no tray and has lost the paper's size in
 * several versions; there the file is opened and printed from the reader, which it asks not to scale it.
 */
export async function systemPrinters(): Promise<string[]> {
  return linesOf('lpstat', ['-e']);
}

/** The trays of a printer, as its driver calls them; none where it does not say. */
export async function printerTrays(printer: string): Promise<string[]> {
  return choicesOf(printer, 'InputSlot');
}

/** What may be chosen: of "InputSlot/Media Source: *Auto Tray1 Manual" the names after the colon. */
async function choicesOf(printer: string, option: string): Promise<string[]> {
  const options = await linesOf('lpoptions', ['-p', printer, '-l']);
  const line = options.find((each) => each.startsWith(`${option}/`)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .split(/\s+/)
    .map((name) => name.replace(/^\*/, ''))
    .filter(Boolean);
}

/** What a program of the print service says; nothing where there is none. */
async function linesOf(program: string, options: string[]): Promise<string[]> {
  try {
    const { stdout } = await run(program, options, { timeout: ASKING_LIMIT_MS });
    return stdout
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}

interface Sheet extends PageSize {
  printer: string;
  /** As the printer's driver names it; empty: the printer's own choice. */
  tray: string;
}

/**
 * Sends a PDF to a printer at 100 %, never fitted to the page. The service has taken the file over when this returns.
 * @throws AppError NOT_PRINTED; PAPER_NOT_TAKEN when the driver has no such paper: it would take another and cut
 */
export async function printAtFullSize(file: string, { printer, tray, ...page }: Sheet): Promise<void> {
  const media = mediaName(page, await choicesOf(printer, 'PageSize'));
  if (media === null) throw new AppError('PAPER_NOT_TAKEN', { printer, ...page });
  const options = ['print-scaling=none', 'sides=one-sided', `media=${media}`];
  if (tray !== '') options.push(`InputSlot=${tray}`);
  try {
    await run('lp', ['-d', printer, ...options.flatMap((option) => ['-o', option]), '--', file], {
      timeout: TIME_LIMIT_MS,
    });
  } catch {
    throw new AppError('NOT_PRINTED', { printer });
  }
}

/**
 * Papers that drivers know go by their name, others by their size, the short side first: landscape is turned by itself.
 * @param papers what the driver has; empty where it does not say.
 */
function mediaName({ widthMm, heightMm }: PageSize, papers: readonly string[]): string | null {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  const name = (['A4', 'A3'] as const).find(
    (each) => PAGE_PRESETS[each].heightMm === short && PAGE_PRESETS[each].widthMm === long,
  );
  if (name && (papers.length === 0 || papers.includes(name))) return name;
  const takesAny = papers.length === 0 || papers.some((paper) => paper.startsWith('Custom.'));
  return takesAny ? `Custom.${short}x${long}mm` : null;
}
