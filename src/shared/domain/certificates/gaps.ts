import { isOneWord } from './compounds.ts';
import type { Gap } from './words.ts';

/** How willingly a line may end after a word, by what stands before and behind: the rules of written Vietnamese. */

const NUMBER = /^[(“"]?\d[\d.,/:-]*[),.;”"]?$/;
/** "215/QĐ-STTTT": the number of a paper. */
const SYMBOL = /^[(“"]?\d+[/-]\p{Lu}[\p{Lu}\d/&.-]*[),.;”"]?$/u;
const ROMAN = /^[IVXLC]+(?:\/\d+)?[),.;”"]?$/;
const BLANK_NUMBER = /^[….]+$/;
const DASH = /^[-–—]$/;
const OPENING = /^[(“"'[{]+$/;
const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]+$/u;
/** A capital first, small letters after: likely part of a name ("H'Hen" is one). All-capital text says nothing of names. */
const CAPITALISED = /^[(“"]?\p{Lu}(?:['’]\p{Lu})?\p{Ll}*[),.;”"]?$/u;
const SMALL = /^\p{Ll}+[),.;”"]?$/u;
const ENDS_CLAUSE = /[,;.]$/;

const BEFORE_NUMBER = new Set(
  'ngày tháng năm quý số thứ lần khóa khoá điều khoản mục điểm chương cấp hạng đợt kỳ quyển tập'.split(' '),
);
const AFTER_NUMBER = new Set(
  (
    '% ‰ đồng đ nghìn ngàn triệu tỷ tỉ ngày tháng năm tuần giờ phút tuổi lần người cuộc điểm xã huyện tỉnh thôn hộ ' +
    'tập cá đơn sáng đề bài km m m² m³ kg tạ tấn ha'
  ).split(' '),
);
const DATE_PARTS = new Set('ngày tháng năm'.split(' '));
const BEFORE_RANK = new Set('hạng thứ lần giải'.split(' '));
const RANKS = new Set('thứ nhất nhì hai ba tư năm sáu bảy tám chín mười'.split(' '));
/** How the names of offices and places begin: after a comma, another part of an address or of a post begins there. */
const HEADS = new Set(
  (
    'sở phòng ban cục vụ viện trường ủy uỷ hội đảng đoàn bộ liên bệnh đội tổ thôn bản xóm khối xã phường huyện quận ' +
    'tỉnh thành thị_xã thị_trấn đặc_khu trung_tâm văn_phòng thanh_tra chi_cục chi_nhánh tổng_cục công_ty'
  ).split(' '),
);
/** Words that lead to what follows and look lost at the end of a line. */
const LEADING = new Set('và hoặc của cho từ với các những về trong thuộc tại do vì là để bằng trên theo'.split(' '));
const MULTIPLES = new Set('nghìn ngàn triệu tỷ tỉ'.split(' '));
/** Longer rows of words with a capital are headings, not names. */
const LONGEST_NAME = 4;

/** What the rules ask of a word. Words repeat within an office, so each is looked at once. */
export interface WordFacts {
  /** In small letters, without the punctuation at its end. */
  bare: string;
  /** "05", "1,5"; "215/QĐ-STTTT"; "XVII", "IV/2021"; "…". */
  figures: 'number' | 'symbol' | 'roman' | 'blank' | null;
  isCapitalised: boolean;
  isSmall: boolean;
  endsClause: boolean;
  isPunctuation: boolean;
  isDash: boolean;
  /** A bracket that opens, a label before a colon: what follows belongs to it. */
  leadsOn: boolean;
}

const known = new Map<string, WordFacts>();
const KNOWN_LIMIT = 20_000;

export function factsOf(word: string): WordFacts {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const facts: WordFacts = {
    bare: word.toLowerCase().replace(/[),.;”"]+$/, ''),
    figures: figuresOf(word),
    isCapitalised: CAPITALISED.test(word),
    isSmall: SMALL.test(word),
    endsClause: ENDS_CLAUSE.test(word),
    isPunctuation: PUNCTUATION_ONLY.test(word),
    isDash: DASH.test(word),
    leadsOn: OPENING.test(word) || word.endsWith(':'),
  };
  known.set(word, facts);
  return facts;
}

function figuresOf(word: string): WordFacts['figures'] {
  if (NUMBER.test(word)) return 'number';
  if (SYMBOL.test(word)) return 'symbol';
  if (ROMAN.test(word)) return 'roman';
  return BLANK_NUMBER.test(word) ? 'blank' : null;
}

const NOTHING = factsOf('');

/** After the word at `index`, which is not the last. */
export function gapBehind(words: readonly WordFacts[], index: number): Gap {
  const [before = NOTHING, left = NOTHING, right = NOTHING] = [words[index - 1], words[index], words[index + 1]];
  if (right.isPunctuation || left.leadsOn) return 'kept';
  if (left.isDash) return before.figures === 'number' && right.figures ? 'kept' : 'soft';
  if (belongsToNumber(before, left, right)) return 'kept';
  if (left.endsClause) return right.isCapitalised && !beginsPart(words, index + 1) ? 'free' : 'good';
  if (left.figures === 'number' || LEADING.has(left.bare) || isOneWord(left.bare, right.bare)) return 'soft';
  if (!left.isCapitalised) return 'free';
  if (right.isCapitalised) return lengthOfName(words, index) <= LONGEST_NAME ? 'kept' : 'soft';
  // "Thông tin" is one word of two syllables.
  return right.isSmall ? 'soft' : 'free';
}

/** "ngày 28 tháng 12 năm 2021", "lần thứ XVII", "hạng Ba", "số 215/QĐ-STTTT", "1,5 tỷ đồng", "03 tập thể", "34 %". */
function belongsToNumber(before: WordFacts, left: WordFacts, right: WordFacts): boolean {
  if (right.figures && BEFORE_NUMBER.has(left.bare)) return true;
  // A date whose numbers are still to be written in by hand.
  if (DATE_PARTS.has(left.bare) && DATE_PARTS.has(right.bare)) return true;
  if (BEFORE_RANK.has(left.bare) && RANKS.has(right.bare)) return true;
  if (left.figures && counts(before, left) && AFTER_NUMBER.has(right.bare)) return true;
  return before.figures === 'number' && MULTIPLES.has(left.bare) && right.bare === 'đồng';
}

/**
 * "05 ngày" is how long, "số 05 ngày 28" which paper; "XVII" and "…" count only behind "lần thứ" and the like, for "I"
 * may be a letter.
 */
function counts(before: WordFacts, { figures }: WordFacts): boolean {
  if (figures === 'number') return before.bare !== 'số';
  return figures !== 'symbol' && BEFORE_NUMBER.has(before.bare);
}

/** How many words with a capital stand in a row around the gap behind a word; a comma ends a name. */
function lengthOfName(words: readonly WordFacts[], index: number): number {
  const goesOn = (at: number) => words[at]?.isCapitalised && !words[at].endsClause;
  let [from, to] = [index, index + 1];
  while (goesOn(from - 1)) from -= 1;
  while (goesOn(to) && words[to + 1]?.isCapitalised) to += 1;
  return to - from + 1;
}

/** "Phòng …", "Trung tâm …" */
function beginsPart(words: readonly WordFacts[], index: number): boolean {
  const [first = NOTHING, second = NOTHING] = [words[index], words[index + 1]];
  return HEADS.has(first.bare) || HEADS.has(`${first.bare}_${second.bare}`);
}
