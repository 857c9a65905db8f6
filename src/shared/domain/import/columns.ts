/** What a column of a staff list is, told from its header. */

import { cleanText, foldForSearch } from '../text.ts';

/** What a column can give. `birthMale` and `birthFemale` are the halves of "Năm sinh: Nam | Nữ", which tell the sex too. */
export const IMPORT_FIELDS = [
  'ordinal',
  'code',
  'fullName',
  'familyName',
  'givenName',
  'birth',
  'birthMale',
  'birthFemale',
  'birthDay',
  'birthMonth',
  'birthYear',
  'sex',
  'male',
  'female',
  'unit',
  'position',
  'kind',
  'isDirectWorker',
  'isUnionMember',
  'unionPosition',
  'citizenId',
  'phone',
  'email',
  'recruitedOn',
  'joinedOn',
  'status',
  'rating',
  'note',
] as const;

/** What a column of a list of nominations can give besides; `formMark`: ticks below the name of a title or form. */
const NOMINATION_ONLY_FIELDS = ['recipientKind', 'form', 'formMark', 'reason', 'achievedOn'] as const;

/** What a column of any list can be. */
export const LIST_FIELDS = [...IMPORT_FIELDS, ...NOMINATION_ONLY_FIELDS] as const;

export type ImportField = (typeof LIST_FIELDS)[number];

/** Fields of which a list may have several columns. */
export const REPEATED_FIELDS: ReadonlySet<ImportField | null> = new Set(['rating', 'formMark'] as const);

export interface Recognised {
  field: ImportField;
  /** Of two columns that claim one field the lower rank has it. */
  rank: number;
}

/** Columns about somebody else. With accents: "bo" alone is also bộ, "con" also còn. */
const OTHER_PEOPLE = wholeWords('vợ|chồng|cha|mẹ|bố|con|thân nhân|người thân|người thuê|gia đình');
/** Offices held in the party or elsewhere; papers; pay. None of it is kept here. */
const OTHER_SUBJECTS = wholeWords(
  'đảng|đảng viên|đoàn thể|đoàn thanh niên|ngày cấp|nơi cấp|ngay cap|noi cap|bhxh|bhyt|thuế|ngạch|lương|hệ số|he so|' +
    'phụ cấp|tài khoản|ngân hàng|đơn vị tính',
);

function wholeWords(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
}

/** Accent-free labels, most certain first. */
const PATTERNS: readonly (readonly [ImportField, RegExp])[] = [
  ['ordinal', /^(stt|tt|so tt|so thu tu|thu tu|no)$/],
  ['fullName', /^(ho va ten|ho ten|ho ten khai sinh|ho va ten khai sinh|full ?name)$/],
  ['familyName', /^(ho (va )?(ten |chu )?(dem|lot)|ho dem va ho|ho)$/],
  [
    'fullName',
    /^(ho (va )?ten .+|ho ten dem va ten|ten (can bo|nhan vien|nguoi lao dong|cong chuc|vien chuc).*|name)$/,
  ],
  ['givenName', /^ten$/],
  [
    'birth',
    /^((ngay )?(thang )?(nam )?sinh|ngay (thang )?(nam )?sinh.*|nam sinh.*|sinh (ngay|nam)|ntns|ns|dob|date of birth)$/,
  ],
  ['sex', /^(gioi tinh|gioi|phai|gt|nam nu|sex|gender)$/],
  ['isDirectWorker', /^(nguoi |can bo |cb )?(lao dong )?truc tiep.*$/],
  ['unionPosition', /^(chuc vu (trong )?(cong doan|cd)|(cong doan|cd) chuc vu|chuc danh cong doan)$/],
  ['isUnionMember', /^(la )?(doan vien (cong doan|cd)|cong doan vien|cong doan|doan vien|dvcd)$/],
  [
    'unit',
    /^(phong|phong ban|phong chuyen mon|phong don vi|phong ban don vi|don vi phong( ban)?|phong trung tam|bo phan)$/,
  ],
  [
    'unit',
    /^(phong .*(don vi|trung tam)|don vi cong tac|don vi|ten don vi|noi cong tac|noi lam viec|khoa phong|to|to bo phan|department|unit)$/,
  ],
  ['unit', /^(don vi .+|co quan.*don vi.*|co quan( cong tac)?|truc thuoc.*)$/],
  ['position', /^(chuc vu|chuc vu chinh quyen|chuc vu chuc danh|chuc vu cong tac|chuc vu hien (tai|nay)|position)$/],
  ['position', /^(chuc vu .*|chuc danh|chuc danh chuc vu|chuc danh .*|vi tri( viec lam| cong tac)?|cong viec( .*)?)$/],
  ['citizenId', /^(so )?(the )?(cccd|can cuoc( cong dan)?|so dinh danh( ca nhan)?|dinh danh( ca nhan)?)( so)?$/],
  [
    'citizenId',
    /^(so )?(cmnd|cmt|cmtnd|chung minh( nhan dan| thu)?|cmnd (hoac )?(cccd|can cuoc.*)|cccd (hoac )?(cmnd|ho chieu).*|can cuoc .*)( so)?$/,
  ],
  ['phone', /^(so )?(dien thoai|dt|sdt|dtdd|di dong|phone|mobile|tel|so dt)( di dong| ca nhan| lien he| lien lac)?$/],
  ['email', /^((dia chi )?e ?mail|thu dien tu|hop thu( dien tu)?|email.*|dia chi thu dien tu)$/],
  [
    'recruitedOn',
    /^((ngay|nam|thoi (gian|diem)) )?(thang )?(nam )?(duoc )?(tuyen dung|vao nganh|vao bien che|ky hop dong|hop dong tu).*$/,
  ],
  ['joinedOn', /^(ngay|nam|thoi (gian|diem)|thang) (thang )?(nam )?(ve|nhan|den|vao|bat dau|cong tac tai).*$/],
  ['status', /^(tinh trang|trang thai|hien trang)( cong tac| lam viec| lao dong)?$/],
  ['rating', /^.*(xep loai|ket qua danh gia|danh gia).*20\d\d.*$/],
  ['rating', /^(ket qua |muc )?(danh gia )?xep loai( (chat luong|cuoi nam|ca nam|nam|can bo.*|cong chuc.*|cbcc.*))?$/],
  [
    'kind',
    /^(loai (can bo|lao dong|hop dong|hinh|cbcc.*)|cbccvc|cb cc vc|phan loai (can bo|lao dong|doi tuong).*|doi tuong|hinh thuc (hop dong|lao dong|tuyen dung))$/,
  ],
  ['kind', /^(loai|phan loai|dien|bien che.*|can bo cong chuc vien chuc.*)$/],
  [
    'code',
    /^(ma (so )?(can bo|nhan vien|nhan su|cong chuc|vien chuc|cbcc.*|nv|cb|cc|vc)|so hieu( cong chuc| can bo| cbcc.*| vien chuc)?|ma( so)?|code|so the)$/,
  ],
  ['note', /^(ghi chu|luu y|note|notes)$/],
];

/** A header without accents, punctuation and hints in brackets: "Ngày, tháng, năm sinh (dd/mm/yyyy)" → "ngay thang nam sinh". */
export function plainLabel(label: string): string {
  return foldForSearch(label.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function match(plain: string): Recognised | null {
  const rank = PATTERNS.findIndex(([, pattern]) => pattern.test(plain));
  const field = PATTERNS[rank]?.[0];
  return field ? { field, rank } : null;
}

const isBirth = (plain: string) => match(plain)?.field === 'birth';

/** Columns below a common header: "Năm sinh: Nam | Nữ", "Ngày sinh: Ngày | Tháng | Năm", "Giới tính: Nam | Nữ". */
function matchPart(parent: string, leaf: string): ImportField | null {
  const letters = cleanText(leaf).toLowerCase();
  const plain = plainLabel(leaf);
  if (isBirth(parent)) {
    if (plain === 'ngay') return 'birthDay';
    if (plain === 'thang') return 'birthMonth';
    if (letters === 'năm') return 'birthYear';
    if (plain === 'nam') return 'birthMale';
    if (plain === 'nu') return 'birthFemale';
  }
  if (parent === '' || match(parent)?.field === 'sex') {
    if (letters === 'nam') return 'male';
    if (plain === 'nu') return 'female';
  }
  return null;
}

/**
 * What a column is, from its header: one text, or the texts above one another from the top. Null when it is nothing
 * that is kept here.
 */
export function recogniseColumn(path: readonly string[]): Recognised | null {
  const leaf = path.at(-1) ?? '';
  const parent = plainLabel(path.slice(0, -1).join(' '));
  const whole = plainLabel(path.join(' '));
  const letters = cleanText(path.join(' ')).toLowerCase();
  // "Họ và tên: Nguyễn Văn A" is a filled-in form.
  if (/:\s*\p{L}/u.test(leaf)) return null;
  if (whole === '' || OTHER_PEOPLE.test(letters)) return null;
  const part = matchPart(parent, leaf);
  if (part) return { field: part, rank: 0 };
  if (OTHER_SUBJECTS.test(letters)) return null;
  const found = match(whole) ?? match(plainLabel(leaf));
  return found ?? (plainLabel(leaf) === 'so' ? match(parent) : null);
}

/** The year a rating column is about. */
export function yearOfLabel(label: string): number | null {
  const found = /\b(20\d\d)\b/.exec(label);
  return found ? Number(found[1]) : null;
}
