import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  comparisonKey,
  foldForSearch,
  nameSortKey,
  normaliseTonePlacement,
  searchTokens,
  sortKey,
  splitFullName,
  titleCaseName,
  toNfc,
} from './text.ts';

const collator = new Intl.Collator('vi');

const ONSETS = ' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const VOWELS =
  'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iêu iu oa oai oe oi ôi ơi ua uân uê ui uôi ươi uy uyê ưa ưu yê'.split(
    ' ',
  );
const FINALS = ['', '', '', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't'];
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** A repeatable source of numbers in [0, 1) (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** A syllable with its tone on any of its vowels, so both placements and misplacements occur. */
function generateSyllable(random: () => number): string {
  const vowels = pick(VOWELS, random);
  const toned = Math.floor(random() * vowels.length);
  const rhyme = vowels.slice(0, toned + 1) + pick(TONES, random) + vowels.slice(toned + 1) + pick(FINALS, random);
  const syllable = (pick(ONSETS, random) + rhyme).normalize('NFC');
  const shape = random();
  if (shape < 0.05) return syllable.toUpperCase();
  return shape < 0.15 ? syllable : syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

function generateName(random: () => number): string {
  const separators = [' ', ' ', ' ', ' ', ' ', ' ', "'", '-', ', ', ' (', '. '];
  let name = generateSyllable(random);
  const words = Math.floor(random() * 4);
  for (let word = 0; word < words; word += 1) name += pick(separators, random) + generateSyllable(random);
  return random() < 0.1 ? `${name} ${Math.floor(random() * 30)}` : name;
}

/** As SQLite's BINARY collation: by the bytes of UTF-8. */
function compareBytes(a: string, b: string): number {
  const encoder = new TextEncoder();
  const [bytesA, bytesB] = [encoder.encode(a), encoder.encode(b)];
  const differing = bytesA.findIndex((byte, index) => byte !== bytesB[index]);
  if (differing < 0) return Math.sign(bytesA.length - bytesB.length);
  return (bytesA[differing] ?? 0) < (bytesB[differing] ?? -1) ? -1 : 1;
}

describe('cleaning', () => {
  test('NFD becomes NFC', () => {
    expect(toNfc('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
    expect(toNfc('Nguyễn')).toHaveLength(6);
  });

  test('double, non-breaking and zero-width spaces go', () => {
    expect(cleanText('  Nguyễn\u00A0 Văn\t\nAn\u200B ')).toBe('Nguyễn Văn An');
    expect(cleanText('\u00A0')).toBe('');
  });
});

describe('accent-free search', () => {
  test('every Vietnamese letter folds to plain a–z', () => {
    const letters = 'aăâeêioôơuưy'.split('').flatMap((vowel) => TONES.map((tone) => vowel + tone));
    for (const letter of [...letters, 'đ', 'Đ', ...letters.map((letter) => letter.toUpperCase())]) {
      expect(foldForSearch(letter)).toMatch(/^[a-z]$/);
      expect(foldForSearch(letter.normalize('NFC'))).toBe(foldForSearch(letter));
    }
  });

  test('names', () => {
    expect(foldForSearch('ĐẶNG  Thị Hoà')).toBe('dang thi hoa');
    expect(foldForSearch('Đặng Thị Hòa'.normalize('NFD'))).toBe('dang thi hoa');
  });

  test('a query becomes words', () => {
    expect(searchTokens("  Nguyễn Thị-Dũng, H'Hen 05/QĐ ")).toEqual(['nguyen', 'thi', 'dung', 'h', 'hen', '05', 'qd']);
    expect(searchTokens(' "*" ')).toEqual([]);
  });
});

describe('dictionary order', () => {
  test('the order ICU gives to names', () => {
    const names =
      'Lê Văn An|Nguyễn Văn Anh|Nguyễn Thị Ánh|Trần Ân|Dương Văn Dũng|Đỗ Thị Đào|Nguyễn Hoa|Hoàng Văn Tú|Hoàng Văn Tư|Hoàng Văn Út|Hoàng Văn Ước'.split(
        '|',
      );
    expect(names.toReversed().toSorted((a, b) => compareBytes(nameSortKey(a), nameSortKey(b)))).toEqual(names);
  });

  test('every printable ASCII and Vietnamese character stands where ICU puts it', () => {
    const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0x20 + index));
    const characters = [...ascii, ...Array.from('–—‘’“”·₫°•§×ăâêôơưđĂÂÊÔƠƯĐƀñüčáàảãạ')];
    for (const a of characters) {
      for (const b of characters)
        expect([a, b, compareBytes(sortKey(a), sortKey(b))]).toEqual([a, b, collator.compare(a, b)]);
    }
  });

  test('100,000 generated names sort as Intl.Collator sorts them, byte by byte and in JavaScript', () => {
    const random = seededRandom(20211230);
    const names = [...new Set(Array.from({ length: 110_000 }, () => generateName(random)))];
    expect(names.length).toBeGreaterThan(100_000);
    const keys = new Map(names.map((name) => [name, sortKey(name)]));
    const byKey = names.toSorted((a, b) => ((keys.get(a) as string) < (keys.get(b) as string) ? -1 : 1));
    expect(byKey).toEqual(names.toSorted(collator.compare));
    // Keys are ASCII here, so code unit order and byte order are one.
    expect([...keys.values()].every((key) => key.split('').every((byte) => byte < '\u007F'))).toBe(true);
  });

  test('300,000 close pairs compare as Intl.Collator compares them', () => {
    const random = seededRandom(1963);
    const wrong: string[] = [];
    for (let round = 0; round < 300_000; round += 1) {
      const stem = random() < 0.5 ? `${generateSyllable(random)} ` : '';
      const a = stem + generateSyllable(random);
      const b =
        random() < 0.3
          ? a.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/, '')
          : stem + generateSyllable(random);
      const keyA = sortKey(a);
      const keyB = sortKey(b);
      const order = keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
      if (order !== collator.compare(a, b)) wrong.push(`${a} | ${b}`);
    }
    expect(wrong).toEqual([]);
  });

  test('people: given name first, then the rest; case and tone placement never part two spellings', () => {
    const sorted = ['Trần Văn Hòa', 'Bùi Văn Hoà', 'ĐỖ VĂN HÒA', 'Lê Văn Hoa', 'Hoa', 'An Thị Hoan'].toSorted((a, b) =>
      compareBytes(nameSortKey(a), nameSortKey(b)),
    );
    expect(sorted).toEqual(['Hoa', 'Lê Văn Hoa', 'Bùi Văn Hoà', 'ĐỖ VĂN HÒA', 'Trần Văn Hòa', 'An Thị Hoan']);
    expect(nameSortKey('Nguyễn Thị Thuý')).toBe(nameSortKey('Nguyễn Thị Thúy'));
  });

  test('people order as Intl.Collator on given name, then on the rest', () => {
    const random = seededRandom(11);
    const syllable = () => {
      const plain = normaliseTonePlacement(generateSyllable(random).toLowerCase());
      return plain.charAt(0).toUpperCase() + plain.slice(1);
    };
    for (let round = 0; round < 50_000; round += 1) {
      const given = syllable();
      const [restA, restB] = [`${syllable()} ${syllable()}`, `${syllable()} ${syllable()}`];
      const givenB = random() < 0.5 ? given : syllable();
      const expected = collator.compare(given, givenB) || collator.compare(restA, restB);
      const [keyA, keyB] = [nameSortKey(`${restA} ${given}`), nameSortKey(`${restB} ${givenB}`)];
      expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0, `${restA} ${given} | ${restB} ${givenB}`).toBe(expected);
    }
  });
});

describe('tone placement', () => {
  test.each([
    ['Hoà', 'Hòa'],
    ['Thuỷ', 'Thủy'],
    ['Thuý', 'Thúy'],
    ['khoẻ', 'khỏe'],
    ['TOÀ', 'TÒA'],
    ['Qúy', 'Quý'],
    ['Quý', 'Quý'],
    ['quỹ', 'quỹ'],
    ['Hòang', 'Hoàng'],
    ['Hoàng', 'Hoàng'],
    ['Hùynh', 'Huỳnh'],
    ['Gìa', 'Già'],
    ['gì', 'gì'],
    ['Thưởng', 'Thưởng'],
    ['nghĩa', 'nghĩa'],
    ['khuỷu', 'khuỷu'],
    ['ngoài', 'ngoài'],
    ['Nguyễn', 'Nguyễn'],
    ['Tiêú', 'Tiếu'],
    ['tưạ', 'tựa'],
    ["H'Hòe", "H'Hòe"],
    ['Nguyễn Thị Thuỳ Hoạ', 'Nguyễn Thị Thùy Họa'],
    ['José Müller', 'José Müller'],
  ])('%s → %s', (written, expected) => {
    expect(normaliseTonePlacement(written)).toBe(expected);
  });

  test('a tone put on any vowel of a syllable ends on the same one', () => {
    for (const [onset, vowels, final] of [
      ['h', 'oa', ''],
      ['th', 'uy', ''],
      ['h', 'oa', 'ng'],
      ['ng', 'uyê', 'n'],
      ['kh', 'uyu', ''],
      ['l', 'ươ', 'ng'],
      ['gi', 'a', 'ng'],
    ] as const) {
      for (const tone of TONES.slice(1)) {
        const spellings = Array.from(vowels).map((_, index) =>
          (onset + vowels.slice(0, index + 1) + tone + vowels.slice(index + 1) + final).normalize('NFC'),
        );
        expect(new Set(spellings.map(normaliseTonePlacement)).size).toBe(1);
      }
    }
  });

  test('normalising twice changes nothing, and never changes the letters', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 20_000; round += 1) {
      const name = generateName(random);
      const once = normaliseTonePlacement(name);
      expect(normaliseTonePlacement(once)).toBe(once);
      expect(foldForSearch(once)).toBe(foldForSearch(name));
    }
  });

  test('any text keeps its folded form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(normaliseTonePlacement(text))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('names', () => {
  test('spellings of one name share a key, other accents do not', () => {
    expect(comparisonKey('  HOÀNG  thị Thuỷ')).toBe(comparisonKey('Hoàng Thị Thủy'));
    expect(comparisonKey('H’Hen Niê')).toBe(comparisonKey("H'Hen Niê"));
    expect(comparisonKey('Dũng')).not.toBe(comparisonKey('Dung'));
  });

  test('họ, đệm, tên', () => {
    expect(splitFullName(' Nguyễn Thị  Ngọc Ánh ')).toEqual({ family: 'Nguyễn', middle: 'Thị Ngọc', given: 'Ánh' });
    expect(splitFullName('Trần Ân')).toEqual({ family: 'Trần', middle: '', given: 'Ân' });
    expect(splitFullName('Ân')).toEqual({ family: '', middle: '', given: 'Ân' });
    expect(splitFullName('')).toEqual({ family: '', middle: '', given: '' });
  });

  test.each([
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Y BLƠ ÊBAN', 'Y Blơ Êban'],
    ["KRAJĂN Đ'MUM", "Krajăn Đ'Mum"],
    ['KPĂ Y-BHĂM', 'Kpă Y-Bhăm'],
    ['đặng thị đào', 'Đặng Thị Đào'],
    ['  ĐỖ\u00A0THỊ  ƯỚC', 'Đỗ Thị Ước'],
    ["H'hen Niê", "H'hen Niê"],
    ['', ''],
  ])('%s → %s', (written, expected) => {
    expect(titleCaseName(written)).toBe(expected);
  });
});
