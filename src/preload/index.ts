import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import { BRIDGE_NAME, channels, type Bridge } from '../shared/contract/bridge.ts';
import type { Progress } from '../shared/contract/define.ts';

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  call: (callId, name, input) => ipcRenderer.invoke(channels.call, callId, name, input),
  cancel: (callId) => ipcRenderer.send(channels.cancel, callId),
  onProgress: (listener) => {
    const forward = (_event: IpcRendererEvent, callId: string, progress: Progress) => listener(callId, progress);
    ipcRenderer.on(channels.progress, forward);
    return () => {
      ipcRenderer.off(channels.progress, forward);
    };
  },
  pathOfDroppedFile: (file) => {
    // Throws for anything that is not a real file of this window.
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
    ipcRenderer.send(channels.dropped, path);
    return path;
  },
} satisfies Bridge);
