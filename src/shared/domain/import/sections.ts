/** Rows of a list that are no people: section headings, totals, and the signatures below. */

import type { StaffKind } from '../person.ts';
import { cleanText, foldForSearch } from '../text.ts';
import { kindOfText } from './cells.ts';

/** How headings are numbered: Roman, capital letter, Arabic, small letter, or not at all. */
export type Numbering = 'roman' | 'capital' | 'arabic' | 'small' | 'none';

export interface Heading {
  numbering: Numbering;
  /** Without its number and without the head count behind it. */
  text: string;
}

const HEADING_NUMBER = /^(?:([IVXLC]+)|([A-ZĐ])|(\d{1,3})|([a-zđ]))\s*(?:[.)\-–:]+\s*|\s+(?=\p{L}{2}))/u;
const BARE_NUMBER = /^(?:([IVXLC]+)|([A-ZĐ])|(\d{1,3})|([a-zđ]))[.)\-–:]*$/u;
const HEAD_COUNT = /[\s:(–-]+\d+\s*(?:người|đồng chí|đ\/c|cán bộ|cbcc\p{L}*|biên chế)?\s*\)?\.?$/iu;

function numberingOf(match: RegExpExecArray): Numbering {
  if (match[1] !== undefined) return 'roman';
  if (match[2] !== undefined) return 'capital';
  return match[3] !== undefined ? 'arabic' : 'small';
}

/** The number of a heading that stands in a cell of its own: "I", "A.", "2". */
export function numberingOfCell(text: string): Numbering | null {
  const match = BARE_NUMBER.exec(cleanText(text));
  return match ? numberingOf(match) : null;
}

/** "I. VĂN PHÒNG SỞ (12 người)" → Roman, "VĂN PHÒNG SỞ". `ordinal` is the number's own cell, if it has one. */
export function parseHeading(text: string, ordinal = ''): Heading {
  const cleaned = cleanText(text);
  const ownNumber = numberingOfCell(ordinal);
  const match = ownNumber === null ? HEADING_NUMBER.exec(cleaned) : null;
  const rest = match ? cleaned.slice(match[0].length) : cleaned;
  return {
    numbering: ownNumber ?? (match ? numberingOf(match) : 'none'),
    text: rest
      .replace(HEAD_COUNT, '')
      .replace(/\s*[:;,.–-]+$/, '')
      .trim(),
  };
}

// With accents: Tô, Trương, Đoàn and Tống are family names.
const UNIT_WORDS =
  /^(sở|ban|phòng|văn phòng|vp|thanh tra|trung tâm|tt|chi cục|cục|tổ|đội|khoa|bộ phận|khối|lãnh đạo|trường|viện|chi nhánh|ubnd|ủy ban|uỷ ban|bệnh viện|trạm|hạt)(?!\p{L})/u;

/** Whether a text names a unit, by its first word: "Phòng …", "VĂN PHÒNG SỞ", "Lãnh đạo Sở". */
export function looksLikeUnit(text: string): boolean {
  return UNIT_WORDS.test(cleanText(text).toLowerCase());
}

/** "B. VIÊN CHỨC": the heading tells the kind of the people below, not their unit. */
export function kindOfHeading(text: string): StaffKind | null {
  return looksLikeUnit(text) ? null : kindOfText(text);
}

const TOTALS = /^(tổng( cộng| số)?(?!\p{L})|cộng(?!\p{L})|số lượng|danh sách (này )?(có|gồm)|ấn định danh sách)/u;
const SIGNATURES =
  /^(nguoi (lap|tong hop|kiem tra|duyet)|lap bieu|can bo lap|thu truong|noi nhan|xac nhan|tm[. ]|kt[. ]|tl[. ]|tuq[. ]|giam doc|pho giam doc|chanh van phong|truong phong|ke toan truong|chu tich|da ky|ghi chu:|ky ten)|\((da )?ky|ky,? (va )?ghi ro|ngay .{0,8} ?thang .{0,8} ?nam/;

/** Nearly every row is a person's, whose name begins with another letter or an empty cell. */
const NO_TOTALS = /^[^tcsdấTCSDẤ\s]/;

export function isTotals(text: string): boolean {
  return !NO_TOTALS.test(text) && TOTALS.test(cleanText(text).toLowerCase());
}

/** "Người lập biểu", "GIÁM ĐỐC", "Lạng Sơn, ngày 05 tháng 01 năm 2021", "(Ký, ghi rõ họ tên)". */
export function isSignature(text: string): boolean {
  return SIGNATURES.test(foldForSearch(text));
}

interface Section<Said> {
  numbering: Numbering;
  said: Said;
}

/**
 * The headings a row stands under. Headings numbered alike stand on one level: "II." ends "I." and all that is below
 * it; "1." below "I." is within it.
 */
export class Sections<Said extends object> {
  readonly #saidBy: (text: string, above: Partial<Said>) => Partial<Said>;
  #open: Section<Partial<Said>>[] = [];
  #current: Partial<Said> = {};

  /** @param saidBy what a heading's text says of the rows below it, given what the sections it is in say */
  constructor(saidBy: (text: string, above: Partial<Said>) => Partial<Said>) {
    this.#saidBy = saidBy;
  }

  enter({ numbering, text }: Heading): void {
    const level = this.#open.findIndex((section) => section.numbering === numbering);
    if (level >= 0) this.#open = this.#open.slice(0, level);
    this.#open.push({ numbering, said: this.#saidBy(text, this.#merged()) });
    this.#current = this.#merged();
  }

  current(): Partial<Said> {
    return this.#current;
  }

  /** A later section within says more than the one it is in. */
  #merged(): Partial<Said> {
    return this.#open.reduce<Partial<Said>>((all, { said }) => ({ ...all, ...said }), {});
  }
}
