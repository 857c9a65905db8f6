import { listZip, unpackZipFile } from '../../../src/main/backend/files/zipContents.ts';

/** Reads a .docx back as a reader of the paper sees it: paragraphs with the look their style and runs give them. */
interface Look {
  font: string;
  points: number;
  bold: boolean;
  italic: boolean;
  alignment: string;
  /** Twentieths of a point. */
  firstLine: number;
  left: number;
  right: number;
  before: number;
  after: number;
  line: number;
}

export interface PaperParagraph extends Look {
  text: string;
  runs: { text: string; bold: boolean; italic: boolean }[];
  /** A ruled line stands above it. */
  hasRule: boolean;
  keepNext: boolean;
}

export interface Paper {
  paragraphs: PaperParagraph[];
  /** Rows of every table, cells as text. */
  tables: string[][][];
  /** Every cell of every table, its width in twentieths of a point. */
  cells: { width: number; paragraphs: PaperParagraph[] }[];
  sections: string[];
  parts: Map<string, string>;
}

const parts = (bytes: Uint8Array) =>
  new Map(
    listZip(bytes, { totalBytes: 1e8, files: 200, ratio: 1000 })
      .filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'))
      .map((file) => [file.name, unpackZipFile(bytes, file).toString('utf8')]),
  );

export function readPaper(bytes: Uint8Array): Paper {
  const files = parts(bytes);
  const body = files.get('word/document.xml') ?? '';
  const styles = readStyles(files.get('word/styles.xml') ?? '');
  return {
    paragraphs: readParagraphs(body, styles),
    tables: [...body.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) =>
      [...table.matchAll(/<w:tr(?: [^>]*)?>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
          [...cell.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, xml = '']) => textOf(xml)).join('\n'),
        ),
      ),
    ),
    cells: [...body.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => ({
      width: Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1] ?? 0),
      paragraphs: readParagraphs(cell, styles),
    })),
    sections: [...body.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) => xml),
    parts: files,
  };
}

function readStyles(xml: string): Map<string, string> {
  const styles = new Map(
    [...xml.matchAll(/<w:style w:type="paragraph"[^>]*w:styleId="([^"]+)".*?<\/w:style>/gs)].map(([style, id = '']) => [
      id,
      style,
    ]),
  );
  return styles.set('', /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(xml)?.[0] ?? '');
}

function readParagraphs(xml: string, styles: Map<string, string>): PaperParagraph[] {
  return [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inner = '']) => readParagraph(inner, styles));
}

function readParagraph(xml: string, styles: Map<string, string>): PaperParagraph {
  const own = /<w:pPr>.*?<\/w:pPr>/s.exec(xml)?.[0] ?? '';
  const style = styles.get(/<w:pStyle w:val="([^"]+)"/.exec(own)?.[1] ?? 'Normal') ?? '';
  // The paragraph's own values come before its style's, and those before the document's.
  const layers = [own, style, styles.get('') ?? ''];
  const first = (pattern: RegExp) =>
    layers.map((layer) => pattern.exec(layer)?.[1]).find((found) => found !== undefined);
  const attribute = (element: string, name: string) =>
    Number(first(new RegExp(`<w:${element}[^>]* w:${name}="(-?\\d+)"`)) ?? 0);
  const isOn = (layer: string, mark: string) => new RegExp(`<w:${mark}(/>| w:val="true"/>)`).test(layer);
  const runs = [...xml.replace(own, '').matchAll(/<w:r>(.*?)<\/w:r>|<w:r [^>]*>(.*?)<\/w:r>/gs)].map(
    ([, plain, withAttributes]) => {
      const run = plain ?? withAttributes ?? '';
      return {
        text: textOf(run),
        bold: isOn(run, 'b') || isOn(style, 'b'),
        italic: isOn(run, 'i') || isOn(style, 'i'),
      };
    },
  );
  const written = runs.filter(({ text }) => text !== '');
  return {
    text: textOf(xml),
    runs: written,
    font: first(/w:rFonts w:ascii="([^"]+)"/) ?? '',
    points: Number(first(/<w:sz w:val="(\d+)"/) ?? 0) / 2,
    bold: written.every((run) => run.bold),
    italic: written.every((run) => run.italic),
    alignment: first(/<w:jc w:val="([^"]+)"/) ?? 'left',
    firstLine: attribute('ind', 'firstLine'),
    left: attribute('ind', 'left'),
    right: attribute('ind', 'right'),
    before: attribute('spacing', 'before'),
    after: attribute('spacing', 'after'),
    line: attribute('spacing', 'line'),
    hasRule: own.includes('<w:pBdr>'),
    keepNext: layers.some((layer) => isOn(layer, 'keepNext')),
  };
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br)\/>/g)]
    .map(([, text, lineBreak]) => (lineBreak ? '\n' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** What each paragraph says, wherever its lines are broken; empty ones too. */
export function linesOf({ paragraphs }: Pick<Paper, 'paragraphs'>): string[] {
  return paragraphs.map(({ text }) => text.replaceAll('\n', ' '));
}
