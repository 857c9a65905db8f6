import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { describeDatabaseFailure } from './failures.ts';

/** What lies where in the folder an office keeps its data in. */
export function dataFolderPaths(dataFolder: string) {
  return {
    database: join(dataFolder, 'thi-dua.db'),
    lock: join(dataFolder, 'thi-dua.lock'),
    /** Copies the program makes by itself, before migrations and restores. */
    copies: join(dataFolder, 'copies'),
    log: join(dataFolder, 'thi-dua.log'),
  };
}

// Linux `statfs` magic numbers: NFS, CIFS, SMB, SMB2, 9P.
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0xff534d42, 0x517b, 0xfe534d42, 0x01021997]);

/** A mapped drive letter resolves to its share: `\\\\may-chu\\share`. */
export function isNetworkPath(realPath: string): boolean {
  const path = realPath.replaceAll('\\', '/');
  if (path.startsWith('//?/')) return /^\/\/\?\/UNC\//i.test(path);
  return path.startsWith('//') && !path.startsWith('//./');
}

/** @param type the file system's magic number, as `statfs` tells it on Linux */
export function isNetworkFileSystem(type: number): boolean {
  return NETWORK_FILE_SYSTEMS.has(type);
}

/** SQLite's write-ahead log needs shared memory and honest locks: a network share has neither. */
function isOnNetwork(folder: string): boolean {
  if (process.platform === 'win32') return isNetworkPath(realpathSync.native(folder));
  if (process.platform === 'linux') return isNetworkFileSystem(statfsSync(folder).type);
  return false;
}

/** Step by step: `recursive` of Node tries for ever where a system folder answers that its own child cannot be. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes sure the folder can hold an office.
 * @throws AppError DATA_FOLDER_READ_ONLY, DATA_FOLDER_ON_NETWORK, DISK_FULL
 */
export function prepareDataFolder(dataFolder: string): void {
  try {
    makeFolder(dataFolder);
    accessSync(dataFolder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw describeDatabaseFailure(error, dataFolder) ?? new AppError('DATA_FOLDER_READ_ONLY', { path: dataFolder });
  }
  if (isOnNetwork(dataFolder)) throw new AppError('DATA_FOLDER_ON_NETWORK', { path: dataFolder });
}

/**
 * Takes the folder for this process alone. The lock is an open transaction on a file of its own: whatever way the
 * process ends, the operating system lets it go, and no stale lock is left behind after a power cut.
 * @throws AppError DATA_FOLDER_IN_USE
 */
export function lockDataFolder(dataFolder: string): { release: () => void } {
  const path = dataFolderPaths(dataFolder).lock;
  let lock: Database.Database | undefined;
  try {
    lock = new Database(path, { timeout: 0 });
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('DATA_FOLDER_IN_USE', { path: dataFolder });
    }
    throw describeDatabaseFailure(error, dataFolder) ?? error;
  }
  const held = lock;
  return {
    release: () => {
      held.close();
    },
  };
}
