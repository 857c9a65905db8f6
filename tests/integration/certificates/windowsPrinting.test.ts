import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { windowsPrinting } from '../../../src/main/backend/certificates/printing/windowsPrinting.ts';
import { windowsPrograms } from './printPrograms.ts';

const place = vi.hoisted(() => ({ sumatra: '' }));
vi.mock('../../../src/main/backend/certificates/printing/sumatra.ts', () => ({ sumatraPath: () => place.sumatra }));

afterEach(() => vi.unstubAllEnvs());

/** Windows as its programs answered; they are started as on Windows, which needs a shell to stand in for them. */
function windows(answers?: Parameters<typeof windowsPrograms>[0]) {
  const programs = windowsPrograms(answers);
  place.sumatra = programs.sumatra;
  return programs;
}

const sheets = { printer: 'Canon LBP, tầng 2', tray: 'Khay 1, giấy dày', widthMm: 420, heightMm: 297, pages: 3 };

describe.skipIf(process.platform === 'win32')('Windows', () => {
  test('tells its printers, the usual one first, and a printer’s trays', async () => {
    const { script } = windows();
    expect(await windowsPrinting.printers()).toEqual(['Canon LBP, tầng 2', 'Microsoft Print to PDF']);
    expect(await windowsPrinting.trays("'; Remove-Item C:\\ #")).toEqual([
      'Automatically Select',
      'Khay 1, giấy dày',
      'Manual Feed',
    ]);
    // The name goes beside the script, never into it; and nothing in it needs quoting a second time.
    expect(script()).toContain("for '; Remove-Item C:\\ #\n");
    expect(script().match(/Remove-Item/g)).toHaveLength(1);
    expect(script()).not.toContain('"');
  });

  test('is given a PDF at its own size, never fitted, with the paper and the tray', async () => {
    const { asked } = windows();
    await windowsPrinting.print('C:\\Temp\\giay khen.pdf', sheets);
    expect(asked()).toEqual([
      '-print-to',
      'Canon LBP, tầng 2',
      '-silent',
      '-print-settings',
      'noscale,simplex,portrait,paperkind=8,bin=260',
      'C:\\Temp\\giay khen.pdf',
    ]);
  });

  test.each([
    ['A4, of two the plain one', { widthMm: 297, heightMm: 210 }, {}, 'portrait,paperkind=9'],
    ['A4 upright', { widthMm: 210, heightMm: 297 }, {}, 'portrait,paperkind=9'],
    ['a blank entered as a form', { widthMm: 360, heightMm: 270 }, {}, 'portrait,paperkind=300'],
    [
      'a form entered across',
      { widthMm: 360, heightMm: 270 },
      { papers: 'paper|300|1417|1063' },
      'landscape,paperkind=300',
    ],
    ['a printer set to print across', { widthMm: 297, heightMm: 210 }, { turned: 'turned|1' }, 'landscape,paperkind=9'],
  ])(
    'is told the paper and how it lies, whichever way the certificate does: %s',
    async (_what, size, printer, settings) => {
      const { asked } = windows({ printer });
      await windowsPrinting.print('a.pdf', { ...sheets, tray: '', ...size });
      expect(asked()).toContain(`noscale,simplex,${settings}`);
    },
  );

  test('is not sent what its driver would cut to another paper or take from another tray', async () => {
    const { wasAsked } = windows();
    await expect(windowsPrinting.print('a.pdf', { ...sheets, widthMm: 400, heightMm: 300 })).rejects.toMatchObject({
      code: 'PAPER_NOT_TAKEN',
      data: { printer: 'Canon LBP, tầng 2', widthMm: 400, heightMm: 300 },
    });
    await expect(windowsPrinting.print('a.pdf', { ...sheets, tray: 'Khay 9' })).rejects.toMatchObject({
      code: 'TRAY_NOT_THERE',
      data: { tray: 'Khay 9' },
    });
    expect(wasAsked()).toBe(false);
  });

  test('that knows one source of paper alone takes no other', async () => {
    const { asked, wasAsked } = windows({ printer: { trays: '' } });
    const other = windowsPrinting.print('a.pdf', { ...sheets, tray: 'Manual Feed' });
    await expect(other).rejects.toMatchObject({ code: 'TRAY_NOT_THERE' });
    expect(wasAsked()).toBe(false);
    await windowsPrinting.print('a.pdf', { ...sheets, tray: '' });
    expect(asked()).toContain('noscale,simplex,portrait,paperkind=8');
  });

  test.each([
    ['fails to print', { exitCode: 1 }, true],
    ['does not know the printer', { printer: null }, false],
  ])('that %s is told by the printer’s name', async (_what, answers, isSent) => {
    const { wasAsked } = windows(answers);
    await expect(windowsPrinting.print('a.pdf', sheets)).rejects.toMatchObject({
      code: 'NOT_PRINTED',
      data: { printer: 'Canon LBP, tầng 2' },
    });
    expect(wasAsked()).toBe(isSent);
  });

  test('without PowerShell has no printers, and nothing is sent', async () => {
    const { sumatra } = windows();
    vi.stubEnv('SystemRoot', '/nowhere');
    expect(await windowsPrinting.printers()).toEqual([]);
    expect(await windowsPrinting.trays('Canon')).toEqual([]);
    await expect(windowsPrinting.print('a.pdf', sheets)).rejects.toMatchObject({ code: 'NOT_PRINTED' });
    expect(readFileSync(sumatra, 'utf8')).toContain('exit 0');
    expect(existsSync(`${sumatra}.asked`)).toBe(false);
  });
});
