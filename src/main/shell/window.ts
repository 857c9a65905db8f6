import { BrowserWindow } from 'electron';
import { join } from 'node:path';

/** The one window. The page in it is sandboxed and isolated: it reaches the program through the preload's bridge only. */
export function createWindow(outFolder: string, icon: string): BrowserWindow {
  return new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    backgroundColor: '#f5f6f7',
    icon,
    webPreferences: {
      preload: join(outFolder, 'preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      webviewTag: false,
    },
  });
}
