import { AppError } from '../../../shared/contract/errors.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The sentence-bearing error for what the database or the disk refused, or undefined when it is none of those. */
export function describeDatabaseFailure(error: unknown, path: string): AppError | undefined {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return new AppError('DATABASE_DAMAGED', { path });
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'ENOSPC') {
    return new AppError('DISK_FULL', { path });
  }
  if (
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_CANTOPEN') ||
    ['EACCES', 'EPERM', 'EROFS'].includes(code)
  ) {
    return new AppError('DATA_FOLDER_READ_ONLY', { path });
  }
  return undefined;
}
