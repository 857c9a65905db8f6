import { isOneWord } from './compounds.ts';

/**
 * Cuts the text of a box into words and says how willingly a line may end after each: dates, numbers with their units
 * and whatever a Vietnamese reader would not part stay together.
 */

/** A stretch of text in one style. */
export interface StyledText {
  text: string;
  keepTogether: boolean;
}

/**
 * What may happen after a word: a line ends well here (`good`), may end (`free`), had better not (`soft`), may end only
 * when nothing else fits (`kept`), or must end: typed in the template (`forced`) or `chosen` for one recipient.
 */
export type Gap = 'good' | 'free' | 'soft' | 'kept' | 'forced' | 'chosen';

export interface Word {
  /** One piece, or several where the style changes inside the word. */
  pieces: { text: string; run: number }[];
  gapAfter: Gap;
}

const SPACES = /[^\S\n]+/;
const NO_BREAK_SPACE = /[\u00A0\u2007\u202F]/;
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

/** The words of a box in NFC, in reading order; empty lines vanish. */
export function wordsOf(runs: readonly StyledText[]): Word[] {
  const drafts = draftWords(runs);
  const texts = drafts.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  return drafts.map(({ pieces, gapAfter, isKept }, index) => {
    if (gapAfter === 'forced' || index === drafts.length - 1) return { pieces, gapAfter: 'forced' };
    if (isKept) return { pieces, gapAfter: 'kept' };
    return { pieces, gapAfter: gapBehind(texts, index) };
  });
}

interface Draft extends Word {
  /** The space after it may not become a line break: typed as a no-break space, or inside a run kept together. */
  isKept: boolean;
}

function draftWords(runs: readonly StyledText[]): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | null = null;
  for (const [run, { text, keepTogether }] of runs.entries()) {
    for (const part of text.normalize('NFC').split(/(\n|[^\S\n]+)/)) {
      if (part === '') continue;
      const last: Draft | undefined = current ?? drafts.at(-1);
      if (part === '\n') {
        if (last) last.gapAfter = 'forced';
        current = null;
      } else if (SPACES.test(part)) {
        if (last && (keepTogether || NO_BREAK_SPACE.test(part))) last.isKept = true;
        current = null;
      } else if (current) {
        current.pieces.push({ text: part, run });
      } else {
        current = { pieces: [{ text: part, run }], gapAfter: 'free', isKept: false };
        drafts.push(current);
      }
    }
  }
  return drafts;
}

function gapBehind(texts: readonly string[], index: number): Gap {
  const [before = '', left = '', right = ''] = [texts[index - 1], texts[index], texts[index + 1]];
  if (PUNCTUATION_ONLY.test(right) || OPENING.test(left) || left.endsWith(':')) return 'kept';
  if (DASH.test(left)) return NUMBER.test(before) && isNumber(right) ? 'kept' : 'soft';
  if (belongsToNumber(before, left, right)) return 'kept';
  if (ENDS_CLAUSE.test(left)) return CAPITALISED.test(right) && !beginsPart(texts, index + 1) ? 'free' : 'good';
  if (NUMBER.test(left) || LEADING.has(bare(left)) || isOneWord(left.toLowerCase(), bare(right))) return 'soft';
  if (!CAPITALISED.test(left)) return 'free';
  if (CAPITALISED.test(right)) return lengthOfName(texts, index) <= LONGEST_NAME ? 'kept' : 'soft';
  // "Thông tin" is one word of two syllables.
  return SMALL.test(right) ? 'soft' : 'free';
}

/** "ngày 28 tháng 12 năm 2021", "lần thứ XVII", "hạng Ba", "số 215/QĐ-STTTT", "1,5 tỷ đồng", "03 tập thể", "34 %". */
function belongsToNumber(before: string, left: string, right: string): boolean {
  const label = bare(left);
  const unit = bare(right);
  if (isNumber(right) && BEFORE_NUMBER.has(label)) return true;
  // A date whose numbers are still to be written in by hand.
  if (DATE_PARTS.has(label) && DATE_PARTS.has(unit)) return true;
  if (BEFORE_RANK.has(label) && RANKS.has(unit)) return true;
  if (counts(before, left) && AFTER_NUMBER.has(unit)) return true;
  return NUMBER.test(before) && MULTIPLES.has(label) && unit === 'đồng';
}

/**
 * "05 ngày" is how long, "số 05 ngày 28" which paper; "XVII" and "…" count only behind "lần thứ" and the like, for "I"
 * may be a letter.
 */
function counts(before: string, left: string): boolean {
  if (NUMBER.test(left)) return bare(before) !== 'số';
  return isNumber(left) && !SYMBOL.test(left) && BEFORE_NUMBER.has(bare(before));
}

/** How many words with a capital stand in a row around the gap behind a word; a comma ends a name. */
function lengthOfName(texts: readonly string[], index: number): number {
  const goesOn = (at: number) => CAPITALISED.test(texts[at] ?? '') && !ENDS_CLAUSE.test(texts[at] ?? '');
  let [from, to] = [index, index + 1];
  while (goesOn(from - 1)) from -= 1;
  while (goesOn(to) && CAPITALISED.test(texts[to + 1] ?? '')) to += 1;
  return to - from + 1;
}

/** "Phòng …", "Trung tâm …" */
function beginsPart(texts: readonly string[], index: number): boolean {
  const [first, second] = [bare(texts[index] ?? ''), bare(texts[index + 1] ?? '')];
  return HEADS.has(first) || HEADS.has(`${first}_${second}`);
}

/** In small letters, without the punctuation at its end. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[),.;”"]+$/, '');
}

function isNumber(text: string): boolean {
  return [NUMBER, SYMBOL, ROMAN, BLANK_NUMBER].some((pattern) => pattern.test(text));
}
