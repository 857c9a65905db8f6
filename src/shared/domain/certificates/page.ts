/** A certificate laid out: everything at its place in mm from the top left corner of the paper. */
export interface PlacedPage {
  widthMm: number;
  heightMm: number;
  /** Covers the page, below everything. */
  background: PlacedImage | null;
  shapes: PlacedShape[];
  images: PlacedImage[];
  lines: PlacedLine[];
  texts: PlacedText[];
  problems: LayoutProblem[];
}

/** A stretch of one line in one style. */
export interface PlacedText {
  boxId: string;
  /** NFC, words parted by single spaces. */
  text: string;
  xMm: number;
  baselineYMm: number;
  /** Visible width: without the space or letter spacing after the last letter. */
  widthMm: number;
  /** Where each word of the text begins, for drawing on engines that kern across spaces. */
  wordStartsMm: number[];
  fontKey: string;
  sizePt: number;
  colour: string;
  letterSpacingPt: number;
  printed: boolean;
}

export interface PlacedLine {
  boxId: string;
  x1Mm: number;
  y1Mm: number;
  x2Mm: number;
  y2Mm: number;
  thicknessMm: number;
  colour: string;
  printed: boolean;
}

/** Vector drawing. Paths hold absolute M, L, C and Z commands only; one drawing that repeats on every page keeps one `id`. */
export interface PlacedShape {
  id: string;
  /** The box it fills; left out for the border and the ground. */
  boxId?: string;
  xMm: number;
  yMm: number;
  /** In the drawing's own space: (0, 0) to (`widthMm`, `heightMm`). */
  widthMm: number;
  heightMm: number;
  paths: ShapePath[];
  printed: boolean;
}

export interface ShapePath {
  d: string;
  fill?: string;
  /** Overlapping parts of one path cut holes. */
  evenOdd?: boolean;
  stroke?: { colour: string; widthMm: number };
}

/** A picture kept whole inside its frame, centred; or stretched over it, as a scan of a blank is. */
export interface PlacedImage {
  boxId: string;
  /** SHA-256 of the picture's bytes. */
  name: string;
  fit: 'whole' | 'stretched';
  /** On screen, where it is not printed; left out: pale. */
  opacity?: number;
  xMm: number;
  yMm: number;
  widthMm: number;
  heightMm: number;
  printed: boolean;
}

export type LayoutProblem =
  /** The text is larger than its box even at the smallest size; it is drawn all the same, past the edge. */
  | { kind: 'overflow'; boxId: string; overWidthMm: number; overHeightMm: number }
  /** The text fits below its full size. */
  | { kind: 'shrunk'; boxId: string; sizePt: number; maxPt: number }
  /** Words that belong together (a name, a date) had to be parted. */
  | { kind: 'parted'; boxId: string }
  | { kind: 'missingLetters'; boxId: string; fontKey: string; letters: string[] };
