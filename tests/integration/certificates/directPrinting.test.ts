import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cups } from '../../../src/main/backend/certificates/printing/cups.ts';
import type { PrintService } from '../../../src/main/backend/certificates/printing/printService.ts';
import type { Progress } from '../../../src/shared/contract/define.ts';
import { windowsPrinting } from '../../../src/main/backend/certificates/printing/windowsPrinting.ts';
import { approveCertificates, issue, openRoundOffice } from '../awardRound.ts';
import { temporaryFolder } from '../backend.ts';
import { cupsPrograms, windowsPrograms, type PrintPrograms } from './printPrograms.ts';

const place = vi.hoisted(() => ({ sumatra: '', service: null as unknown }));
vi.mock('../../../src/main/backend/certificates/printing/sumatra.ts', () => ({ sumatraPath: () => place.sumatra }));
vi.mock('../../../src/main/backend/certificates/printing/systemPrinting.ts', () => ({
  printService: () => place.service,
}));

afterEach(() => vi.unstubAllEnvs());

interface System {
  service: PrintService;
  programs: (answers: { exitCode: number }) => PrintPrograms;
  printer: string;
  other: string;
  tray: string;
  /** How its program is told to leave the size alone, which paper, and from where. */
  unscaled: RegExp;
  paper: RegExp;
  fromTray: RegExp;
}

const linux: System = {
  service: cups,
  programs: cupsPrograms,
  printer: 'Canon_A3',
  other: 'HP_LaserJet',
  tray: 'Manual',
  unscaled: /^print-scaling=none$/m,
  paper: /^media=A4$/m,
  fromTray: /^InputSlot=Manual$/m,
};

const windows: System = {
  service: windowsPrinting,
  programs: (answers) => {
    const programs = windowsPrograms(answers);
    place.sumatra = programs.sumatra;
    return programs;
  },
  printer: 'Canon LBP, tầng 2',
  other: 'Microsoft Print to PDF',
  tray: 'Khay 1, giấy dày',
  unscaled: /^noscale,/m,
  paper: /,paperkind=9(,|$)/m,
  fromTray: /,bin=260(,|$)/m,
};

/** An office with three decided certificates, the system's programs, and a folder of their own for temporary files. */
async function printingOffice(system: System, exitCode = 0) {
  const office = await openRoundOffice();
  await approveCertificates(office, { staffIds: office.staffIds.slice(0, 2), unitIds: [office.technology] });
  const { id: decisionId } = await issue(office);
  const { printer, tray } = system;
  const { id: profileId } = await office.call('certificates.savePrinterProfile', {
    name: 'Canon, khay tay',
    printer,
    tray,
    widthMm: 297,
    heightMm: 210,
  });
  place.service = system.service;
  const programs = system.programs({ exitCode });
  const temporary = temporaryFolder();
  vi.stubEnv('TMPDIR', temporary);
  const asked = () => programs.asked().join('\n');
  return { ...office, ...programs, asked, temporary, batch: { decisionId, profileId, output: 'printer' as const } };
}

describe.skipIf(process.platform === 'win32').each([
  ['CUPS', linux],
  ['Windows', windows],
])('certificates straight to a printer of %s', (_name, system) => {
  test('go from the profile’s tray, are remembered by it, and leave no file behind', async () => {
    const { call, batch, temporary, asked, printed } = await printingOffice(system);
    const steps: unknown[] = [];
    const onProgress = ({ step, subject }: Progress) => void steps.push([step, subject]);
    expect(await call('certificates.print', batch, { onProgress })).toMatchObject({ pages: 3, file: null });
    expect(steps.at(-1)).toEqual(['certificates.toPrinter', system.printer]);
    for (const part of [system.unscaled, system.paper, system.fromTray]) expect(asked()).toMatch(part);
    expect(readFileSync(printed, 'latin1').startsWith('%PDF-')).toBe(true);
    expect(readdirSync(temporary)).toEqual([]);
    const again = { ...batch, reason: 'Bản cũ bị mất' };
    await call('certificates.print', { ...again, printer: system.other });
    expect(asked()).not.toMatch(system.fromTray);
    await call('certificates.print', { ...again, profileId: null, printer: system.other });
    expect((await call('certificates.prints', {})).rows.map(({ profileName }) => profileName)).toEqual([
      system.other,
      `Canon, khay tay (${system.other})`,
      'Canon, khay tay',
    ]);
  });

  test('are not remembered when the printer refuses, and leave no file behind', async () => {
    const { call, batch, temporary, wasAsked } = await printingOffice(system, 1);
    await expect(call('certificates.print', batch)).rejects.toMatchObject({ code: 'NOT_PRINTED' });
    expect(wasAsked()).toBe(true);
    expect((await call('certificates.prints', {})).rows).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('need a printer and one size of paper', async () => {
    const { call, batch, wasAsked } = await printingOffice(system);
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
    const { call, batch, temporary, asked, printed } = await printingOffice(system);
    expect(await call('certificates.writeCalibrationSheet', { id: batch.profileId })).toEqual({ file: null });
    for (const part of [system.unscaled, system.paper, system.fromTray]) expect(asked()).toMatch(part);
    expect(readFileSync(printed, 'latin1')).toContain('/PrintScaling /None');
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('the printers and trays to choose from are the system’s', async () => {
    const { call } = await printingOffice(system);
    expect((await call('certificates.systemPrinters', {})).names.toSorted()).toEqual(
      [system.printer, system.other].toSorted(),
    );
    expect((await call('certificates.printerTrays', { printer: system.printer })).names).toContain(system.tray);
  });
});
