import { DEFAULT_REGISTER_PATTERNS, registerNumber } from '../../../shared/domain/numbering.ts';

/**
 * The number as the register and the certificate print it, from the series it runs in: '' gives "07", '2021' "07/2021",
 * '2021/GK' "07/GK-2021". An award keeps its text when the office later numbers in another way.
 */
export function registerText(series: string, number: number): string {
  const [year = '', kindShortCode = ''] = series.split('/');
  const scope = series === '' ? 'continuous' : kindShortCode === '' ? 'year' : 'kind';
  return registerNumber({ number, kindShortCode, year: Number(year), pattern: DEFAULT_REGISTER_PATTERNS[scope] });
}
