import {
  AlignmentType,
  BorderStyle,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { headingColumns, sizes, textWidth, wideHeadingColumns } from '../../src/main/backend/documents/pageLayout.ts';
import { lineIndents, RULE_GAP, twips as mm } from '../../src/main/backend/documents/ruledLine.ts';

const nationalTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

/** Room for signature and seal. */
const SIGNATURE_GAP_MM = 28;

/** A paragraph of a style; parts between `**` are bold, between `__` italic. */
export function paragraph(style: string, text: string, keepNext?: boolean): Paragraph {
  return new Paragraph({ style, keepNext, children: runs(text) });
}

/** A paragraph whose lines are broken where the text is. */
export function brokenParagraph(style: string, text: string): Paragraph {
  const lines = text.split('\n');
  return new Paragraph({
    style,
    children: lines.map((line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 })),
  });
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
function mottoLine(columnMm: number): Paragraph {
  const indent = lineIndents({
    text: nationalMotto,
    points: sizes.nationalMotto,
    columnMm,
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

function bareCell(widthMm: number, children: Paragraph[]): TableCell {
  return new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    borders: noBorders,
    margins: noMargins,
    children,
  });
}

/** Columns without borders. */
function bareTable(rows: Paragraph[][][], widths: number[]): Table {
  return new Table({
    width: { size: mm(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    layout: TableLayoutType.FIXED,
    margins: noMargins,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, index) => bareCell(widths[index] ?? 0, children)),
        }),
    ),
  });
}

/**
 * Ô 1 to 4 of the decree: Quốc hiệu and Tiêu ngữ, authority, number and symbol, place and date. What a person writes has
 * no number.
 */
export function letterhead({ isNumbered = true, isWide = false } = {}): Table {
  const columns = isWide ? wideHeadingColumns : headingColumns;
  return bareTable(
    [
      [
        [
          ...section('cơ quan chủ quản', [paragraph('CoQuanChuQuan', '{cơ quan chủ quản}')], 'CoQuanChuQuan'),
          paragraph('CoQuanBanHanh', '{tên cơ quan}'),
          paragraph('CoQuanBanHanh', '{@đường kẻ tên cơ quan}'),
        ],
        [paragraph('QuocHieu', nationalTitle), paragraph('TieuNgu', nationalMotto), mottoLine(columns.right)],
      ],
      [
        [paragraph('SoKyHieu', isNumbered ? 'Số: {số, ký hiệu}' : '')],
        [paragraph('DiaDanh', '{địa danh, ngày tháng}')],
      ],
    ],
    [columns.left, columns.right],
  );
}

/** Ô 5a: name of the type, what it is about, and the line below. */
export function title(type: string): Paragraph[] {
  return [
    paragraph('TenLoai', type),
    paragraph('TrichYeu', '{trích yếu}'),
    paragraph('TrichYeu', '{@đường kẻ trích yếu}'),
  ];
}

/** Stands for the end of a section: the file takes it for one like its last. */
export const END_OF_SECTION = 'END OF SECTION';

/** What follows begins on a page of its own, which is counted as the first. */
export function endSection(): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: END_OF_SECTION })] });
}

export function legalBases(): Paragraph[] {
  return section('căn cứ', [paragraph('CanCu', '{nội dung căn cứ}')]);
}

export interface SignatureFieldNames {
  formLines: string;
  name: string;
}

/** In which capacity one signs. */
export function signatureTitle({ formLines }: SignatureFieldNames): Paragraph[] {
  return section(formLines, [paragraph('ChucVuKy', '{dòng chức vụ}')], 'ChucVuKy');
}

/** Who signs, below the room for signature and seal. */
export function signatureName({ name }: SignatureFieldNames, gapMm = SIGNATURE_GAP_MM): Paragraph {
  return new Paragraph({ style: 'NguoiKy', spacing: { before: mm(gapMm) }, children: runs(`{${name}}`) });
}

export function recipients(): Paragraph[] {
  return section('nơi nhận', [paragraph('DanhSachNoiNhan', '- {tên nơi nhận}')], 'NoiNhan');
}

/** Dotted lines over the whole width, for what is written by hand. */
export function linesToWriteOn(count: number): Paragraph[] {
  const tabStops = [{ type: TabStopType.RIGHT, position: mm(textWidth), leader: LeaderType.DOT }];
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        style: 'DongDeViet',
        tabStops,
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
}

/** Where one piece of a sheet is cut from the next. */
export function cutLine(): Paragraph {
  return new Paragraph({
    border: { top: { style: BorderStyle.DASHED, size: 6, space: 4, color: '000000' } },
    spacing: { before: 240, after: 120 },
    children: [],
  });
}

/** Space before a table that closes a document; keeps with the row below it. */
export function gapBeforeSignatures(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 0, line: 240 }, children: [] });
}

const equalColumns = (count: number) => Array.from({ length: count }, () => textWidth / count);

/** Ô 7 and 9b: who it goes to on the left, level with who signs on the right. */
export function closing(): Table {
  const signatory = { formLines: 'chức vụ người ký', name: 'người ký' };
  return bareTable(
    [
      [
        [paragraph('NoiNhan', 'Nơi nhận:'), ...recipients()],
        [...signatureTitle(signatory), signatureName(signatory)],
      ],
    ],
    equalColumns(2),
  );
}

/** People who sign side by side, their names on one line whatever the length of their titles. */
export function signatures(signatories: SignatureFieldNames[]): Table {
  return bareTable(
    [signatories.map(signatureTitle), signatories.map((signatory) => [signatureName(signatory)])],
    equalColumns(signatories.length),
  );
}
