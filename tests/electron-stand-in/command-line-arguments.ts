import { resolve } from 'node:path';

export interface CommandLineArguments {
  appFolder: string;
  /** Modules to load before the app, as Playwright asks. */
  required: string[];
  /** For Chromium. */
  switches: string[];
  /** For Node's debugger. */
  inspectPort: number | undefined;
  /** For Chromium's. */
  debuggingPort: number | undefined;
}

/** Reads what stands before the app's folder; everything after it is the app's own. */
export function readCommandLine(args: readonly string[]): CommandLineArguments {
  const appAt = args.findIndex((argument, index) => !argument.startsWith('-') && !isRequire(args[index - 1]));
  if (appAt < 0) throw new Error('usage: electron [switches] <app folder> [arguments]');
  const before = args.slice(0, appAt);
  const portOf = (name: string) => before.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
  const isOurs = (argument: string) => /^--(inspect|remote-debugging-port)=/.test(argument);
  return {
    appFolder: resolve(args[appAt] ?? ''),
    required: before.filter((_, index) => isRequire(before[index - 1])),
    switches: before.filter((argument) => argument.startsWith('--') && !isRequire(argument) && !isOurs(argument)),
    inspectPort: toNumber(portOf('--inspect')),
    debuggingPort: toNumber(portOf('--remote-debugging-port')),
  };
}

const isRequire = (argument = '') => argument === '-r' || argument === '--require';
const toNumber = (text: string | undefined) => (text === undefined ? undefined : Number(text));
