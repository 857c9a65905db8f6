/**
 * Text typed in the fonts of before Unicode, which came back into fashion with every old .xls: TCVN3 (".VnTime"), one
 * byte per letter, and VNI ("VNI-Times"), a letter and a mark. A spreadsheet shows them as Latin-1 letters:
 * "NguyÔn V¨n Hïng" and "Nguyeãn Vaên Huøng" are both Nguyễn Văn Hùng.
 */

export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

// ---------------------------------------------------------------------------------------------------------------
// TCVN3
// ---------------------------------------------------------------------------------------------------------------

/** TCVN 5712:1993 (VN3): from the code of the first letter on, one after the other; a gap is a blank. */
const TCVN3_RUNS: readonly (readonly [number, string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

const TCVN3 = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    Array.from(letters, (letter, index): [string, string] => [String.fromCharCode(first + index), letter]),
  ),
);
// Some programs turn the micro sign into the Greek letter.
TCVN3.set('\u03BC', 'à');

const TCVN3_CODES = /[\u00A1-\u00FE\u03BC]/g;
/** A capital and the small letter of the same vowel with its tone: how some writers made accented capitals ("Aµ" = À). */
const CAPITAL_AND_TONED = /([AĂÂEÊIOÔƠUƯY])([àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])/g;

function fromTcvn3(text: string): string {
  return text
    .replace(TCVN3_CODES, (code) => TCVN3.get(code) ?? code)
    .replace(CAPITAL_AND_TONED, (pair, capital: string, toned: string) => {
      const lower = capital.toLowerCase();
      return withoutTone(toned) === lower ? toned.toUpperCase() : pair;
    });
}

const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;

function withoutTone(letter: string): string {
  return letter.normalize('NFD').replace(TONES, '').normalize('NFC');
}

// ---------------------------------------------------------------------------------------------------------------
// VNI
// ---------------------------------------------------------------------------------------------------------------

/** Mark after the letter → combining marks. VNI-Windows. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};

/** Letters that stand alone; ô and ö take a tone of the table above. í and ì are themselves. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** Marks what is done already. */
const DONE = '\uE000';
const VNI_SINGLE = /(\uE000.)|[ôöñæóòî]/giu;
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu;

function fromVni(text: string): string {
  // The marks first: afterwards ô and ö could no longer be told from ô made of "oâ".
  const letters = text.replace(VNI_PAIR, (pair, letter: string, mark: string) => {
    const marks = VNI_MARKS[mark.toLowerCase()] ?? '';
    const lower = letter.toLowerCase();
    const composed = ((VNI_LETTERS[lower] ?? lower) + marks).normalize('NFC');
    // What does not exist (uâ, eê …) was no VNI.
    if (composed.length > 1) return pair;
    return `${DONE}${letter === lower ? composed : composed.toUpperCase()}`;
  });
  return letters.replace(VNI_SINGLE, (match: string, done?: string) => {
    if (done !== undefined) return done.slice(1);
    const lower = match.toLowerCase();
    const letter = VNI_LETTERS[lower] ?? lower;
    return match === lower ? letter : letter.toUpperCase();
  });
}

// ---------------------------------------------------------------------------------------------------------------
// Either
// ---------------------------------------------------------------------------------------------------------------

const BEYOND_LATIN_1 = /[\u0100-\u017F\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{Mn}/u;

const LOOKALIKE = /[ÐƉðɖ]/;
const LOOKALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' };

/**
 * The text in Unicode. A text that already holds letters only Unicode has (ă, ơ, ễ …) is left as it is: old and new
 * cells stand side by side in one sheet. The Icelandic and African letters that look like Đ become Đ.
 */
export function toUnicode(text: string, encoding: TextEncoding): string {
  if (encoding === 'unicode' || BEYOND_LATIN_1.test(text)) {
    return LOOKALIKE.test(text) ? text.replace(/[ÐƉðɖ]/g, (letter) => LOOKALIKES[letter] ?? letter) : text;
  }
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return (encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}

const WORDS = /[^\s\d.,;:()/\\[\]"'&+=*%-]+/gu;
const ONSET = '(?:ngh?|gi|gh?|kh?|qu|ch|nh|ph|th|tr|[bcdđhlmrstvxp])?';
const NUCLEUS = [
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê',
  'oai|oay|oao|oeo|uya|uyê|uyu|uây|iêu|yêu|uôi|ươi|ươu',
].join('|');
const SYLLABLE = new RegExp(`^${ONSET}(?:${NUCLEUS})(?:ch|nh|ng|[cmnpt])?$`, 'u');

/** Whether a word with accents could be Vietnamese: one syllable, one tone, capitals only where they belong. */
function isSyllable(word: string): boolean {
  const lower = word.toLowerCase();
  const isRegular = word === lower || word === word.toUpperCase() || word.slice(1) === lower.slice(1);
  if (!isRegular) return false;
  const decomposed = lower.normalize('NFD');
  if ((decomposed.match(TONES)?.length ?? 0) > 1) return false;
  return SYLLABLE.test(withoutTone(lower));
}

/** Words enough to be sure; reading more would only take time. */
const MOST_WORDS = 2000;

/**
 * Which encoding the texts of a sheet are in, by how many of their accented words are Vietnamese under each reading.
 * `fontEncoding` is what the workbook's font names say; it decides when the words leave room for doubt.
 */
export function detectEncoding(
  texts: Iterable<string>,
  fontEncoding: TextEncoding | null = null,
): { encoding: TextEncoding; isSure: boolean } {
  const hits = { unicode: 0, tcvn3: 0, vni: 0 };
  let words = 0;
  for (const text of texts) {
    for (const [word] of text.matchAll(WORDS)) {
      if (!/[^\x20-\x7e]/.test(word)) continue;
      words += 1;
      for (const encoding of ['unicode', 'tcvn3', 'vni'] as const) {
        if (isSyllable(toUnicode(word, encoding))) hits[encoding] += 1;
      }
    }
    if (words >= MOST_WORDS) break;
  }
  if (words === 0) return { encoding: 'unicode', isSure: true };
  const legacy = hits.tcvn3 >= hits.vni ? 'tcvn3' : 'vni';
  const favoured = fontEncoding !== null && fontEncoding !== 'unicode' ? fontEncoding : legacy;
  // Legacy words that hold only à, é … read as Vietnamese either way; the others give it away.
  const lead = (hits[favoured] - hits.unicode) / words;
  const isLegacy = lead > 0.2 || (favoured === fontEncoding && lead > 0);
  return { encoding: isLegacy ? favoured : 'unicode', isSure: Math.abs(lead) > 0.5 || hits.unicode > 0.9 * words };
}
