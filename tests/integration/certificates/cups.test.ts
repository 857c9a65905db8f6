import { afterEach, describe, expect, test, vi } from 'vitest';
import { cups } from '../../../src/main/backend/certificates/printing/cups.ts';
import { printService } from '../../../src/main/backend/certificates/printing/systemPrinting.ts';
import { windowsPrinting } from '../../../src/main/backend/certificates/printing/windowsPrinting.ts';
import { cupsPrograms } from './printPrograms.ts';

afterEach(() => vi.unstubAllEnvs());

const sheets = { printer: 'Canon_A3', tray: 'Manual', widthMm: 420, heightMm: 297, pages: 1 };

test.each([
  ['linux', cups],
  ['darwin', cups],
  ['win32', windowsPrinting],
] as const)('on %s the system’s own way is taken', (platform, service) => {
  expect(printService(platform)).toBe(service);
});

describe.skipIf(process.platform === 'win32')('CUPS', () => {
  test('is given a PDF at its own size, never fitted, with the paper and the tray', async () => {
    const { asked } = cupsPrograms();
    expect(await cups.printers()).toEqual(['HP_LaserJet', 'Canon_A3']);
    expect(await cups.trays('Canon_A3')).toEqual(['Auto', 'Tray1', 'Manual']);
    await cups.print('-giay khen.pdf', sheets);
    const options = '-d Canon_A3 -o print-scaling=none -o sides=one-sided -o media=A3 -o InputSlot=Manual --';
    expect(asked()).toEqual([...options.split(' '), '-giay khen.pdf']);
  });

  test.each([
    ['a blank of its own size', { widthMm: 360, heightMm: 270.5 }, {}, 'media=Custom.270.5x360mm'],
    ['A4 upright', { widthMm: 210, heightMm: 297 }, {}, 'media=A4'],
    ['A3 where the driver tells nothing', { widthMm: 420, heightMm: 297 }, { options: '' }, 'media=A3'],
  ])('is told the paper: %s', async (_what, size, driver, media) => {
    const { asked } = cupsPrograms(driver);
    await cups.print('a.pdf', { ...sheets, ...size });
    expect(asked()).toContain(media);
  });

  test('is not sent what its driver would cut to another paper or take from another tray', async () => {
    const { wasAsked } = cupsPrograms({ options: 'PageSize/Media Size: *Letter A4 Legal\nInputSlot/Source: *Auto' });
    await expect(cups.print('a.pdf', sheets)).rejects.toMatchObject({
      code: 'PAPER_NOT_TAKEN',
      data: { printer: 'Canon_A3', widthMm: 420, heightMm: 297 },
    });
    await expect(cups.print('a.pdf', { ...sheets, widthMm: 210 })).rejects.toMatchObject({
      code: 'TRAY_NOT_THERE',
      data: { printer: 'Canon_A3', tray: 'Manual' },
    });
    expect(wasAsked()).toBe(false);
  });

  test('that refuses is told by the printer’s name', async () => {
    cupsPrograms({ exitCode: 1 });
    expect(await cups.printers()).toEqual([]);
    await expect(cups.print('a.pdf', sheets)).rejects.toMatchObject({
      code: 'NOT_PRINTED',
      data: { printer: 'Canon_A3' },
    });
  });
});
