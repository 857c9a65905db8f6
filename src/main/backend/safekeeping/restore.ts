import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { JobContext } from '../context.ts';
import { dataFolderPaths } from '../database/dataFolder.ts';

function stamp(): string {
  return new Date().toISOString().replace(/[:.]/g, '-');
}

/**
 * Puts a backup in the place of the office. What was there is kept in `copies`: as a clean copy when it can be read,
 * as the files themselves when it is damaged.
 * @returns the name of what was kept, or null when there was nothing.
 */
export async function restoreBackup(context: JobContext, file: string): Promise<string | null> {
  const { copies, database } = dataFolderPaths(context.folders.data);
  mkdirSync(copies, { recursive: true });
  const arrival = join(copies, `dang-phuc-hoi-${stamp()}.thidua`);
  await context.runInThread('safekeeping.fetchBackup', { file, arrival });
  let kept: string | null = null;
  context.replaceDatabase(() => {
    kept = keepPresent(database, copies);
    renameSync(arrival, database);
  });
  return kept;
}

/** Moves the closed database files aside, journal and all. */
function keepPresent(database: string, copies: string): string | null {
  if (!existsSync(database)) return null;
  const kept = join(copies, `truoc-phuc-hoi-${stamp()}.thidua`);
  renameSync(database, kept);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(database + suffix)) renameSync(database + suffix, kept + suffix);
  }
  rmSync(`${database}-journal`, { force: true });
  return basename(kept);
}
