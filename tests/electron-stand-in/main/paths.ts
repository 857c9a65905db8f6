// app.getPath: the places Electron uses on Linux.
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export class Paths {
  #set = new Map<string, string>();

  /** @param appName the default folder of its data */
  get(name: string, appName: string): string {
    const path = this.#set.get(name) ?? this.#usual(name, appName);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  set(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (name === 'userData') mkdirSync(path, { recursive: true });
    this.#set.set(name, path);
  }

  #usual(name: string, appName: string): string | undefined {
    const userData = () => this.get('userData', appName);
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
      case 'userData':
        return join(this.get('appData', appName), appName);
      case 'sessionData':
        return userData();
      case 'logs':
        return join(userData(), 'logs');
      case 'crashDumps':
        return join(userData(), 'Crashpad');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.argv[0];
      case 'desktop':
      case 'documents':
      case 'downloads':
      case 'pictures':
        return join(homedir(), name[0]?.toUpperCase() + name.slice(1));
      default:
        return undefined;
    }
  }
}
