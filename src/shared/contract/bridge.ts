import type { Progress } from './define.ts';
import type { ErrorMessage } from './errors.ts';

/** The answer to one call as it crosses the process border: Electron keeps an error's text only, we need its code. */
export type Answer = { ok: true; output: unknown } | { ok: false; error: ErrorMessage };

/** All that the window can reach. Nothing else crosses from the program to the page. */
export interface Bridge {
  call: (callId: string, name: string, input: unknown) => Promise<Answer>;
  cancel: (callId: string) => void;
  /** @returns a function that stops listening. */
  onProgress: (listener: (callId: string, progress: Progress) => void) => () => void;
  /** The path of a file the user dropped on the window; it may then be sent to procedures. */
  pathOfDroppedFile: (file: unknown) => string;
}

/** The channels between window and program, named once. */
export const channels = {
  call: 'thi-dua:call',
  cancel: 'thi-dua:cancel',
  progress: 'thi-dua:progress',
  dropped: 'thi-dua:dropped',
} as const;

/** The page's name for the bridge on `window`. */
export const BRIDGE_NAME = 'thiDua';
