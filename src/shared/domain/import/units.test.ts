import { describe, expect, test } from 'vitest';
import { unitKindOf, unitMatcher, unitNameOf } from './units.ts';

test.each([
  ['PHÒNG CÔNG NGHỆ THÔNG TIN', 'Phòng Công nghệ thông tin'],
  ['VĂN PHÒNG SỞ', 'Văn phòng Sở'],
  ['TRUNG TÂM CÔNG NGHỆ SỐ', 'Trung tâm Công nghệ số'],
  ['BAN QUẢN LÝ DỰ ÁN', 'Ban quản lý Dự án'],
  ['PHÒNG KHTC', 'Phòng KHTC'],
  ['LÃNH ĐẠO SỞ', 'Lãnh đạo Sở'],
  ['Phòng Kế hoạch  - Tài chính', 'Phòng Kế hoạch - Tài chính'],
])('%s is written %s', (text, name) => expect(unitNameOf(text)).toBe(name));

test('the kind is told by the first words', () => {
  const kinds = ['Lãnh đạo Sở', 'Văn phòng', 'Thanh tra Sở', 'Trung tâm X', 'Tổ xe', 'Phòng Kế toán'].map(unitKindOf);
  expect(kinds).toEqual(['leadership', 'secretariat', 'inspectorate', 'centre', 'team', 'department']);
});

describe('which unit of the office a name means', () => {
  const units = [
    { id: 'cntt', name: 'Phòng Công nghệ thông tin', shortName: 'Phòng CNTT' },
    { id: 'vp', name: 'Văn phòng Sở', shortName: '' },
    { id: 'khtc', name: 'Phòng Kế hoạch - Tài chính', shortName: '' },
    { id: 'tt', name: 'Phòng Thông tin, Báo chí, Xuất bản', shortName: '' },
  ];
  const { find, suggest } = unitMatcher(units);

  test('found whatever its capitals, dashes and tones, under its short name, with and without "Sở"', () => {
    for (const name of ['PHÒNG CÔNG NGHỆ THÔNG TIN', 'Phòng CNTT', 'phòng  công nghệ thông tin']) {
      expect(find(name)?.id).toBe('cntt');
    }
    expect([find('Văn phòng')?.id, find('VĂN PHÒNG SỞ')?.id]).toEqual(['vp', 'vp']);
    expect(find('Phòng Kế hoạch – Tài chính')?.id).toBe('khtc');
    expect(find('Phòng Kế hoạch')).toBeUndefined();
    expect(find('Văn phòng Đảng ủy')).toBeUndefined();
  });

  test('suggested for an abbreviation, a slip of the pen or a part of the name', () => {
    expect(suggest('Phòng KHTC')[0]?.id).toBe('khtc');
    expect(suggest('Phòng Công nghệ thông tn')[0]?.id).toBe('cntt');
    expect(suggest('Phòng Thông tin - Báo chí')[0]?.id).toBe('tt');
    expect(suggest('Đội xe')).toEqual([]);
  });
});
