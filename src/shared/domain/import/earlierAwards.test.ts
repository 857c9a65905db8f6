import { describe, expect, test } from 'vitest';
import { readEarlierLines } from './earlierAwards.ts';

const lines = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));
const read = (...rows: string[][]) => readEarlierLines(lines(...rows));

describe('a line of an old register', () => {
  test('without a header has its columns in the usual order', () => {
    const [award] = read([
      'Hoàng Văn Tú',
      'Phòng Bưu chính',
      '2012',
      'CSTĐCS',
      '12/QĐ-SNV',
      '05/01/2013',
      'Giám đốc Sở',
      '1.150.000',
      'Có thành tích xuất sắc',
    ]);
    expect(award).toEqual({
      line: 1,
      name: 'Hoàng Văn Tú',
      code: '',
      birth: null,
      unit: 'Phòng Bưu chính',
      year: 2012,
      form: 'CSTĐCS',
      symbol: '12/QĐ-SNV',
      decidedOn: '2013-01-05',
      authority: 'Giám đốc Sở',
      bonusDong: 1_150_000,
      reason: 'Có thành tích xuất sắc',
      problem: null,
    });
  });

  test('under a header is read as the header says', () => {
    const [award, ...others] = read(
      ['STT', 'Danh hiệu thi đua', 'Họ và tên', 'Ngày sinh', 'Năm', 'Số, ký hiệu quyết định', 'Cấp khen', 'Mức thưởng'],
      ['1', 'Lao động tiên tiến', 'Đỗ Thị Đào', '1980', 'Năm 2019', 'QĐ số 9/QĐ-STTTT ngày 20/12/2019', 'Sở', ''],
    );
    expect(others).toEqual([]);
    expect(award).toMatchObject({
      line: 2,
      name: 'Đỗ Thị Đào',
      birth: { date: '1980-01-01', precision: 'year' },
      year: 2019,
      form: 'Lao động tiên tiến',
      symbol: '9/QĐ-STTTT',
      decidedOn: '2019-12-20',
      authority: 'Sở',
      bonusDong: 0,
      problem: null,
    });
  });

  test.each([
    ['Quyết định số: 15/QĐ-UBND', '15/QĐ-UBND', null],
    ['15/QĐ-UBND, ngày 3-2-2015', '15/QĐ-UBND', '2015-02-03'],
    ['15/QĐ-UBND (ngày 03 / 02 / 2015)', '15/QĐ-UBND', '2015-02-03'],
    ['QĐ-15', 'QĐ-15', null],
  ])('takes number and day apart: %s', (said, symbol, decidedOn) => {
    expect(read(['A', '', '2014', 'GK', said])[0]).toMatchObject({ symbol, decidedOn, problem: null });
  });

  test.each([
    [['', '', '2014', 'GK'], 'nameMissing'],
    [['A', '', '2014', ''], 'formMissing'],
    [['A', '', 'trước đây', 'GK'], 'yearMissing'],
    [['A', '', '2014', 'GK', '', '31/02/2015'], 'dayUnreadable'],
    [['A', '', '2014', 'GK', '', '', '', 'nhiều'], 'moneyUnreadable'],
    [['A', '', '2014', 'GK', '', '', '', '1,5'], 'moneyUnreadable'],
  ])('says what is wrong with %j', (cells, why) => {
    expect(read(cells)[0]?.problem?.why).toBe(why);
  });

  test('names the year in its title, or the last of a school year', () => {
    expect(read(['A', '', '', 'Lao động tiên tiến năm 2016'])[0]?.year).toBe(2016);
    expect(read(['A', '', '2015 - 2016', 'GK'])[0]?.year).toBe(2016);
  });
});
