import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import { sizes } from '../../src/main/backend/documents/pageLayout.ts';
import { twips } from '../../src/main/backend/documents/ruledLine.ts';

/**
 * Paragraph styles of the default templates, under names an office clerk finds in Word's style list.
 * Values after NĐ 30/2020, Phụ lục I, mục II.
 */
const fontName = 'Times New Roman';
/** 1.27 cm, one of the two indents the decree allows. */
const firstLineIndent = twips(12.7);
/** Where several addressees begin, so that they stand about in the middle. */
const ADDRESSEES = twips(35);
/** The least gap between two paragraphs: 6 points. */
const GAP = 120;
/** Between single and one and a half. */
const BODY_LINE = 264;
const SINGLE = 240;

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

interface Look {
  bold?: boolean;
  italics?: boolean;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  before?: number;
  after?: number;
  firstLine?: number;
  left?: number;
  line?: number;
  keepNext?: boolean;
}

function style(id: string, name: string, points: number, look: Look): ParagraphStyle {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: points * 2, bold: look.bold ?? false, italics: look.italics ?? false },
    paragraph: {
      alignment: look.alignment ?? AlignmentType.LEFT,
      spacing: {
        before: look.before ?? 0,
        after: look.after ?? 0,
        line: look.line ?? SINGLE,
        lineRule: LineRuleType.AUTO,
      },
      indent: { firstLine: look.firstLine ?? 0, left: look.left ?? 0 },
      keepNext: look.keepNext ?? false,
    },
  };
}

const CENTER = AlignmentType.CENTER;
const JUSTIFIED = AlignmentType.JUSTIFIED;

export const documentStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontName, size: sizes.body * 2, color: '000000', language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, line: SINGLE } },
    },
  },
  paragraphStyles: [
    style('QuocHieu', 'Quốc hiệu', sizes.nationalTitle, { bold: true, alignment: CENTER }),
    style('TieuNgu', 'Tiêu ngữ', sizes.nationalMotto, { bold: true, alignment: CENTER }),
    style('CoQuanChuQuan', 'Cơ quan chủ quản', sizes.authority, { alignment: CENTER }),
    style('CoQuanBanHanh', 'Cơ quan ban hành', sizes.authority, { bold: true, alignment: CENTER }),
    style('SoKyHieu', 'Số, ký hiệu', sizes.symbol, { alignment: CENTER, before: 60 }),
    style('DiaDanh', 'Địa danh, ngày tháng', sizes.placeAndDate, { italics: true, alignment: CENTER, before: 60 }),
    style('TenLoai', 'Tên loại văn bản', sizes.title, { bold: true, alignment: CENTER, before: 360, keepNext: true }),
    style('TrichYeu', 'Trích yếu', sizes.title, { bold: true, alignment: CENTER, keepNext: true }),
    style('ThamQuyen', 'Thẩm quyền ban hành', sizes.title, { bold: true, alignment: CENTER, before: 240, after: GAP }),
    style('KinhGui', 'Kính gửi', sizes.body, { alignment: CENTER, before: 240, after: 2 * GAP }),
    style('KinhGuiNhieu', 'Kính gửi nhiều nơi', sizes.body, { left: ADDRESSEES, before: 240, keepNext: true }),
    style('NoiKinhGui', 'Nơi kính gửi', sizes.body, { left: ADDRESSEES + twips(17) }),
    style('CanCu', 'Căn cứ', sizes.body, {
      italics: true,
      alignment: JUSTIFIED,
      firstLine: firstLineIndent,
      after: GAP,
      line: BODY_LINE,
    }),
    style('NoiDung', 'Nội dung văn bản', sizes.body, {
      alignment: JUSTIFIED,
      firstLine: firstLineIndent,
      after: GAP,
      line: BODY_LINE,
    }),
    style('DongDeViet', 'Dòng để viết', sizes.body, { after: GAP, line: BODY_LINE }),
    style('SauBang', 'Nội dung sau bảng', sizes.body, {
      alignment: JUSTIFIED,
      firstLine: firstLineIndent,
      before: 2 * GAP,
      after: GAP,
      line: BODY_LINE,
    }),
    style('MucLon', 'Mục', sizes.body, {
      bold: true,
      alignment: JUSTIFIED,
      firstLine: firstLineIndent,
      before: GAP,
      after: GAP,
      keepNext: true,
    }),
    style('MucNho', 'Mục nhỏ', sizes.body, {
      bold: true,
      alignment: JUSTIFIED,
      firstLine: firstLineIndent,
      before: GAP,
      after: GAP,
      keepNext: true,
    }),
    style('KhauHieu', 'Khẩu hiệu', sizes.body, { italics: true, alignment: CENTER, before: GAP, after: GAP }),
    style('NoiNhan', 'Nơi nhận', sizes.recipientsTitle, { bold: true, italics: true }),
    style('DanhSachNoiNhan', 'Danh sách nơi nhận', sizes.recipients, {}),
    style('ChucVuKy', 'Chức vụ người ký', sizes.title, { bold: true, alignment: CENTER, keepNext: true }),
    style('NguoiKy', 'Người ký', sizes.title, { bold: true, alignment: CENTER }),
    style('PhuLuc', 'Phụ lục', sizes.title, { bold: true, alignment: CENTER, keepNext: true }),
    style('KemTheo', 'Văn bản kèm theo', sizes.title, {
      italics: true,
      alignment: CENTER,
      after: 2 * GAP,
      keepNext: true,
    }),
    style('DauCot', 'Đầu cột bảng', sizes.table, { bold: true, alignment: CENTER, before: 40, after: 40 }),
    style('OBang', 'Ô bảng', sizes.table, { before: 40, after: 40 }),
    style('OBangGiua', 'Ô bảng, giữa', sizes.table, { alignment: CENTER, before: 40, after: 40 }),
    style('OBangSo', 'Ô bảng, số', sizes.table, { alignment: AlignmentType.RIGHT, before: 40, after: 40 }),
    style('DauCotNho', 'Đầu cột bảng nhỏ', sizes.smallTable, { bold: true, alignment: CENTER, before: 30, after: 30 }),
    style('OBangNho', 'Ô bảng nhỏ', sizes.smallTable, { before: 30, after: 30 }),
    style('OBangNhoGiua', 'Ô bảng nhỏ, giữa', sizes.smallTable, { alignment: CENTER, before: 30, after: 30 }),
    style('OBangNhoSo', 'Ô bảng nhỏ, số', sizes.smallTable, {
      alignment: AlignmentType.RIGHT,
      before: 30,
      after: 30,
    }),
    style('PhieuCoQuan', 'Phiếu, cơ quan', sizes.ballot, { keepNext: true }),
    style('PhieuHoiDong', 'Phiếu, hội đồng', sizes.ballot, { bold: true, keepNext: true }),
    style('PhieuTen', 'Phiếu, tên', sizes.title, { bold: true, alignment: CENTER, before: GAP, keepNext: true }),
    style('PhieuTrichYeu', 'Phiếu, trích yếu', sizes.ballot, {
      italics: true,
      alignment: CENTER,
      after: GAP,
      keepNext: true,
    }),
    style('PhieuGhiChu', 'Phiếu, ghi chú', sizes.recipients, { italics: true, before: 60 }),
    style('SoTrang', 'Số trang', sizes.pageNumber, { alignment: CENTER }),
  ],
};
