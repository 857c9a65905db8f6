// Starts the app as Electron's executable does: reads the command line, answers imports of `electron`, runs the app's
// main module, then starts Chromium and tells the app that it is ready.
//   electron [-r MODULE] [--inspect=PORT] [--remote-debugging-port=PORT] [--switch…] APP [arguments…]
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from './chromium/chromium.ts';
import { readCommandLine } from './command-line-arguments.ts';
import { app } from './main/app.ts';
import { makeEvent, note } from './main/electron-event.ts';
import { interceptRequests } from './main/requests.ts';
import { session } from './main/session.ts';

interface AppPackage {
  name?: string;
  productName?: string;
  version?: string;
  main?: string;
  type?: string;
}

const [executable = '', ...commandLine] = process.argv.slice(2);
const { appFolder, required, switches, inspectPort, debuggingPort } = readCommandLine(commandLine);
const appPackage = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as AppPackage;

becomeElectron();
app.describe(appFolder, {
  name: appPackage.productName ?? appPackage.name ?? 'Electron',
  version: appPackage.version ?? '0.0.0',
});
app.commandLine.switches.push(...switches);
// Prints «Debugger listening on …», which Playwright waits for.
if (inspectPort !== undefined) inspector.open(inspectPort, '127.0.0.1');
if (debuggingPort !== undefined) endWithParent();

try {
  const require = createRequire(import.meta.url);
  for (const module of required) require(resolve(module));
  await runAppModule(join(appFolder, appPackage.main ?? 'index.js'));
  await startChromium();
} catch (error) {
  console.error(error);
  app.exit(1);
}

/** `process` as an Electron app finds it, and the module `electron` for import and require alike. */
function becomeElectron(): void {
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };
  process.argv = [executable, ...commandLine];
  const versions = { ...process.versions, electron: version };
  Object.defineProperty(versions, 'chrome', { get: () => chromium.version, enumerable: true });
  Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: join(import.meta.dirname, 'resources') });
  const url = pathToFileURL(join(import.meta.dirname, 'electron-module.ts')).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/main)?$/.test(specifier)
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
}

/** Electron too is not ready before the main module has run to its end. */
async function runAppModule(file: string): Promise<void> {
  const hint = setTimeout(
    () => note('the main module does not end: does it await app.whenReady() at its top?'),
    10_000,
  );
  await import(pathToFileURL(file).href);
  clearTimeout(hint);
}

async function startChromium(): Promise<void> {
  const userDataFolder = join(app.getPath('sessionData'), 'Chromium');
  const options = { userDataFolder, debuggingPort, switches: app.commandLine.switches };
  await chromium.launch(options, () => {
    note('Chromium ended.');
    app.exit(1);
  });
  await interceptRequests();
  app.emit('session-created', session.defaultSession, makeEvent());
  app.becomeReady();
}

/** A test runner that dies leaves nothing behind. */
function endWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) app.exit(1);
  }, 1000).unref();
}
