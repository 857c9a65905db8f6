import { borderShapes } from './border.ts';
import { bronzeDrumShape } from './drum.ts';
import { emblemShape } from './emblem.ts';
import { fillIn, type CertificateContent } from './fields.ts';
import { fitText, type FittedText } from './fitting.ts';
import { placeLines } from './lines.ts';
import type { TextMeasurer } from './measure.ts';
import type { LayoutProblem, PlacedImage, PlacedLine, PlacedPage, PlacedShape, PlacedText } from './page.ts';
import type { CertificateTemplate, ImageBox, LineBox, TextBox } from './template.ts';
import { wordsOf } from './words.ts';

/**
 * Lays one certificate out: every line of text at its place in mm, and what went wrong on the way. The screen and the
 * PDF writer both draw what this returns and decide nothing themselves.
 */
export function layoutCertificate(
  template: CertificateTemplate,
  content: CertificateContent,
  measure: TextMeasurer,
): PlacedPage {
  const page: PlacedPage = {
    ...template.page,
    background: template.background && {
      boxId: 'background',
      xMm: 0,
      yMm: 0,
      ...template.page,
      ...template.background,
    },
    shapes: decoration(template),
    images: [],
    lines: [],
    texts: [],
    problems: [],
  };
  for (const box of template.boxes) {
    if (box.kind === 'text') placeText(page, box, content, measure);
    else if (box.kind === 'image') placeImage(page, box);
    else page.lines.push(straightLine(box));
  }
  return page;
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

function placeImage(page: PlacedPage, { id, source, ...box }: ImageBox): void {
  const frame: Omit<PlacedImage, 'name'> = {
    boxId: id,
    xMm: box.xMm,
    yMm: box.yMm,
    widthMm: box.widthMm,
    heightMm: box.heightMm,
    printed: box.printed,
  };
  if (source.type === 'asset') {
    page.images.push({ ...frame, name: source.name });
    return;
  }
  const diameterMm = Math.min(box.widthMm, box.heightMm);
  page.shapes.push({
    ...emblemShape(diameterMm),
    xMm: box.xMm + (box.widthMm - diameterMm) / 2,
    yMm: box.yMm + (box.heightMm - diameterMm) / 2,
    printed: box.printed,
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

function placeText(page: PlacedPage, box: TextBox, content: CertificateContent, measure: TextMeasurer): void {
  const words = wordsOf(
    box.runs.map((run) => {
      const text = fillIn(run.text, content).normalize('NFC');
      const letterCase = run.letterCase ?? box.letterCase;
      return { text: letterCase === 'upper' ? text.toLocaleUpperCase('vi') : text, keepTogether: run.keepTogether };
    }),
  );
  if (words.length === 0) return;
  const fitted = fitText(words, box, measure);
  const { texts, rules } = placeLines(words, box, fitted, measure);
  page.texts.push(...texts);
  page.lines.push(...rules);
  page.problems.push(...fitProblems(box, fitted), ...letterProblems(box, texts, measure));
}

function fitProblems({ id, size }: TextBox, fitted: FittedText): LayoutProblem[] {
  const problems: LayoutProblem[] = [];
  const { overWidthMm, overHeightMm, sizePt } = fitted;
  if (overWidthMm > 0 || overHeightMm > 0) problems.push({ kind: 'overflow', boxId: id, overWidthMm, overHeightMm });
  if (sizePt < size.maxPt) problems.push({ kind: 'shrunk', boxId: id, sizePt, maxPt: size.maxPt });
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
