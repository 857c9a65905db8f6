/** Numbers and symbols of documents, and running numbers of the register. */

/**
 * Names of document kinds by abbreviation, NĐ 30/2020, Phụ lục III. A công văn has no abbreviation.
 * The last three are copies.
 */
export const DOCUMENT_KINDS = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  SY: 'Bản sao y',
  TrS: 'Bản trích sao',
  SL: 'Bản sao lục',
} as const;

export const DEFAULT_DOCUMENT_PATTERN = '{số}/{loại}-{cơ quan}';

/** Where a running number starts again: every year, every year for each kind of award, or never. */
export const REGISTER_SCOPES = ['year', 'kind', 'continuous'] as const;
export type RegisterScope = (typeof REGISTER_SCOPES)[number];

/** One pattern for each scope under which no two awards of the scope's series can read alike. */
export const DEFAULT_REGISTER_PATTERNS: Record<RegisterScope, string> = {
  year: '{số}/{năm}',
  kind: '{số}/{loại}-{năm}',
  continuous: '{số}',
};

const PLACEHOLDER = /\{([^{}]*)\}/g;

function fillPattern(pattern: string, values: Record<string, string>): string {
  return pattern.normalize('NFC').replace(PLACEHOLDER, (placeholder, name: string) => {
    const value = values[name.trim()];
    if (value === undefined) throw new RangeError(`Unknown field ${placeholder} in ${pattern}`);
    return value;
  });
}

/** Below ten with a leading zero. NĐ 30/2020, Phụ lục I. Throws RangeError unless the number is 1 or more. */
function runningNumber(number: number): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new RangeError(`Not a running number: ${number}`);
  return String(number).padStart(2, '0');
}

export interface DocumentNumberParts {
  number: number;
  /** "QĐ", "NQ" … */
  kindAbbreviation: string;
  /** "STTTT" */
  officeAbbreviation: string;
  /** Fields {số}, {loại}, {cơ quan}; default "{số}/{loại}-{cơ quan}". */
  pattern?: string;
}

/** "05/QĐ-STTTT". Throws RangeError for a number below 1 or a field the pattern cannot have. */
export function documentNumber(parts: DocumentNumberParts): string {
  const values = {
    số: runningNumber(parts.number),
    loại: parts.kindAbbreviation,
    'cơ quan': parts.officeAbbreviation,
  };
  return fillPattern(parts.pattern ?? DEFAULT_DOCUMENT_PATTERN, values);
}

/** Room for a number to be written by hand, of spaces that do not break. */
const ROOM_FOR_NUMBER = '\u00A0'.repeat(7);

/** The symbol of a document that has no number yet: "       /NQ-STTTT". Throws as `documentNumber` does. */
export function symbolWithoutNumber(parts: Omit<DocumentNumberParts, 'number'>): string {
  const values = { số: ROOM_FOR_NUMBER, loại: parts.kindAbbreviation, 'cơ quan': parts.officeAbbreviation };
  return fillPattern(parts.pattern ?? DEFAULT_DOCUMENT_PATTERN, values);
}

/** What a decision (quyết định) is abbreviated to in its symbol. */
export const DECISION_ABBREVIATION = 'QĐ' satisfies keyof typeof DOCUMENT_KINDS;

/** Whether a pattern gives each number a symbol of its own and asks for no field there is not. */
export function isDocumentPattern(pattern: string): boolean {
  const symbolOf = (number: number) =>
    documentNumber({ number, kindAbbreviation: DECISION_ABBREVIATION, officeAbbreviation: '', pattern });
  try {
    return symbolOf(1) !== symbolOf(2);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export interface RegisterNumberParts {
  number: number;
  /** The short code of the title or form: "GK", "LĐTT". */
  kindShortCode: string;
  year: number;
  /** Fields {số}, {loại}, {năm}. */
  pattern: string;
}

/** The number an award carries in the register: "07/2021", "07/GK-2021", "07". Throws as `documentNumber` does. */
export function registerNumber({ number, kindShortCode, year, pattern }: RegisterNumberParts): string {
  return fillPattern(pattern, { số: runningNumber(number), loại: kindShortCode, năm: String(year) });
}

/**
 * The series an award's running number belongs to: "2021", "2021/GK", or "" for one that never starts again. Numbers
 * are unique and without gaps within a series.
 */
export function registerSeries(scope: RegisterScope, kindCode: string, year: number): string {
  if (scope === 'continuous') return '';
  return scope === 'year' ? String(year) : `${year}/${kindCode}`;
}
