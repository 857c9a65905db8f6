// What draws the window: Electron's binary, or Chromium for the stand-in; and the PDF tools the tests read with.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chosenRuntime, findChromium, findElectron, findOnPath, projectRoot } from '../runtimes.mjs';
import { node24 } from './packages.mjs';
import { SetupError, did, found, lastLines } from './report.mjs';

const electronFolder = join(projectRoot, 'node_modules/electron');
const failedTryFile = join(projectRoot, 'node_modules/.cache/thi-dua/electron-not-fetched.json');
const DAY = 24 * 60 * 60 * 1000;

/** Finds Electron's binary or fetches it; without a way to fetch it, says so once and leaves it to the stand-in. */
export async function installElectron() {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'));
  if (findElectron()) return found(`Electron ${version}: đã có.`, 'already there.');
  if (wasTriedToday(version)) {
    return found(
      `Electron ${version}: hôm nay không tải được, dùng bản thay thế trên Chromium.`,
      'could not be fetched today, the stand-in on Chromium is used.',
    );
  }
  if ((await isDownloadReachable()) && fetchElectron()) {
    return did(`Electron ${version}: đã tải.`, 'fetched.');
  }
  rememberFailedTry(version);
  if (process.platform === 'win32') {
    throw new SetupError(
      'Không tải được Electron: hãy nối mạng rồi chạy lại lệnh này.',
      'Electron could not be fetched: connect to the network and run this command again.',
    );
  }
  did(
    `Electron ${version}: không tải được, dùng bản thay thế trên Chromium.`,
    'cannot be fetched here, the stand-in on Chromium is used.',
  );
}

/** @param {string} version */
function wasTriedToday(version) {
  try {
    const lastTry = JSON.parse(readFileSync(failedTryFile, 'utf8'));
    return lastTry.version === version && Date.now() - lastTry.at < DAY;
  } catch {
    return false;
  }
}

/** @param {string} version */
function rememberFailedTry(version) {
  try {
    mkdirSync(dirname(failedTryFile), { recursive: true });
    writeFileSync(failedTryFile, JSON.stringify({ version, at: Date.now() }));
  } catch {
    // A read-only checkout that is complete may run all the same; it only asks the network again next time.
  }
}

/** Electron's own download waits long for a host that does not answer, so ask that host first. */
async function isDownloadReachable() {
  const host = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

/** Electron 42 and later fetch nothing at install; this is the step `npx install-electron` runs. */
function fetchElectron() {
  const install = spawnSync(node24, [join(electronFolder, 'install.js')], { stdio: 'ignore', timeout: 15 * 60 * 1000 });
  return install.status === 0 && findElectron() !== undefined;
}

/**
 * Sees to Chromium when the stand-in is what runs, and to poppler's PDF readers when the tests ask for them.
 * @param {{ forTests: boolean }} needs
 */
export function installSystemPrograms({ forTests }) {
  if (process.env.THI_DUA_CHROMIUM && !findChromium()) {
    throw new SetupError(
      `THI_DUA_CHROMIUM trỏ đến «${process.env.THI_DUA_CHROMIUM}» nhưng không có chương trình nào ở đó: hãy sửa hoặc bỏ biến này.`,
      'THI_DUA_CHROMIUM names no program: correct it or unset it.',
    );
  }
  const missing = missingPrograms(forTests);
  if (missing.length > 0) {
    installWithApt(missing);
    const still = missingPrograms(forTests);
    if (still.length > 0) throw mustInstall(still);
  }
  if (chosenRuntime() === 'stand-in') found(`Chromium: ${findChromium()}.`, 'used by the stand-in.');
}

/**
 * @param {boolean} forTests
 * @returns {string[]} Debian packages
 */
function missingPrograms(forTests) {
  const missing = [];
  if (chosenRuntime() === 'stand-in' && !findChromium()) missing.push('chromium-headless-shell');
  if (forTests && !findOnPath('pdftotext')) missing.push('poppler-utils');
  return missing;
}

/** @param {string[]} packages */
function installWithApt(packages) {
  const isRoot = spawnSync('id', ['-u'], { encoding: 'utf8' }).stdout?.trim() === '0';
  if (!isRoot || !findOnPath('apt-get')) throw mustInstall(packages);
  const names = packages.join(' ');
  did(`Đang cài ${names} bằng apt…`, 'installing with apt…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  // Another apt may be at work, as after a machine has just started: wait for it, in seconds.
  const args = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  const apt = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (apt.status !== 0) throw mustInstall(packages, lastLines(`${apt.stdout}\n${apt.stderr}`));
  did(`Đã cài ${names}.`, 'installed.');
}

/**
 * @param {string[]} packages
 * @param {string} [details]
 */
function mustInstall(packages, details) {
  const names = packages.join(' ');
  return new SetupError(
    `Máy này thiếu ${names}: hãy cài (Debian, Ubuntu: sudo apt-get install ${names}; máy khác: Google Chrome hoặc Chromium, poppler) rồi chạy lại.`,
    `This computer lacks ${names}: install it (elsewhere Google Chrome or Chromium, and poppler) and run this command again.`,
    details,
  );
}
