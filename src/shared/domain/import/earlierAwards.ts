/** Reads lines of an office's old register, as copied from a spreadsheet, into what they say. */

import { parsePartialDate, parseTypedDate, type PartialDate } from '../dates.ts';
import { parseTypedNumber } from '../numbers.ts';
import { cleanText, foldForSearch } from '../text.ts';

/** In the order of a list without a header. */
const FIELDS = ['name', 'unit', 'year', 'form', 'symbol', 'decidedOn', 'authority', 'bonus', 'reason'] as const;
type Field = (typeof FIELDS)[number] | 'code' | 'birth';

/** How old registers head their columns; the first that fits counts. */
const HEADERS: readonly [Field, RegExp][] = [
  ['birth', /^(ngay|nam)( thang nam)? sinh|^sinh ngay/],
  ['code', /^ma (so|can bo|nhan vien|nv|cb|ccvc)|^so hieu/],
  ['name', /^ho (va )?ten|^ten (ca nhan|tap the|nguoi)|^(ca nhan|tap the)|^nguoi duoc|^doi tuong/],
  ['decidedOn', /^ngay/],
  ['symbol', /^(so )?(ky hieu )?(quyet dinh|qd)|^so(,| va)? ky hieu/],
  ['year', /^nam/],
  ['form', /danh hieu|hinh thuc/],
  ['authority', /^cap|co quan|tham quyen|nguoi ky|noi ky|ky boi/],
  ['bonus', /tien|muc thuong/],
  ['reason', /thanh tich|noi dung|ly do/],
  ['unit', /don vi|phong|noi cong tac|bo phan|chuc vu/],
];

export type EarlierProblem = 'nameMissing' | 'formMissing' | 'yearMissing' | 'dayUnreadable' | 'moneyUnreadable';

export interface EarlierLine {
  /** From 1. */
  line: number;
  name: string;
  code: string;
  birth: PartialDate | null;
  unit: string;
  year: number | null;
  form: string;
  symbol: string;
  decidedOn: string | null;
  authority: string;
  bonusDong: number;
  reason: string;
  problem: { why: EarlierProblem; said: string } | null;
}

/** @param rows those that say something, in order */
export function readEarlierLines(rows: readonly { line: number; cells: readonly string[] }[]): EarlierLine[] {
  const header = (rows[0]?.cells ?? []).map(fieldOf);
  const isHeader = header.includes('name') && header.filter((field) => field !== null).length >= 2;
  const columns = isHeader ? header : FIELDS;
  return rows.slice(isHeader ? 1 : 0).map(({ line, cells }) => readLine(line, cells, columns));
}

function fieldOf(label: string): Field | null {
  const folded = foldForSearch(label).trim();
  return folded === '' ? null : (HEADERS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
}

function readLine(line: number, cells: readonly string[], columns: readonly (Field | null)[]): EarlierLine {
  const say = (field: Field) => cleanText(cells[columns.indexOf(field)] ?? '');
  const name = say('name');
  const form = say('form');
  const paper = paperOf(say('symbol'));
  const saidDay = say('decidedOn') || paper.day;
  const day = saidDay === '' ? null : parseTypedDate(saidDay);
  const saidBonus = say('bonus');
  const bonusDong = saidBonus === '' ? 0 : parseTypedNumber(saidBonus);
  const birth = parsePartialDate(say('birth'));
  const year = yearOf(say('year')) ?? yearOf(form);
  const isMoney = bonusDong !== null && Number.isSafeInteger(bonusDong) && bonusDong >= 0;
  const problems: (EarlierLine['problem'] | false)[] = [
    name === '' && { why: 'nameMissing', said: '' },
    form === '' && { why: 'formMissing', said: '' },
    year === null && { why: 'yearMissing', said: say('year') },
    day !== null && !day.ok && { why: 'dayUnreadable', said: saidDay },
    !isMoney && { why: 'moneyUnreadable', said: saidBonus },
  ];
  return {
    line,
    name,
    code: say('code'),
    birth: birth.ok ? birth.value : null,
    unit: say('unit'),
    year,
    form,
    symbol: paper.symbol,
    decidedOn: day?.ok ? day.date : null,
    authority: say('authority'),
    bonusDong: isMoney ? bonusDong : 0,
    reason: say('reason'),
    problem: problems.find((problem) => problem !== false) ?? null,
  };
}

/** "Năm 2021", "2020 - 2021": the last year it names. */
function yearOf(text: string): number | null {
  const years = text.match(/(?<!\d)(?:19[4-9]\d|20\d\d)(?!\d)/g);
  return years ? Number(years.at(-1)) : null;
}

/** "Quyết định số 12/QĐ-SNV ngày 05/01/2021": number and day stand in one cell as often as in two. */
function paperOf(text: string): { symbol: string; day: string } {
  const bare = text.replace(/^(?:quyết định|qđ)(?![-\p{L}])\s*/iu, '').replace(/^số\s*:?\s*/iu, '');
  const [, symbol, day] = /^(.*?)[\s,;(]*ngày\s+(\d[\d\s./-]*\d)\)?$/iu.exec(bare) ?? [];
  return { symbol: symbol ?? bare, day: (day ?? '').replaceAll(' ', '') };
}
