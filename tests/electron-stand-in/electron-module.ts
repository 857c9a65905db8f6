// What `import … from 'electron'` gives the app's main process. Only what this app uses: an import of anything else
// fails as the app starts, which is the time to add it here.
import { app } from './main/app.ts';
import { BrowserWindow } from './main/browser-window.ts';
import { nativeTheme, screen, shell } from './main/desktop.ts';
import { dialog } from './main/dialog.ts';
import { ipcMain } from './main/ipc-main.ts';
import { Menu } from './main/menu.ts';
import { net, protocol } from './main/protocol.ts';
import { session } from './main/session.ts';
import { webContents } from './main/web-contents.ts';

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, net, protocol, screen, session, shell, webContents };
