import { AppError } from '../../../../shared/contract/errors.ts';
import type { PageSize } from '../../../../shared/domain/certificates/calibration.ts';
import { PAGE_PRESETS } from '../../../../shared/domain/certificates/template.ts';
import { linesSaid, runProgram, type PrintService, type SheetsToPrint } from './printService.ts';

const TIME_LIMIT_MS = 15_000;
/** For asking what there is: a page waits for the answer. */
const ASKING_LIMIT_MS = 4_000;

/** The print service of Linux and macOS, asked through its own programs. */
export const cups: PrintService = {
  printers: () => ask('lpstat', ['-e']),
  trays: async (printer) => choicesOf(await optionsOf(printer), 'InputSlot'),
  print,
};

async function print(file: string, sheets: SheetsToPrint): Promise<void> {
  const { printer, tray, widthMm, heightMm } = sheets;
  const known = await optionsOf(printer);
  const media = mediaName(sheets, choicesOf(known, 'PageSize'));
  if (media === null) throw new AppError('PAPER_NOT_TAKEN', { printer, widthMm, heightMm });
  const trays = choicesOf(known, 'InputSlot');
  if (tray !== '' && trays.length > 0 && !trays.includes(tray)) throw new AppError('TRAY_NOT_THERE', { printer, tray });
  const options = ['print-scaling=none', 'sides=one-sided', `media=${media}`];
  if (tray !== '') options.push(`InputSlot=${tray}`);
  const asked = ['-d', printer, ...options.flatMap((option) => ['-o', option]), '--', file];
  try {
    await runProgram('lp', asked, { timeout: TIME_LIMIT_MS });
  } catch {
    throw new AppError('NOT_PRINTED', { printer });
  }
}

const ask = (program: string, options: readonly string[]) => linesSaid(program, options, { timeout: ASKING_LIMIT_MS });

/** What a printer's driver lets one choose, such as "InputSlot/Media Source: *Auto Tray1 Manual". */
const optionsOf = (printer: string) => ask('lpoptions', ['-p', printer, '-l']);

/** The names after the colon. */
function choicesOf(options: readonly string[], option: string): string[] {
  const line = options.find((each) => each.startsWith(`${option}/`)) ?? '';
  return line
    .slice(line.indexOf(':') + 1)
    .split(/\s+/)
    .map((name) => name.replace(/^\*/, ''))
    .filter(Boolean);
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
