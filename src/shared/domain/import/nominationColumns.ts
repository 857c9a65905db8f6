/** What a column of a list of nominations is, told from its header. */

import { plainLabel, recogniseColumn, type ImportField, type Recognised } from './columns.ts';
import type { Recognise } from './table.ts';

/** Fields such a list can give, in the order they are offered. */
export const NOMINATION_FIELDS = [
  'ordinal',
  'code',
  'fullName',
  'familyName',
  'givenName',
  'birth',
  'citizenId',
  'unit',
  'recipientKind',
  'form',
  'formMark',
  'reason',
  'achievedOn',
  'rating',
] as const satisfies ImportField[];

const KEPT: ReadonlySet<ImportField> = new Set(NOMINATION_FIELDS);

/** Awards of earlier years are told by units too; nothing is put forward for them. */
const PAST = /\b(da (duoc|dat|tang|khen)|nam truoc|truoc day|cac nam|gan day|qua khu|quyet dinh)\b/;

/** Accent-free labels, most certain first. */
const PATTERNS: readonly (readonly [ImportField, RegExp])[] = [
  ['fullName', /^(ho (va )?ten|ten|danh sach|doi tuong)\b.*\b(tap the|ca nhan|ho gia dinh)\b.*$/],
  ['fullName', /^(ten (tap the|ca nhan)|tap the ca nhan|ca nhan tap the)( (va|hoac|duoc|de nghi)\b.*)?$/],
  ['recipientKind', /^(loai|la|doi tuong|ca nhan hay tap the)( doi tuong| nhan khen)?$/],
  ['recipientKind', /^(loai|doi tuong)\b.*\b(khen|de nghi|nhan)\b.*$/],
  ['form', /^((cac )?danh hieu|hinh thuc khen|hinh thuc de nghi|hinh thuc|muc khen|muc de nghi|htkt|dhtd)\b.*$/],
  ['form', /^(de nghi|xet|kien nghi|duoc)\b.*\b(khen|danh hieu|hinh thuc|tang|cong nhan)\b.*$/],
  ['form', /^(khen thuong|de nghi)$/],
  ['achievedOn', /^(ngay|thoi (gian|diem))\b.*\b(thanh tich|lap)\b.*$/],
  [
    'reason',
    /^((tom tat|ghi chu|neu|ghi ro) )?(thanh tich|ly do|noi dung (khen|thanh tich|de nghi)|bao cao thanh tich)\b.*$/,
  ],
  ['rating', /^.*\b(xep loai|danh gia)\b.*$/],
];

/**
 * How headers of a list of nominations are read.
 * @param isForm whether a label names a title or form: a column below it holds ticks
 */
export function nominationColumns(isForm: (label: string) => boolean): Recognise {
  return (path): Recognised | null => {
    const leaf = path.at(-1) ?? '';
    const whole = plainLabel(path.join(' '));
    if (whole === '' || PAST.test(whole)) return null;
    if (isForm(leaf)) return { field: 'formMark', rank: 0 };
    const rank = PATTERNS.findIndex(([, pattern]) => pattern.test(whole) || pattern.test(plainLabel(leaf)));
    const field = PATTERNS[rank]?.[0];
    if (field) return { field, rank };
    const found = recogniseColumn(path);
    return found && KEPT.has(found.field) ? { ...found, rank: found.rank + PATTERNS.length } : null;
  };
}
