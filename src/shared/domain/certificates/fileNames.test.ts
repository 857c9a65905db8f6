import { describe, expect, test } from 'vitest';
import { fileNames, unknownFileNameFields } from './fileNames.ts';

const person = (stt: string, ten: string) => ({ stt, so: `${stt}/2021`, ten, donvi: 'Phòng CNTT' });

describe('names of the files of single certificates', () => {
  test('fields are filled, and what no disk allows becomes a dash', () => {
    expect(fileNames('{stt}_{so}_{ten} - {donvi}?', [person('01', 'Lê Văn Ân')])).toEqual([
      '01_01-2021_Lê Văn Ân - Phòng CNTT-',
    ]);
  });

  test('homonyms do not write over each other, not even where capitals are not told apart', () => {
    const names = fileNames('{ten}', [person('1', 'Nông Thị Hạnh'), person('2', 'NÔNG THỊ HẠNH')]);
    expect(names).toEqual(['Nông Thị Hạnh', 'NÔNG THỊ HẠNH (2)']);
  });

  test.each([
    ['', '01'],
    ['...', '01'],
    ['con', '01-con'],
    ['Aux.{ten}', '01-Aux.A'],
    ['com¹ .a', '01-com¹ .a'],
    ['CONOUT$', '01-CONOUT$'],
    ['contact', 'contact'],
    ['{ten}. ', 'A'],
    ['x'.repeat(300), 'x'.repeat(120)],
    ['a\u0301', 'á'],
    // 3 bytes each, of which Linux takes 255 with the ending.
    ['ấ'.repeat(120), 'ấ'.repeat(76)],
    ['🏆'.repeat(70), '🏆'.repeat(57)],
  ])('%j gives %j', (pattern, name) => {
    expect(fileNames(pattern, [person('01', 'A')])).toEqual([name]);
  });

  test('fields that there are not are told', () => {
    expect(unknownFileNameFields('{ten}-{tuoi}-{}')).toEqual(['tuoi', '']);
  });
});
