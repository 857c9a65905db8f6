import PDFDocument from 'pdfkit';
import { AppError } from '../../../shared/contract/errors.ts';
import type { CertificateAdjustment } from '../../../shared/domain/certificates/adjustment.ts';
import { withBlankOutline } from '../../../shared/domain/certificates/blankOutline.ts';
import type { Matrix } from '../../../shared/domain/certificates/calibration.ts';
import type { CertificateContent } from '../../../shared/domain/certificates/fields.ts';
import { prepareLayout, type CertificateLayout } from '../../../shared/domain/certificates/layout.ts';
import type { PlacedPage } from '../../../shared/domain/certificates/page.ts';
import type { CertificateTemplate } from '../../../shared/domain/certificates/template.ts';
import { writeFileAtomically } from '../files/atomicFile.ts';
import type { FontBook } from './fonts.ts';
import { CertificatePen } from './pen.ts';

/** One certificate to draw. `label` names it for people: the recipient. */
export interface Certificate {
  template: CertificateTemplate;
  content: CertificateContent;
  /** What is different for this recipient alone. */
  adjustment?: CertificateAdjustment;
  label: string;
}

/** How the paper differs from the design. */
export interface PrintedAs {
  /** Brings back what the printer puts out of place. */
  correction?: Matrix | null;
  /** Marked as a trial across the page. */
  isDraft?: boolean;
  /** With the edges of the paper and of what the blank carries, to be held against it. */
  withOutline?: boolean;
}

export interface CertificateBatch extends PrintedAs {
  /** Title of the document as readers show it. */
  title: string;
  certificates: Iterable<Certificate>;
  fonts: FontBook;
  /** The bytes of a picture a template names. Templates without pictures need none. */
  readPicture?: (name: string) => Uint8Array;
}

export interface BatchWatch {
  /** Called after each certificate with how many are drawn. */
  onDrawn?: (drawn: number, label: string) => void;
  /** Asked before each certificate. */
  isCancelled?: () => boolean;
}

const PAGES_PER_PIECE = 8;

/**
 * The certificates as one PDF, a page each, in pieces as they are drawn; memory does not grow with their number.
 *
 * @throws AppError CANCELLED when asked to stop; MISSING_LETTERS, naming the recipient, rather than draw a box for a
 * letter. Texts that do not fit are drawn all the same: the layout's `problems` tell of them beforehand.
 */
async function* certificatePdf(batch: CertificateBatch, watch: BatchWatch = {}): AsyncGenerator<Uint8Array> {
  const document = newDocument(batch.title);
  const pen = new CertificatePen(document, batch.fonts, batch.readPicture ?? refusePicture);
  const layouts = new Map<CertificateTemplate, CertificateLayout>();
  let drawn = 0;
  for (const { template, content, adjustment, label } of batch.certificates) {
    if (watch.isCancelled?.()) throw new AppError('CANCELLED', {});
    const layout = layouts.get(template) ?? prepareLayout(template, batch.fonts);
    layouts.set(template, layout);
    const page = layout(content, adjustment);
    refuseMissingLetters(page, label);
    pen.drawPage(batch.withOutline ? withBlankOutline(page, template) : page, batch);
    drawn += 1;
    watch.onDrawn?.(drawn, label);
    if (drawn % PAGES_PER_PIECE === 0) yield* written(document);
  }
  if (drawn === 0) throw new AppError('NOTHING_TO_WRITE', {});
  document.end();
  // Waits, too, for transparent pictures, which pdfkit unpacks beside.
  for await (const piece of document as AsyncIterable<Uint8Array>) yield piece;
}

/**
 * Writes the certificates to a PDF file, whole or not at all: cancelling or failing leaves what was there before.
 *
 * @returns how many pages were written.
 * @throws AppError as `certificatePdf`, and as `writeFileAtomically`: DISK_FULL, FOLDER_READ_ONLY, FILE_IN_USE …
 */
export async function writeCertificatesPdf(
  file: string,
  batch: CertificateBatch,
  watch: BatchWatch = {},
): Promise<number> {
  let pages = 0;
  const onDrawn = (drawn: number, label: string) => {
    pages = drawn;
    watch.onDrawn?.(drawn, label);
  };
  await writeFileAtomically(file, certificatePdf(batch, { ...watch, onDrawn }));
  return pages;
}

/** Pages as they are, whole or not at all. @throws AppError as `writeFileAtomically` */
export async function writePagesPdf(
  file: string,
  { title, pages, fonts, correction }: { title: string; pages: readonly PlacedPage[]; fonts: FontBook } & PrintedAs,
): Promise<void> {
  const document = newDocument(title);
  const pen = new CertificatePen(document, fonts, refusePicture);
  for (const page of pages) pen.drawPage(page, { correction: correction ?? null });
  document.end();
  await writeFileAtomically(file, document as AsyncIterable<Uint8Array>);
}

function newDocument(title: string): PDFKit.PDFDocument {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    // No default font: pdfkit would load the metrics of its own Helvetica, which has no Vietnamese letters.
    font: '',
    lang: 'vi-VN',
    info: { Title: title, Creator: 'Thi Đua', Producer: 'Thi Đua' },
  });
  // What readers offer when it is printed (ISO 32000-1, 12.2): its own size, one side, the tray with paper of that size.
  document._root.data.ViewerPreferences = document.ref({
    DisplayDocTitle: true,
    PrintScaling: 'None',
    Duplex: 'Simplex',
    PickTrayByPDFSize: true,
  });
  return document;
}

function* written(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  const piece: unknown = document.read();
  if (piece instanceof Uint8Array) yield piece;
}

function refuseMissingLetters({ problems }: PlacedPage, label: string): void {
  for (const problem of problems) {
    if (problem.kind !== 'missingLetters') continue;
    throw new AppError('MISSING_LETTERS', { name: label, letters: problem.letters.join(' '), font: problem.fontKey });
  }
}

function refusePicture(name: string): never {
  throw new AppError('FILE_NOT_FOUND', { path: name });
}
