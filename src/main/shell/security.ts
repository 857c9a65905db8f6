import type { App, Session, WebContents, WebFrameMain } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Whether a message comes from the program's own page, in its top frame. */
export function isTrustedSender(frame: WebFrameMain | null): boolean {
  if (!frame || frame.parent !== null) return false;
  try {
    const { protocol, host } = new URL(frame.url);
    return `${protocol}//${host}` === ORIGIN;
  } catch {
    return false;
  }
}

/** Every page stays where it is: no navigation, no new windows, no embedded pages. */
function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** The program needs no permission of any kind, and no network. */
function denyAll(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => {
    const isOurs = request.url.startsWith(`${ORIGIN}/`) || /^(data|blob|devtools|chrome-extension):/.test(request.url);
    answer({ cancel: !isOurs });
  });
}

/** Sets the rules for every page and session that will be made. Call before the first window. */
export function secure(app: App): void {
  // No name is ever looked up: whatever slips past the rules below finds no network.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('session-created', denyAll);
}
