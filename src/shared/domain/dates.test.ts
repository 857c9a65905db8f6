import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  clockTimeInWords,
  dateInWords,
  daysBetween,
  formatDate,
  formatPartialDate,
  isClockTime,
  isLocalDate,
  parseClockTime,
  parsePartialDate,
  parseTypedDate,
  weekdayOf,
  yearOf,
} from './dates.ts';

const anyDay = fc
  .date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2900-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  test.each(['2021-12-30', '2020-02-29', '2000-02-29', '1961-06-01'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each(['2021-02-29', '1900-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '2021-1-1', '30/12/2021', ''])(
    '%s does not',
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => formatDate(text)).toThrow(RangeError);
    },
  );

  test('written for lists and for papers', () => {
    expect(formatDate('2021-12-30')).toBe('30/12/2021');
    expect(formatDate('1980-07-05')).toBe('05/07/1980');
    expect(dateInWords('2020-01-05')).toBe('ngày 05 tháng 01 năm 2020');
    expect(dateInWords('2020-02-10')).toBe('ngày 10 tháng 02 năm 2020');
    expect(dateInWords('2019-06-29')).toBe('ngày 29 tháng 6 năm 2019');
    expect(dateInWords('2021-12-03')).toBe('ngày 03 tháng 12 năm 2021');
    expect(yearOf('1980-07-01')).toBe(1980);
  });

  test('counting', () => {
    expect(daysBetween('2021-12-30', '2022-01-02')).toBe(3);
    expect(daysBetween('2022-01-02', '2021-12-30')).toBe(-3);
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(addDays('2021-01-01', -1)).toBe('2020-12-31');
    expect(addMonths('2021-08-31', 6)).toBe('2022-02-28');
    expect(addMonths('2021-03-31', -1)).toBe('2021-02-28');
    expect(addMonths('2021-12-15', 1)).toBe('2022-01-15');
    expect(weekdayOf('2021-12-30')).toBe(4);
    expect(weekdayOf('2022-01-02')).toBe(7);
    expect(weekdayOf('1969-12-29')).toBe(1);
  });

  test('adding days and counting them agree, through the years the clocks of Việt Nam changed too', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        const moved = addDays(date, days);
        expect(isLocalDate(moved)).toBe(true);
        expect(daysBetween(date, moved)).toBe(days);
        expect(moved > date).toBe(days > 0);
        expect(weekdayOf(moved)).toBe(((((weekdayOf(date) - 1 + days) % 7) + 7) % 7) + 1);
      }),
    );
  });

  test('adding months keeps the day or ends the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const moved = addMonths(date, months);
        expect(isLocalDate(moved)).toBe(true);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(moved) - index(date)).toBe(months);
        expect(moved.slice(8) === date.slice(8) || addDays(moved, 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});

describe('typed days', () => {
  test.each([
    ['30/12/2021', '2021-12-30'],
    ['30-12-2021', '2021-12-30'],
    ['30.12.2021', '2021-12-30'],
    ['30 12 2021', '2021-12-30'],
    ['30122021', '2021-12-30'],
    ['301221', '2021-12-30'],
    ['30/12/21', '2021-12-30'],
    ['2021-12-30', '2021-12-30'],
    ['2021/12/3', '2021-12-03'],
    ['5/7/1980', '1980-07-05'],
    ['05-07-80', '1980-07-05'],
    [' 02 / 09 / 1945 ', '1945-09-02'],
    ['ngày 05 tháng 01 năm 2020', '2020-01-05'],
    ['Ngày 5 tháng 1 năm 2020'.normalize('NFD'), '2020-01-05'],
    ['29/2/2020', '2020-02-29'],
  ])('%s', (typed, date) => {
    expect(parseTypedDate(typed)).toEqual({ ok: true, date });
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['hôm nay', 'unreadable'],
    ['30/12', 'unreadable'],
    ['1980', 'unreadable'],
    ['30/12/021', 'unreadable'],
    ['31/04/2021', 'no-such-day'],
    ['29/02/2021', 'no-such-day'],
    ['0/1/2021', 'no-such-day'],
    ['12/30/2021', 'no-such-month'],
    ['2021-13-01', 'no-such-month'],
    ['30/12/1021', 'year-out-of-range'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(parseTypedDate(typed)).toEqual({ ok: false, reason });
  });

  test('a two-digit year is never later than the year asked for', () => {
    expect(parseTypedDate('1/1/49')).toEqual({ ok: true, date: '2049-01-01' });
    expect(parseTypedDate('1/1/50')).toEqual({ ok: true, date: '1950-01-01' });
    expect(parseTypedDate('1/1/22', { latestYear: 2021 })).toEqual({ ok: true, date: '1922-01-01' });
    expect(parseTypedDate('1/1/21', { latestYear: 2021 })).toEqual({ ok: true, date: '2021-01-01' });
  });

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(parseTypedDate(formatDate(date))).toEqual({ ok: true, date });
        expect(parseTypedDate(dateInWords(date))).toEqual({ ok: true, date });
        expect(parseTypedDate(formatDate(date).replaceAll('/', ''))).toEqual({ ok: true, date });
      }),
    );
  });

  test('nothing typed makes a day that does not exist', () => {
    const pieces = fc.constantFrom('/', '-', '.', ' ', '0', '1', '2', '3', '9', '12', '31', '2021', 'tháng', 'năm');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const parsed = parseTypedDate(parts.join(''));
        expect(!parsed.ok || isLocalDate(parsed.date)).toBe(true);
      }),
    );
  });
});

describe('dates known in part', () => {
  test.each([
    ['1980', { date: '1980-01-01', precision: 'year' }, '1980'],
    ['năm 1980', { date: '1980-01-01', precision: 'year' }, '1980'],
    ['7/1980', { date: '1980-07-01', precision: 'month' }, '7/1980'],
    ['07-1980', { date: '1980-07-01', precision: 'month' }, '7/1980'],
    ['tháng 7 năm 1980', { date: '1980-07-01', precision: 'month' }, '7/1980'],
    ['5/7/1980', { date: '1980-07-05', precision: 'day' }, '05/07/1980'],
  ] as const)('%s', (typed, value, shown) => {
    expect(parsePartialDate(typed)).toEqual({ ok: true, value });
    expect(formatPartialDate(value)).toBe(shown);
  });

  test.each([
    ['13/1980', 'no-such-month'],
    ['1080', 'year-out-of-range'],
    ['', 'empty'],
    ['không rõ', 'unreadable'],
  ])('%s is refused: %s', (typed, reason) => {
    expect(parsePartialDate(typed)).toEqual({ ok: false, reason });
  });
});

describe('time of day', () => {
  test.each([
    ['08:30', '08:30'],
    ['8h30', '08:30'],
    ['8g30', '08:30'],
    ['8 giờ 30 phút', '08:30'],
    ['14h', '14:00'],
    ['7.15', '07:15'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['2460', null],
    ['24:00', null],
    ['8:60', null],
    ['8', null],
    ['', null],
  ])('%s → %s', (typed, time) => {
    expect(parseClockTime(typed)).toBe(time);
  });

  test('in words, and typed back', () => {
    expect(clockTimeInWords('08:30')).toBe('08 giờ 30 phút');
    expect(clockTimeInWords('14:00')).toBe('14 giờ 00 phút');
    expect(parseClockTime(clockTimeInWords('08:05'))).toBe('08:05');
    expect(() => clockTimeInWords('8:30')).toThrow(RangeError);
    expect(isClockTime('23:59')).toBe(true);
    expect(isClockTime('8:30')).toBe(false);
  });
});
