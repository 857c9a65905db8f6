import { cups } from './cups.ts';
import type { PrintService } from './printService.ts';
import { windowsPrinting } from './windowsPrinting.ts';

/** This computer's way to its printers. */
export function printService(platform: NodeJS.Platform = process.platform): PrintService {
  return platform === 'win32' ? windowsPrinting : cups;
}
