import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { Change, type Act } from './change.ts';
import { dataFolderPaths, lockDataFolder, prepareDataFolder } from './dataFolder.ts';
import { describeDatabaseFailure } from './failures.ts';
import { databaseVersion, migrate, NEWEST_VERSION } from './migrations/index.ts';
import type { Schema } from './schema.ts';

export type Reader = Kysely<Schema>;

/**
 * The office's database. Queries read committed states through a connection that cannot write; changes take turns on
 * the other one, each a transaction of its own.
 */
export interface OfficeDatabase {
  readonly path: string;
  readonly read: Reader;
  /** Runs `work` in one transaction: all of it is stored, with its audit rows, or nothing. */
  write: <T>(act: Act, work: (change: Change) => T | Promise<T>) => Promise<T>;
  /** A consistent copy in a new file. */
  copyTo: (file: string) => void;
  close: () => void;
}

function configure(db: Database.Database): void {
  db.pragma('journal_mode = WAL');
  // These PCs are switched off at the wall: a committed change must be on the disk.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
}

/** Touches every table's first page, so that a damaged file is found at the door and not in the middle of a job. */
function readEveryTable(db: Database.Database): void {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'`)
    .pluck()
    .all();
  for (const table of tables) db.prepare(`SELECT * FROM ${String(table)} LIMIT 1`).get();
}

function openFile(path: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 5000 });
    const version = databaseVersion(db);
    if (version > NEWEST_VERSION) {
      throw new AppError('DATABASE_NEWER', { path, found: version, known: NEWEST_VERSION });
    }
    configure(db);
    readEveryTable(db);
    return db;
  } catch (error) {
    db?.close();
    throw describeDatabaseFailure(error, path) ?? error;
  }
}

function copyBeforeMigration(db: Database.Database, copies: string): void {
  const version = databaseVersion(db);
  if (version === 0 || version === NEWEST_VERSION) return;
  mkdirSync(copies, { recursive: true });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  db.prepare('VACUUM INTO ?').run(join(copies, `truoc-nang-cap-${version}-${stamp}.thidua`));
}

/**
 * Opens the office of a data folder, bringing its file to the newest version after copying it.
 * @throws AppError DATA_FOLDER_*, DATABASE_NEWER, DATABASE_DAMAGED, DISK_FULL
 */
export function openDatabase(dataFolder: string): OfficeDatabase {
  prepareDataFolder(dataFolder);
  const paths = dataFolderPaths(dataFolder);
  const lock = lockDataFolder(dataFolder);
  try {
    const writer = openFile(paths.database);
    try {
      copyBeforeMigration(writer, paths.copies);
      migrate(writer, paths.database);
    } catch (error) {
      writer.close();
      throw describeDatabaseFailure(error, paths.database) ?? error;
    }
    return connect(paths.database, writer, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A connection of its own for a job thread, which sees committed states and cannot write. */
export function openForReading(path: string): { read: Reader; close: () => void } {
  const { reader, read } = connectForReading(path);
  return { read, close: () => reader.close() };
}

function connectForReading(path: string): { reader: Database.Database; read: Reader } {
  const reader = new Database(path, { readonly: true, timeout: 5000 });
  reader.pragma('temp_store = MEMORY');
  // KiB: room for the indexes the lists of a large office are read off.
  reader.pragma('cache_size = -65536');
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reader }) });
  connections.set(read, reader);
  return { reader, read };
}

const connections = new WeakMap<Reader, Database.Database>();

/** The connection behind a reader that cannot write, for what Kysely would wrap row by row. */
export function connectionOf(read: Reader): Database.Database {
  const connection = connections.get(read);
  if (!connection) throw new Error('not a connection for reading');
  return connection;
}

function connect(path: string, writer: Database.Database, onClose: () => void): OfficeDatabase {
  const { reader, read } = connectForReading(path);
  const writeDb = new Kysely<Schema>({ dialect: new SqliteDialect({ database: writer }) });
  let turn: Promise<unknown> = Promise.resolve();

  async function inTransaction<T>(act: Act, work: (change: Change) => T | Promise<T>): Promise<T> {
    writer.exec('BEGIN IMMEDIATE');
    try {
      const result = await work(new Change(writer, writeDb, act));
      writer.exec('COMMIT');
      return result;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    path,
    read,
    write: (act, work) => {
      const mine = turn.then(() => inTransaction(act, work));
      turn = mine.catch(() => undefined);
      return mine;
    },
    copyTo: (file) => {
      reader.prepare('VACUUM INTO ?').run(file);
    },
    close: () => {
      reader.close();
      writer.pragma('optimize');
      writer.close();
      onClose();
    },
  };
}
