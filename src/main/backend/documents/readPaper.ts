import type { OutputOf } from '../../../shared/contract/index.ts';
import { listZip, unpackZipFile } from '../files/zipContents.ts';
import { child, children, descendants, parseXml, type XmlElement } from './xmlTree.ts';

/** Reads a finished .docx as a window shows it: paragraphs and tables with the look their styles and runs give them. */

export type Paper = OutputOf<'documents.preview'>;
type Block = Paper['blocks'][number];
type Paragraph = Extract<Block, { type: 'paragraph' }>;

const limits = { totalBytes: 64 * 1024 * 1024, files: 2000, ratio: 1000 };
const MM_PER_TWIP = 25.4 / 1440;
const POINTS_PER_TWIP = 1 / 20;
const USUAL_SIZE = 14;
/** A4 upright is 11906 twips wide; anything clearly wider lies on its side. */
const WIDE_FROM_TWIPS = 14_000;
/** Text of an upright page, where a section does not say. */
const USUAL_COLUMN_MM = 165;

export function readPaper(bytes: Uint8Array): Paper {
  const files = new Map(listZip(bytes, limits).map((file) => [file.name, file]));
  const part = (name: string) => {
    const file = files.get(name);
    return file ? parseXml(unpackZipFile(bytes, file).toString('utf8')) : null;
  };
  const body = child(child(part('word/document.xml'), 'w:document'), 'w:body');
  const styles = readStyles(child(part('word/styles.xml'), 'w:styles'));
  const [section] = descendants(body, 'w:sectPr');
  const page = numbersOf(child(section ?? null, 'w:pgSz'));
  return {
    isWide: (page['w:w'] ?? 0) > WIDE_FROM_TWIPS,
    blocks: (body?.children ?? []).flatMap((block): Block[] => {
      if (typeof block === 'string') return [];
      if (block.name === 'w:p') return [paragraphOf(block, styles, USUAL_COLUMN_MM)];
      return block.name === 'w:tbl' ? [tableOf(block, styles)] : [];
    }),
  };
}

type Styles = ReadonlyMap<string, XmlElement[]>;

/** For each style its paragraph and run properties. */
function readStyles(styles: XmlElement | null): Styles {
  return new Map(
    children(styles, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      [child(style, 'w:pPr'), child(style, 'w:rPr')].filter((found) => found !== null),
    ]),
  );
}

function paragraphOf(element: XmlElement, styles: Styles, columnMm: number): Paragraph {
  const own = child(element, 'w:pPr');
  const style = styles.get(child(own, 'w:pStyle')?.attributes['w:val'] ?? 'Normal') ?? [];
  const layers = [own, ...style];
  const first = (name: string) => layers.map((layer) => child(layer, name)).find((found) => found !== null) ?? null;
  const indents = layers.map((layer) => numbersOf(child(layer, 'w:ind')));
  const spacing = layers.map((layer) => numbersOf(child(layer, 'w:spacing')));
  const number = (of: Record<string, number>[], name: string) => of.find((each) => name in each)?.[name] ?? 0;
  const sides = (number(indents, 'w:left') + number(indents, 'w:right')) * MM_PER_TWIP;
  const hasRule = child(child(own, 'w:pBdr'), 'w:top') !== null;
  return {
    type: 'paragraph',
    alignment: alignmentOf(first('w:jc')?.attributes['w:val']),
    size: Number(first('w:sz')?.attributes['w:val'] ?? 2 * USUAL_SIZE) / 2,
    firstLine: number(indents, 'w:firstLine') * MM_PER_TWIP,
    before: number(spacing, 'w:before') * POINTS_PER_TWIP,
    rule: hasRule ? Math.max(0, columnMm - sides) : null,
    beginsPage: isOn(child(own, 'w:pageBreakBefore')),
    runs: runsOf(element, layers),
  };
}

function alignmentOf(value: string | undefined): Paragraph['alignment'] {
  return value === 'center' || value === 'right' || value === 'both' ? value : 'left';
}

function runsOf(paragraph: XmlElement, layers: readonly (XmlElement | null)[]): Paragraph['runs'] {
  return descendants(paragraph, 'w:r').flatMap((run) => {
    const text = run.children.map(textOfPart).join('');
    const own = child(run, 'w:rPr');
    const mark = (name: string) => {
      const found = [own, ...layers.slice(1)].map((layer) => child(layer, name)).find((one) => one !== null);
      return isOn(found ?? null);
    };
    return text === '' ? [] : [{ text, isBold: mark('w:b'), isItalic: mark('w:i') }];
  });
}

function textOfPart(part: XmlElement | string): string {
  if (typeof part === 'string') return '';
  if (part.name === 'w:t') return part.children.filter((piece) => typeof piece === 'string').join('');
  if (part.name === 'w:br') return '\n';
  return part.name === 'w:tab' ? '\t' : '';
}

function tableOf(table: XmlElement, styles: Styles): Block {
  const widths = children(child(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => Number(attributes['w:w'] ?? 0) * MM_PER_TWIP,
  );
  const isTableRuled = hasRules(child(child(table, 'w:tblPr'), 'w:tblBorders'));
  const rows = children(table, 'w:tr').map((row) => {
    let at = 0;
    return children(row, 'w:tc').map((cell) => {
      const properties = child(cell, 'w:tcPr');
      const span = Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const width = widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
      at += span;
      const borders = child(properties, 'w:tcBorders');
      return {
        span,
        isRuled: borders === null ? isTableRuled : hasRules(borders),
        paragraphs: descendants(cell, 'w:p').map((each) => paragraphOf(each, styles, width)),
      };
    });
  });
  return { type: 'table', widths, rows };
}

function hasRules(borders: XmlElement | null): boolean {
  return (borders?.children ?? []).some(
    (side) => typeof side !== 'string' && !['none', 'nil'].includes(side.attributes['w:val'] ?? ''),
  );
}

function numbersOf(element: XmlElement | null): Record<string, number> {
  const entries = Object.entries(element?.attributes ?? {}).map(([name, value]) => [name, Number(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => Number.isFinite(value)));
}

function isOn(mark: XmlElement | null): boolean {
  return mark !== null && !['false', '0', 'none'].includes(mark.attributes['w:val'] ?? 'true');
}
