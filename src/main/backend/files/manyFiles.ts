import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeFailure } from './atomicFile.ts';

/**
 * Work on several files beside the place they go to, in a folder that is gone afterwards: stopped or failing half-way,
 * nothing is left behind.
 * @throws AppError when nothing can be written in the folder
 */
export async function besideFolder(folder: string, work: (workshop: string) => Promise<void>): Promise<void> {
  const workshop = join(folder, `.${randomUUID()}.tmp`);
  await mkdir(workshop).catch((error: unknown) => {
    throw writeFailure(error, folder, 'create');
  });
  try {
    await work(workshop);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Files that are there already are not written over: they may be the ones that were handed on.
 * @throws AppError ALREADY_EXISTS
 */
export async function refuseTaken(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const isTaken = await stat(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (isTaken) throw new AppError('ALREADY_EXISTS', { what: 'files', name });
  }
}

export async function putInPlace(workshop: string, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await rename(join(workshop, name), join(folder, name));
}
