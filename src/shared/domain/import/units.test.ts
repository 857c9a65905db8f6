import { describe, expect, test } from 'vitest';
import { unitKindOf, unitMatcher, unitNameOf } from './units.ts';

test.each([
  ['PHÒNG CÔNG NGHỆ THÔNG TIN', 'Phòng Công nghệ thông tin'],
  ['VĂN PHÒNG SỞ', 'Văn phòng Sở'],
  ['TRUNG TÂM CÔNG NGHỆ SỐ', 'Trung tâm Công nghệ số'],
  ['QUỸ BẢO VỆ MÔI TRƯỜNG', 'Quỹ Bảo vệ môi trường'],
  ['VIỆN QUY HOẠCH', 'Viện Quy hoạch'],
  ['BAN QUẢN LÝ DỰ ÁN', 'Ban quản lý Dự án'],
  ['PHÒNG KHTC', 'Phòng KHTC'],
  ['LÃNH ĐẠO SỞ', 'Lãnh đạo Sở'],
  ['Phòng Kế hoạch  - Tài chính', 'Phòng Kế hoạch - Tài chính'],
])('%s is written %s', (text, name) => expect(unitNameOf(text)).toBe(name));

test.each([
  ['Lãnh đạo Sở', 'leadership'],
  ['Ban Giám đốc', 'leadership'],
  ['Văn phòng', 'secretariat'],
  ['Văn phòng Đăng ký đất đai', 'serviceUnit'],
  ['Thanh tra Sở', 'inspectorate'],
  ['CHI CỤC TIÊU CHUẨN ĐO LƯỜNG CHẤT LƯỢNG', 'branch'],
  ['Ban Quản lý dự án', 'board'],
  ['Trung tâm X', 'centre'],
  ['Viện Quy hoạch', 'institute'],
  ['Viễn thông', 'department'],
  ['Trường Trung cấp nghề', 'school'],
  ['Quỹ Bảo vệ môi trường', 'fund'],
  ['Quy hoạch và Kiến trúc', 'department'],
  ['Bệnh viện Phổi', 'serviceUnit'],
  ['Đơn vị sự nghiệp', 'serviceUnit'],
  ['Tổ xe', 'team'],
  ['Công đoàn cơ sở', 'otherUnit'],
  ['Phòng Kế toán', 'department'],
  ['Công nghệ thông tin', 'department'],
])('%s is taken for a unit of kind %s', (name, kind) => expect(unitKindOf(name)).toBe(kind));

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
