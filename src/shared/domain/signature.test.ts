import { expect, test } from 'vitest';
import { isOnBehalf, signatureLines, SIGNING_FORMS } from './signature.ts';

test.each([
  [{ form: 'head', position: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ form: 'head', onBehalfOf: 'Giám đốc', position: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ form: 'Q', position: 'Giám đốc' }, ['Q. GIÁM ĐỐC']],
  [{ form: 'KT', onBehalfOf: 'Giám đốc', position: 'Phó  Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  [{ form: 'TL', onBehalfOf: 'Giám đốc', position: 'Chánh Văn phòng' }, ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG']],
  [{ form: 'TUQ', onBehalfOf: 'Giám đốc', position: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  [{ form: 'TM', onBehalfOf: 'Ban Chấp hành', position: 'Chủ tịch' }, ['TM. BAN CHẤP HÀNH', 'CHỦ TỊCH']],
  [{ form: 'TM', onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
] as const)('%o', (capacity, lines) => {
  expect(signatureLines(capacity)).toEqual(lines);
});

test('whoever signs for another must say for whom', () => {
  for (const form of SIGNING_FORMS.filter(isOnBehalf)) {
    expect(() => signatureLines({ form, position: 'Phó Giám đốc' })).toThrow(RangeError);
    expect(() => signatureLines({ form, onBehalfOf: ' ', position: 'Phó Giám đốc' })).toThrow(RangeError);
  }
  expect(SIGNING_FORMS.filter(isOnBehalf)).toEqual(['KT', 'TL', 'TUQ', 'TM']);
  expect(() => signatureLines({ form: 'head', position: '' })).toThrow(RangeError);
});
