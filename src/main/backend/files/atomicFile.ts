import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../../shared/contract/errors.ts';

/** Bytes at once, or in pieces as they are made. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Where a write broke: the same system error means one thing for the folder and another for the file in it. */
export type WriteStage = 'create' | 'fill' | 'replace';

/** Anti-virus and indexing programs hold a fresh file for a moment on Windows. */
const RENAME_ATTEMPTS = 5;
const RENAME_PAUSE_MS = 150;

/**
 * Writes a file whole or not at all: into a temporary file of the same folder, flushed to the disk, then renamed.
 * A file already there stays as it was until the last step. On any failure, cancelling included, the temporary
 * file is removed.
 *
 * @throws AppError DISK_FULL, FOLDER_READ_ONLY, FILE_IN_USE, FILE_NOT_FOUND (no such folder), FILE_NOT_WRITTEN;
 * errors of `content` itself and the signal's reason pass through.
 */
export async function writeFileAtomically(file: string, content: FileContent, signal?: AbortSignal): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.${randomUUID()}.tmp`);
  try {
    await fill(file, temporary, content, signal);
    await replace(file, temporary);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
}

async function fill(file: string, temporary: string, content: FileContent, signal?: AbortSignal): Promise<void> {
  const handle = await open(temporary, 'wx').catch(rethrow(file, 'create'));
  try {
    const pieces = content instanceof Uint8Array ? [content] : content;
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      await handle.writeFile(piece).catch(rethrow(file, 'fill'));
    }
    signal?.throwIfAborted();
    await handle.sync().catch(rethrow(file, 'fill'));
  } finally {
    await handle.close().catch(() => undefined);
  }
}

async function replace(file: string, temporary: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(temporary, file);
    } catch (error) {
      const failure = writeFailure(error, file, 'replace');
      if (!(failure instanceof AppError) || failure.code !== 'FILE_IN_USE' || attempt === RENAME_ATTEMPTS)
        throw failure;
      await wait(RENAME_PAUSE_MS);
    }
  }
}

/** The rename itself must survive a power cut; Windows offers no way to ask for it and needs none. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function rethrow(file: string, stage: WriteStage): (error: unknown) => never {
  return (error) => {
    throw writeFailure(error, file, stage);
  };
}

/** The system's error as one for people; anything that is not a system error comes back as it is. */
export function writeFailure(error: unknown, file: string, stage: WriteStage): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof AppError) return error;
  const options = { cause: error };
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    // The largest file this user or disk allows.
    case 'EFBIG':
      return new AppError('DISK_FULL', { path: file }, options);
    case 'EROFS':
      return new AppError('FOLDER_READ_ONLY', { path: file }, options);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      // The temporary file went into the folder all right, so it is the file itself that is held, as Word and Excel do.
      return new AppError(stage === 'replace' ? 'FILE_IN_USE' : 'FOLDER_READ_ONLY', { path: file }, options);
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppError('FILE_NOT_FOUND', { path: file }, options);
    default:
      return new AppError('FILE_NOT_WRITTEN', { path: file }, options);
  }
}
