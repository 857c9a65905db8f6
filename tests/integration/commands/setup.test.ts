import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Checkout, installPackages } from './checkout.ts';

const lastLine = (text: string) => text.trim().split('\n').at(-1);

describe('a checkout that is set up', () => {
  test('says in one line each what is there, and with --quiet nothing', () => {
    using checkout = Checkout.ready();
    checkout.addProgram('chromium-headless-shell');
    const { status, said } = checkout.setUp();
    expect(status).toBe(0);
    expect(said.trim().split('\n')).toHaveLength(4);
    expect(checkout.setUp(['--quiet'])).toEqual({ status: 0, output: '', said: '' });
  });

  test('runs a script on Node 24, with its arguments and exit code, and without Chromium when it needs no window', () => {
    using checkout = Checkout.ready();
    checkout.write('say.mjs', 'console.log(process.execPath, ...process.argv.slice(2)); process.exitCode = 7;');
    const script = join(checkout.folder, 'say.mjs');
    const { status, output } = checkout.setUp(['--quiet', '--no-window', script, '--data', 'D']);
    expect(output.trim()).toBe(`${process.execPath} --data D`);
    expect(status).toBe(7);
  });
});

describe('packages', () => {
  test('are installed without running install scripts', () => {
    using checkout = new Checkout();
    const log = join(checkout.folder, 'npm.log');
    const install = `import { installPackages } from '${import.meta.dirname}/checkout.ts';
      installPackages('${checkout.folder}');`;
    checkout.write('install.mjs', install);
    checkout.addProgram(
      'npm',
      `echo "$@" >> ${log}; [ "$1" = ping ] || exec ${process.execPath} ${checkout.folder}/install.mjs`,
    );
    checkout.addProgram('chromium-headless-shell');
    const { status } = checkout.setUp();
    expect(status).toBe(0);
    expect(readFileSync(log, 'utf8')).toMatch(/^ping .*\nci --ignore-scripts /);
  });

  test.each([
    ['no network', 'npm error code ENOTFOUND', 'Không có mạng'],
    ['another failure', 'npm error code EINTEGRITY', 'chạy «npm ci»'],
  ])('%s', (_name, error, sentence) => {
    using checkout = new Checkout();
    checkout.addProgram('npm', `echo "${error}" >&2; exit 1`);
    const { status, said } = checkout.setUp(['--quiet']);
    expect(status).toBe(1);
    expect(lastLine(said)).toContain(sentence);
  });

  test('no npm at all', () => {
    using checkout = new Checkout();
    const { status, said } = checkout.setUp(['--quiet']);
    expect(status).toBe(1);
    expect(lastLine(said)).toContain('Không chạy được npm');
  });

  test('a folder that cannot be written to', () => {
    using checkout = new Checkout();
    const readOnly = ['--permission', '--allow-fs-read=*', '--allow-child-process'];
    const { status, said } = checkout.setUp(['--quiet'], { node: readOnly });
    expect(status).toBe(1);
    expect(lastLine(said)).toContain('chỉ đọc được');
  });
});

describe('Electron', () => {
  test('that cannot be fetched is tried once a day', () => {
    using checkout = new Checkout();
    installPackages(checkout.folder);
    checkout.addProgram('chromium-headless-shell');
    expect(checkout.setUp(['--quiet']).said).toContain('Electron 45.0.0: không tải được');
    expect(checkout.setUp(['--quiet']).said).toBe('');
  });

  test('that is there needs no Chromium where there is a display', () => {
    using checkout = Checkout.ready();
    checkout.write('node_modules/electron/path.txt', 'electron');
    checkout.write('node_modules/electron/dist/electron', '');
    expect(checkout.setUp(['--quiet'], { env: { DISPLAY: ':9' } })).toMatchObject({ status: 0, said: '' });
  });
});

describe('Chromium', () => {
  test('is installed by apt where root may, together with what the tests need', () => {
    using checkout = Checkout.ready();
    const done = join(checkout.folder, 'apt.log');
    checkout.addProgram('id', 'echo 0');
    const make = (name: string) =>
      `echo '#!/bin/sh' > ${checkout.programs}/${name}; /bin/chmod +x ${checkout.programs}/${name}`;
    checkout.addProgram(
      'apt-get',
      `echo "$@" >> ${done}; [ "$1" = update ] || { ${make('chromium-headless-shell')}; ${make('pdftotext')}; }`,
    );
    expect(checkout.setUp(['--quiet', '--for-tests']).status).toBe(0);
    expect(readFileSync(done, 'utf8').trim().split('\n')).toEqual([
      'update -qq',
      'install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 chromium-headless-shell poppler-utils',
    ]);
  });

  test.each([
    ['nobody but root may install it', 'echo 1000', ''],
    ['apt does not find it', 'echo 0', 'echo "E: Unable to locate package"; exit 100'],
  ])('%s', (_name, id, apt) => {
    using checkout = Checkout.ready();
    checkout.addProgram('id', id);
    checkout.addProgram('apt-get', apt);
    const { status, said } = checkout.setUp(['--quiet']);
    expect(status).toBe(1);
    expect(lastLine(said)).toContain('Máy này thiếu chromium-headless-shell: hãy cài');
  });

  test('that was named wrongly', () => {
    using checkout = Checkout.ready();
    const { status, said } = checkout.setUp(['--quiet'], { env: { THI_DUA_CHROMIUM: '/no/such/chromium' } });
    expect(status).toBe(1);
    expect(lastLine(said)).toContain('«/no/such/chromium»');
  });
});
