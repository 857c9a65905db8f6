/** Codes and wording about people: kinds of staff, sex and form of address, yearly ratings, disciplinary measures. */

import { cleanText } from './text.ts';

/** cán bộ · công chức · viên chức · người lao động (hợp đồng). */
export const STAFF_KINDS = ['official', 'civilServant', 'publicEmployee', 'contract'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

/** At work, on leave, retired, gone. */
export const STAFF_STATUSES = ['working', 'onLeave', 'retired', 'left'] as const;
export type StaffStatus = (typeof STAFF_STATUSES)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** Yearly ratings from the highest to the lowest. */
export const RATINGS = ['excellent', 'good', 'completed', 'notCompleted'] as const;
export type Rating = (typeof RATINGS)[number];

/** Disciplinary measures from the lightest: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc. */
export const DISCIPLINES = ['reprimand', 'warning', 'salaryCut', 'demotion', 'removal', 'dismissal'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

/** What the law calls sensitive: dân tộc, tôn giáo, đảng viên (Luật 91/2025/QH15, NĐ 356/2025/NĐ-CP). */
export const SENSITIVE_FIELDS = ['ethnicity', 'religion', 'party'] as const;
export type SensitiveField = (typeof SENSITIVE_FIELDS)[number];

/** Ngạch công chức chuyên ngành hành chính and their codes (Thông tư 2/2021/TT-BNV, Điều 3). */
export const CIVIL_SERVICE_RANKS = [
  { name: 'Chuyên viên cao cấp', code: '01.001' },
  { name: 'Chuyên viên chính', code: '01.002' },
  { name: 'Chuyên viên', code: '01.003' },
  { name: 'Cán sự', code: '01.004' },
  { name: 'Nhân viên', code: '01.005' },
] as const;

const MASK = '•';
/** Digits left to be seen, to tell one card from another. */
const SHOWN_DIGITS = 3;

/** The number of an identity card as lists show it: •••••••••001. */
export function maskCitizenId(citizenId: string): string {
  return MASK.repeat(Math.max(0, citizenId.length - SHOWN_DIGITS)) + citizenId.slice(-SHOWN_DIGITS);
}

export function isMasked(citizenId: string): boolean {
  return citizenId.includes(MASK);
}

const RATING_NAMES: Record<Rating, { code: string; name: string }> = {
  excellent: { code: 'HTXSNV', name: 'Hoàn thành xuất sắc nhiệm vụ' },
  good: { code: 'HTTNV', name: 'Hoàn thành tốt nhiệm vụ' },
  completed: { code: 'HTNV', name: 'Hoàn thành nhiệm vụ' },
  notCompleted: { code: 'KHTNV', name: 'Không hoàn thành nhiệm vụ' },
};

/** The rating in full, as papers write it. */
export function ratingName(rating: Rating): string {
  return RATING_NAMES[rating].name;
}

/** The rating as lists abbreviate it: HTXSNV, HTTNV, HTNV, KHTNV. */
export function ratingCode(rating: Rating): string {
  return RATING_NAMES[rating].code;
}

/** Whether a rating is `minimum` or better. */
export function isRatedAtLeast(rating: Rating, minimum: Rating): boolean {
  return RATINGS.indexOf(rating) <= RATINGS.indexOf(minimum);
}

/** Whether a measure is `threshold` or heavier. */
export function isDisciplineFrom(discipline: Discipline, threshold: Discipline): boolean {
  return DISCIPLINES.indexOf(discipline) >= DISCIPLINES.indexOf(threshold);
}

/** "Ông" or "Bà", before a name on certificates and decisions. */
export function honorific(sex: Sex): 'Ông' | 'Bà' {
  return sex === 'male' ? 'Ông' : 'Bà';
}

/** The line under a recipient's name: position and unit joined by commas, what is missing left out. */
export function recipientLine(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => cleanText(part ?? ''))
    .filter((part) => part !== '')
    .join(', ');
}

const LEADING =
  /^(quyền |q\. ?)?(phó |cấp phó )?(giám đốc|chủ tịch|chủ nhiệm|trưởng (phòng|ban|khoa|bộ phận)|chánh (văn phòng|thanh tra)|thủ trưởng|bí thư|cục trưởng|chi cục trưởng|viện trưởng|hiệu trưởng|tổ trưởng|đội trưởng|trạm trưởng|hạt trưởng)|^phó (chánh|trưởng|giám đốc|cục|chi cục|phòng)|^(tp|ptp|gđ|pgđ|cvp|pcvp)$/;

/** Whether a position is a leader's: the others work directly (*người trực tiếp*). */
export function isLeadingPosition(position: string): boolean {
  return LEADING.test(cleanText(position).toLowerCase());
}
