import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../shared/contract/errors.ts';

/** Far more than the law needs. */
const MOST_BYTES = 5_000_000;

/**
 * What a file holds that should be a rule pack.
 * @throws AppError FILE_NOT_FOUND, NOT_A_RULE_PACK
 */
export async function readPackFile(file: string): Promise<unknown> {
  const size = await stat(file).then(
    (found) => found.size,
    () => {
      throw new AppError('FILE_NOT_FOUND', { path: file });
    },
  );
  if (size > MOST_BYTES) throw new AppError('NOT_A_RULE_PACK', { path: file });
  try {
    const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
    return JSON.parse(text.normalize('NFC'));
  } catch {
    throw new AppError('NOT_A_RULE_PACK', { path: file });
  }
}
