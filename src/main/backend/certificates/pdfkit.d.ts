import type { Font } from 'fontkit';

/** Parts of pdfkit that its type package leaves out. */
declare global {
  namespace PDFKit {
    interface OpenedImage {
      readonly width: number;
      readonly height: number;
    }

    interface PDFDocument {
      /** Reads a PNG or JPEG; the same opened image drawn on many pages is embedded once. */
      openImage(source: Uint8Array): OpenedImage;
      image(source: OpenedImage, x: number, y: number, options?: PDFKit.Mixins.ImageOption): this;
      /** A font that is open already, so that its tables are not read twice. */
      registerFont(name: string, font: Font): this;
    }
  }
}
