import type { Gap } from './words.ts';

/** A word as the line breaker sees it; lengths in any one unit. */
export interface BreakableWord {
  width: number;
  /** Width of the space that follows when the line goes on. */
  space: number;
  /** Letter spacing after its last letter: not seen when the line ends here. */
  trail: number;
  gapAfter: Gap;
}

export interface LineRules {
  width: number;
  maxLines: number;
  /** Centred text is balanced over all its lines; in other text the last line of a paragraph may be short. */
  isBalanced: boolean;
  /** Whether words that belong together may be parted. */
  mayPart: boolean;
  /** Whether a single word wider than the line is let stand on a line of its own. */
  mayOverflow: boolean;
}

/** Words `from` up to, not including, `to`. */
export interface LineSpan {
  from: number;
  to: number;
  width: number;
}

// The blank part of a line costs its square, of a full line's 100. So a soft gap (30) is broken only to save half a
// line; a word alone on a last line (80) is worse than an uneven paragraph; parting a name or date (10,000) is the
// last thing to happen.
const SLACK_COST = 100;
const GAP_COST: Readonly<Record<Gap, number>> = { good: 0, free: 10, soft: 30, kept: 10_000, forced: 0, chosen: 0 };
const LONE_WORD_COST = 80;
/** Of two ways equally good, the longer line comes first. */
const FIRST_LINE_WEIGHT = 1.1;

const ROUNDING_TOLERANCE = 1e-9;

/**
 * The cheapest way to set the words in at most `maxLines` lines, over all ways there are (Knuth and Plass's approach,
 * without stretching spaces). Null when there is none.
 */
export function breakLines(words: readonly BreakableWord[], rules: LineRules): LineSpan[] | null {
  if (words.length === 0) return [];
  const oneLine = wholeOnOneLine(words, rules.width);
  if (oneLine) return [oneLine];
  const lineLimit = Math.min(rules.maxLines, words.length);
  const start: Setting = { cost: 0, span: null, before: null };
  let reached = new Map<number, Setting>([[0, start]]);
  let best: Setting | null = null;
  for (let count = 1; count <= lineLimit && reached.size > 0; count++) {
    reached = nextLines(words, reached, rules);
    const end = reached.get(words.length);
    if (end && (!best || end.cost < best.cost)) best = end;
  }
  return best && spansOf(best);
}

/** Breaking what fits on one line only ever costs more. */
function wholeOnOneLine(words: readonly BreakableWord[], limit: number): LineSpan | null {
  let pen = 0;
  let width = 0;
  for (const [index, word] of words.entries()) {
    width = pen + word.width - word.trail;
    if (isTooWide(width, limit) || (mustEnd(word.gapAfter) && index < words.length - 1)) return null;
    pen += word.width + word.space;
  }
  return { from: 0, to: words.length, width };
}

function mustEnd(gap: Gap): boolean {
  return gap === 'forced' || gap === 'chosen';
}

function isTooWide(width: number, limit: number): boolean {
  return width > limit * (1 + ROUNDING_TOLERANCE);
}

/** The best way found so far to set the words up to some point: its last line, and how the ones before are set. */
interface Setting {
  cost: number;
  span: LineSpan | null;
  before: Setting | null;
}

function nextLines(
  words: readonly BreakableWord[],
  reached: ReadonlyMap<number, Setting>,
  rules: LineRules,
): Map<number, Setting> {
  const next = new Map<number, Setting>();
  for (const [from, before] of reached) {
    let pen = 0;
    for (let to = from + 1; to <= words.length; to++) {
      const word = words[to - 1];
      if (!word) break;
      const width = pen + word.width - word.trail;
      if (isTooWide(width, rules.width) && !(rules.mayOverflow && to === from + 1)) break;
      const cost = before.cost + lineCost(words, from, to, width, rules);
      const rival = next.get(to);
      if (Number.isFinite(cost) && (!rival || cost < rival.cost))
        next.set(to, { cost, span: { from, to, width }, before });
      if (mustEnd(word.gapAfter)) break;
      pen += word.width + word.space;
    }
  }
  return next;
}

function lineCost(words: readonly BreakableWord[], from: number, to: number, width: number, rules: LineRules): number {
  const gap = words[to - 1]?.gapAfter ?? 'forced';
  const isParagraphEnd = mustEnd(gap);
  const startsParagraph = from === 0 || mustEnd(words[from - 1]?.gapAfter ?? 'forced');
  const slack = Math.max(0, 1 - width / rules.width);
  const slackCost = SLACK_COST * slack * slack * (startsParagraph ? FIRST_LINE_WEIGHT : 1);
  let cost = isParagraphEnd && !rules.isBalanced ? 0 : slackCost;
  if (isParagraphEnd && !startsParagraph && to === from + 1) cost += LONE_WORD_COST;
  return gap === 'kept' && !rules.mayPart ? Infinity : cost + GAP_COST[gap];
}

function spansOf(end: Setting): LineSpan[] {
  const spans: LineSpan[] = [];
  for (let at: Setting | null = end; at?.span; at = at.before) spans.unshift(at.span);
  return spans;
}
