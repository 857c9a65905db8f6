import { describe, expect, test } from 'vitest';
import { detectEncoding, toUnicode } from './legacyText.ts';

const LOWER = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

/** The letters of `LOWER` as a Word of the nineties stored them, from the published tables. */
const TCVN3 = 'aµ¶·¸¹¨»¼½¾Æ©ÇÈÉÊËeÌÎÏÐÑªÒÓÔÕÖi×ØÜÝÞoßáâãä«åæçèé¬êëìíîuïñòóô\u00ADõö÷øùyúûüýþ®';
const VNI =
  'a aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä e eø eû eõ eù eï eâ eà eå eã eá eä i ì æ ó í ò ' +
  'o oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï u uø uû uõ uù uï ö öø öû öõ öù öï y yø yû yõ yù î ñ';

describe('TCVN3', () => {
  test('every letter', () => expect(toUnicode(TCVN3, 'tcvn3')).toBe(LOWER));

  test('words, with capitals of one code and of two', () => {
    expect(toUnicode('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
    expect(toUnicode('§Æng ThÞ H¹nh, ¢u C¬', 'tcvn3')).toBe('Đặng Thị Hạnh, Âu Cơ');
    expect(toUnicode('Aµ ¡» Oa', 'tcvn3')).toBe('À Ằ Oa');
  });
});

describe('VNI', () => {
  test('every letter, small and capital', () => {
    expect(toUnicode(VNI, 'vni').replaceAll(' ', '')).toBe(LOWER);
    expect(toUnicode(VNI.toUpperCase(), 'vni').replaceAll(' ', '')).toBe(LOWER.toUpperCase());
  });

  test('words', () => {
    expect(toUnicode('Nguyeãn Vaên Huøng, Ñöôøng Töï Do', 'vni')).toBe('Nguyễn Văn Hùng, Đường Tự Do');
    expect(toUnicode('NGUYEÃN THÒ HOÀNG YEÁN', 'vni')).toBe('NGUYỄN THỊ HỒNG YẾN');
  });
});

test('a text that is Unicode already is left alone', () => {
  expect(toUnicode('Nguyễn Văn Hùng', 'tcvn3')).toBe('Nguyễn Văn Hùng');
  expect(toUnicode('Nguyễn Văn Hùng', 'vni')).toBe('Nguyễn Văn Hùng');
});

test('letters that only look like Đ become Đ', () => {
  expect(toUnicode('\u00D0ặng Văn \u0189ông, \u00F0ường', 'unicode')).toBe('Đặng Văn Đông, đường');
  expect(toUnicode('\u00D0ặng', 'tcvn3')).toBe('Đặng');
});

describe('detection', () => {
  const unicode = ['Nguyễn Văn Hùng', 'Hà Thị Là', 'Trần Ánh', 'Phòng Kế toán', 'SỞ THÔNG TIN', "H'Hen Niê"];
  const tcvn3 = ['NguyÔn V¨n Hïng', 'Hµ ThÞ Lan', 'TrÇn ¸nh', 'Phßng KÕ to¸n'];
  const vni = ['Nguyeãn Vaên Huøng', 'Haø Thò Lan', 'Traàn Aùnh', 'Phoøng Keá toaùn'];
  test.each([
    ['unicode', unicode],
    ['tcvn3', tcvn3],
    ['vni', vni],
    ['unicode', ['Lan', 'Nam', 'An Giang']],
    ['unicode', []],
  ])('%s', (encoding, texts) => expect(detectEncoding(texts).encoding).toBe(encoding));

  test('a font name does not make Unicode text old', () => {
    expect(detectEncoding(unicode, 'tcvn3').encoding).toBe('unicode');
  });

  test('a font name decides where words could be either', () => {
    const mixed = ['Nguyeãn', 'Hùng', 'Cúc', 'Hà', 'Bình', 'Mí'];
    expect(detectEncoding(mixed).encoding).toBe('unicode');
    expect(detectEncoding(mixed, 'vni').encoding).toBe('vni');
  });
});
