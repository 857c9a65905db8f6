import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { printAtFullSize, systemPrinters } from '../../src/main/shell/systemPrinting.ts';
import { temporaryFolder } from './backend.ts';

/** A print service of ours, which writes down what it was asked. */
function fakePrintService(exitCode = 0): string {
  const folder = temporaryFolder();
  const asked = join(folder, 'asked');
  const programs = {
    lp: `printf '%s\\n' "$@" > "${asked}"; exit ${exitCode}`,
    lpstat: `printf 'HP_LaserJet\\nCanon_A3\\n'; exit ${exitCode}`,
  };
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return asked;
}

const sheet = { printer: 'Canon_A3', tray: 'Manual', widthMm: 420, heightMm: 297 };

test.skipIf(process.platform === 'win32')('a PDF goes to the printer at its own size, never fitted', async () => {
  const asked = fakePrintService();
  expect(await systemPrinters()).toEqual(['HP_LaserJet', 'Canon_A3']);
  await printAtFullSize('-giay khen.pdf', sheet);
  expect(readFileSync(asked, 'utf8').trim().split('\n')).toEqual(
    '-d Canon_A3 -o print-scaling=none -o media=Custom.297x420mm -o InputSlot=Manual --'
      .split(' ')
      .concat('-giay khen.pdf'),
  );
});

test.skipIf(process.platform === 'win32')('a printer that refuses is told by its name', async () => {
  fakePrintService(1);
  expect(await systemPrinters()).toEqual([]);
  await expect(printAtFullSize('a.pdf', sheet)).rejects.toMatchObject({
    code: 'NOT_PRINTED',
    data: { printer: 'Canon_A3' },
  });
});
