import { describe, expect, test } from 'vitest';
import { leadingUnits, placeWithin, placeWithOffice } from './workplaces.ts';

const OFFICE = 'Sở Khoa học và Công nghệ tỉnh Lạng Sơn';
const unit = (id: string, parentId: string | null, name: string, kind: string) => ({ id, parentId, name, kind });
const LEADING = leadingUnits([
  unit('so', null, OFFICE, 'office'),
  unit('ld', 'so', 'Lãnh đạo Sở', 'leadership'),
  unit('vp', 'so', 'Văn phòng', 'secretariat'),
  unit('cc', 'so', 'Chi cục Tiêu chuẩn Đo lường', 'office'),
  unit('ldcc', 'cc', 'Lãnh đạo Chi cục', 'leadership'),
  unit('ph', 'so', 'Phòng Quản lý khoa học', 'department'),
]);

describe('a position is joined with where it is held', () => {
  test.each([
    ['Giám đốc', 'Lãnh đạo Sở', 'Giám đốc Sở', `Giám đốc ${OFFICE}`],
    ['Phó Giám đốc Sở', OFFICE, 'Phó Giám đốc Sở', `Phó Giám đốc ${OFFICE}`],
    ['Lái xe', OFFICE, 'Lái xe Sở', `Lái xe ${OFFICE}`],
    ['Chánh Văn phòng', 'Văn phòng', 'Chánh Văn phòng', `Chánh Văn phòng ${OFFICE}`],
    ['Phó Chánh Văn phòng', 'Văn phòng Sở', 'Phó Chánh Văn phòng Sở', `Phó Chánh Văn phòng ${OFFICE}`],
    ['Chuyên viên', 'Văn phòng', 'Chuyên viên, Văn phòng', `Chuyên viên, Văn phòng ${OFFICE}`],
    ['Chánh Thanh tra', 'Thanh tra Sở', 'Chánh Thanh tra Sở', `Chánh Thanh tra ${OFFICE}`],
    [
      'Trưởng phòng',
      'Phòng Quản lý khoa học',
      'Trưởng phòng Quản lý khoa học',
      `Trưởng phòng Quản lý khoa học, ${OFFICE}`,
    ],
    [
      'Chi cục trưởng',
      'Chi cục Tiêu chuẩn Đo lường',
      'Chi cục trưởng Chi cục Tiêu chuẩn Đo lường',
      `Chi cục trưởng Chi cục Tiêu chuẩn Đo lường, ${OFFICE}`,
    ],
    [
      'Phó Chi cục trưởng',
      'Lãnh đạo Chi cục',
      'Phó Chi cục trưởng Chi cục Tiêu chuẩn Đo lường',
      `Phó Chi cục trưởng Chi cục Tiêu chuẩn Đo lường, ${OFFICE}`,
    ],
    [
      'Kiểm soát viên',
      'Chi cục Tiêu chuẩn Đo lường',
      'Kiểm soát viên, Chi cục Tiêu chuẩn Đo lường',
      `Kiểm soát viên, Chi cục Tiêu chuẩn Đo lường, ${OFFICE}`,
    ],
    ['', 'Phòng Quản lý khoa học', 'Phòng Quản lý khoa học', `Phòng Quản lý khoa học, ${OFFICE}`],
    ['', OFFICE, '', OFFICE],
  ])('%s of %s', (position, unitName, within, withOffice) => {
    expect(placeWithin({ position, unitName }, LEADING, 'Sở')).toBe(within);
    expect(placeWithOffice({ position, unitName }, LEADING, OFFICE)).toBe(withOffice);
  });

  test('a position that names its unit is not given it again', () => {
    const post = { position: 'Trưởng phòng Quản lý khoa học', unitName: 'Phòng Quản lý khoa học' };
    expect(placeWithOffice(post, LEADING, OFFICE)).toBe(`Trưởng phòng Quản lý khoa học, ${OFFICE}`);
  });

  test('a leadership two units have under one name names neither', () => {
    const leading = leadingUnits([
      unit('so', null, OFFICE, 'office'),
      ...['Kiểm lâm', 'Thủy lợi'].flatMap((name) => [
        unit(name, 'so', `Chi cục ${name}`, 'branch'),
        unit(`ld ${name}`, name, 'Lãnh đạo Chi cục', 'leadership'),
      ]),
    ]);
    const post = { position: 'Chi cục trưởng', unitName: 'Lãnh đạo Chi cục' };
    expect(placeWithin(post, leading, 'Sở')).toBe('Chi cục trưởng');
  });
});
