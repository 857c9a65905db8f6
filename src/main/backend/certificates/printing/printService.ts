import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PageSize } from '../../../../shared/domain/certificates/calibration.ts';

/** What is sent to a printer, and how it is to be taken. */
export interface SheetsToPrint extends PageSize {
  printer: string;
  /** As the printer's driver names it; empty: the printer's own choice. */
  tray: string;
  pages: number;
}

/** A system's own way to its printers. Printers and trays go by the names the system gives them. */
export interface PrintService {
  /** Those of this computer, the usual one first where the system has one; none where it does not say. */
  printers: () => Promise<string[]>;
  /** None where the driver does not say. */
  trays: (printer: string) => Promise<string[]>;
  /**
   * Sends a PDF to a printer at 100 %, one side, never fitted to the page. The system has taken it over afterwards.
   * @throws AppError NOT_PRINTED; PAPER_NOT_TAKEN, TRAY_NOT_THERE when the driver has no such paper or tray: it would
   * silently take another
   */
  print: (file: string, sheets: SheetsToPrint) => Promise<void>;
}

interface Running {
  timeout: number;
  environment?: NodeJS.ProcessEnv;
}

const run = promisify(execFile);

/** Runs a program of the system, without a window. @returns what it says. @throws Error when it fails or takes too long */
export async function runProgram(program: string, options: readonly string[], { timeout, environment }: Running) {
  const env = { ...process.env, ...environment };
  const { stdout } = await run(program, options, { timeout, env, windowsHide: true });
  return stdout;
}

/** The lines a program says; none where it fails or is not there. */
export async function linesSaid(program: string, options: readonly string[], running: Running): Promise<string[]> {
  try {
    const said = await runProgram(program, options, running);
    return said
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  } catch {
    return [];
  }
}
