// The `session` module: which permissions pages have and which requests may leave.
import { EventEmitter } from 'node:events';
import { protocol } from './protocol.ts';

type PermissionRequestHandler = (
  webContents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type PermissionCheckHandler = (webContents: unknown, permission: string, origin: string, details: object) => boolean;

interface RequestDetails {
  url: string;
  method: string;
  resourceType: string;
}
type RequestListener = (details: RequestDetails, callback: (answer: { cancel?: boolean }) => void) => void;

class WebRequest {
  #listener: RequestListener | undefined;

  /** Electron's filter of URLs is not supported: the listener sees every request. */
  onBeforeRequest(listener: RequestListener | null): void {
    this.#listener = listener ?? undefined;
  }

  async isCancelled(details: RequestDetails): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<{ cancel?: boolean }>();
    if (this.#listener) this.#listener(details, resolve);
    else resolve({});
    return (await promise).cancel === true;
  }
}

class Session extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();
  #onRequest: PermissionRequestHandler | undefined;
  #onCheck: PermissionCheckHandler | undefined;

  setPermissionRequestHandler(handler: PermissionRequestHandler | null): void {
    this.#onRequest = handler ?? undefined;
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler | null): void {
    this.#onCheck = handler ?? undefined;
  }

  /** Without handlers Electron grants everything, and so does this. */
  async isGranted(webContents: unknown, permission: string, origin: string): Promise<boolean> {
    if (this.#onCheck && !this.#onCheck(webContents, permission, origin, { isMainFrame: true })) return false;
    if (!this.#onRequest) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#onRequest(webContents, permission, resolve, { isMainFrame: true, requestingUrl: origin });
    return promise;
  }

  /** USB, HID and serial devices: Chromium without a window offers none. */
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
}

export const session = { defaultSession: new Session() };
