import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { vi } from 'vitest';
import { temporaryFolder } from '../backend.ts';

/** What a system's printing programs were asked and given. */
export interface PrintPrograms {
  /** The words the program that prints was started with. */
  asked: () => string[];
  wasAsked: () => boolean;
  /** A copy of the file it was given. */
  printed: string;
}

const OPTIONS = `PageSize/Media Size: *Letter A4 A3 Custom.WIDTHxHEIGHT
InputSlot/Media Source: *Auto Tray1 Manual
Duplex/Duplex: *None`;

interface Cups {
  exitCode?: number;
  /** What the driver says may be chosen. */
  options?: string;
}

/** CUPS, answering as it does with two printers. */
export function cupsPrograms({ exitCode = 0, options = OPTIONS }: Cups = {}): PrintPrograms {
  const folder = temporaryFolder();
  makeProgram(join(folder, 'lpstat'), `printf 'HP_LaserJet\\nCanon_A3\\n'; exit ${exitCode}`);
  makeProgram(join(folder, 'lpoptions'), `printf '%s\\n' '${options}'`);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return printingProgram(join(folder, 'lp'), exitCode);
}

/** As Windows PowerShell answers, with a byte more at the end of each line. */
const PRINTERS = 'Canon LBP, tầng 2\r\nMicrosoft Print to PDF\r\n';
export const PRINTER = {
  turned: 'turned|0',
  trays: 'tray|15|Automatically Select\r\ntray|260|Khay 1, giấy dày\r\ntray|4|Manual Feed',
  papers: 'paper|1|850|1100\r\npaper|121|827|1169\r\npaper|9|827|1169\r\npaper|8|1169|1654\r\npaper|300|1063|1417',
};

interface Windows {
  exitCode?: number;
  /** What it tells of a printer; null: there is no such printer. */
  printer?: Partial<typeof PRINTER> | null;
  /** Seconds. */
  answersAfter?: number;
}

/** Windows PowerShell and SumatraPDF, as they answer with two printers. */
export function windowsPrograms({ exitCode = 0, printer = {}, answersAfter = 0 }: Windows = {}) {
  const folder = temporaryFolder();
  const [printers, told] = [join(folder, 'printers.txt'), join(folder, 'printer.txt')];
  writeFileSync(printers, PRINTERS);
  writeFileSync(told, printer === null ? '' : `${Object.values({ ...PRINTER, ...printer }).join('\r\n')}\r\n`);
  const script = join(folder, 'script.txt');
  makeProgram(
    join(folder, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    `printf '%s\\n' "$@" >> "${script}"; printf 'for %s\\n' "$THI_DUA_PRINTER" >> "${script}"; sleep ${answersAfter}
if [ -z "$THI_DUA_PRINTER" ]; then cat "${printers}"; elif [ -s "${told}" ]; then cat "${told}"; else exit 1; fi`,
  );
  vi.stubEnv('SystemRoot', folder);
  const sumatra = join(folder, 'SumatraPDF.exe');
  return { ...printingProgram(sumatra, exitCode), sumatra, script: () => readFileSync(script, 'utf8') };
}

/** Writes down what it is asked, keeps its last word's file, and ends as told. */
function printingProgram(path: string, exitCode: number): PrintPrograms {
  const [asked, printed] = [`${path}.asked`, `${path}.pdf`];
  makeProgram(
    path,
    `printf '%s\\n' "$@" > "${asked}"; for last; do :; done; cp -- "$last" "${printed}" 2>/dev/null; exit ${exitCode}`,
  );
  return {
    asked: () => readFileSync(asked, 'utf8').trim().split('\n'),
    wasAsked: () => existsSync(asked),
    printed,
  };
}

function makeProgram(path: string, script: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}
