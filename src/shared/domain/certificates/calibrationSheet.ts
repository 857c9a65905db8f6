import { CROSS_HAIRS, crossHairAt, type CrossHair, type PageSize, type PointMm } from './calibration.ts';
import type { TextMeasurer } from './measure.ts';
import type { PlacedLine, PlacedPage, PlacedText } from './page.ts';

/** How people call the cross hairs: as they are lettered on the sheet. */
export const CROSS_HAIR_LETTERS: Record<CrossHair, string> = { topLeft: 'A', bottomRight: 'B', topRight: 'C' };

const FONT_KEY = 'be-vietnam-pro/Regular';
const GRID_MM = 10;
const ARM_MM = 12;
const PALE = '#C8C8C8';
const GREY = '#808080';
const BLACK = '#000000';

/**
 * A sheet to measure a printer with: a numbered grid in mm, and cross hairs whose distance from the paper's edges is
 * read with a ruler.
 * @param notes what to do with it, a line each.
 */
export function calibrationSheet(page: PageSize, notes: readonly string[], measure: TextMeasurer): PlacedPage {
  const { widthMm, heightMm } = page;
  const text = writer(measure);
  const middle = { xMm: widthMm / 2, yMm: heightMm / 2 };
  return {
    ...page,
    background: null,
    shapes: [],
    images: [],
    lines: [
      ...gridLines(page),
      ...CROSS_HAIRS.flatMap((hair) => crossHairLines(crossHairAt(hair, page))),
      ...outline({ xMm: 0, yMm: 0 }, page),
    ],
    texts: [
      ...everyGridLine(widthMm).map((xMm) => text(String(xMm), { xMm, yMm: 6 }, 7, GREY)),
      ...everyGridLine(heightMm).map((yMm) => text(String(yMm), { xMm: 6, yMm: yMm + 1 }, 7, GREY)),
      ...CROSS_HAIRS.map((hair) => crossHairName(hair, page, text)),
      ...notes.map((note, index) => text(note, { xMm: middle.xMm, yMm: middle.yMm + index * 7 }, 11, BLACK)),
    ],
    problems: [],
  };
}

/** The edge of something, as thin lines: to hold a test print against a blank. */
export function outline({ xMm, yMm }: PointMm, { widthMm, heightMm }: PageSize, boxId = 'outline'): PlacedLine[] {
  const [right, bottom] = [xMm + widthMm, yMm + heightMm];
  const side = (x1Mm: number, y1Mm: number, x2Mm: number, y2Mm: number, name: string) =>
    line({ boxId: `${boxId} ${name}`, x1Mm, y1Mm, x2Mm, y2Mm, colour: GREY, thicknessMm: 0.15 });
  return [
    side(xMm, yMm, right, yMm, 'top'),
    side(right, yMm, right, bottom, 'right'),
    side(right, bottom, xMm, bottom, 'bottom'),
    side(xMm, bottom, xMm, yMm, 'left'),
  ];
}

function gridLines({ widthMm, heightMm }: PageSize): PlacedLine[] {
  const pale = { colour: PALE, thicknessMm: 0.1 };
  return [
    ...everyGridLine(widthMm).map((at) =>
      line({ boxId: `x ${at}`, x1Mm: at, y1Mm: 0, x2Mm: at, y2Mm: heightMm, ...pale }),
    ),
    ...everyGridLine(heightMm).map((at) =>
      line({ boxId: `y ${at}`, x1Mm: 0, y1Mm: at, x2Mm: widthMm, y2Mm: at, ...pale }),
    ),
  ];
}

/** Two arms with a tick at every mm, the fifth longer. */
function crossHairLines({ xMm, yMm }: PointMm): PlacedLine[] {
  const black = { colour: BLACK, thicknessMm: 0.2 };
  const name = `hair ${xMm} ${yMm}`;
  const ticks = Array.from({ length: 2 * ARM_MM + 1 }, (_, index) => index - ARM_MM).flatMap((offset) => {
    const half = offset % 5 === 0 ? 1.5 : 0.8;
    const fine = { colour: BLACK, thicknessMm: 0.1 };
    const [x, y] = [xMm + offset, yMm + offset];
    return [
      line({ boxId: `${name} x${offset}`, x1Mm: x, y1Mm: yMm - half, x2Mm: x, y2Mm: yMm + half, ...fine }),
      line({ boxId: `${name} y${offset}`, x1Mm: xMm - half, y1Mm: y, x2Mm: xMm + half, y2Mm: y, ...fine }),
    ];
  });
  return [
    line({ boxId: `${name} across`, x1Mm: xMm - ARM_MM, y1Mm: yMm, x2Mm: xMm + ARM_MM, y2Mm: yMm, ...black }),
    line({ boxId: `${name} down`, x1Mm: xMm, y1Mm: yMm - ARM_MM, x2Mm: xMm, y2Mm: yMm + ARM_MM, ...black }),
    ...ticks,
  ];
}

function crossHairName(hair: CrossHair, page: PageSize, text: Writer): PlacedText {
  const { xMm, yMm } = crossHairAt(hair, page);
  // Beside the arms, on the side of the page's middle.
  const aside = hair === 'topLeft' ? 24 : -24;
  const below = hair === 'bottomRight' ? -8 : 10;
  return text(`${CROSS_HAIR_LETTERS[hair]} (${xMm}; ${yMm})`, { xMm: xMm + aside, yMm: yMm + below }, 14, BLACK);
}

type Writer = (text: string, middle: PointMm, sizePt: number, colour: string) => PlacedText;

function writer(measure: TextMeasurer): Writer {
  return (text, { xMm, yMm }, sizePt, colour) => {
    const widthMm = measure.advanceMm(text, FONT_KEY, sizePt, 0);
    const left = xMm - widthMm / 2;
    return {
      boxId: `text ${text}`,
      text,
      xMm: left,
      baselineYMm: yMm,
      widthMm,
      wordStartsMm: [left],
      fontKey: FONT_KEY,
      sizePt,
      colour,
      letterSpacingPt: 0,
      printed: true,
    };
  };
}

function line(placed: Omit<PlacedLine, 'printed'>): PlacedLine {
  return { ...placed, printed: true };
}

/** The places of the numbered lines, apart from the edges. */
function everyGridLine(lengthMm: number): number[] {
  return Array.from({ length: Math.ceil(lengthMm / GRID_MM) - 1 }, (_, index) => (index + 1) * GRID_MM);
}
