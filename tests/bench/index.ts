// `npm run bench`: each figure is a ratio against a named baseline of the same run.
import { rmSync } from 'node:fs';
import { chosenRuntime } from '../../scripts/runtimes.mjs';
import * as awards from './awards.ts';
import * as certificates from './certificates.ts';
import * as checks from './checks.ts';
import * as designer from './designer.ts';
import type { Result } from './measure.ts';
import { populate } from './population.ts';
import * as printing from './printing.ts';
import * as search from './search.ts';
import * as staffImport from './staffImport.ts';
import * as startUp from './startUp.ts';

function print({ name, ratio, budget, details }: Result): void {
  const verdict = ratio <= budget ? 'within' : 'OVER';
  const shown = Object.entries(details).map(([key, value]) => `${key} ${value.toFixed(1)}`);
  console.log(
    `${verdict.padEnd(6)} ${ratio.toFixed(2).padStart(6)} of ${budget.toFixed(2)}  ${name} (${shown.join(', ')})`,
  );
}

console.log(`Runtime of the window: ${chosenRuntime()}`);
const folders = { empty: '', small: '', large: '' };
try {
  folders.empty = await populate(0, 0);
  folders.small = await populate(10_000, 50_000);
  folders.large = await populate(100_000, 500_000);
  const results: Result[] = [];
  const measures = [
    () => certificates.run(),
    () => staffImport.run(),
    () => search.run(folders),
    () => startUp.run(folders),
    () => designer.run(folders),
    // Last: they put rounds and a print of their own into the large office.
    () => awards.run(folders),
    () => checks.run(folders),
    () => printing.run(folders),
  ];
  for (const measure of measures) {
    const found = await measure();
    found.forEach(print);
    results.push(...found);
  }
  if (results.some(({ ratio, budget }) => ratio > budget)) process.exitCode = 1;
} finally {
  for (const folder of Object.values(folders)) if (folder) rmSync(folder, { recursive: true, force: true });
}
