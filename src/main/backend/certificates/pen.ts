import type { Matrix } from '../../../shared/domain/certificates/calibration.ts';
import { draftMark } from '../../../shared/domain/certificates/draftMark.ts';
import { MM_PER_PT } from '../../../shared/domain/certificates/measure.ts';
import type {
  PlacedImage,
  PlacedLine,
  PlacedPage,
  PlacedShape,
  PlacedText,
} from '../../../shared/domain/certificates/page.ts';
import type { FontBook } from './fonts.ts';
import { formOf } from './forms.ts';
import { textOperators } from './textOperators.ts';

export function points(mm: number): number {
  return mm / MM_PER_PT;
}

/** A matrix in mm as `cm` takes it, in points. */
function matrixOperands({ a, b, c, d, e, f }: Matrix): string {
  return [a, b, c, d, points(e), points(f)].map((part) => part.toFixed(6)).join(' ');
}

/** Draws laid-out pages into one document. Fonts, pictures and repeated drawings are embedded once. */
export class CertificatePen {
  readonly #document: PDFKit.PDFDocument;
  readonly #fonts: FontBook;
  readonly #readPicture: (name: string) => Uint8Array;
  readonly #pictures = new Map<string, PDFKit.OpenedImage>();
  readonly #forms = new Map<string, { name: string; reference: PDFKit.PDFKitReference }>();
  readonly #embeddedFonts = new Map<string, PDFKit.EmbeddedFont>();
  readonly #texts = new WeakMap<PlacedText, string>();

  constructor(document: PDFKit.PDFDocument, fonts: FontBook, readPicture: (name: string) => Uint8Array) {
    this.#document = document;
    this.#fonts = fonts;
    this.#readPicture = readPicture;
  }

  /**
   * Adds a page of exactly the size laid out and draws what is to be printed on it: where `correction` says, marked
   * as a draft if it is one.
   */
  drawPage(page: PlacedPage, { correction, isDraft }: { correction?: Matrix | null; isDraft?: boolean } = {}): void {
    const { widthMm, heightMm, background, shapes, images, lines, texts } = page;
    this.#document.addPage({ size: [points(widthMm), points(heightMm)], margin: 0 });
    if (correction) this.#document.addContent(`q ${matrixOperands(correction)} cm`);
    if (background?.printed) this.#drawPicture(background);
    for (const shape of shapes) if (shape.printed) this.#drawShape(shape);
    for (const image of images) if (image.printed) this.#drawPicture(image);
    for (const line of lines) if (line.printed) this.#drawLine(line);
    this.#drawTexts(
      texts.filter(({ printed }) => printed),
      heightMm,
    );
    if (correction) this.#document.addContent('Q');
    if (isDraft) this.#drawDraftMark(page);
  }

  /** Across the page, in outlines: what lies below stays legible. */
  #drawDraftMark(page: PlacedPage): void {
    const { text, turn } = draftMark(page, this.#fonts);
    this.#document.addContent(`q ${matrixOperands(turn)} cm 1 Tr 1 w 0.55 G`);
    this.#drawTexts([text], page.heightMm);
    this.#document.addContent('Q');
  }

  /**
   * Writes the text operators itself: `text()` of pdfkit would measure again and save and restore the page for each
   * text. Texts that repeat are the same object on every page, so their operators are made once.
   */
  #drawTexts(texts: readonly PlacedText[], pageHeightMm: number): void {
    // pdfkit turns pages upside down; letters must stand upright.
    const operators = [`q 1 0 0 -1 0 ${points(pageHeightMm)} cm`];
    for (const text of texts) {
      const font = this.#fontOf(text.fontKey);
      this.#document.page.fonts[font.id] ??= font.ref();
      const made = this.#texts.get(text) ?? textOperators(text, font, pageHeightMm);
      this.#texts.set(text, made);
      operators.push(made);
    }
    this.#document.addContent([...operators, 'Q'].join('\n'));
  }

  #fontOf(fontKey: string): PDFKit.EmbeddedFont {
    const known = this.#embeddedFonts.get(fontKey);
    if (known) return known;
    this.#document.registerFont(fontKey, this.#fonts.font(fontKey)).font(fontKey);
    const font = this.#document._font;
    this.#embeddedFonts.set(fontKey, font);
    return font;
  }

  #drawLine({ x1Mm, y1Mm, x2Mm, y2Mm, thicknessMm, colour }: PlacedLine): void {
    this.#document
      .lineWidth(points(thicknessMm))
      .moveTo(points(x1Mm), points(y1Mm))
      .lineTo(points(x2Mm), points(y2Mm))
      .stroke(colour);
  }

  #drawPicture({ name, fit, xMm, yMm, widthMm, heightMm }: PlacedImage): void {
    const picture = this.#pictures.get(name) ?? this.#document.openImage(this.#readPicture(name));
    this.#pictures.set(name, picture);
    const [width, height] = [points(widthMm), points(heightMm)];
    const whole = { fit: [width, height] as [number, number], align: 'center' as const, valign: 'center' as const };
    this.#document.image(picture, points(xMm), points(yMm), fit === 'stretched' ? { width, height } : whole);
  }

  #drawShape(shape: PlacedShape): void {
    const form = this.#forms.get(shape.id) ?? this.#embedForm(shape);
    this.#document.page.xobjects[form.name] = form.reference;
    const scale = points(1);
    this.#document.addContent(
      `q ${scale} 0 0 ${scale} ${points(shape.xMm)} ${points(shape.yMm)} cm /${form.name} Do Q`,
    );
  }

  #embedForm(shape: PlacedShape): { name: string; reference: PDFKit.PDFKitReference } {
    const { dictionary, content } = formOf(shape);
    const reference = this.#document.ref(dictionary);
    reference.end(content);
    const form = { name: `Drawing${this.#forms.size + 1}`, reference };
    this.#forms.set(shape.id, form);
    return form;
  }
}
