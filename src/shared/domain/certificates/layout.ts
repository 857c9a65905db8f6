import { adjustedBoxes, brokenWords, type CertificateAdjustment, type LineBreaks } from './adjustment.ts';
import { borderShapes } from './border.ts';
import { bronzeDrumShape } from './drum.ts';
import { emblemShape } from './emblem/emblem.ts';
import { fieldsIn, isCertificateField, textOfRun, type CertificateContent } from './fields.ts';
import { fitText, type FittedText } from './fitting.ts';
import { placeLines } from './lines.ts';
import type { TextMeasurer } from './measure.ts';
import { qrShape } from './qrCode.ts';
import type { LayoutProblem, PlacedImage, PlacedLine, PlacedPage, PlacedShape, PlacedText } from './page.ts';
import type { CertificateTemplate, LineBox, QrBox, TextBox } from './template.ts';
import { prepareBox, type PreparedBox } from './textBox.ts';
import { wordsOf } from './words.ts';

/**
 * Lays out the certificates of one template, doing once what is the same for all.
 * @param adjustment what is different for this recipient alone.
 */
export type CertificateLayout = (content: CertificateContent, adjustment?: CertificateAdjustment) => PlacedPage;

/**
 * Lays certificates out: every line of text at its place in mm, and what went wrong on the way. The screen and the
 * PDF writer both draw what this returns and decide nothing themselves.
 */
export function prepareLayout(template: CertificateTemplate, measure: TextMeasurer): CertificateLayout {
  const usual = layoutOfBoxes(template, template.boxes, measure, {});
  return (content, adjustment = {}) => {
    if (Object.keys(adjustment).length === 0) return usual(content);
    return layoutOfBoxes(template, adjustedBoxes(template.boxes, adjustment), measure, adjustment)(content);
  };
}

function layoutOfBoxes(
  template: CertificateTemplate,
  boxes: CertificateTemplate['boxes'],
  measure: TextMeasurer,
  adjustment: CertificateAdjustment,
): (content: CertificateContent) => PlacedPage {
  const blank: PlacedPage = {
    ...template.page,
    background: backgroundOf(template),
    shapes: [...decoration(template), ...emblems(boxes)],
    images: pictures(boxes),
    lines: boxes.filter((box) => box.kind === 'line').map(straightLine),
    texts: [],
    problems: [],
  };
  const textBoxes = boxes
    .filter((box) => box.kind === 'text')
    .map((box) => prepareText(box, measure, adjustment[box.id]?.breaks));
  const qrBoxes = boxes.filter((box) => box.kind === 'qr');
  return (content) => {
    const placed = textBoxes.map((placeText) => placeText(content));
    return {
      ...blank,
      shapes: [...blank.shapes, ...qrBoxes.flatMap((box) => placedQr(box, content))],
      lines: [...blank.lines, ...placed.flatMap(({ rules }) => rules)],
      texts: placed.flatMap(({ texts }) => texts),
      problems: placed.flatMap(({ problems }) => problems),
    };
  };
}

/** One certificate laid out; for many of one template, `prepareLayout`. */
export function layoutCertificate(
  template: CertificateTemplate,
  content: CertificateContent,
  measure: TextMeasurer,
  adjustment?: CertificateAdjustment,
): PlacedPage {
  return prepareLayout(template, measure)(content, adjustment);
}

function backgroundOf({ page, background }: CertificateTemplate): PlacedImage | null {
  if (!background) return null;
  const { name, printed, frame, opacity } = background;
  return { boxId: 'background', name, printed, opacity, fit: 'stretched', xMm: 0, yMm: 0, ...page, ...frame };
}

/** Nothing where there is no code to prove the certificate with. */
function placedQr(
  { id, xMm, yMm, widthMm, heightMm, printed }: QrBox,
  { proofCode }: CertificateContent,
): PlacedShape[] {
  if (!proofCode) return [];
  const sizeMm = Math.min(widthMm, heightMm);
  const at = { xMm: xMm + (widthMm - sizeMm) / 2, yMm: yMm + (heightMm - sizeMm) / 2 };
  return [{ ...qrShape(proofCode, sizeMm), boxId: id, ...at, printed }];
}

function decoration({ page, border, ground }: CertificateTemplate): PlacedShape[] {
  const shapes: PlacedShape[] = [];
  if (ground) {
    const corner = { xMm: (page.widthMm - ground.diameterMm) / 2, yMm: (page.heightMm - ground.diameterMm) / 2 };
    shapes.push({ ...bronzeDrumShape(ground.diameterMm, ground.colour), ...corner, printed: ground.printed });
  }
  if (border) shapes.push(...borderShapes(page, border));
  return shapes;
}

function pictures(boxes: CertificateTemplate['boxes']): PlacedImage[] {
  return boxes.flatMap((box) => {
    if (box.kind !== 'image' || box.source.type !== 'asset') return [];
    const { id, xMm, yMm, widthMm, heightMm, printed, source } = box;
    return [{ boxId: id, name: source.name, fit: 'whole', xMm, yMm, widthMm, heightMm, printed }];
  });
}

function emblems(boxes: CertificateTemplate['boxes']): PlacedShape[] {
  return boxes.flatMap((box) => {
    if (box.kind !== 'image' || box.source.type !== 'emblem') return [];
    const diameterMm = Math.min(box.widthMm, box.heightMm);
    const xMm = box.xMm + (box.widthMm - diameterMm) / 2;
    const yMm = box.yMm + (box.heightMm - diameterMm) / 2;
    return [{ ...emblemShape(diameterMm), boxId: box.id, xMm, yMm, printed: box.printed }];
  });
}

function straightLine(box: LineBox): PlacedLine {
  return {
    boxId: box.id,
    x1Mm: box.xMm,
    y1Mm: box.yMm,
    x2Mm: box.xMm + box.widthMm,
    y2Mm: box.yMm + box.heightMm,
    thicknessMm: box.thicknessMm,
    colour: box.colour,
    printed: box.printed,
  };
}

interface PlacedBox {
  texts: PlacedText[];
  rules: PlacedLine[];
  problems: LayoutProblem[];
}

/** Most of a batch's boxes say the same on every certificate, so what was said last is not laid out again. */
function prepareText(
  box: TextBox,
  measure: TextMeasurer,
  breaks: LineBreaks | undefined,
): (content: CertificateContent) => PlacedBox {
  const prepared = prepareBox(box, measure);
  const fields = box.runs.flatMap(({ text }) => fieldsIn(text)).filter(isCertificateField);
  let last: { content: CertificateContent; placed: PlacedBox } | null = null;
  return (content) => {
    if (last && fields.every((field) => content[field] === last?.content[field])) return last.placed;
    const placed = placeText(content, prepared, measure, breaks);
    last = { content, placed };
    return placed;
  };
}

function placeText(
  content: CertificateContent,
  prepared: PreparedBox,
  measure: TextMeasurer,
  breaks: LineBreaks | undefined,
): PlacedBox {
  const { box } = prepared;
  const plain = wordsOf(
    box.runs.map(({ text, letterCase = box.letterCase, keepTogether }) => ({
      text: textOfRun(text, letterCase === 'upper', content),
      keepTogether,
    })),
  );
  const words = breaks ? brokenWords(plain, breaks) : plain;
  if (words.length === 0) return { texts: [], rules: [], problems: [] };
  const fitted = fitText(words, prepared);
  const { texts, rules } = placeLines(words, prepared, fitted);
  return { texts, rules, problems: [...fitProblems(box, fitted), ...letterProblems(box, texts, measure)] };
}

/** Part of the wanted size below which one sees that a text is smaller than on the other certificates. */
const SEEN_SHRUNK = 0.8;

function fitProblems({ id, size }: TextBox, fitted: FittedText): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  const { overWidthMm, overHeightMm, sizePt } = fitted;
  if (overWidthMm > 0 || overHeightMm > 0) problems.push({ kind: 'overflow', boxId: id, overWidthMm, overHeightMm });
  if (sizePt < SEEN_SHRUNK * size.maxPt) problems.push({ kind: 'shrunk', boxId: id, sizePt, maxPt: size.maxPt });
  if (fitted.isParted) problems.push({ kind: 'parted', boxId: id });
  return problems;
}

function letterProblems({ id }: TextBox, texts: readonly PlacedText[], measure: TextMeasurer): LayoutProblem[] {
  const lettersOf = Map.groupBy(
    texts.flatMap(({ text, fontKey }) => measure.missingLetters(text, fontKey).map((letter) => ({ letter, fontKey }))),
    ({ fontKey }) => fontKey,
  );
  return Array.from(lettersOf, ([fontKey, found]) => ({
    kind: 'missingLetters',
    boxId: id,
    fontKey,
    letters: [...new Set(found.map(({ letter }) => letter))],
  }));
}
