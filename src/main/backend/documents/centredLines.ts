import { breakLines, type LineRules } from '../../../shared/domain/certificates/breaking.ts';
import { wordsOf, type Gap } from '../../../shared/domain/certificates/words.ts';
import { boldTextWidth } from './ruledLine.ts';

export interface CentredText {
  text: string;
  /** Font size in points, bold. */
  points: number;
  columnMm: number;
}

/** More than any name or subject takes. */
const MOST_LINES = 12;

/**
 * Two syllables that are one word in the names of offices, positions and meetings. In capitals nothing else tells that
 * "PHÁT TRIỂN" is not to be parted.
 */
const COMPOUNDS = new Set(
  (
    'an ninh|an toàn|ban hành|bảo hiểm|bảo vệ|bảo tàng|bệnh viện|bí thư|biên phòng|bưu chính|cán bộ|cấp trên|chấp hành|' +
    'chất lượng|chi cục|chính phủ|chính quyền|chính trị|chủ tịch|chuyên viên|chuyển đổi|cơ quan|cơ sở|công an|công chức|' +
    'công đoàn|công nghệ|công nghiệp|công tác|công thương|cửa khẩu|dân cư|dân số|dân tộc|di sản|dịch vụ|dữ liệu|du lịch|' +
    'đa khoa|đại biểu|đại học|đào tạo|đặc khu|đầu tư|đo lường|đoàn đại|đơn vị|gia đình|giám đốc|giám sát|giao thông|giáo dục|' +
    'hành chính|hạ tầng|hội đồng|hội nghị|hợp tác|kế hoạch|kế toán|khen thưởng|khoa học|khu công|khu kinh|kiểm lâm|kiểm sát|kiểm soát|' +
    'kiểm tra|kinh tế|lao động|lãnh đạo|lâm nghiệp|liên đoàn|mầm non|môi trường|mặt trận|ngân hàng|nghệ thuật|ngoại vụ|' +
    'nhà nước|nhân dân|nhiệm vụ|nội vụ|nông dân|nông nghiệp|nông thôn|ổn định|phát thanh|phát triển|phòng chống|' +
    'phổ thông|phụ nữ|phụ trách|phục vụ|pháp chế|quản lý|quản trị|quân sự|quốc gia|quốc hội|quyết định|sáng tạo|tài chính|' +
    'tài nguyên|tập thể|thanh niên|thanh tra|thành phố|thể thao|thi đua|thị trường|thông tin|thống kê|thú y|thủy lợi|' +
    'thủ tục|thư viện|thực vật|thực phẩm|thương binh|thương mại|thường trực|thường vụ|tiên tiến|tiêu chuẩn|' +
    'tiểu học|tổ chức|tổ quốc|tổ trưởng|tổng hợp|tôn giáo|truyền hình|truyền thanh|truyền thông|trung học|' +
    'trung tâm|trực tiếp|trưởng phòng|trực thuộc|tư pháp|tư vấn|tuyên giáo|ủy ban|ủy viên|ứng dụng|văn hóa|văn phòng|vận tải|' +
    'viên chức|viễn thông|việt nam|xã hội|xác nhận|xây dựng|xuất bản|xuất sắc|y tế'
  ).split('|'),
);

/**
 * The text with its lines broken as one would by hand: about equally long, no word alone, compounds, dates and numbers
 * whole, ended before "và" and not behind it. Line breaks in the text stay. What fits on one line is left as it is.
 */
export function centredLines({ text, points, columnMm }: CentredText): string {
  const words = wordsOf([{ text, keepTogether: false }]);
  const texts = words.map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  const measured = words.map(({ gapAfter }, index) => ({
    width: boldTextWidth(texts[index] ?? '', points),
    space: boldTextWidth(' ', points),
    trail: 0,
    gapAfter: gapBetween(gapAfter, texts[index] ?? '', texts[index + 1] ?? ''),
  }));
  const rules: LineRules = {
    width: columnMm,
    maxLines: MOST_LINES,
    isBalanced: true,
    mayPart: false,
    mayOverflow: true,
  };
  const lines = breakLines(measured, rules) ?? breakLines(measured, { ...rules, mayPart: true });
  return lines?.map(({ from, to }) => texts.slice(from, to).join(' ')).join('\n') ?? text;
}

function gapBetween(usual: Gap, left: string, right: string): Gap {
  if (usual === 'forced') return usual;
  const [before, after] = [left.toLowerCase(), right.toLowerCase()];
  const isNumbered = before === 'số' && /^\d/.test(after);
  return isNumbered || COMPOUNDS.has(`${before} ${after.replace(/[,;.:)]+$/, '')}`) ? 'kept' : usual;
}
