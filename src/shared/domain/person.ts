/** Codes and wording about people: kinds of staff, sex and form of address, yearly ratings, disciplinary measures. */

import { cleanText } from './text.ts';

/** cán bộ · công chức · viên chức · người lao động (hợp đồng). */
export const STAFF_KINDS = ['cadre', 'civil-servant', 'public-employee', 'contract'] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

export const SEXES = ['male', 'female'] as const;
export type Sex = (typeof SEXES)[number];

/** Yearly ratings from the highest to the lowest; the codes are the ones offices write. */
export const RATINGS = ['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'] as const;
export type Rating = (typeof RATINGS)[number];

/** Disciplinary measures from the lightest: khiển trách, cảnh cáo, hạ bậc lương, giáng chức, cách chức, buộc thôi việc. */
export const DISCIPLINES = ['reprimand', 'warning', 'salary-cut', 'demotion', 'removal', 'dismissal'] as const;
export type Discipline = (typeof DISCIPLINES)[number];

const RATING_NAMES: Record<Rating, string> = {
  HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
  HTTNV: 'Hoàn thành tốt nhiệm vụ',
  HTNV: 'Hoàn thành nhiệm vụ',
  KHTNV: 'Không hoàn thành nhiệm vụ',
};

/** The rating in full, as papers write it. */
export function ratingName(rating: Rating): string {
  return RATING_NAMES[rating];
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
