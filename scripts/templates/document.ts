import {
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import PizZip from 'pizzip';
import { page } from '../../src/main/backend/documents/pageLayout.ts';
import { twips as mm } from '../../src/main/backend/documents/ruledLine.ts';
import { END_OF_SECTION } from './parts.ts';
import { documentStyles } from './styles.ts';

/**
 * A section of A4 pages, upright or on their side (`isWide`): the number in the middle of the top margin, not on its
 * first page, or on none (`isNumbered`).
 */
export function pages(children: FileChild[], { isWide = false, isNumbered = true } = {}): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // The library takes the upright measures and turns them itself.
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(page.top),
          bottom: mm(page.bottom),
          left: mm(page.left),
          right: mm(page.right),
          header: mm(page.header),
          footer: mm(page.header),
        },
        // An annex counts its own pages.
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    ...(isNumbered ? { headers: numberedHeaders() } : {}),
    children,
  };
}

function numberedHeaders(): NonNullable<ISectionOptions['headers']> {
  return {
    default: new Header({
      children: [new Paragraph({ style: 'SoTrang', children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    }),
    first: new Header({ children: [new Paragraph({ style: 'SoTrang' })] }),
  };
}

/** The day every packed part carries, so that the same script gives the same bytes. */
const FIXED_DAY = new Date(2021, 11, 30);

/** The bytes of a template. The same sections always give the same bytes. */
export async function wordFile(name: string, sections: ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    title: name,
    creator: 'Thi Đua',
    lastModifiedBy: 'Thi Đua',
    styles: documentStyles,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections,
  });
  const made = new PizZip(await Packer.toBuffer(document));
  const fixed = new PizZip();
  for (const file of Object.keys(made.files).toSorted((a, b) => orderOf(a) - orderOf(b) || a.localeCompare(b))) {
    if (file.endsWith('/')) continue;
    const content = made.file(file)?.asText() ?? '';
    fixed.file(file, finished(file, content), { date: FIXED_DAY });
  }
  return fixed.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Readers tell the kind of file by its first entries. */
function orderOf(file: string): number {
  return ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'].indexOf(file) + 1 || 9;
}

function finished(file: string, content: string): string {
  if (file === 'docProps/core.xml') return withoutDays(content);
  return file === 'word/document.xml' ? withSections(content) : content;
}

/** Puts the properties of the last section where others end. */
function withSections(body: string): string {
  const [section = ''] = /<w:sectPr>(?:(?!<w:sectPr>).)*<\/w:sectPr>(?=<\/w:body>)/s.exec(body) ?? [];
  const marker = new RegExp(`<w:p><w:r><w:t[^>]*>${END_OF_SECTION}</w:t></w:r></w:p>`, 'g');
  return body.replace(marker, `<w:p><w:pPr>${section}</w:pPr></w:p>`);
}

/** A document must not say it was written the day its template was. */
function withoutDays(coreProperties: string): string {
  return coreProperties.replace(/<dcterms:(created|modified).*?<\/dcterms:\1>/g, '');
}
