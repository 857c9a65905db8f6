import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatDecimal, formatNumber } from '../../src/shared/domain/numbers.ts';

interface Step {
  name: string;
  milliseconds: number;
}

/** What the demo did, how long each step took, and what lies in its folder afterwards. */
export class StepTable {
  readonly #steps: Step[] = [];
  #current: { name: string; since: number } | undefined;

  begin(name: string): void {
    this.#end();
    this.#current = { name, since: performance.now() };
  }

  #end(): void {
    if (!this.#current) return;
    const { name, since } = this.#current;
    this.#steps.push({ name, milliseconds: performance.now() - since });
    this.#current = undefined;
  }

  print(folder: string): void {
    this.#end();
    const width = Math.max(...this.#steps.map(({ name }) => name.length));
    for (const { name, milliseconds } of this.#steps) {
      console.log(`${name.padEnd(width)}  ${`${formatDecimal(milliseconds / 1000)} s`.padStart(9)}`);
    }
    const total = this.#steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    console.log(`${''.padEnd(width)}  ${`${formatDecimal(total / 1000)} s`.padStart(9)}\n`);
    for (const file of filesOf(folder)) {
      console.log(
        `${file.padEnd(width)}  ${`${formatNumber(Math.ceil(statSync(join(folder, file)).size / 1024))} KB`.padStart(9)}`,
      );
    }
    console.log();
  }
}

/** The files of the folder and of its screenshots, without the office's own data. */
function filesOf(folder: string): string[] {
  const screens = existsSync(join(folder, 'man-hinh')) ? readdirSync(join(folder, 'man-hinh')) : [];
  const own = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
  return [...own, ...screens.map((name) => join('man-hinh', name))];
}
