import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  printAtFullSize,
  printerTrays,
  systemPrinters,
} from '../../../src/main/backend/certificates/printing/systemPrinting.ts';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';

afterEach(() => vi.unstubAllEnvs());

const OPTIONS = `PageSize/Media Size: *Letter A4 A3 Custom.WIDTHxHEIGHT
InputSlot/Media Source: *Auto Tray1 Manual
Duplex/Duplex: *None`;

interface Service {
  exitCode?: number;
  /** What the driver says may be chosen. */
  options?: string;
}

/** A print service of ours, which writes down what it was asked and keeps what it was given. */
function fakePrintService({ exitCode = 0, options = OPTIONS }: Service = {}) {
  const folder = temporaryFolder();
  const [asked, printed] = [join(folder, 'asked'), join(folder, 'printed.pdf')];
  const programs = {
    lp: `printf '%s\\n' "$@" > "${asked}"; for last; do :; done; cp -- "$last" "${printed}" 2>/dev/null; exit ${exitCode}`,
    lpstat: `printf 'HP_LaserJet\\nCanon_A3\\n'; exit ${exitCode}`,
    lpoptions: `printf '%s\\n' '${options}'`,
  };
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  return { asked: () => readFileSync(asked, 'utf8').trim().split('\n'), printed, wasAsked: () => existsSync(asked) };
}

const sheet = { printer: 'Canon_A3', tray: 'Manual', widthMm: 420, heightMm: 297 };

describe.skipIf(process.platform === 'win32')('the print service', () => {
  test('is given a PDF at its own size, never fitted, with the paper and the tray', async () => {
    const { asked } = fakePrintService();
    expect(await systemPrinters()).toEqual(['HP_LaserJet', 'Canon_A3']);
    expect(await printerTrays('Canon_A3')).toEqual(['Auto', 'Tray1', 'Manual']);
    await printAtFullSize('-giay khen.pdf', sheet);
    const options = '-d Canon_A3 -o print-scaling=none -o sides=one-sided -o media=A3 -o InputSlot=Manual --';
    expect(asked()).toEqual([...options.split(' '), '-giay khen.pdf']);
  });

  test.each([
    ['a blank of its own size', { widthMm: 360, heightMm: 270.5 }, OPTIONS, 'media=Custom.270.5x360mm'],
    ['A4 upright', { widthMm: 210, heightMm: 297 }, OPTIONS, 'media=A4'],
    ['A3 where the driver tells nothing', { widthMm: 420, heightMm: 297 }, '', 'media=A3'],
  ])('is told the paper: %s', async (_what, size, options, media) => {
    const { asked } = fakePrintService({ options });
    await printAtFullSize('a.pdf', { ...sheet, ...size });
    expect(asked()).toContain(media);
  });

  test('is not sent what its driver would cut to another paper', async () => {
    const { wasAsked } = fakePrintService({ options: 'PageSize/Media Size: *Letter A4 Legal' });
    await expect(printAtFullSize('a.pdf', sheet)).rejects.toMatchObject({
      code: 'PAPER_NOT_TAKEN',
      data: { printer: 'Canon_A3', widthMm: 420, heightMm: 297 },
    });
    expect(wasAsked()).toBe(false);
  });

  test('that refuses is told by the printer’s name', async () => {
    fakePrintService({ exitCode: 1 });
    expect(await systemPrinters()).toEqual([]);
    await expect(printAtFullSize('a.pdf', sheet)).rejects.toMatchObject({
      code: 'NOT_PRINTED',
      data: { printer: 'Canon_A3' },
    });
  });
});

describe.skipIf(process.platform === 'win32')('certificates straight to a printer', () => {
  const profile = { name: 'Canon, khay tay', printer: 'Canon_A3', tray: 'Manual', widthMm: 297, heightMm: 210 };

  /** An office that has decided three certificates, a print service, and a folder of their own for temporary files. */
  async function printingOffice(service?: Service) {
    const office = await openRoundOffice();
    await approveCertificates(office, { staffIds: office.staffIds.slice(0, 2), unitIds: [office.technology] });
    const { id: decisionId } = await issue(office);
    const { id: profileId } = await office.call('certificates.savePrinterProfile', profile);
    const temporary = temporaryFolder();
    const printService = fakePrintService(service);
    vi.stubEnv('TMPDIR', temporary);
    return { ...office, ...printService, temporary, batch: { decisionId, profileId, output: 'printer' as const } };
  }

  test('go from the profile’s tray, are remembered by it, and leave no file behind', async () => {
    const { call, batch, temporary, asked, printed } = await printingOffice();
    expect(await call('certificates.print', batch)).toMatchObject({ pages: 3, file: null });
    expect(asked()).toEqual(expect.arrayContaining(['Canon_A3', 'media=A4', 'InputSlot=Manual']));
    expect(readFileSync(printed, 'latin1').startsWith('%PDF-')).toBe(true);
    expect(readdirSync(temporary)).toEqual([]);
    const again = { ...batch, reason: 'Bản cũ bị mất' };
    await call('certificates.print', { ...again, printer: 'HP_LaserJet' });
    expect(asked()).not.toContain('InputSlot=Manual');
    await call('certificates.print', { ...again, profileId: null, printer: 'HP_LaserJet' });
    expect((await call('certificates.prints', {})).rows.map(({ profileName }) => profileName)).toEqual([
      'HP_LaserJet',
      'Canon, khay tay (HP_LaserJet)',
      'Canon, khay tay',
    ]);
  });

  test('are not remembered when the printer refuses, and leave no file behind', async () => {
    const { call, batch, temporary } = await printingOffice({ exitCode: 1 });
    await expect(call('certificates.print', batch)).rejects.toMatchObject({ code: 'NOT_PRINTED' });
    expect((await call('certificates.prints', {})).rows).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('need a printer and one size of paper', async () => {
    const { call, batch, wasAsked } = await printingOffice();
    await expect(call('certificates.print', { ...batch, profileId: null })).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'printerNotNamed' },
    });
    await expect(call('certificates.print', { ...batch, output: 'onePdf' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const { rows } = await call('certificates.templates', {});
    const large = rows.find(({ shippedAs }) => shippedAs === 'giay-khen-ca-nhan-a3');
    await call('certificates.makeTemplateDefault', { id: large?.id ?? '' });
    await expect(call('certificates.print', batch)).rejects.toMatchObject({
      code: 'NOT_ALLOWED_NOW',
      data: { reason: 'severalPapers' },
    });
    expect(wasAsked()).toBe(false);
  });

  test('the calibration sheet takes the same way', async () => {
    const { call, batch, temporary, asked, printed } = await printingOffice();
    expect(await call('certificates.writeCalibrationSheet', { id: batch.profileId })).toEqual({ file: null });
    expect(asked()).toEqual(expect.arrayContaining(['Canon_A3', 'media=A4', 'InputSlot=Manual']));
    expect(readFileSync(printed, 'latin1')).toContain('/PrintScaling /None');
    expect(readdirSync(temporary)).toEqual([]);
  });
});
