import { describe, expect, test } from 'vitest';
import { isText, readDelimitedText } from './delimitedText.ts';

const LIST = 'STT;Họ và tên;Đơn vị\r\n1;Nguyễn Thị Bình;Văn phòng\r\n2;Đặng Hữu Ước;Thanh tra Sở\r\n';
const ROWS = [
  ['STT', 'Họ và tên', 'Đơn vị'],
  ['1', 'Nguyễn Thị Bình', 'Văn phòng'],
  ['2', 'Đặng Hữu Ước', 'Thanh tra Sở'],
];

function read(bytes: Uint8Array | string) {
  return readDelimitedText(Buffer.from(bytes as string)).map(({ values }) => values);
}

/** Windows-1258 has tones as letters of their own behind the vowel. */
function toWindows1258(text: string): Buffer {
  const single: Record<string, number> = { Đ: 0xd0, đ: 0xf0, Ă: 0xc3, ă: 0xe3, Ơ: 0xd5, ơ: 0xf5, Ư: 0xdd, ư: 0xfd };
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const letters = text.normalize('NFD').replace(/([\u0300\u0309\u0303\u0301\u0323])([\u0302\u0306\u031B])/g, '$2$1');
  const bytes = Array.from(letters.replace(/\P{Mn}[\u0302\u0306\u031B]/gu, (pair) => pair.normalize('NFC')));
  return Buffer.from(bytes.map((letter) => single[letter] ?? tones[letter] ?? letter.charCodeAt(0)));
}

describe('a list in any encoding', () => {
  const utf16 = Buffer.from(LIST, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(LIST)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${LIST}`)],
    ['UTF-8, decomposed', Buffer.from(LIST.normalize('NFD'))],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 without', utf16],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['Windows-1258', toWindows1258(LIST)],
  ])('%s', (_name, bytes) => {
    expect(isText(bytes)).toBe(true);
    expect(read(bytes)).toEqual(ROWS);
  });

  test('old fonts pass through as the letters their bytes are in Latin-1', () => {
    expect(read(Buffer.from('Hä vµ tªn;§¬n vÞ\nNguyÔn V¨n Hïng;Phßng KÕ to¸n', 'latin1'))).toEqual([
      ['Hä vµ tªn', '§¬n vÞ'],
      ['NguyÔn V¨n Hïng', 'Phßng KÕ to¸n'],
    ]);
  });
});

describe('a list with any separator', () => {
  test.each([',', ';', '\t'])('%j', (separator) => {
    expect(read(LIST.replaceAll(';', separator))).toEqual(ROWS);
  });

  test('told in the first line', () => expect(read(`sep=|\r\n${LIST.replaceAll(';', '|')}`)).toEqual(ROWS));

  test('commas within the cells of a list cut by semicolons', () => {
    expect(read('a;b\n"1,2,3";x, y, z\n1,2;3,4')).toEqual([
      ['a', 'b'],
      ['1,2,3', 'x, y, z'],
      ['1,2', '3,4'],
    ]);
  });
});

test('quotes hold separators, line breaks and quotes; rows keep the numbers of their lines', () => {
  const rows = readDelimitedText(Buffer.from('a,b\n"x, ""y""","một\nhai"\n\n,,\nz,"không đóng'));
  expect(rows.map(({ rowNumber, values }) => [rowNumber, values])).toEqual([
    [1, ['a', 'b']],
    [2, ['x, "y"', 'một\nhai']],
    [6, ['z', 'không đóng']],
  ]);
});

test('bytes that are no text', () =>
  expect(isText(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]))).toBe(false));
