// A small app that uses Electron the way the program does; the tests beside it drive it.
import { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol } from 'electron';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const here = import.meta.dirname;
const log = (globalThis.log = []);

app.setPath('userData', process.argv[process.argv.indexOf('--data') + 1]);
if (process.argv.includes('--throw')) throw new Error('the main module throws');
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (!app.requestSingleInstanceLock({ note: 'second' })) app.exit(3);
app.on('second-instance', (_event, _argv, _folder, data) => log.push(['second instance', data.note]));
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event, url) => {
    log.push(['will-navigate', url]);
    if (!url.startsWith('app://')) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    log.push(['window.open', url]);
    return { action: 'deny' };
  });
});
if (!process.argv.includes('--permissive')) {
  app.on('session-created', (it) => {
    it.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
    it.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !url.startsWith('app://fixture/') }));
  });
}

const worker = new Worker(new URL('worker.js', import.meta.url));
ipcMain.handle('double', (_event, number) => {
  worker.postMessage(number);
  return new Promise((resolve) => {
    worker.once('message', resolve);
  });
});
ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('sender', ({ sender, senderFrame }) => [sender.getURL(), senderFrame.url, senderFrame.parent]);
ipcMain.handle('fail', () => {
  throw new TypeError('no such thing');
});
ipcMain.handle('save', async () => dialog.showSaveDialog(BrowserWindow.getAllWindows()[0], { title: 'Save' }));
ipcMain.on('work', (event) => {
  for (const step of [1, 2, 3]) event.sender.send('progress', step);
});

app.on('will-quit', () => process.stdout.write('will quit\n'));
void app.whenReady().then(async () => {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'fixture') return new Response(null, { status: 404 });
    if (request.method === 'POST') return Response.json({ path: pathname, body: await request.text() });
    const file = await net.fetch(pathToFileURL(join(here, 'pages', pathname)).href).catch(() => undefined);
    if (!file) return new Response(null, { status: 404 });
    const headers = {
      'content-type': file.headers.get('content-type'),
      'content-security-policy': "default-src 'self'",
    };
    return new Response(await file.bytes(), { headers });
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'View',
        submenu: [
          { role: 'zoomIn', id: 'zoom-in' },
          { label: 'Hello', id: 'hello', click: (_item, window) => window.webContents.send('progress', 'hello') },
        ],
      },
    ]),
  );
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), contextIsolation: true, sandbox: true },
  });
  globalThis.mayClose = !process.argv.includes('--stay-open');
  window.on('close', (event) => {
    if (!globalThis.mayClose) event.preventDefault();
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://fixture/index.html');
  process.stdout.write('loaded\n');
});
