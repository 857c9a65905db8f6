// Electron asks the app when a page wants a permission; Chromium wants to know beforehand. So each page's origin is
// given its permissions as the page loads, after asking the app's handlers for every one of them.
import { chromium } from '../chromium/chromium.ts';
import { session } from './session.ts';

/** Chromium's descriptors (Permissions API) by Electron's names. */
const permissions: [electronName: string, descriptor: { name: string; sysex?: boolean }][] = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['window-management', { name: 'window-management' }],
  ['display-capture', { name: 'display-capture' }],
];

/** @param url of the page, as Chromium knows it */
export async function givePermissions(webContents: unknown, url: string): Promise<void> {
  if (!url.startsWith('https:')) return;
  const { origin } = new URL(url);
  const appOrigin = session.defaultSession.protocol.fromChromium(`${origin}/`);
  await Promise.all(
    permissions.map(async ([name, permission]) => {
      const isGranted = await session.defaultSession.isGranted(webContents, name, appOrigin);
      const setting = isGranted ? 'granted' : 'denied';
      await chromium.send('Browser.setPermission', { origin, permission, setting });
    }),
  );
}
