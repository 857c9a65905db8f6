import type { Database } from 'better-sqlite3';
import { AppError } from '../../../../shared/contract/errors.ts';
import { up as firstOffice } from './0001-first-office.ts';

interface Migration {
  version: number;
  name: string;
  up: (db: Database) => void;
}

/** In order, without gaps; a migration that was released is never edited. */
const migrations: readonly Migration[] = [{ version: 1, name: 'first-office', up: firstOffice }];

export const NEWEST_VERSION = migrations.length;

for (const [index, migration] of migrations.entries()) {
  if (migration.version !== index + 1) throw new Error(`migration ${migration.name} is out of order`);
}

/** The file's own version: 0 for a fresh one. */
export function databaseVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Brings the file to the newest version. All steps and the version number are one transaction: on any failure the
 * file is as it was before.
 * @throws AppError DATABASE_NEWER when a later program wrote the file; it is not touched.
 */
export function migrate(db: Database, path: string): void {
  const found = databaseVersion(db);
  if (found > NEWEST_VERSION) throw new AppError('DATABASE_NEWER', { path, found, known: NEWEST_VERSION });
  if (found === NEWEST_VERSION) return;
  db.transaction(() => {
    for (const migration of migrations.slice(found)) migration.up(db);
    db.pragma(`user_version = ${NEWEST_VERSION}`);
  }).immediate();
}
