import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../shared/contract/errors.ts';
import { writeFailure, writeFileAtomically } from './atomicFile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tap-tin-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const text = (words: string) => new TextEncoder().encode(words);
const module = fileURLToPath(new URL('./atomicFile.ts', import.meta.url));

/** Runs one write in a process of its own, with limits the test process must not have. */
function writeInChild(file: string, before: string, shellPrefix = ''): string {
  const script = `
    import { writeFileAtomically } from ${JSON.stringify(module)};
    ${before}
    try {
      await writeFileAtomically(${JSON.stringify(file)}, new Uint8Array(1_000_000));
      console.log('WRITTEN');
    } catch (error) { console.log(error.code); }`;
  const child = spawnSync(
    'sh',
    ['-c', `${shellPrefix} exec "$0" --input-type=module -e "$1"`, process.execPath, script],
    { encoding: 'utf8' },
  );
  return child.stdout.trim();
}

describe('writing a file whole or not at all', () => {
  test('replaces what was there and leaves nothing beside it', async () => {
    const file = join(folder, 'biên bản.docx');
    writeFileSync(file, 'cũ');
    await writeFileAtomically(file, text('mới'));
    expect(readFileSync(file, 'utf8')).toBe('mới');
    expect(readdirSync(folder)).toEqual(['biên bản.docx']);
  });

  test('takes content in pieces', async () => {
    const file = join(folder, 'so.xlsx');
    await writeFileAtomically(file, [text('a'), text('b'), text('c')]);
    expect(readFileSync(file, 'utf8')).toBe('abc');
  });

  test('keeps the old file and no rest when making the content fails half-way', async () => {
    const file = join(folder, 'a.docx');
    writeFileSync(file, 'cũ');
    const content = (function* () {
      yield text('nửa');
      throw new Error('hỏng giữa chừng');
    })();
    await expect(writeFileAtomically(file, content)).rejects.toThrow('hỏng giữa chừng');
    expect(readFileSync(file, 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  test('leaves nothing when cancelled between two pieces', async () => {
    const file = join(folder, 'a.docx');
    const cancel = new AbortController();
    const content = (function* () {
      yield text('một');
      cancel.abort();
      yield text('hai');
    })();
    await expect(writeFileAtomically(file, content, cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('names a folder that is not there', async () => {
    const file = join(folder, 'không có', 'a.docx');
    await expect(writeFileAtomically(file, text('x'))).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
      data: { path: file },
    });
  });

  test('a folder in the place of the file is not removed', async () => {
    const file = join(folder, 'a.docx');
    mkdirSync(file);
    await expect(writeFileAtomically(file, text('x'))).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  test.skipIf(process.platform === 'win32')('a write the disk refuses half-way keeps the old file', () => {
    const file = join(folder, 'a.docx');
    writeFileSync(file, 'cũ');
    expect(writeInChild(file, '', 'ulimit -f 64;')).toBe('DISK_FULL');
    expect(readFileSync(file, 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['a.docx']);
  });

  test.skipIf(process.platform === 'win32')('a read-only folder is told as such', () => {
    const file = join(folder, 'a.docx');
    chmodSync(folder, 0o555);
    // Root may write everywhere: the child gives its rights up first.
    expect(writeInChild(file, 'if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }')).toBe(
      'FOLDER_READ_ONLY',
    );
    expect(existsSync(file)).toBe(false);
  });
});

describe('system errors in words for people', () => {
  const systemError = (code: string) => Object.assign(new Error(code), { code });
  test.each([
    ['ENOSPC', 'fill', 'DISK_FULL'],
    ['EDQUOT', 'fill', 'DISK_FULL'],
    ['ENOSPC', 'create', 'DISK_FULL'],
    ['EROFS', 'create', 'FOLDER_READ_ONLY'],
    ['EACCES', 'create', 'FOLDER_READ_ONLY'],
    ['EPERM', 'create', 'FOLDER_READ_ONLY'],
    // Word and Excel hold an open file on Windows.
    ['EBUSY', 'replace', 'FILE_IN_USE'],
    ['EPERM', 'replace', 'FILE_IN_USE'],
    ['EACCES', 'replace', 'FILE_IN_USE'],
    ['EFBIG', 'fill', 'DISK_FULL'],
    ['EIO', 'fill', 'FILE_NOT_WRITTEN'],
  ] as const)('%s at %s is %s', (code, stage, expected) => {
    const failure = writeFailure(systemError(code), 'D:\\a.docx', stage);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: expected, data: { path: 'D:\\a.docx' } });
  });

  test('an error of ours is not hidden behind another', () => {
    const ours = new AppError('NOTHING_TO_WRITE', {});
    expect(writeFailure(ours, 'a', 'fill')).toBe(ours);
  });
});
