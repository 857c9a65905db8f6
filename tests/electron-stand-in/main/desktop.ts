// The `shell`, `nativeTheme` and `screen` modules: what a desktop would answer when nobody sits at it.
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { note } from './electron-event.ts';
import { webContents } from './web-contents.ts';

export const shell = {
  /** @returns empty when the file was opened, else why not */
  async openPath(path: string): Promise<string> {
    if (!existsSync(path)) return `No such file: ${path}`;
    note(`shell.openPath opens nothing here: ${path}`);
    return '';
  },

  showItemInFolder(path: string): void {
    note(`shell.showItemInFolder shows nothing here: ${path}`);
  },

  async openExternal(url: string): Promise<void> {
    note(`shell.openExternal opens nothing here: ${url}`);
  },
};

type Theme = 'system' | 'light' | 'dark';

class NativeTheme extends EventEmitter {
  #source: Theme = 'system';

  get themeSource(): Theme {
    return this.#source;
  }

  set themeSource(source: Theme) {
    this.#source = source;
    for (const page of webContents.getAllWebContents()) page.setTheme(source);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1 };

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
};
