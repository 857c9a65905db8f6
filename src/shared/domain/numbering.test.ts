import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_REGISTER_PATTERNS,
  DOCUMENT_KINDS,
  documentNumber,
  isDocumentPattern,
  REGISTER_SCOPES,
  registerNumber,
  registerSeries,
  symbolWithoutNumber,
} from './numbering.ts';

describe('documents', () => {
  test.each([
    ['{số}/{loại}-{cơ quan}', true],
    ['{số}', true],
    ['QĐ-STTTT', false],
    ['{số}/{phòng}', false],
  ])('the pattern %j numbers documents: %j', (pattern, numbers) => {
    expect(isDocumentPattern(pattern)).toBe(numbers);
  });

  const decision = { kindAbbreviation: 'QĐ', officeAbbreviation: 'STTTT' };

  test('numbers below ten take a zero', () => {
    expect(documentNumber({ ...decision, number: 5 })).toBe('05/QĐ-STTTT');
    expect(documentNumber({ ...decision, number: 10 })).toBe('10/QĐ-STTTT');
    expect(documentNumber({ ...decision, number: 1234 })).toBe('1234/QĐ-STTTT');
  });

  test('a document without a number leaves room for one', () => {
    expect(symbolWithoutNumber(decision)).toBe(`${'\u00A0'.repeat(7)}/QĐ-STTTT`);
  });

  test('the office writes its own pattern', () => {
    const union = { number: 7, kindAbbreviation: 'NQ', officeAbbreviation: 'CĐCS' };
    expect(documentNumber({ ...union, pattern: '{số}-{loại}/{cơ quan}' })).toBe('07-NQ/CĐCS');
    expect(documentNumber({ ...union, pattern: '{số}/{cơ quan}-VP'.normalize('NFD') })).toBe('07/CĐCS-VP');
  });

  test('a pattern with an unknown field, or no number, is refused', () => {
    expect(() => documentNumber({ ...decision, number: 5, pattern: '{số}/{mã}' })).toThrow('{mã}');
    for (const number of [0, -1, 1.5, Number.NaN]) {
      expect(() => documentNumber({ ...decision, number })).toThrow(RangeError);
    }
  });

  test('the thirty abbreviations of Phụ lục III', () => {
    expect(Object.keys(DOCUMENT_KINDS).join(', ')).toBe(
      'NQ, QĐ, CT, QC, QyĐ, TC, TB, HD, CTr, KH, PA, ĐA, DA, BC, BB, TTr, HĐ, CĐ, BGN, BTT, GUQ, GM, GGT, GNP, PG, PC, PB, SY, TrS, SL',
    );
  });
});

describe('register', () => {
  test('by scope', () => {
    const award = { number: 7, kindShortCode: 'GK', year: 2021 };
    expect(
      REGISTER_SCOPES.map((scope) => registerNumber({ ...award, pattern: DEFAULT_REGISTER_PATTERNS[scope] })),
    ).toEqual(['07/2021', '07/GK-2021', '07']);
    expect(REGISTER_SCOPES.map((scope) => registerSeries(scope, 'GK', 2021))).toEqual(['2021', '2021/GK', '']);
    expect(() => registerNumber({ ...award, pattern: '{số}/{cơ quan}' })).toThrow(RangeError);
  });

  test('under the default patterns two awards read alike only with one number in one series', () => {
    const award = fc.record({
      number: fc.integer({ min: 1, max: 120 }),
      kindShortCode: fc.constantFrom('GK', 'LĐTT', 'CSTĐCS'),
      year: fc.integer({ min: 2020, max: 2023 }),
    });
    fc.assert(
      fc.property(award, award, fc.constantFrom(...REGISTER_SCOPES), (a, b, scope) => {
        const [textA, textB] = [a, b].map((one) =>
          registerNumber({ ...one, pattern: DEFAULT_REGISTER_PATTERNS[scope] }),
        );
        const [seriesA, seriesB] = [a, b].map((one) => registerSeries(scope, one.kindShortCode, one.year));
        expect(textA === textB).toBe(seriesA === seriesB && a.number === b.number);
      }),
      { numRuns: 2000 },
    );
  });
});
