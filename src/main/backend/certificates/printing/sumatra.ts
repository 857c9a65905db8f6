import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where SumatraPDF lies. Packed, it is beside the program's archive: no program can be started from inside. */
export function sumatraPath(): string {
  const folder = dirname(fileURLToPath(import.meta.resolve('pdf-to-printer')));
  return join(folder.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), 'SumatraPDF-3.4.6-32.exe');
}
