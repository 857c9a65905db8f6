// The packages of package-lock.json and, among them, Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../runtimes.mjs';
import { SetupError, did, found, lastLines } from './report.mjs';

const modules = join(projectRoot, 'node_modules');

/** The Node 24 that the npm package `node` brings: the one inside Electron, and the only one better-sqlite3 runs on. */
export const node24 = join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Installs what package-lock.json names, unless exactly that is there. */
export function installPackages() {
  if (arePackagesCurrent()) return found('Thư viện: đã đủ.', 'Packages: up to date.');
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    return found('Thư viện: node_modules là liên kết, giữ nguyên.', 'Packages: node_modules is a link, left alone.');
  }
  requireWritableFolder();
  did('Thư viện: đang cài, mất chừng một phút…', 'Packages: installing, about a minute…');
  // No install scripts: they would compile better-sqlite3, which brings its binary along. Node 24 is fetched below.
  const npm = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (npm.status !== 0) throw npmFailed(npm, 'npm ci');
  did('Thư viện: đã cài.', 'Packages: installed.');
}

/** Fetches Node 24 by the package's own install step and links it as node_modules/.bin/node. */
export function installNode24() {
  const version = () => runs(node24);
  const link = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(link) && version()) return found(`Node ${version()}: đã có.`, 'already there.');
  requireWritableFolder();
  const npm = runNpm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (npm.status !== 0 || !version()) throw npmFailed(npm, 'npm rebuild node');
  did(`Node ${version()}: đã cài vào node_modules.`, 'installed in node_modules.');
}

/**
 * npm writes node_modules/.package-lock.json last, and it names what is really there; so no stamp of ours is needed,
 * and a developer's own `npm install` counts.
 */
function arePackagesCurrent() {
  const installed = readPackages(join(modules, '.package-lock.json'));
  if (!installed) return false;
  const wanted = readPackages(join(projectRoot, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const here = installed[path];
    return path === '' || (here ? here.version === version : optional);
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function requireWritableFolder() {
  try {
    rmdirSync(mkdtempSync(join(existsSync(modules) ? modules : projectRoot, '.writable-')));
  } catch {
    throw new SetupError(
      `Thư mục ${projectRoot} chỉ đọc được, không cài thư viện vào được: hãy chép chương trình sang thư mục ghi được rồi chạy lại.`,
      'The folder is read-only: copy the program to a folder you can write to and run this again.',
    );
  }
}

/** @type {boolean | undefined} */
let isOffline;

/**
 * Without a network npm tries for minutes, once for every package. So it is asked for one short word first, and if that
 * does not get through, told to do with what it has kept from earlier installations.
 * @param {string[]} args
 */
function runNpm(args) {
  isOffline ??= isNetworkFailure(startNpm(['ping', '--fetch-retries=0'], { timeout: 10_000 }));
  return startNpm(args, { env: isOffline ? { npm_config_offline: 'true' } : {} });
}

/**
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeout?: number }} options timeout in milliseconds
 */
function startNpm(args, { env, timeout }) {
  const isWindows = process.platform === 'win32';
  // `npm run` puts node_modules/.bin first, whose Node npm is about to replace: leave it out.
  const searchPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const result = spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: isWindows,
    timeout,
    env: { ...process.env, ...env, PATH: searchPath.join(delimiter) },
  });
  if (result.error && result.signal === null) {
    throw new SetupError(
      'Không chạy được npm: hãy cài Node.js 20 trở lên (kèm npm) rồi chạy lại.',
      'npm does not start: install Node.js 20 or newer, which brings npm, and run this again.',
    );
  }
  return result;
}

/**
 * @param {{ stderr: string, stdout: string, signal: string | null }} npm
 * @param {string} command
 */
function npmFailed(npm, command) {
  if (isNetworkFailure(npm)) {
    return new SetupError(
      'Không có mạng: lần đầu cần mạng để tải thư viện, hãy nối mạng rồi chạy lại lệnh này.',
      'No network: the first set-up has to download its packages, so connect and run this command again.',
    );
  }
  return new SetupError(
    `Không cài được thư viện: hãy chạy «${command}», xem lỗi ở trên và sửa, rồi chạy lại lệnh này.`,
    `The packages could not be installed: run "${command}", mend what it says above, and run this command again.`,
    lastLines(`${npm.stdout}\n${npm.stderr}`),
  );
}

/**
 * @param {{ stderr: string, signal: string | null }} npm
 * @returns {boolean} whether it could not reach the registry, or waited too long for it
 */
function isNetworkFailure({ stderr, signal }) {
  const codes = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED/;
  return signal !== null || codes.test(stderr);
}

/**
 * @param {string} node
 * @returns {string | undefined} its version when it starts
 */
function runs(node) {
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim().replace(/^v/, '') : undefined;
}
