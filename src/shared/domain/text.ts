/**
 * Vietnamese text: cleaning, accent-free search, dictionary order, tone placement and personal names.
 *
 * Everything here takes NFC or NFD and answers NFC, so text from macOS, old files or a keyboard behaves alike.
 */

export interface NameParts {
  /** Họ: the first word; empty when the name is a single word. */
  family: string;
  /** Đệm: the words between, joined by single spaces; may be empty. */
  middle: string;
  /** Tên: the last word, the one Vietnamese lists are ordered by. */
  given: string;
}

const COMBINING_MARKS = /\p{Mn}/gu;
const WORDS = /\p{L}+/gu;

/** The text in Unicode NFC, otherwise untouched. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

// Latin letters with all their accents in one code point, ASCII signs, single spaces between: nothing to clean.
const CLEAN = /^[!-~\u00C0-\u024F\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u024F\u1EA0-\u1EF9]+)*$/;

/** NFC without invisible characters; every run of spaces, non-breaking ones, tabs and line breaks made one space; trimmed. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Lower case without accents, đ as d: "ĐẶNG Thị Hoà" → "dang thi hoa". What is stored for search and what is typed both pass here. */
export function foldForSearch(text: string): string {
  return cleanText(text).toLowerCase().normalize('NFD').replace(COMBINING_MARKS, '').replaceAll('đ', 'd');
}

/** The folded words of a typed query; letters and digits only, cut where SQLite's FTS5 `unicode61` tokenizer cuts. */
export function searchTokens(query: string): string[] {
  // Letters to Unicode of today that were none when that tokenizer was made.
  return (
    foldForSearch(query)
      .replace(/[\u19B0-\u19C0\u19C8\u19C9\u1CF2\u1CF3]/g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

// ---------------------------------------------------------------------------------------------------------------
// Dictionary order
// ---------------------------------------------------------------------------------------------------------------

// ICU's `vi` order. Every character of the list gets one printable ASCII byte as its primary weight, so that SQLite's
// BINARY collation (memcmp) and JavaScript's `<` both give the dictionary order.
const ORDERED_CHARACTERS =
  ' _-–—,;:!?.·\'‘’"“”()[]{}§@*/\\&#%•`^°+×<=>|~$₫' + '0123456789' + 'aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz';
const FIRST_WEIGHT = 0x21;
const PRIMARY_WEIGHTS = new Map(
  Array.from(ORDERED_CHARACTERS).map((character, index) => [character, String.fromCharCode(FIRST_WEIGHT + index)]),
);

// ngang < huyền < hỏi < ngã < sắc < nặng (dictionary and CLDR), then the marks of foreign and minority spellings.
const NO_MARK = '1';
const MARK_WEIGHTS = new Map(
  ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323', '\u0306', '\u0302', '\u0308', '\u030C', '\u031B'].map(
    (mark, index) => [mark, String.fromCharCode(NO_MARK.charCodeAt(0) + 1 + index)],
  ),
);
const OTHER_MARK = '~';

// Lower than every weight: a key that ends a level early sorts first. (With a separator equal to a weight, thousands of
// names out of 100,000 fall in the wrong place.)
const LEVEL_SEPARATOR = '\u0001';

const LETTER_MARKS = new Map([
  ['a\u0306', 'ă'],
  ['a\u0302', 'â'],
  ['e\u0302', 'ê'],
  ['o\u0302', 'ô'],
  ['o\u031B', 'ơ'],
  ['u\u031B', 'ư'],
]);

interface SortLevels {
  primary: string;
  marks: string;
  letterCase: string;
}

/** The weights of one character with its combining marks. */
function weigh(cluster: string): SortLevels {
  const [base = '', ...clusterMarks] = cluster.normalize('NFD');
  const lower = base.toLowerCase();
  let letter = lower;
  let marks = NO_MARK;
  for (const mark of clusterMarks) {
    const combined = LETTER_MARKS.get(letter + mark);
    if (combined) letter = combined;
    else marks += MARK_WEIGHTS.get(mark) ?? OTHER_MARK;
  }
  if (letter < ' ') return { primary: '', marks: '', letterCase: '' };
  return { primary: PRIMARY_WEIGHTS.get(letter) ?? letter, marks, letterCase: base === lower ? '0' : '1' };
}

// Lists of 100,000 names use a few hundred characters: each is weighed once.
const weighed = new Map<string, SortLevels>();

/** The three levels of the dictionary order; trailing neutral weights are left out, they change nothing but length. */
function sortLevels(text: string): SortLevels {
  let primary = '';
  let marks = '';
  let letterCase = '';
  const composed = text.normalize('NFC').replaceAll('…', '...').replace(/\s/g, ' ');
  for (const cluster of /\p{Mn}/u.test(composed) ? (composed.match(/\P{Mn}\p{Mn}*/gu) ?? []) : composed) {
    const weights = weighed.get(cluster) ?? weigh(cluster);
    weighed.set(cluster, weights);
    primary += weights.primary;
    marks += weights.marks;
    letterCase += weights.letterCase;
  }
  return { primary, marks: marks.replace(/1+$/, ''), letterCase: letterCase.replace(/0+$/, '') };
}

/**
 * A plain-text key that orders exactly as `Intl.Collator('vi')` when compared byte by byte: letters first
 * (a < ă < â < b … d < đ …), then tones, then lower before upper case.
 *
 * Exact for Vietnamese letters, ASCII and usual punctuation; other scripts come after z in code point order.
 */
export function sortKey(text: string): string {
  const { primary, marks, letterCase } = sortLevels(text);
  return primary + LEVEL_SEPARATOR + marks + LEVEL_SEPARATOR + letterCase;
}

/**
 * The key a list of people is ordered by: given name, then family and middle names, each in dictionary order with its
 * tones; case decides last. Tone-placement variants (Hòa, Hoà) get the same key.
 */
export function nameSortKey(fullName: string): string {
  const { family, middle, given } = splitFullName(normaliseTonePlacement(fullName));
  const first = sortLevels(given);
  const rest = sortLevels(cleanText(`${family} ${middle}`));
  return [first.primary, first.marks, rest.primary, rest.marks, first.letterCase, rest.letterCase].join(
    LEVEL_SEPARATOR,
  );
}

// ---------------------------------------------------------------------------------------------------------------
// Tone placement
// ---------------------------------------------------------------------------------------------------------------

const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;
// onset, vowels, final consonant; "qu" and "gi" are onsets when a vowel follows (quý, già — but gì, quỹ).
const SYLLABLE =
  /^(ngh?|gi(?=[aăâeêioôơuưy])|gh?|kh?|qu(?=[aăâeêioôơuưy])|ch|nh|ph|th|tr|[bcdđhlmrstvxp])?([aăâeêioôơuưy]{1,3})(ch|nh|ng|[cmnpt])?$/;

/**
 * The same text with the tone mark of every Vietnamese syllable on the vowel where the traditional spelling of state
 * papers puts it: Hoà → Hòa, Thuỷ → Thủy, Qúy → Quý, Hòang → Hoàng. Words that are not one Vietnamese syllable with
 * one tone are left as they are. For comparing only: print what the person's papers say.
 */
export function normaliseTonePlacement(text: string): string {
  return text.normalize('NFC').replace(WORDS, placeToneOnce);
}

/** Names of thousands of people are made of a few hundred words. */
const placedWords = new Map<string, string>();
const MOST_KNOWN_WORDS = 10_000;

function placeToneOnce(word: string): string {
  let placed = placedWords.get(word);
  if (placed === undefined) {
    placed = placeTone(word);
    if (placedWords.size < MOST_KNOWN_WORDS) placedWords.set(word, placed);
  }
  return placed;
}

function placeTone(word: string): string {
  const decomposed = word.normalize('NFD');
  const tones = decomposed.match(TONES);
  if (tones?.length !== 1) return word;
  const toneless = decomposed.replace(TONES, '').normalize('NFC');
  const syllable = SYLLABLE.exec(toneless.toLowerCase());
  if (!syllable) return word;
  const [, onset = '', vowels = '', final = ''] = syllable;
  const position = onset.length + tonedVowel(vowels, final !== '');
  const toned = (toneless.charAt(position) + tones[0]).normalize('NFC');
  return toneless.slice(0, position) + toned + toneless.slice(position + 1);
}

/** Index of the vowel that carries the tone: the last one with a mark of its own (ê, ơ …), else by the traditional rule. */
function tonedVowel(vowels: string, isClosed: boolean): number {
  const marked = Array.from(vowels).findLastIndex((vowel) => 'ăâêôơư'.includes(vowel));
  if (marked >= 0) return marked;
  if (isClosed) return vowels.length - 1;
  return vowels.length === 3 ? 1 : 0;
}

// ---------------------------------------------------------------------------------------------------------------
// Names
// ---------------------------------------------------------------------------------------------------------------

/** What two spellings of one name share: lower case, accents kept, tone placement made alike, spaces cleaned. */
export function comparisonKey(name: string): string {
  const cleaned = cleanText(name);
  let key = '';
  let start = 0;
  for (let end = cleaned.indexOf(' '); end >= 0; end = cleaned.indexOf(' ', start)) {
    key += `${wordKeyOnce(cleaned.slice(start, end))} `;
    start = end + 1;
  }
  return key + wordKeyOnce(cleaned.slice(start));
}

const wordKeys = new Map<string, string>();

function wordKeyOnce(word: string): string {
  let key = wordKeys.get(word);
  if (key === undefined) {
    key = normaliseTonePlacement(word.toLowerCase()).replace(/[‘’ʼ`]/g, "'");
    if (wordKeys.size < MOST_KNOWN_WORDS) wordKeys.set(word, key);
  }
  return key;
}

/** Họ, đệm and tên of a full name. A single word is the given name. */
export function splitFullName(fullName: string): NameParts {
  const words = cleanText(fullName).split(' ');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  return { family, middle: words.slice(1, -1).join(' '), given };
}

/**
 * A name typed in capitals (or wholly in small letters) with a capital at the start of each word, and after the
 * apostrophes and hyphens of minority names: "H'HEN NIÊ" → "H'Hen Niê", "Y BLƠ ÊBAN" → "Y Blơ Êban". A name that
 * already mixes both cases was written with care and is only cleaned.
 */
export function titleCaseName(name: string): string {
  const cleaned = cleanText(name);
  const isOneCase = cleaned === cleaned.toUpperCase() || cleaned === cleaned.toLowerCase();
  if (!isOneCase) return cleaned;
  return cleaned.toLowerCase().replace(WORDS, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}
