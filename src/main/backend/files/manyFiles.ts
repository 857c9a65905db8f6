import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeFailure } from './atomicFile.ts';

/**
 * Work on several files beside the place they go to, in a folder that is gone afterwards: stopped or failing half-way,
 * nothing is left behind.
 * @param chosen the place the user named, for what is said about a failure; nobody knows the files on the way.
 * @throws AppError when nothing can be written in the folder, or as `work`
 */
export async function besideFolder(
  folder: string,
  chosen: string,
  work: (workshop: string) => Promise<void>,
): Promise<void> {
  const workshop = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(workshop).catch((error: unknown) => {
    throw writeFailure(error, chosen, 'create');
  });
  try {
    await work(workshop);
  } catch (error) {
    throw aboutChosen(error, workshop, chosen);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Files that are there already are not written over: they may be the ones that were handed on.
 * @throws AppError FILE_ALREADY_THERE
 */
export async function refuseTaken(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const isTaken = await stat(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isTaken) throw new AppError('FILE_ALREADY_THERE', { folder, name });
  }
}

/**
 * Puts files made in the workshop into the folder, all of them or none.
 * @throws AppError as `writeFailure`
 */
export async function putInPlace(workshop: string, folder: string, names: readonly string[]): Promise<void> {
  const placed: string[] = [];
  try {
    for (const name of names) {
      const file = join(folder, name);
      await rename(join(workshop, name), file).catch((error: unknown) => {
        throw writeFailure(error, file, 'replace');
      });
      placed.push(file);
    }
  } catch (error) {
    for (const file of placed) await rm(file, { force: true });
    throw error;
  }
}

const ABOUT_WRITING = ['DISK_FULL', 'FOLDER_READ_ONLY', 'FILE_IN_USE', 'FILE_NOT_FOUND', 'FILE_NOT_WRITTEN'] as const;

/** A failure of a file in the workshop, told of the place it was to go to. */
function aboutChosen(error: unknown, workshop: string, chosen: string): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, data } = error as AppError;
  const told = ABOUT_WRITING.find((each) => each === code);
  const isInside = 'path' in data && String(data.path).startsWith(workshop + sep);
  return told && isInside ? new AppError(told, { path: chosen }, { cause: error }) : error;
}
