import { expect, test } from 'vitest';
import { authorityOf, officeNoun, positionInUnit, titleInSentence } from './naming.ts';

test.each([
  ['Sở Thông tin và Truyền thông', 'Sở'],
  ['Chi cục Kiểm lâm', 'Chi cục'],
  ['Ủy ban nhân dân xã Mẫu', 'Ủy ban'],
  ['Trường Chính trị tỉnh', 'Trường'],
  ['Bảo tàng tỉnh', 'cơ quan'],
  ['Sởn', 'cơ quan'],
])('%s is spoken of as %s', (name, noun) => {
  expect(officeNoun(name)).toBe(noun);
});

test.each([
  [
    'GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH LẠNG SƠN',
    'Sở Thông tin và Truyền thông',
    'Giám đốc Sở Thông tin và Truyền thông tỉnh Lạng Sơn',
  ],
  ['GIÁM ĐỐC SỞ Y TẾ THÀNH PHỐ HẢI PHÒNG', 'Sở Y tế', 'Giám đốc Sở Y tế thành phố Hải Phòng'],
  ['CHI CỤC TRƯỞNG', 'Chi cục Kiểm lâm', 'Chi cục trưởng'],
  ['Giám đốc  Sở Nội vụ', 'Sở Nội vụ', 'Giám đốc Sở Nội vụ'],
])('%s in a sentence', (title, office, sentence) => {
  expect(titleInSentence(title, office)).toBe(sentence);
});

test.each([
  ['Trưởng phòng', 'Phòng Công nghệ thông tin', 'Trưởng phòng Công nghệ thông tin'],
  ['Chánh Văn phòng', 'Văn phòng Sở', 'Chánh Văn phòng Sở'],
  ['Chánh Văn phòng', 'Văn phòng', 'Chánh Văn phòng'],
  ['Phó Chánh Thanh tra', 'Thanh tra Sở', 'Phó Chánh Thanh tra Sở'],
  ['Giám đốc Trung tâm', 'Trung tâm Công nghệ số', 'Giám đốc Trung tâm Công nghệ số'],
  ['Giám đốc', 'Trung tâm Công nghệ số', 'Giám đốc Trung tâm Công nghệ số'],
  ['Chi cục trưởng', 'Chi cục Tiêu chuẩn Đo lường', 'Chi cục trưởng Chi cục Tiêu chuẩn Đo lường'],
  ['Phó Chi cục trưởng', 'Chi cục Kiểm lâm', 'Phó Chi cục trưởng Chi cục Kiểm lâm'],
  ['Hiệu trưởng', 'Trường Chính trị', 'Hiệu trưởng Trường Chính trị'],
  ['Trưởng ban', 'Ban Quản lý dự án', 'Trưởng ban Quản lý dự án'],
  ['Tổ trưởng', 'Tổ xe', 'Tổ trưởng Tổ xe'],
  ['Phó giám đốc', 'Quỹ Bảo vệ môi trường', 'Phó giám đốc Quỹ Bảo vệ môi trường'],
  ['Chuyên viên', 'Văn phòng Sở', 'Chuyên viên, Văn phòng Sở'],
  [
    'Phó Trưởng phòng, Kế toán trưởng',
    'Phòng Kế hoạch - Tài chính',
    'Phó Trưởng phòng, Kế toán trưởng, Phòng Kế hoạch - Tài chính',
  ],
  ['Giám đốc', '', 'Giám đốc'],
  ['', 'Văn phòng Sở', 'Văn phòng Sở'],
])('%s of %s', (position, unit, line) => {
  expect(positionInUnit(position, unit)).toBe(line);
});

test.each([
  ['Chủ tịch Ủy ban nhân dân tỉnh', 'UBND TỈNH LẠNG SƠN', 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn'],
  [
    'Chủ tịch Ủy ban nhân dân tỉnh',
    'Ủy ban nhân dân thành phố Hải Phòng',
    'Chủ tịch Ủy ban nhân dân thành phố Hải Phòng',
  ],
  ['Chủ tịch Ủy ban nhân dân tỉnh', '', 'Chủ tịch Ủy ban nhân dân tỉnh'],
  ['Thủ tướng Chính phủ', 'UBND tỉnh Lạng Sơn', 'Thủ tướng Chính phủ'],
])('%s, asked from under %s, is %s', (authority, parent, named) => {
  expect(authorityOf(authority, parent)).toBe(named);
});
