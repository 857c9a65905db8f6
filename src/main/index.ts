import { app, protocol } from 'electron';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Backend } from './backend/index.ts';
import { startBackendThread } from './backend/thread.ts';
import { WindowLanguage } from './shell/language.ts';
import { showMenu } from './shell/menu.ts';
import { SCHEME, serveApp, START_PAGE } from './shell/protocol.ts';
import { relayCalls } from './shell/relay.ts';
import { secure } from './shell/security.ts';
import { createWindow } from './shell/window.ts';

const outFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const resourcesFolder = app.isPackaged ? join(process.resourcesPath, 'resources') : join(outFolder, '..', 'resources');

/** `--data DIR`, else beside the portable program, else the user's own folder. */
function chooseDataFolder(): string {
  const flag = process.argv.indexOf('--data');
  const given = flag === -1 ? undefined : process.argv[flag + 1];
  if (given) return resolve(given);
  const portable = process.env['PORTABLE_EXECUTABLE_DIR'];
  return portable ? join(portable, 'thi-dua-data') : join(app.getPath('appData'), 'thi-dua');
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A computer without an account entry for the user.
    return 'unknown';
  }
}

/** Electron's own files, its single-instance lock among them: beside the data, so that there is one lock for each. */
function chooseWindowFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'window');
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    // A data folder that cannot be written: the window still opens, to say so.
    return mkdtempSync(join(tmpdir(), 'thi-dua-'));
  }
}

const dataFolder = chooseDataFolder();
app.setPath('userData', chooseWindowFolder(dataFolder));
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

async function openWindow(backend: Backend): Promise<void> {
  serveApp(protocol, join(outFolder, 'renderer'), join(resourcesFolder, 'fonts'));
  const window = createWindow(outFolder, join(resourcesFolder, 'icons', 'icon.png'));
  const language = new WindowLanguage(showMenu);
  showMenu(language.current);
  relayCalls(window, backend, language);
  window.once('ready-to-show', () => window.show());
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await window.loadURL(START_PAGE);
}

/** Waits for what is being written: quitting must not cut a transaction short. */
function closeBeforeQuitting(backend: Backend): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void backend.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function start(): void {
  // The database opens in its thread while Electron itself is still getting ready.
  const backend = startBackendThread({
    dataFolder,
    resourcesFolder,
    actor: userName(),
    entry: new URL('./backend.js', import.meta.url).href,
  });
  secure(app);
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(backend);
  // Not awaited: Electron is ready only once this module has been read to its end.
  void app.whenReady().then(() => openWindow(backend));
}

// A second program on the same data has brought the first to the front by asking.
if (app.requestSingleInstanceLock()) start();
else app.exit(0);
