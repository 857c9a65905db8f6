// Which program draws the window: Electron's own binary, or the stand-in on Chromium (tests/electron-stand-in).
// Plain JavaScript without dependencies, because set-up asks here before anything is installed.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

/** The folder to give to ELECTRON_OVERRIDE_DIST_PATH so that `require('electron')` answers the stand-in. */
export const standInFolder = join(projectRoot, 'tests/electron-stand-in');

/**
 * @param {string} name
 * @param {string} [searchPath] folders as in PATH
 * @returns {string | undefined} the first executable file of that name
 */
export function findOnPath(name, searchPath = process.env.PATH ?? '') {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of searchPath.split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (folder !== '' && isExecutable(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Electron's binary as its package installs it: path.txt names the file inside dist.
 * @returns {string | undefined}
 */
export function findElectron() {
  const folder = join(projectRoot, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const file = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(file) ? file : undefined;
}

/** Chromium's names, those without a window of their own first: they start quicker. */
const chromiumNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const macChromium = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * THI_DUA_CHROMIUM names the file to use and ends the search, found or not.
 * @param {{ withWindow?: boolean }} [needs] withWindow: the headless shell, which can draw no window, does not do
 * @returns {string | undefined}
 */
export function findChromium({ withWindow = false } = {}) {
  const named = process.env.THI_DUA_CHROMIUM;
  if (named) return isExecutable(named) ? named : undefined;
  for (const name of chromiumNames) {
    if (withWindow && isHeadlessShell(name)) continue;
    const found = findOnPath(name);
    if (!found) continue;
    // Debian's file on the PATH is a shell script that stays in between and outlives a killed child.
    const behindScript = `/usr/lib/chromium/${name}`;
    return isExecutable(behindScript) ? behindScript : found;
  }
  return process.platform === 'darwin' ? macChromium.find(existsSync) : undefined;
}

/** @param {string} file */
export function isHeadlessShell(file) {
  return basename(file).includes('headless-shell');
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * What the tests and the demo run on. Electron cannot start without a display, the stand-in can.
 * THI_DUA_RUNTIME=electron or =stand-in decides otherwise.
 * @returns {'electron' | 'stand-in'}
 */
export function chosenRuntime() {
  const asked = process.env.THI_DUA_RUNTIME;
  if (asked === 'electron' || asked === 'stand-in') return asked;
  return findElectron() && hasDisplay() ? 'electron' : 'stand-in';
}
