const { contextBridge, ipcRenderer, webUtils } = require('electron');

globalThis.secretOfPreload = 'not for pages';
contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  work: () => ipcRenderer.send('work'),
  onProgress: (listener) => {
    const forward = (_event, step) => listener(step);
    ipcRenderer.on('progress', forward);
    return () => ipcRenderer.off('progress', forward);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  fail: () => {
    throw new RangeError('thrown in the preload');
  },
  electron: process.versions.electron,
});
