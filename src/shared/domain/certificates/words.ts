import { factsOf, gapBehind } from './gaps.ts';

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

/** The words of a box in NFC, in reading order; empty lines vanish. */
export function wordsOf(runs: readonly StyledText[]): Word[] {
  const drafts = draftWords(runs);
  const facts = drafts.map(({ pieces }) => factsOf(pieces.map(({ text }) => text).join('')));
  return drafts.map(({ pieces, gapAfter, isKept }, index) => {
    if (gapAfter === 'forced' || index === drafts.length - 1) return { pieces, gapAfter: 'forced' };
    if (isKept) return { pieces, gapAfter: 'kept' };
    return { pieces, gapAfter: gapBehind(facts, index) };
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
