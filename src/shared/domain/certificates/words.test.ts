import { describe, expect, test } from 'vitest';
import { wordsOf, type Gap } from './words.ts';

/** The text with a mark for every gap: `_` good or free, `~` soft, `+` kept, `/` forced, `|` chosen. */
function marked(text: string, keepTogether = false): string {
  const marks: Record<Gap, string> = { good: '_', free: '_', soft: '~', kept: '+', forced: '/', chosen: '|' };
  return wordsOf([{ text, keepTogether }])
    .map(({ pieces, gapAfter }) => pieces.map((piece) => piece.text).join('') + marks[gapAfter])
    .join('');
}

describe('what may not be parted', () => {
  test.each([
    ['từ ngày 01 tháng 7 năm 2021', 'từ~ngày+01+tháng+7+năm+2021/'],
    ['ngày … tháng … năm …', 'ngày+…+tháng+…+năm+…/'],
    ['đạt 1,5 tỷ đồng tiền thưởng', 'đạt_1,5+tỷ+đồng_tiền_thưởng/'],
    ['chiếm 34 % số phiếu', 'chiếm_34+%_số_phiếu/'],
    ['gồm 03 tập thể', 'gồm_03+tập~thể/'],
    ['lần thứ XVII, nhiệm', 'lần+thứ+XVII,_nhiệm/'],
    ['Huân chương Lao động hạng Ba', 'Huân~chương_Lao~động_hạng+Ba/'],
    ['theo số 215/QĐ-STTTT ngày 28/12/2021', 'theo~số+215/QĐ-STTTT_ngày+28/12/2021/'],
    ['văn bản số 05 ngày 28', 'văn_bản_số+05~ngày+28/'],
    ['trong 05 ngày', 'trong~05+ngày/'],
    ['của quý IV/2021', 'của~quý+IV/2021/'],
    ['ngày tháng năm 2021', 'ngày+tháng+năm+2021/'],
    ['thưởng 5.000.000 ₫ mỗi người', 'thưởng_5.000.000+₫_mỗi_người/'],
    ['giai đoạn 2020 - 2025', 'giai~đoạn_2020+-+2025/'],
    ['Độc lập - Tự do', 'Độc~lập+-~Tự~do/'],
    ['Số quyết định: 05/QĐ-STTTT', 'Số~quyết_định:+05/QĐ-STTTT/'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  test('names of people and places, where they can be told: capitals say nothing, nor does Every Word With One', () => {
    expect(marked('đồng chí Hoàng Văn Thụ, tỉnh Lạng Sơn')).toBe('đồng_chí_Hoàng+Văn+Thụ,_tỉnh_Lạng+Sơn/');
    expect(marked("bà H'Hen Niê")).toBe("bà_H'Hen+Niê/");
    expect(marked('Báo chí, Xuất bản')).toBe('Báo~chí,_Xuất~bản/');
    expect(marked('HOÀNG VĂN THỤ')).toBe('HOÀNG_VĂN_THỤ/');
    expect(marked('Trung Tâm Công Nghệ Số')).toBe('Trung~Tâm~Công~Nghệ~Số/');
  });

  test('a run kept together, and a space typed as no-break', () => {
    expect(marked('HOÀNG VĂN THỤ', true)).toBe('HOÀNG+VĂN+THỤ/');
    expect(marked('Công\u00A0nghệ số')).toBe('Công+nghệ_số/');
  });
});

test('the common words of two syllables break unwillingly, in capitals too', () => {
  expect(marked('góp phần hoàn thành vượt mức')).toBe('góp~phần_hoàn~thành_vượt~mức/');
  expect(marked('HOÀN THÀNH CHUYỂN ĐỔI SỐ')).toBe('HOÀN~THÀNH_CHUYỂN~ĐỔI~SỐ/');
});

test('a comma between parts invites a line to end, one inside a name does not, and a leading word puts it off', () => {
  const gapsOf = (text: string) => wordsOf([{ text, keepTogether: false }]).map(({ gapAfter }) => gapAfter);
  expect(gapsOf('Báo chí, Xuất bản và Thông tin')).toEqual(['soft', 'free', 'soft', 'free', 'soft', 'soft', 'forced']);
  expect(gapsOf('Chuyên viên, Phòng Bưu chính, Công nghệ, Sở')).toEqual([
    'soft',
    'good',
    'kept',
    'soft',
    'free',
    'soft',
    'good',
    'forced',
  ]);
  expect(gapsOf('tham mưu, góp phần')).toEqual(['soft', 'good', 'soft', 'forced']);
});

test('a word may change style half-way, and a style may begin with a space', () => {
  const words = wordsOf([
    { text: 'Ông:', keepTogether: false },
    { text: ' AN', keepTogether: true },
    { text: '(*) khen', keepTogether: false },
  ]);
  expect(words.map(({ pieces }) => pieces)).toEqual([
    [{ text: 'Ông:', run: 0 }],
    [
      { text: 'AN', run: 1 },
      { text: '(*)', run: 2 },
    ],
    [{ text: 'khen', run: 2 }],
  ]);
  expect(words.map(({ gapAfter }) => gapAfter)).toEqual(['kept', 'free', 'forced']);
});

test('line breaks force, empty lines vanish, decomposed text comes out composed', () => {
  expect(marked('\n\nmột hai\n \nba\n')).toBe('một_hai/ba/');
  expect(marked('Hoàng'.normalize('NFD'))).toBe('Hoàng/'.normalize('NFC'));
  expect(wordsOf([{ text: ' \n ', keepTogether: false }])).toEqual([]);
});
