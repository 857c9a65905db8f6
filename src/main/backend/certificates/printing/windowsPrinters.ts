import { join } from 'node:path';
import { linesSaid } from './printService.ts';

/** PowerShell takes seconds to start on an old computer, and a printer in the network may not answer at all. */
const ASKING_LIMIT_MS = 20_000;

const MM_PER_HUNDREDTH_INCH = 0.254;

/** What a driver tells of its printer. Its numbers are those Windows goes by. */
export interface WindowsPrinter {
  trays: { number: number; name: string }[];
  /** As the driver holds them, before it turns any. */
  papers: { number: number; widthMm: number; heightMm: number }[];
  /** Set to print across: the paper then lies turned by a quarter. */
  isTurned: boolean;
}

const NAMED = 'THI_DUA_PRINTER';

const BEGIN = [
  "$ErrorActionPreference = 'Stop'",
  '[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)',
  'Add-Type -AssemblyName System.Drawing',
  '$settings = New-Object System.Drawing.Printing.PrinterSettings',
];

const PRINTERS = [
  '$all = @([System.Drawing.Printing.PrinterSettings]::InstalledPrinters)',
  '$all | Where-Object { $_ -eq $settings.PrinterName }',
  '$all | Where-Object { $_ -ne $settings.PrinterName }',
];

/** One fact a line; a printer's name comes from outside and is never part of the script. */
const PRINTER = [
  `$settings.PrinterName = $env:${NAMED}`,
  'if (-not $settings.IsValid) { exit 1 }',
  "'turned|{0}' -f [int]$settings.DefaultPageSettings.Landscape",
  "$settings.PaperSources | ForEach-Object { 'tray|{0}|{1}' -f $_.RawKind, $_.SourceName }",
  "$settings.PaperSizes | ForEach-Object { 'paper|{0}|{1}|{2}' -f $_.RawKind, $_.Width, $_.Height }",
];

/** The printers of this computer, the usual one first; none where Windows does not say. */
export const askPrinters = (): Promise<string[]> => askWindows(PRINTERS);

/** Null where there is no such printer, or it does not answer in time. */
export async function askPrinter(printer: string): Promise<WindowsPrinter | null> {
  const lines = await askWindows(PRINTER, { [NAMED]: printer });
  if (lines.length === 0) return null;
  const facts = lines.map((line) => line.split('|'));
  const about = (kind: string) => facts.filter(([each]) => each === kind).map(([, ...values]) => values);
  return {
    isTurned: about('turned')[0]?.[0] === '1',
    trays: about('tray').map(([number, ...name]) => ({ number: Number(number), name: name.join('|').trim() })),
    papers: about('paper').map(([number, width, height]) => ({
      number: Number(number),
      widthMm: Number(width) * MM_PER_HUNDREDTH_INCH,
      heightMm: Number(height) * MM_PER_HUNDREDTH_INCH,
    })),
  };
}

function askWindows(script: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const windows = process.env['SystemRoot'] ?? 'C:\\Windows';
  const powerShell = join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const options = ['-NoProfile', '-NonInteractive', '-Command', [...BEGIN, ...script].join('; ')];
  return linesSaid(powerShell, options, { timeout: ASKING_LIMIT_MS, environment });
}
