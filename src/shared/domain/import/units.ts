/** Units named in an imported list: their spelling, their kind, and which unit of the office they mean. */

import { cleanText, comparisonKey, foldForSearch, searchTokens } from '../text.ts';

/** How the kind shows in a name without accents; the first that fits. A name that says no kind is a division's. */
const KINDS = [
  ['leadership', /^(lanh dao|ban giam doc|ban giam hieu|ban lanh dao)\b/],
  ['serviceUnit', /^(van phong dang ky|benh vien|bao tang|thu vien|nha hat|don vi su nghiep)\b/],
  ['secretariat', /^(van phong|vp)\b/],
  ['inspectorate', /^thanh tra\b/],
  ['centre', /^(trung tam|tt)\b/],
  ['branch', /^chi cuc\b/],
  ['board', /^ban\b/],
  ['institute', /^vien\b(?! thong)/],
  ['school', /^truong\b/],
  ['fund', /^quy\b(?! hoach)/],
  ['team', /^(to|doi|bo phan)\b/],
  ['otherUnit', /^(hat|cong doan|doan thanh nien|dang uy|hoi)\b/],
] as const;

export type NewUnitKind = (typeof KINDS)[number][0] | 'department';

/** Words that keep their capital in a unit's name: "Văn phòng Sở". */
const CAPITALISED = new Set(['sở', 'tỉnh', 'đảng', 'ubnd', 'hđnd', 'cntt', 'tttt']);
/** "Phòng Công nghệ thông tin": the word after these begins with a capital. */
const FIRST_WORDS = [
  'ban quản lý',
  'văn phòng',
  'trung tâm',
  'thanh tra',
  'chi cục',
  'bộ phận',
  'trường',
  'viện',
  'quỹ',
  'phòng',
  'ban',
  'tổ',
  'đội',
  'khối',
];
const VOWELS = /[aeiouy]/;

/** A unit's name as it is written in a text: "PHÒNG CÔNG NGHỆ THÔNG TIN" → "Phòng Công nghệ thông tin". */
export function unitNameOf(text: string): string {
  const cleaned = cleanText(text);
  if (cleaned !== cleaned.toUpperCase()) return cleaned;
  const lower = cleaned.toLowerCase();
  const first = FIRST_WORDS.find((words) => lower.startsWith(`${words} `)) ?? '';
  const capitals = new Set([0, first === '' ? 0 : first.split(' ').length]);
  return lower
    .split(' ')
    .map((word, index) => {
      // An abbreviation has no vowel to say: CNTT, KHTC.
      const isAbbreviation = word.length > 1 && !VOWELS.test(foldForSearch(word));
      if (isAbbreviation || /^(ubnd|hđnd|cntt|tttt)$/.test(word)) return word.toUpperCase();
      return capitals.has(index) || CAPITALISED.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    })
    .join(' ');
}

export function unitKindOf(name: string): NewUnitKind {
  const plain = foldForSearch(name);
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'department';
}

export interface KnownUnit {
  id: string;
  name: string;
  shortName: string;
}

/** Letters and digits only, without what offices add and leave out: "Văn phòng Sở" and "VĂN PHÒNG" are one. */
function looseKey(name: string): string {
  return comparisonKey(name)
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/ (thuộc |của )?(sở|cơ quan)$/u, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** "Phòng Công nghệ thông tin" → "phong cntt", "pcntt": how it is abbreviated in a list. */
function abbreviations(name: string): string[] {
  const words = searchTokens(name);
  const initials = (from: number) =>
    words
      .slice(from)
      .map((word) => word.charAt(0))
      .join('');
  const [first = '', second = ''] = words;
  return [
    initials(0),
    `${first} ${initials(1)}`,
    `${first} ${second} ${initials(2)}`,
    `${first.charAt(0)}${second.charAt(0)} ${initials(2)}`,
  ];
}

export interface UnitMatcher {
  /** The unit the name certainly means. */
  find: (name: string) => KnownUnit | undefined;
  /** Units it may mean, the likeliest first. */
  suggest: (name: string) => KnownUnit[];
}

const MOST_SUGGESTIONS = 3;

export function unitMatcher(units: readonly KnownUnit[]): UnitMatcher {
  const exact = new Map<string, KnownUnit>();
  const spellings = units.map(({ name, shortName }) => [spellingOf(name), spellingOf(shortName)] as const);
  for (const unit of units) {
    for (const name of [unit.shortName, unit.name]) if (name !== '') exact.set(looseKey(name), unit);
  }
  return {
    find: (name) => exact.get(looseKey(name)),
    suggest: (name) => {
      const wanted = spellingOf(name);
      return units
        .map((unit, index) => ({ unit, likeness: likeness(wanted, spellings[index] ?? [wanted, wanted]) }))
        .filter((candidate) => candidate.likeness >= 0.5)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_SUGGESTIONS)
        .map(({ unit }) => unit);
    },
  };
}

/** A name as it is compared with many others. */
interface Spelling {
  plain: string;
  abbreviations: string[];
  pairs: ReadonlyMap<string, number>;
}

function spellingOf(name: string): Spelling {
  const plain = foldForSearch(name);
  return { plain, abbreviations: abbreviations(name), pairs: letterPairs(plain) };
}

/** From 0 to 1: how much a name shares with a unit's long or short one. An abbreviation of the other counts fully. */
function likeness(name: Spelling, [long, short]: readonly [Spelling, Spelling]): number {
  if (long.abbreviations.includes(name.plain) || name.abbreviations.includes(short.plain)) return 1;
  return Math.max(overlap(name, long), overlap(name, short));
}

function letterPairs(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let index = 0; index < text.length - 1; index += 1) {
    const pair = text.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient of two bags of letter pairs. */
function overlap(a: Spelling, b: Spelling): number {
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  const total = Math.max(0, a.plain.length - 1) + Math.max(0, b.plain.length - 1);
  return total === 0 ? 0 : (2 * shared) / total;
}
