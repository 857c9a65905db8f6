import Database from 'better-sqlite3';
import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { AppError } from '../../../shared/contract/errors.ts';
import { describeDatabaseFailure } from '../database/failures.ts';
import { databaseVersion, NEWEST_VERSION } from '../database/migrations/index.ts';

/**
 * Opens a file as a backup would be opened and reads it through.
 * @throws AppError NOT_A_BACKUP, DATABASE_NEWER
 */
function verifyBackup(path: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const version = databaseVersion(db);
    if (version > NEWEST_VERSION) {
      throw new AppError('DATABASE_NEWER', { path, found: version, known: NEWEST_VERSION });
    }
    const isOurs = version > 0 && db.prepare('SELECT count(*) FROM office').pluck().get() === 1;
    const isSound = db.pragma('quick_check', { simple: true }) === 'ok';
    if (!isOurs || !isSound) throw new AppError('NOT_A_BACKUP', { path });
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('NOT_A_BACKUP', { path });
  } finally {
    db?.close();
  }
}

/**
 * Copies the open database into one new file: written beside the target, read through, and only then given its name,
 * so that a good older backup is never replaced by a bad one.
 */
export function copyJob({ database, file }: { database: string; file: string }): { bytes: number } {
  const unfinished = `${file}.dang-ghi`;
  rmSync(unfinished, { force: true });
  try {
    const db = new Database(database, { readonly: true });
    try {
      db.prepare('VACUUM INTO ?').run(unfinished);
    } finally {
      db.close();
    }
    verifyBackup(unfinished);
    renameSync(unfinished, file);
    return { bytes: statSync(file).size };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw asFileFailure(error, file);
  }
}

/** Verifies a backup and puts a copy of it where the database folder can take it over by renaming. */
export function fetchBackupJob({ file, arrival }: { file: string; arrival: string }): void {
  verifyBackup(file);
  try {
    copyFileSync(file, arrival);
    // The copy is what will be opened: a USB stick pulled out too early is found here.
    verifyBackup(arrival);
  } catch (error) {
    rmSync(arrival, { force: true });
    throw asFileFailure(error, arrival);
  }
}

/** Reads the whole file, every reference and every search index. */
export function checkJob({ database }: { database: string }): { findings: string[] } {
  const db = new Database(database, { readonly: true });
  try {
    const integrity = db.pragma('integrity_check') as { integrity_check: string }[];
    const references = db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
    return {
      findings: [
        ...integrity.map((row) => row.integrity_check).filter((finding) => finding !== 'ok'),
        ...references.map((row) => `${row.table} ${row.rowid} → ${row.parent}`),
      ],
    };
  } finally {
    db.close();
  }
}

function asFileFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  const failure = describeDatabaseFailure(error, path);
  return failure?.code === 'DATA_FOLDER_READ_ONLY' ? new AppError('FOLDER_READ_ONLY', { path }) : (failure ?? error);
}
