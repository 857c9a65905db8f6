// The scripts Chromium runs in every new document before the page's own: functions of this folder as source text.
// Node strips their types in place, so what toString() gives is JavaScript.
import { makeCloner } from './clone.ts';
import { runPreload, type PreloadSettings } from './preload-world.ts';
import { joinWorlds } from './worlds.ts';

/** Only the top frame gets the bridge, as in Electron without nodeIntegrationInSubFrames. */
const inTopFrame = (code: string) => `if (window === window.top) { ${code} }`;

export function pageSource(secret: string): string {
  return inTopFrame(`(${String(joinWorlds)})(${JSON.stringify(secret)}, 'page');`);
}

/**
 * @param preload the app's preload script, CommonJS
 * @param file its path, for error messages
 */
export function preloadSource(secret: string, settings: PreloadSettings, preload: string, file: string): string {
  const join = `(requests) => (${String(joinWorlds)})(${JSON.stringify(secret)}, 'preload', requests)`;
  // The preload begins on a line of its own so that its line numbers are only shifted, not broken.
  const run = `(require, process, exports = {}, module = { exports }) => {\n${preload}\n}`;
  const call = `(${String(runPreload)})(${JSON.stringify(settings)}, (${String(makeCloner)})(), ${join}, ${run});`;
  return `${inTopFrame(call)}\n//# sourceURL=file://${file}`;
}
