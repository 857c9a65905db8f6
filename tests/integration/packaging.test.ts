import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sumatraPath } from '../../src/main/backend/certificates/printing/sumatra.ts';

// Electron's binary is not needed to see what would be packed: a small file with its fuse wire stands in for it.

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'thi-dua-pack-'));
const packed = join(folder, 'out', 'linux-unpacked');
const packedForWindows = join(folder, 'out', 'win-unpacked');
const asar = join(packed, 'resources', 'app.asar');

const filesIn = (archive: string) => listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));

/** The mark Electron's binaries carry before their fuses; then version 1, nine fuses, each "0", "1" or "r" (removed). */
const FUSE_WIRE = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009100000000';

function makeFakeElectron(binary: string): string {
  const dist = join(folder, `${binary}-dist`);
  mkdirSync(join(dist, 'locales'), { recursive: true });
  mkdirSync(join(dist, 'resources'));
  writeFileSync(join(dist, binary), `#!/bin/sh\n# ${FUSE_WIRE}\n`, { mode: 0o755, encoding: 'latin1' });
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  writeFileSync(join(dist, 'version'), version);
  for (const language of ['vi', 'en-US', 'de']) writeFileSync(join(dist, 'locales', `${language}.pak`), '');
  return dist;
}

function pack(binary: string, ...system: string[]): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/electron-builder/cli.js'),
      ...system,
      '--x64',
      '--config',
      'electron-builder.yml',
      `-c.electronDist=${makeFakeElectron(binary)}`,
      `-c.directories.output=${join(folder, 'out')}`,
    ],
    { cwd: root, encoding: 'utf8', timeout: 240_000 },
  );
  if (status !== 0) throw new Error(`electron-builder: ${stdout}${stderr}`);
}

beforeAll(() => {
  pack('electron', '--linux', 'dir');
  // The stand-in is no Windows program, into which an icon and the archive's checksum could be put.
  pack('electron.exe', '--win', 'dir', '-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true');
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds the program and what it runs on, not its sources', () => {
  const files = filesIn(asar);
  expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/index.js', '/out/main/backend.js']));
  expect(files).toEqual(expect.arrayContaining(['/out/preload/index.cjs', '/out/renderer/index.html']));
  expect(files).toContain('/node_modules/kysely/package.json');
  expect(files.filter((file) => /^\/(src|tests|scripts|resources|demo-output)(\/|$)/.test(file))).toEqual([]);
  expect(files.filter((file) => /^\/node_modules\/(react|antd|vitest|typescript|electron)(\/|$)/.test(file))).toEqual(
    [],
  );
});

test('the database driver is outside the archive, with this system’s binary alone', () => {
  const driver = join(packed, 'resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3');
  expect(existsSync(join(driver, 'prebuilds', 'linux-x64.node'))).toBe(true);
  expect(filesIn(asar).filter((file) => file.endsWith('.node'))).toHaveLength(1);
});

test('the program that prints PDFs on Windows is packed there alone, outside the archive, with its licence', () => {
  const inArchive = (archive: string) => filesIn(archive).filter((file) => file.includes('pdf-to-printer'));
  expect(inArchive(asar)).toEqual([]);
  expect(existsSync(join(packed, 'resources/app.asar.unpacked/node_modules/pdf-to-printer'))).toBe(false);

  const resources = join(packedForWindows, 'resources');
  const fromRoot = sumatraPath().slice(sumatraPath().lastIndexOf('node_modules'));
  expect(inArchive(join(resources, 'app.asar'))).toContain(`/${fromRoot.replaceAll('\\', '/')}`);
  expect(
    readFileSync(join(resources, 'app.asar.unpacked', fromRoot))
      .subarray(0, 2)
      .toString(),
  ).toBe('MZ');
  const licences = join(resources, 'resources/licences/sumatrapdf');
  expect(readFileSync(join(licences, 'README.txt'), 'utf8')).toContain(/SumatraPDF-([\d.]+)-/.exec(fromRoot)?.[1]);
  expect(readFileSync(join(licences, 'COPYING.txt'), 'utf8')).toContain('Version 3, 29 June 2007');
});

test('fonts, templates, rules and the sample lie beside the program', () => {
  const resources = join(packed, 'resources', 'resources');
  for (const path of [
    'fonts/tinos/Regular.ttf',
    'fonts/tinos/OFL.txt',
    'rules/2025.json',
    'sample/office.json',
    'icons/icon.png',
  ]) {
    expect(existsSync(join(resources, path)), path).toBe(true);
  }
});

test('the fuses are set: no Node from the command line, no code from outside the archive', async () => {
  const wire = await getCurrentFuseWire(join(packed, 'thi-dua'));
  const on = FuseState.ENABLE;
  const off = FuseState.DISABLE;
  expect(wire[FuseV1Options.RunAsNode]).toBe(off);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(on);
  expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off);
});

test('only the languages the program speaks are shipped', () => {
  expect(existsSync(join(packed, 'locales', 'vi.pak'))).toBe(true);
  expect(existsSync(join(packed, 'locales', 'de.pak'))).toBe(false);
});
