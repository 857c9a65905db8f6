import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';

const LARGEST_BYTES = 1_000_000;

export type Log = (line: string) => void;

/**
 * Appends to a log file that is kept small: at 1 MB it becomes `….old`. Lines name procedures and error codes, never
 * people. A log that cannot be written is given up silently: it must not stop the work.
 */
export function openLog(path: string): Log {
  return (line) => {
    try {
      if (existsSync(path) && statSync(path).size > LARGEST_BYTES) renameSync(path, `${path}.old`);
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // Nothing to do: see above.
    }
  };
}
