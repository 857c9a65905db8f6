import type { Matrix, PageSize } from './calibration.ts';
import type { TextMeasurer } from './measure.ts';
import type { PlacedText } from './page.ts';

/** What a trial print carries, so that nobody hands it over. */
const WORDS = 'BẢN IN THỬ';
const FONT_KEY = 'be-vietnam-pro/Bold';
/** Of the page's diagonal. */
const SHARE = 0.6;
const TRIAL_PT = 100;

/** The mark from corner to corner: its text, and the turn to draw it with. */
export function draftMark({ widthMm, heightMm }: PageSize, measure: TextMeasurer): { text: PlacedText; turn: Matrix } {
  const wanted = Math.hypot(widthMm, heightMm) * SHARE;
  const sizePt = (TRIAL_PT * wanted) / measure.advanceMm(WORDS, FONT_KEY, TRIAL_PT, 0);
  const centre = { xMm: widthMm / 2, yMm: heightMm / 2 };
  const xMm = centre.xMm - wanted / 2;
  const angle = -Math.atan2(heightMm, widthMm);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    text: {
      boxId: 'draft',
      text: WORDS,
      xMm,
      // Capitals are about 0.7 of the size high, and 1 pt is 0.353 mm: their middle on the page's.
      baselineYMm: centre.yMm + sizePt * 0.353 * 0.35,
      widthMm: wanted,
      wordStartsMm: [xMm],
      fontKey: FONT_KEY,
      sizePt,
      colour: '#808080',
      letterSpacingPt: 0,
      printed: true,
    },
    turn: {
      a: cos,
      b: sin,
      c: -sin,
      d: cos,
      e: centre.xMm - cos * centre.xMm + sin * centre.yMm,
      f: centre.yMm - sin * centre.xMm - cos * centre.yMm,
    },
  };
}
