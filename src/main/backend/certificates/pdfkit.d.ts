import type { Font } from 'fontkit';

/** Parts of pdfkit that its type package leaves out. */
declare global {
  namespace PDFKit {
    interface OpenedImage {
      readonly width: number;
      readonly height: number;
    }

    /** A font as a document embeds it: only the letters it was asked to encode. */
    interface EmbeddedFont {
      readonly id: string;
      ref(): PDFKitReference;
      /** Glyph numbers of the subset as hexadecimal digits, and how far each moves the pen, in thousandths of the size. */
      encode(text: string, features?: Record<string, boolean>): [glyphs: string[], positions: GlyphPosition[]];
    }

    interface GlyphPosition {
      readonly xAdvance: number;
      readonly advanceWidth: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }

    interface PDFDocument {
      /** The document's catalogue; what is set as `ViewerPreferences` is written at the end. */
      readonly _root: { readonly data: { ViewerPreferences?: PDFKitReference } };
      /** The font last chosen. */
      readonly _font: EmbeddedFont;
      /** Reads a PNG or JPEG; the same opened image drawn on many pages is embedded once. */
      openImage(source: Uint8Array): OpenedImage;
      image(source: OpenedImage, x: number, y: number, options?: PDFKit.Mixins.ImageOption): this;
      /** A font that is open already, so that its tables are not read twice. */
      registerFont(name: string, font: Font): this;
    }
  }
}
