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
const ROMAN = /^[IVXLC]+[),.;”"]?$/;
const BLANK_NUMBER = /^[….]+$/;
const DASH = /^[-–—]$/;
const OPENING = /^[(“"'[{]+$/;
const PUNCTUATION_ONLY = /^[^\p{L}\p{N}]+$/u;
/** A capital first, small letters after: likely part of a name. All-capital text says nothing about names. */
const CAPITALISED = /^[(“"]?\p{Lu}\p{Ll}*[),.;”"]?$/u;
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
/** Words that lead to what follows and look lost at the end of a line. */
const LEADING = new Set('và hoặc của cho từ với các những về trong thuộc tại do vì là để bằng trên theo'.split(' '));
const MULTIPLES = new Set('nghìn ngàn triệu tỷ tỉ'.split(' '));

/** The words of a box in NFC, in reading order; empty lines vanish. */
export function wordsOf(runs: readonly StyledText[]): Word[] {
  const drafts = draftWords(runs);
  const texts = drafts.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  return drafts.map(({ pieces, gapAfter, isKept }, index) => {
    if (gapAfter === 'forced' || index === drafts.length - 1) return { pieces, gapAfter: 'forced' };
    if (isKept) return { pieces, gapAfter: 'kept' };
    return { pieces, gapAfter: gapBetween(texts[index - 1] ?? '', texts[index] ?? '', texts[index + 1] ?? '') };
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

function gapBetween(before: string, left: string, right: string): Gap {
  if (PUNCTUATION_ONLY.test(right) || OPENING.test(left) || left.endsWith(':')) return 'kept';
  if (DASH.test(left)) return NUMBER.test(before) && isNumber(right) ? 'kept' : 'soft';
  if (belongsToNumber(before, left, right)) return 'kept';
  if (ENDS_CLAUSE.test(left)) return 'good';
  if (NUMBER.test(left) || LEADING.has(left.toLowerCase())) return 'soft';
  // "Văn Minh" is one name, "Thông tin" one word of two syllables.
  return CAPITALISED.test(left) && (CAPITALISED.test(right) || SMALL.test(right)) ? 'soft' : 'free';
}

/** "ngày 28 tháng 12 năm 2021", "lần thứ XVII", "1,5 tỷ đồng", "03 tập thể", "34 %". */
function belongsToNumber(before: string, left: string, right: string): boolean {
  const label = left.toLowerCase();
  if (isNumber(right) && BEFORE_NUMBER.has(label)) return true;
  const unit = right.toLowerCase().replace(/[),.;]+$/, '');
  if (isNumber(left) && (NUMBER.test(left) || BEFORE_NUMBER.has(before.toLowerCase()))) return AFTER_NUMBER.has(unit);
  return NUMBER.test(before) && MULTIPLES.has(label) && unit === 'đồng';
}

function isNumber(text: string): boolean {
  return NUMBER.test(text) || ROMAN.test(text) || BLANK_NUMBER.test(text);
}
