// app.commandLine: switches for Chromium, from the command line and from the app.
export class CommandLine {
  /** What Chromium is started with. */
  readonly switches: string[] = [];

  appendSwitch(name: string, value?: string): void {
    this.switches.push(value ? `--${name}=${value}` : `--${name}`);
  }

  hasSwitch(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  getSwitchValue(name: string): string {
    return this.#find(name)?.slice(`--${name}=`.length) ?? '';
  }

  #find(name: string): string | undefined {
    const all = [...process.argv, ...this.switches];
    return all.findLast((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`));
  }
}
