import { MM_PER_PT } from '../../../shared/domain/certificates/measure.ts';
import type { PlacedText } from '../../../shared/domain/certificates/page.ts';
import { shapingOf, stretchesOf } from './fonts.ts';
import { colourOperands } from './forms.ts';

/**
 * The PDF operators that draw one placed text, for the page's own space: points, y upwards from the foot.
 * Kerning is drawn as pdfkit shapes it, which is how it was measured.
 */
export function textOperators(text: PlacedText, font: PDFKit.EmbeddedFont, pageHeightMm: number): string {
  const x = decimal(text.xMm / MM_PER_PT);
  const y = decimal((pageHeightMm - text.baselineYMm) / MM_PER_PT);
  const state = `/${font.id} ${decimal(text.sizePt)} Tf ${decimal(text.letterSpacingPt)} Tc`;
  return `BT ${colourOperands(text.colour)} rg ${state} 1 0 0 1 ${x} ${y} Tm\n${showOperators(text, font)} ET`;
}

function showOperators({ text, sizePt, letterSpacingPt }: PlacedText, font: PDFKit.EmbeddedFont): string {
  const [glyphs, positions] = encoded(text, letterSpacingPt !== 0, font);
  const operators: string[] = [];
  // Alternately glyphs and how far to draw back, in thousandths of the size, as `TJ` takes them.
  let shown: string[] = [];
  let stretch = '';
  const drawBack = (distance: number) => {
    if (Math.abs(distance) < NEGLIGIBLE) return;
    if (stretch) shown.push(`<${stretch}>`);
    stretch = '';
    shown.push(decimal(distance));
  };
  const show = () => {
    if (stretch) shown.push(`<${stretch}>`);
    if (shown.length > 0) operators.push(`[${shown.join(' ')}] TJ`);
    [shown, stretch] = [[], ''];
  };
  for (const [index, glyph] of glyphs.entries()) {
    const { xAdvance = 0, advanceWidth = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    if (yOffset !== 0) {
      show();
      operators.push(`${decimal((yOffset * sizePt) / 1000)} Ts`);
    }
    drawBack(-xOffset);
    stretch += glyph;
    drawBack(advanceWidth + xOffset - xAdvance);
    if (yOffset !== 0) {
      show();
      operators.push('0 Ts');
    }
  }
  show();
  return operators.join(' ');
}

/** With shaping of its own pdfkit does not cut a text before it shapes it, so it is given in pieces. */
function encoded(
  text: string,
  isSpaced: boolean,
  font: PDFKit.EmbeddedFont,
): [glyphs: string[], positions: PDFKit.GlyphPosition[]] {
  if (!isSpaced) return font.encode(text);
  const stretches = stretchesOf(text).map((stretch) => font.encode(stretch, shapingOf(isSpaced)));
  return [stretches.flatMap(([glyphs]) => glyphs), stretches.flatMap(([, positions]) => positions)];
}

/** In thousandths of the size: far below what any printer can show. */
const NEGLIGIBLE = 0.01;

function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000);
}
