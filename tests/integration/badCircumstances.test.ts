import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSample, runSampleConference } from '../../src/main/backend/office/sample/index.ts';
import { AppError, type ErrorCode, type ErrorData } from '../../src/shared/contract/errors.ts';
import { errorSentence } from '../../src/shared/locales/sentences.ts';
import { openBackend, openOffice, temporaryFolder } from './backend.ts';

// The program in a process of its own, where things go wrong around it: what it says, and what is left afterwards.

const root = resolve(import.meta.dirname, '../..');

/** @param largestKilobytes the size past which the system refuses to write on, as a full disk does */
function callInProcess(dataFolder: string, procedure: string, input: object, largestKilobytes?: number) {
  const limit = largestKilobytes === undefined ? '' : `ulimit -f ${largestKilobytes}; `;
  const call = ['scripts/call.ts', '--data', dataFolder, procedure, JSON.stringify(input)];
  const { status, stderr } = spawnSync('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, ...call], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, lastLine: stderr.trim().split('\n').at(-1) };
}

const sentence = <Code extends ErrorCode>(code: Code, data: ErrorData<Code>) =>
  errorSentence(new AppError(code, data) as AppError);

test.runIf(process.platform === 'linux')('a data folder that cannot be written is told in one sentence', () => {
  // A folder of the system's own, which not even root can write to.
  const { status, lastLine } = callInProcess('/proc/thi-dua', 'office.get', {});
  expect(status).toBe(1);
  expect(lastLine).toBe(sentence('DATA_FOLDER_READ_ONLY', { path: '/proc/thi-dua' }));
});

test.runIf(process.platform !== 'win32')(
  'a disk that fills up while a document is written leaves the old document, and the office as it was',
  async () => {
    const { dataFolder, call, close } = openBackend();
    const { decisionId } = await runSampleConference(call, readSample(join(root, 'resources')));
    const before = await call('safekeeping.history', { limit: 1 });
    await close();

    const folder = temporaryFolder();
    const file = join(folder, 'giay-khen.pdf');
    writeFileSync(file, 'bản in lần trước');
    const { status, lastLine } = callInProcess(dataFolder, 'certificates.writePdf', { decisionId, file }, 64);
    expect(status).toBe(1);
    expect(lastLine).toBe(sentence('DISK_FULL', { path: file }));
    expect(readFileSync(file, 'utf8')).toBe('bản in lần trước');
    expect(readdirSync(folder)).toEqual(['giay-khen.pdf']);

    const again = openBackend(dataFolder);
    expect(await again.call('safekeeping.history', { limit: 1 })).toEqual(before);
    expect(await again.call('safekeeping.checkData', {})).toEqual({ isSound: true, findings: [] });
  },
  60_000,
);

test.runIf(process.platform === 'linux')(
  'a print that cannot be written, whole or at all, leaves no file and is not remembered',
  async () => {
    const { dataFolder, call, close } = openBackend();
    const { decisionId } = await runSampleConference(call, readSample(join(root, 'resources')));
    const before = await call('safekeeping.history', { limit: 1 });
    await close();
    const folder = temporaryFolder();
    const zip = join(folder, 'giay-khen.zip');
    const pdf = join(folder, 'giay-khen.pdf');
    for (const [output, file] of [
      ['onePdf', pdf],
      ['zip', zip],
      ['folder', folder],
    ] as const) {
      const { lastLine } = callInProcess(dataFolder, 'certificates.print', { decisionId, output, file }, 64);
      // A name of the place the user chose, not of a file the program made on the way.
      expect(lastLine).toBe(sentence('DISK_FULL', { path: file }));
      expect(readdirSync(folder)).toEqual([]);
    }
    for (const [output, file] of [
      ['onePdf', '/proc/giay-khen.pdf'],
      ['zip', '/proc/giay-khen.zip'],
      ['folder', '/proc'],
    ] as const) {
      const { status, lastLine } = callInProcess(dataFolder, 'certificates.print', { decisionId, output, file });
      expect(status).toBe(1);
      expect(lastLine).toMatch(/^Không (tìm thấy|được phép ghi|ghi được)/);
      expect(lastLine).toContain(file);
    }
    const again = openBackend(dataFolder);
    expect(await again.call('safekeeping.history', { limit: 1 })).toEqual(before);
    expect(await again.call('certificates.prints', {})).toEqual({ rows: [] });
  },
  120_000,
);

test.runIf(process.platform !== 'win32')(
  'a disk that fills up in the middle of a change stores nothing of it',
  async () => {
    const { dataFolder, close } = await openOffice();
    await close();
    const meetings = Array.from({ length: 1500 }, (_, index) => ({
      heldOn: '2021-03-01',
      title: `Họp ${index}`,
      levels: 2,
    }));
    const { status, lastLine } = callInProcess(dataFolder, 'reports.recordOnlineMeetings', { meetings }, 560);
    expect(status).toBe(1);
    expect(lastLine).toMatch(/^Đĩa đã đầy/);

    const again = openBackend(dataFolder);
    expect((await again.call('reports.onlineMeetings', { year: 2021 })).total).toBe(0);
    expect(await again.call('safekeeping.checkData', {})).toEqual({ isSound: true, findings: [] });
    expect(existsSync(join(dataFolder, 'thi-dua.db'))).toBe(true);
  },
  60_000,
);
