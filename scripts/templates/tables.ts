import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { twips as mm } from '../../src/main/backend/documents/ruledLine.ts';
import { brokenParagraph, paragraph, signatureName, signatureTitle, type SignatureFieldNames } from './parts.ts';

/** Ruled tables: lists whose heading stands again on every page, rows that are never split. */

export interface Column {
  header: string;
  /** In mm; all together the width of the text. */
  width: number;
  /** What a row holds, tags included. */
  cell: string;
  align?: 'left' | 'center' | 'right';
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const allBorders: ITableCellBorders = { top: rule, bottom: rule, left: rule, right: rule };
const cellMargins = { top: 0, bottom: 0, left: mm(1.5), right: mm(1.5), marginUnitType: WidthType.DXA };
const cellStyles = { left: 'OBang', center: 'OBangGiua', right: 'OBangSo' } as const;

interface Content {
  text: string;
  width: number;
  align?: Column['align'];
  span?: number;
}

const SMALL = { OBang: 'OBangNho', OBangGiua: 'OBangNhoGiua', OBangSo: 'OBangNhoSo' } as const;

function ruledCell({ width, span }: Pick<Content, 'width' | 'span'>, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    borders: allBorders,
    margins: cellMargins,
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    children,
  });
}

function cell(content: Content, { isSmall = false, keepNext }: RowLook): TableCell {
  const usual = cellStyles[content.align ?? 'left'];
  const style = isSmall ? SMALL[usual] : usual;
  return ruledCell(
    content,
    content.text.split('\n').map((line) => paragraph(style, line, keepNext)),
  );
}

export interface RowLook {
  heightMm?: number | undefined;
  /** On the same page as what follows. */
  keepNext?: boolean;
  /** In the small letters of a table of many columns. */
  isSmall?: boolean;
}

export function row(contents: Content[], look: RowLook = {}): TableRow {
  const { heightMm } = look;
  return new TableRow({
    cantSplit: true,
    height: heightMm === undefined ? undefined : { value: mm(heightMm), rule: HeightRule.ATLEAST },
    children: contents.map((content) => cell(content, look)),
  });
}

function headerRow(columns: Column[], isSmall: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map((column) =>
      ruledCell(column, [brokenParagraph(isSmall ? 'DauCotNho' : 'DauCot', column.header)]),
    ),
  });
}

export function table(columns: Column[], rows: TableRow[], { isSmall = false }: RowLook = {}): Table {
  return new Table({
    width: { size: mm(columns.reduce((sum, { width }) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [headerRow(columns, isSmall), ...rows],
  });
}

/** A table with one row for each item of a list. */
export function listTable(
  field: string,
  columns: Column[],
  { closingRows = [], ...look }: RowLook & { closingRows?: TableRow[] } = {},
): Table {
  return table(columns, [row(repeated(field, columns), look), ...closingRows], look);
}

/** The row of a list: its tag opens in the first cell and closes in the last. */
export function repeated(field: string, columns: Column[], after = ''): Content[] {
  return columns.map(({ cell: text, width, align }, index) => {
    const opening = index === 0 ? `{#${field}}` : '';
    const closing = index === columns.length - 1 ? `{/${field}}${after}` : '';
    return { text: `${opening}${text}${closing}`, width, align };
  });
}

interface GroupLook extends Pick<RowLook, 'heightMm' | 'isSmall'> {
  closingRows?: TableRow[];
  /** The list of groups, and what stands in the row above each. */
  groups?: string;
  heading?: string;
}

/**
 * Groups one below the other, each under a row of its own: when not said otherwise those awarded, collectives before
 * people. The first column holds the order.
 */
export function groupedTable(
  columns: Column[],
  { closingRows = [], groups = 'nhóm khen thưởng', heading = '{tên nhóm}', ...look }: GroupLook = {},
): Table {
  const [order, ...others] = columns;
  if (!order) throw new RangeError('a table without columns');
  const groupRow = row(
    [
      { text: `{#${groups}}**{số La Mã}**`, width: order.width, align: 'center' },
      { text: `**${heading}**`, width: others.reduce((sum, { width }) => sum + width, 0), span: others.length },
    ],
    // The heading of a group stays with the first of it.
    { ...look, heightMm: undefined, keepNext: true },
  );
  const rows = [groupRow, row(repeated('danh sách', columns, `{/${groups}}`), look), ...closingRows];
  return table(columns, rows, look);
}

const nothing = { style: BorderStyle.NIL, size: 0, color: 'auto' };
const noBorders: ITableCellBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing };

interface BareCell {
  /** Columns it takes. */
  span: number;
  children: Paragraph[];
}

/** A row without rules: what closes a list stays on its last page as a part of it. */
export function bareRow(columns: Column[], cells: BareCell[]): TableRow {
  let at = 0;
  return new TableRow({
    cantSplit: true,
    children: cells.map(({ span, children }) => {
      const width = columns.slice(at, at + span).reduce((sum, column) => sum + column.width, 0);
      at += span;
      return new TableCell({
        width: { size: mm(width), type: WidthType.DXA },
        columnSpan: span,
        borders: noBorders,
        children,
      });
    }),
  });
}

/** On a page laid on its side, which is lower. */
const WIDE_SIGNATURE_GAP_MM = 20;

/** People who sign below a list on a page laid on its side, each under some of its columns. */
export function signatureRows(columns: Column[], signatories: (SignatureFieldNames & { span: number })[]): TableRow[] {
  const gap = () => new Paragraph({ keepNext: true, children: [] });
  return [
    bareRow(
      columns,
      signatories.map((one) => ({ span: one.span, children: [gap(), ...signatureTitle(one)] })),
    ),
    bareRow(
      columns,
      signatories.map((one) => ({ span: one.span, children: [signatureName(one, WIDE_SIGNATURE_GAP_MM)] })),
    ),
  ];
}
