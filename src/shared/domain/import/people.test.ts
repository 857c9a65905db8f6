import { describe, expect, test } from 'vitest';
import type { CellValue, ImportRow } from './cells.ts';
import { readPeople } from './people.ts';
import type { ReadingOptions } from './person.ts';
import { findTable, type Mapping } from './table.ts';
import type { TextEncoding } from './legacyText.ts';

/** Merged into the cell to the left, or the one above. */
const LEFT = '<';
const UP = '^';

/** Rows as the reader gives them: merged cells repeat their value, empty rows do not come. `#` before a row hides it. */
function sheetOf(...lines: CellValue[][]): ImportRow[] {
  const filled: CellValue[][] = [];
  const rows = lines.map((line, index): ImportRow => {
    const isHidden = line[0] === '#';
    const values: CellValue[] = [];
    const repeated: number[] = [];
    for (const [column, value] of (isHidden ? line.slice(1) : line).entries()) {
      if (value === LEFT || value === UP) repeated.push(column);
      const merged = value === LEFT ? values[column - 1] : value === UP ? filled[index - 1]?.[column] : value;
      values.push(merged === '' ? null : (merged ?? null));
    }
    filled.push(values);
    return { rowNumber: index + 1, isHidden, values, repeated };
  });
  return rows.filter(({ values }) => values.some((value) => value !== null));
}

interface Choices extends Partial<ReadingOptions> {
  mapping?: Mapping;
  ignored?: Set<number>;
}

function read(rows: ImportRow[], { mapping, ignored, ...options }: Choices = {}) {
  const encoding: TextEncoding = options.encoding ?? 'unicode';
  const table = findTable(rows, encoding, { ...(ignored ? { ignored } : {}), mapping });
  if (!table) return null;
  const result = readPeople(rows, table, { encoding, includeHidden: false, titleCase: false, year: 2021, ...options });
  return { table, ...result };
}

/** Names with their units, the deepest first. */
function places(rows: ImportRow[], choices?: Choices) {
  const found = read(rows, choices);
  return found?.people.map(({ fullName, unit }) => [fullName, unit === undefined ? null : found.units[unit]?.name]);
}

const birthsOf = (rows: ImportRow[], choices?: Choices) =>
  read(rows, choices)?.people.map(({ birth }) => birth && `${birth.date} ${birth.precision}`);

describe('an official list', () => {
  const list = sheetOf(
    ['UBND TỈNH LẠNG SƠN', LEFT, LEFT, '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', LEFT, LEFT],
    ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG', LEFT, LEFT, '', 'Độc lập - Tự do - Hạnh phúc', LEFT, LEFT],
    [''],
    ['DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC VÀ NGƯỜI LAO ĐỘNG NĂM 2021', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['(Kèm theo Tờ trình số 12/TTr-VP ngày 05 tháng 01 năm 2021)', LEFT, LEFT, LEFT, LEFT, LEFT, LEFT],
    ['STT', 'Họ và tên', 'Năm sinh', LEFT, 'Chức vụ', 'Trình độ', 'Ghi chú'],
    [UP, UP, 'Nam', 'Nữ', UP, UP, UP],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['I', 'LÃNH ĐẠO SỞ', '', '', '', '', ''],
    [1, 'Lương Đình Khải', 1971, '', 'Giám đốc', 'Thạc sĩ', ''],
    [2, 'Vi Thị Ngọc Hà', '', '2/11/1976', 'Phó Giám đốc', 'Đại học', ''],
    ['II', 'VĂN PHÒNG SỞ', '', '', '', '', '(02 người)'],
    [1, 'Nguyễn Thị Bình', '', 1980, 'Chánh Văn phòng', 'Đại học', 'Nghỉ thai sản'],
    [''],
    [2, 'Tô Văn Đoàn', '7/1985', '', 'Văn thư', '', ''],
    ['', 'Tổng cộng: 04 người', '', '', '', '', ''],
    [''],
    ['', '', '', '', 'Lạng Sơn, ngày 05 tháng 01 năm 2021', LEFT, LEFT],
    ['NGƯỜI LẬP BIỂU', LEFT, '', '', 'GIÁM ĐỐC', LEFT, LEFT],
    ['(Ký, ghi rõ họ tên)', LEFT, '', '', '(Ký tên, đóng dấu)', LEFT, LEFT],
    ['Trần Thị Lập', LEFT, '', '', 'Lương Đình Khải', LEFT, LEFT],
  );

  test('is found between its titles and its signatures', () => {
    expect(read(list)?.table.headerRows).toEqual([6, 7, 8]);
    expect(places(list)).toEqual([
      ['Lương Đình Khải', 'Lãnh đạo Sở'],
      ['Vi Thị Ngọc Hà', 'Lãnh đạo Sở'],
      ['Nguyễn Thị Bình', 'Văn phòng Sở'],
      ['Tô Văn Đoàn', 'Văn phòng Sở'],
    ]);
  });

  test('gives the sex by the column the year of birth stands in', () => {
    expect(read(list)?.people.map(({ sex, birth }) => [sex, birth?.date, birth?.precision])).toEqual([
      ['male', '1971-01-01', 'year'],
      ['female', '1976-11-02', 'day'],
      ['female', '1980-01-01', 'year'],
      ['male', '1985-07-01', 'month'],
    ]);
    expect(read(list)?.problems).toEqual([]);
  });
});

describe('names', () => {
  test('split over two columns, under one header or two', () => {
    const named = [['Nguyễn Thị Bình', null]];
    expect(places(sheetOf(['STT', 'Họ và tên', LEFT, 'Chức vụ'], [1, 'Nguyễn Thị', 'Bình', 'Văn thư']))).toEqual(named);
    expect(places(sheetOf(['STT', 'Họ đệm', 'Tên', 'Chức vụ'], [1, 'Nguyễn Thị', 'Bình', 'Văn thư']))).toEqual(named);
  });

  test('with odd spaces, decomposed letters and titles before them', () => {
    const rows = sheetOf(
      ['Họ và tên'],
      ['  Nguyễn\u00A0Thị   Bình '.normalize('NFD')],
      ['Bà Lê Thị Hoa'],
      ['Đ/c Trần Văn Ba'],
    );
    expect(read(rows)?.people.map(({ fullName, sex }) => [fullName, sex])).toEqual([
      ['Nguyễn Thị Bình', undefined],
      ['Lê Thị Hoa', 'female'],
      ['Trần Văn Ba', undefined],
    ]);
  });

  test('all in capitals, put right when asked for, with the particles of minority names', () => {
    const rows = sheetOf(
      ['Họ và tên', 'Chức vụ'],
      ['NGUYỄN THỊ BÌNH', 'A'],
      ["H'HEN NIÊ", 'B'],
      ['Y BLƠ ÊBAN', 'C'],
      ['Lê An', 'D'],
    );
    expect(read(rows)?.capitalNames).toBe(3);
    expect(read(rows)?.people[0]?.fullName).toBe('NGUYỄN THỊ BÌNH');
    expect(read(rows, { titleCase: true })?.people.map(({ fullName }) => fullName)).toEqual([
      'Nguyễn Thị Bình',
      "H'Hen Niê",
      'Y Blơ Êban',
      'Lê An',
    ]);
  });

  test('that are none are refused', () => {
    const rows = sheetOf(['Họ và tên', 'Chức vụ'], ['=HYPERLINK("x")', 'A'], ['0987 654', 'B'], ['', 'C']);
    expect(read(rows)?.problems.map(({ code, row }) => [code, row])).toEqual([
      ['nameUnreadable', 2],
      ['nameUnreadable', 3],
      ['nameMissing', 4],
    ]);
    expect(read(rows)?.people.every(({ isRefused }) => isRefused)).toBe(true);
  });
});

describe('units', () => {
  test('from headings merged over the table, one within another', () => {
    const rows = sheetOf(
      ['TT', 'Họ và tên', 'Chức vụ', 'Năm sinh'],
      ['I. TRUNG TÂM CÔNG NGHỆ SỐ', LEFT, LEFT, LEFT],
      [1, 'Lê Văn An', 'Giám đốc', 1970],
      ['1. Tổ Hạ tầng', LEFT, LEFT, LEFT],
      [2, 'Lê Văn Bình', 'Tổ trưởng', 1980],
      ['2. Tổ Ứng dụng', LEFT, LEFT, LEFT],
      [3, 'Lê Văn Chung', 'Kỹ sư', 1985],
      ['II. THANH TRA SỞ', LEFT, LEFT, LEFT],
      [4, 'Lê Văn Dũng', 'Chánh Thanh tra', 1975],
    );
    expect(places(rows)).toEqual([
      ['Lê Văn An', 'Trung tâm Công nghệ số'],
      ['Lê Văn Bình', 'Tổ Hạ tầng'],
      ['Lê Văn Chung', 'Tổ Ứng dụng'],
      ['Lê Văn Dũng', 'Thanh tra Sở'],
    ]);
    expect(read(rows)?.units.map(({ parent }) => parent)).toEqual([undefined, 0, 0, undefined]);
  });

  test('headings that tell the kind of people are no units', () => {
    const rows = sheetOf(
      ['TT', 'Họ và tên', 'Chức vụ'],
      ['A', 'CÔNG CHỨC', ''],
      ['I', 'Văn phòng', ''],
      [1, 'Lê Văn An', 'Chuyên viên'],
      ['B', 'LAO ĐỘNG HỢP ĐỒNG', ''],
      [2, 'Lê Văn Bình', 'Lái xe'],
    );
    expect(read(rows)?.people.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['civilServant', 0],
      ['contract', undefined],
    ]);
  });

  test('from a column merged over several people, and headings between without numbers', () => {
    const merged = sheetOf(
      ['Họ và tên', 'Đơn vị', 'Chức vụ'],
      ['Lê Văn An', 'Văn phòng', 'Chánh Văn phòng'],
      ['Lê Văn Bình', UP, 'Văn thư'],
      ['Lê Văn Chung', 'Thanh tra', 'Thanh tra viên'],
    );
    expect(places(merged)?.map(([, unit]) => unit)).toEqual(['Văn phòng', 'Văn phòng', 'Thanh tra']);
    const headed = sheetOf(
      ['Họ và tên', 'Chức vụ'],
      ['Phòng Kế toán', ''],
      ['Lê Văn An', 'Kế toán'],
      ['THANH TRA', ''],
      ['Lê Văn Bình', 'Thanh tra viên'],
    );
    expect(places(headed)).toEqual([
      ['Lê Văn An', 'Phòng Kế toán'],
      ['Lê Văn Bình', 'Thanh tra'],
    ]);
  });

  test('a column goes before a heading, and one unit is one whatever its capitals', () => {
    const rows = sheetOf(
      ['Họ và tên', 'Phòng/Đơn vị'],
      ['I. KHỐI CƠ QUAN', LEFT],
      ['Lê Văn An', 'Văn phòng'],
      ['Lê Văn Bình', 'VĂN PHÒNG'],
    );
    expect(places(rows)).toEqual([
      ['Lê Văn An', 'Văn phòng'],
      ['Lê Văn Bình', 'Văn phòng'],
    ]);
  });
});

describe('rows that are no people', () => {
  test('hidden rows and columns are left out unless wanted', () => {
    const rows = sheetOf(
      ['Họ và tên', 'Chức vụ'],
      ['Lê Văn An', 'A'],
      ['#', 'Lê Văn Bình', 'B'],
      ['Lê Văn Chung', 'C'],
    );
    expect(places(rows)?.length).toBe(2);
    expect(read(rows)?.hiddenRows).toBe(1);
    expect(places(rows, { includeHidden: true })?.length).toBe(3);
    expect(read(rows, { ignored: new Set([1]) })?.people[0]?.position).toBeUndefined();
  });

  test('headers printed again, totals of sections, and a table that goes on below a signature', () => {
    const rows = sheetOf(
      ['STT', 'Họ và tên', 'Chức vụ'],
      [1, 'Lê Văn An', 'Văn thư'],
      ['', 'Cộng', 1],
      ['STT', 'Họ và tên', 'Chức vụ'],
      [2, 'Tống Văn Công', 'Lái xe'],
      ['', '', 'Người lập biểu'],
      ['', '', 'Nguyễn Thị Lập'],
      [3, 'Lê Văn Chung', 'Bảo vệ'],
    );
    expect(places(rows)?.map(([name]) => name)).toEqual(['Lê Văn An', 'Tống Văn Công', 'Lê Văn Chung']);
  });

  test('a sheet without names is no list', () => {
    expect(read(sheetOf(['STT', 'Nội dung', 'Số tiền'], [1, 'Mua giấy', 100]))).toBeNull();
    expect(read(sheetOf(['Kính gửi: Sở Nội vụ'], ['Họ và tên người ký: Nguyễn Văn A']))).toBeNull();
  });
});

describe('dates', () => {
  const births = (...values: CellValue[]) =>
    sheetOf(['Họ và tên', 'Ngày sinh'], ...values.map((value) => ['Lê Văn An', value]));

  test('as Excel days, numbers and text in any usual order', () => {
    const day = { day: '1980-09-02', time: null };
    expect(
      birthsOf(births(day, 29466, '2/9/1980', '02-09-1980', '02.09.80', '1980-09-02', 'ngày 2 tháng 9 năm 1980')),
    ).toEqual(Array.from({ length: 7 }, () => '1980-09-02 day'));
    expect(birthsOf(births('9/1980', 1980, '1980', '-', '80'))).toEqual([
      '1980-09-01 month',
      '1980-01-01 year',
      '1980-01-01 year',
      undefined,
      undefined,
    ]);
  });

  test('two digits of a year are of somebody old enough', () => {
    expect(birthsOf(births('1/1/05', '1/1/07'))).toEqual(['2005-01-01 day', '1907-01-01 day']);
  });

  test('impossible ones are refused with their cell', () => {
    const rows = births('31/02/1980', '5/13/1980', '1/1/2015', { error: '#REF!' }, 'hôm qua', '1/1/1850');
    expect(read(rows)?.problems.map(({ row, column, code, isError }) => [row, column, code, isError])).toEqual([
      [2, 1, 'noSuchDay', true],
      [3, 1, 'noSuchMonth', true],
      [4, 1, 'birthTooLate', true],
      [5, 1, 'formulaError', true],
      [6, 1, 'dateUnreadable', true],
      [7, 1, 'yearOutOfRange', true],
    ]);
  });

  test('months first where no day stands first, and those that could be either are told', () => {
    const rows = births('07/25/1980', '05/06/1980');
    expect(birthsOf(rows)).toEqual(['1980-07-25 day', '1980-05-06 day']);
    expect(read(rows)?.problems.map(({ row, code, isError }) => [row, code, isError])).toEqual([
      [3, 'dayOrMonthUnsure', false],
    ]);
    expect(birthsOf(births('07/05/1980'), { dayOrder: 'monthFirst' })).toEqual(['1980-07-05 day']);
  });

  test('days an American Excel has taken for months are told, and turned when asked for', () => {
    const rows = births('25/07/1980', { day: '1981-05-06', time: null }, { day: '1982-03-03', time: null });
    expect(read(rows)?.problems.map(({ row, code }) => [row, code])).toEqual([[3, 'dayOrMonthUnsure']]);
    expect(birthsOf(rows, { dayOrder: 'swapped' })).toEqual(['1980-07-25 day', '1981-06-05 day', '1982-03-03 day']);
  });

  test('in three columns', () => {
    const rows = sheetOf(
      ['Họ và tên', 'Ngày sinh', LEFT, LEFT],
      [UP, 'Ngày', 'Tháng', 'Năm'],
      ['Lê Văn An', 2, 9, 1980],
      ['Lê Văn Ba', '', 9, 1980],
    );
    expect(birthsOf(rows)).toEqual(['1980-09-02 day', '1980-09-01 month']);
  });
});

test('every other column', () => {
  const header = [
    'Họ và tên',
    'Giới tính',
    'Đối tượng',
    'Trực tiếp',
    'Đoàn viên công đoàn',
    'CCCD',
    'Điện thoại',
    'Năm tuyển dụng',
    'Tình trạng',
    'Xếp loại năm 2020',
    'Xếp loại năm 2021',
  ];
  const rows = sheetOf(header, [
    'Lê Văn An',
    'nam',
    'HĐ 68',
    'x',
    'Không',
    20080000001,
    912345678,
    2010,
    'Nghỉ thai sản',
    'HTXSNV',
    'Hoàn thành tốt',
  ]);
  expect(read(rows)?.people[0]).toEqual({
    row: 2,
    fullName: 'Lê Văn An',
    sex: 'male',
    kind: 'contract',
    isDirectWorker: true,
    isUnionMember: false,
    citizenId: '020080000001',
    phone: '0912345678',
    recruitedOn: { date: '2010-01-01', precision: 'year' },
    status: 'onLeave',
    ratings: [
      { year: 2020, rating: 'excellent' },
      { year: 2021, rating: 'good' },
    ],
    isRefused: false,
  });
  expect(read(rows)?.problems).toEqual([]);
});

test('texts too long for their column are left out, or refused where they name the unit', () => {
  const long = 'x '.repeat(2000);
  const rows = sheetOf(['Họ và tên', 'Đơn vị', 'Ghi chú'], ['Lê Văn An', '', long], ['Lê Văn Bình', long, '']);
  expect(read(rows)?.people.map(({ note, unit, isRefused }) => [note, unit, isRefused])).toEqual([
    [undefined, undefined, false],
    [undefined, undefined, true],
  ]);
  expect(read(rows)?.problems.map(({ code, isError }) => [code, isError])).toEqual([
    ['textTooLong', false],
    ['textTooLong', true],
  ]);
});

test('a list in the fonts of before Unicode, capitals from a capitals-only font', () => {
  const rows = sheetOf(['Hä vµ tªn', '§¬n vÞ'], ['NguyÔn V¨n Hïng', 'Phßng KÕ to¸n'], ['lª thÞ b×nh', 'Phßng KÕ to¸n']);
  expect(places(rows, { encoding: 'tcvn3' })).toEqual([
    ['Nguyễn Văn Hùng', 'Phòng Kế toán'],
    ['Lê Thị Bình', 'Phòng Kế toán'],
  ]);
});

test('columns read as the user says', () => {
  const rows = sheetOf(['Họ và tên', 'Nơi', 'Chức vụ'], ['Lê Văn An', 'Văn phòng', 'Văn thư']);
  expect(places(rows, { mapping: { 1: 'unit' } })).toEqual([['Lê Văn An', 'Văn phòng']]);
  expect(read(rows, { mapping: { 1: 'position' } })?.people[0]?.position).toBe('Văn phòng');
  expect(read(rows, { mapping: { 2: null } })?.people[0]?.position).toBeUndefined();
});
