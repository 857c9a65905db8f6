/** One typographic point (1/72 inch) in mm. */
export const MM_PER_PT = 25.4 / 72;

/** Letter heights of a font face, as parts of its size; `descent` is positive. */
interface FontMetrics {
  ascent: number;
  descent: number;
}

/**
 * What the layout needs to know of the fonts. The PDF writer and the preview answer from the same files, so that lines
 * break alike. Widths are additive at spaces: `advanceMm('a b') = advanceMm('a ') + advanceMm('b')`.
 */
export interface TextMeasurer {
  /** How far the pen moves, in mm; `letterSpacingPt` is added after every letter, the last one too. */
  advanceMm(text: string, fontKey: string, sizePt: number, letterSpacingPt: number): number;
  metrics(fontKey: string): FontMetrics;
  /** Letters of the text the font cannot draw, each once; none when it has them all. */
  missingLetters(text: string, fontKey: string): string[];
}
