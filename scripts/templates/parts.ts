import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableCellBorders,
} from 'docx';
import { headingColumns, sizes, textWidth } from '../../src/main/backend/documents/pageLayout.ts';
import { lineIndents, RULE_GAP, twips as mm } from '../../src/main/backend/documents/ruledLine.ts';

const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

/** Room for signature and seal. */
const SIGNATURE_GAP_MM = 28;

/** A paragraph of a style; parts between `**` are bold, between `__` italic. */
export function paragraph(style: string, text: string, keepNext?: boolean): Paragraph {
  return new Paragraph({ style, keepNext, children: runs(text) });
}

/** The same with 25 mm more on both sides, where a long title should not leave one word to the second line. */
export function narrowed(style: string, text: string): Paragraph {
  return new Paragraph({ style, indent: { left: mm(25), right: mm(25), firstLine: 0 }, children: runs(text) });
}

function runs(text: string): TextRun[] {
  return text
    .split(/(\*\*.+?\*\*|__.+?__)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return new TextRun({ text: part.slice(2, -2), bold: true });
      if (part.startsWith('__')) return new TextRun({ text: part.slice(2, -2), italics: true });
      return new TextRun({ text: part });
    });
}

/** Paragraphs shown when a field is not empty, or repeated for a list. */
export function section<Block>(field: string, blocks: Block[], style = 'NoiDung'): (Block | Paragraph)[] {
  return [paragraph(style, `{#${field}}`), ...blocks, paragraph(style, `{/${field}}`)];
}

/** The line under the Tiêu ngữ: as long as the text, drawn as a border. */
function mottoLine(): Paragraph {
  const indent = lineIndents({
    text: nationalMotto,
    points: sizes.nationalMotto,
    columnMm: headingColumns.right,
    share: 1,
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: RULE_GAP, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    indent: { left: indent, right: indent, firstLine: 0 },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

function bareCell(widthMm: number, children: Paragraph[], columnSpan?: number): TableCell {
  return new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    borders: noBorders,
    margins: noMargins,
    columnSpan,
    children,
  });
}

/** Two columns without borders, over the whole text width. */
function twoColumns(rows: [Paragraph[], Paragraph[]][], widths: { left: number; right: number }): Table {
  return new Table({
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: [mm(widths.left), mm(widths.right)],
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      ([left, right]) =>
        new TableRow({ cantSplit: true, children: [bareCell(widths.left, left), bareCell(widths.right, right)] }),
    ),
  });
}

/**
 * Ô 1 to 4 of the decree: Quốc hiệu and Tiêu ngữ, authority, number and symbol, place and date. What a person writes has
 * no number.
 */
export function letterhead({ isNumbered = true } = {}): Table {
  return twoColumns(
    [
      [
        [
          ...section('cơ quan chủ quản', [paragraph('CoQuanChuQuan', '{cơ quan chủ quản}')], 'CoQuanChuQuan'),
          paragraph('CoQuanBanHanh', '{tên cơ quan}'),
          paragraph('CoQuanBanHanh', '{@đường kẻ tên cơ quan}'),
        ],
        [paragraph('QuocHieu', nationalTitle), paragraph('TieuNgu', nationalMotto), mottoLine()],
      ],
      [
        [paragraph('SoKyHieu', isNumbered ? 'Số: {số, ký hiệu}' : '')],
        [paragraph('DiaDanh', '{địa danh, ngày tháng}')],
      ],
    ],
    headingColumns,
  );
}

/** Ô 5a: name of the type, what it is about, and the line below. */
export function title(type: string, subjectField: string): Paragraph[] {
  return [
    paragraph('TenLoai', type),
    paragraph('TrichYeu', `{${subjectField}}`),
    paragraph('TrichYeu', '{@đường kẻ trích yếu}'),
  ];
}

/** What follows begins a page. A paragraph of its own, hardly there: a table cannot begin one, and a break before it leaves an empty page in LibreOffice. */
export function beginPage(): Paragraph {
  return new Paragraph({
    pageBreakBefore: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

export function legalBases(): Paragraph[] {
  return section('căn cứ', [paragraph('CanCu', '{nội dung căn cứ}')]);
}

interface SignatureFieldNames {
  formLines: string;
  name: string;
}

function signatureTitle({ formLines }: SignatureFieldNames): Paragraph[] {
  return section(formLines, [paragraph('ChucVuKy', '{dòng chức vụ}')], 'ChucVuKy');
}

function signatureName({ name }: SignatureFieldNames): Paragraph {
  return new Paragraph({ style: 'NguoiKy', spacing: { before: mm(SIGNATURE_GAP_MM) }, children: runs(`{${name}}`) });
}

export function recipients(): Paragraph[] {
  return section('nơi nhận', [paragraph('DanhSachNoiNhan', '- {tên nơi nhận}')], 'NoiNhan');
}

/** Space before a table that closes a document; keeps with the row below it. */
export function gapBeforeSignatures(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: 240 }, children: [] });
}

const halves = { left: textWidth / 2, right: textWidth / 2 };

/** Ô 7 and 9b: who it goes to on the left, level with who signs on the right. */
export function closing(): Table {
  const signatory = { formLines: 'chức vụ người ký', name: 'người ký' };
  return twoColumns(
    [
      [
        [paragraph('NoiNhan', 'Nơi nhận:'), ...recipients()],
        [...signatureTitle(signatory), signatureName(signatory)],
      ],
    ],
    halves,
  );
}

/** Two who sign side by side, their names on one line whatever the length of their titles. */
export function twoSignatures(left: SignatureFieldNames, right: SignatureFieldNames): Table {
  return twoColumns(
    [
      [signatureTitle(left), signatureTitle(right)],
      [[signatureName(left)], [signatureName(right)]],
    ],
    halves,
  );
}

export interface Column {
  header: string;
  /** In mm; all together the text width. */
  width: number;
  /** What a row holds, tags included. */
  cell: string;
  align?: 'left' | 'center' | 'right';
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const allBorders: ITableCellBorders = { top: rule, bottom: rule, left: rule, right: rule };
const cellMargins = { top: 0, bottom: 0, left: mm(1.5), right: mm(1.5), marginUnitType: WidthType.DXA };
const cellStyles = { left: 'OBang', center: 'OBangGiua', right: 'OBangSo' };

interface Content {
  text: string;
  width: number;
  align?: Column['align'];
  span?: number;
  style?: string;
}

function cell({ text, width, align = 'left', span, style }: Content, keepNext?: boolean): TableCell {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    borders: allBorders,
    margins: cellMargins,
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map((line) => paragraph(style ?? cellStyles[align], line, keepNext)),
  });
}

export interface RowLook {
  heightMm?: number;
  /** On the same page as what follows. */
  keepNext?: boolean;
}

export function row(contents: Content[], { heightMm, keepNext }: RowLook = {}): TableRow {
  return new TableRow({
    cantSplit: true,
    height: heightMm === undefined ? undefined : { value: mm(heightMm), rule: HeightRule.ATLEAST },
    children: contents.map((content) => cell(content, keepNext)),
  });
}

function headerRow(columns: Column[]): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: columns.map(({ header, width }) => cell({ text: header, width, style: 'DauCot' })),
  });
}

export function table(columns: Column[], rows: TableRow[]): Table {
  return new Table({
    width: { size: mm(textWidth), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    layout: TableLayoutType.FIXED,
    rows: [headerRow(columns), ...rows],
  });
}

/** A table with one row for each item of a list. */
export function listTable(field: string, columns: Column[], { heightMm, keepNext }: RowLook = {}): Table {
  return table(columns, [row(repeated(field, columns), { heightMm, keepNext })]);
}

/** The row of a list: its tag opens in the first cell and closes in the last. */
export function repeated(field: string, columns: Column[], after = ''): Content[] {
  return columns.map(({ cell: text, width, align }, index) => {
    const opening = index === 0 ? `{#${field}}` : '';
    const closing = index === columns.length - 1 ? `{/${field}}${after}` : '';
    return { text: `${opening}${text}${closing}`, width, align };
  });
}
