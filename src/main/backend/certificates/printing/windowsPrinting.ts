import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageSize } from '../../../../shared/domain/certificates/calibration.ts';
import { runProgram, type PrintService, type SheetsToPrint } from './printService.ts';
import { sumatraPath } from './sumatra.ts';
import { askPrinter, askPrinters, type WindowsPrinter } from './windowsPrinters.ts';

/** Every sheet is sent as a picture: on an old computer that takes its time. */
const TIME_LIMIT_MS = { least: 120_000, aSheet: 20_000 };

/** Drivers round their papers' sizes. */
const SAME_MM = 1;

/** Windows prints no PDF by itself: SumatraPDF sends it, as exactly as it is told. */
export const windowsPrinting: PrintService = {
  printers: askPrinters,
  trays: async (printer) => (await askPrinter(printer))?.trays.map(({ name }) => name) ?? [],
  print,
};

async function print(file: string, sheets: SheetsToPrint): Promise<void> {
  const { printer, pages } = sheets;
  const known = await askPrinter(printer);
  if (!known) throw new AppError('NOT_PRINTED', { printer });
  const asked = ['-print-to', printer, '-silent', '-print-settings', settingsOf(sheets, known), file];
  try {
    await runProgram(sumatraPath(), asked, { timeout: TIME_LIMIT_MS.least + pages * TIME_LIMIT_MS.aSheet });
  } catch {
    throw new AppError('NOT_PRINTED', { printer });
  }
}

/**
 * Paper and tray go by their numbers, since names may hold the comma that parts the settings. "portrait" and "landscape"
 * tell how the paper lies for the printer, not the certificate: that is turned to lie as the paper does, and is cut when
 * the two differ.
 * @throws AppError PAPER_NOT_TAKEN, TRAY_NOT_THERE
 */
function settingsOf(sheets: SheetsToPrint, { papers, trays, isTurned }: WindowsPrinter): string {
  const { printer, tray, widthMm, heightMm } = sheets;
  // Of the same size the plain one has the lowest number; others are printed to the edge or in a mode of their own.
  const paper = papers.toSorted((a, b) => a.number - b.number).find((each) => isSameSheet(each, sheets));
  if (!paper) throw new AppError('PAPER_NOT_TAKEN', { printer, widthMm, heightMm });
  const chosen = trays.find(({ name }) => name === tray);
  if (tray !== '' && !chosen) throw new AppError('TRAY_NOT_THERE', { printer, tray });
  const lies = paper.widthMm > paper.heightMm !== isTurned ? 'landscape' : 'portrait';
  const settings = ['noscale', 'simplex', lies, `paperkind=${paper.number}`];
  if (chosen) settings.push(`bin=${chosen.number}`);
  return settings.join(',');
}

/** Whichever way they lie. */
function isSameSheet(one: PageSize, other: PageSize): boolean {
  const [a, b] = [one, other].map(({ widthMm, heightMm }) => [widthMm, heightMm].toSorted((x, y) => x - y));
  return a?.every((side, index) => Math.abs(side - (b?.[index] ?? 0)) <= SAME_MM) === true;
}
