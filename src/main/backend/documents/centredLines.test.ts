import { describe, expect, test } from 'vitest';
import { centredLines } from './centredLines.ts';
import { boldTextWidth } from './ruledLine.ts';

const asAuthority = (text: string) => centredLines({ text, points: 12, columnMm: 75.5 });
const asSubject = (text: string) => centredLines({ text, points: 14, columnMm: 165 });

describe('what stands in the middle of a column', () => {
  test('stays on one line where it fits', () => {
    expect(asAuthority('SỞ THÔNG TIN VÀ TRUYỀN THÔNG')).toBe('SỞ THÔNG TIN VÀ TRUYỀN THÔNG');
    expect(asAuthority('')).toBe('');
  });

  test.each([
    ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN', ['SỞ NÔNG NGHIỆP', 'VÀ PHÁT TRIỂN NÔNG THÔN']],
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', ['SỞ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI']],
    ['HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG', ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG']],
    ['TM. BAN CHẤP HÀNH CÔNG ĐOÀN CƠ SỞ', ['TM. BAN CHẤP HÀNH', 'CÔNG ĐOÀN CƠ SỞ']],
  ])('parts no compound: %s', (name, lines) => {
    expect(asAuthority(name).split('\n')).toEqual(lines);
  });

  test('keeps a date whole, and a number with the word before it', () => {
    const subject = 'Về việc hủy bỏ khen thưởng tại Quyết định số 215/QĐ-STTTT ngày 25 tháng 11 năm 2026';
    expect(asSubject(subject).split('\n')).toEqual([
      'Về việc hủy bỏ khen thưởng tại Quyết định',
      'số 215/QĐ-STTTT ngày 25 tháng 11 năm 2026',
    ]);
  });

  test('keeps the lines it came with', () => {
    expect(asSubject('Hội nghị\nnăm 2021')).toBe('Hội nghị\nnăm 2021');
  });

  test('is never wider than the column, and loses no word', () => {
    const name = 'PHÒNG KẾ HOẠCH - TÀI CHÍNH, ỨNG DỤNG CÔNG NGHỆ SỐ VÀ PHÁT TRIỂN HẠ TẦNG BƯU CHÍNH - VIỄN THÔNG';
    for (const columnMm of [60, 75.5, 108]) {
      const lines = centredLines({ text: name, points: 12, columnMm });
      expect(lines.replaceAll('\n', ' ')).toBe(name);
      for (const line of lines.split('\n')) expect(boldTextWidth(line, 12)).toBeLessThanOrEqual(columnMm);
    }
  });

  test('breaks a compound rather than run over, and lets one long word stand alone', () => {
    expect(centredLines({ text: 'PHÁT TRIỂN', points: 12, columnMm: 18 }).split('\n')).toEqual(['PHÁT', 'TRIỂN']);
    expect(centredLines({ text: 'KHÔNGNGẮTĐƯỢC', points: 12, columnMm: 10 })).toBe('KHÔNGNGẮTĐƯỢC');
  });
});
