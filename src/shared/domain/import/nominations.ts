/** Reads the rows below a header into nominations, section by section, as the list has them. */

import type { PartialDate } from '../dates.ts';
import type { Rating } from '../person.ts';
import type { RecipientKind } from '../rulePack.ts';
import { foldForSearch } from '../text.ts';
import {
  cleanTextOf,
  isCellError,
  readCitizenId,
  readMark,
  readRating,
  type CellValue,
  type ImportRow,
} from './cells.ts';
import type { ImportField } from './columns.ts';
import { DateColumns } from './dateCells.ts';
import { readListRows } from './listRows.ts';
import { NameAndBirthParts, withoutTitle } from './nameCells.ts';
import type { ImportProblem, ReadingOptions } from './person.ts';
import { kindOfHeading, Sections } from './sections.ts';
import type { Column, Table } from './table.ts';

/** Who a row puts forward for what, in the list's own words. */
export interface ImportedNomination {
  row: number;
  /** Column (from 0) of the name, and of the title or form. */
  nameColumn: number;
  formColumn: number;
  /** Null when neither the row nor its section says. */
  recipientKind: RecipientKind | null;
  name: string;
  code: string;
  citizenId: string;
  birth: PartialDate | null;
  unit: string;
  forms: string[];
  reason: string;
  /** The day of what is rewarded. */
  achievedOn: string | null;
  rating: Rating | null;
  isRefused: boolean;
}

export interface ImportedNominations {
  nominations: ImportedNomination[];
  problems: ImportProblem[];
  /** Rows left out because they are hidden. */
  hiddenRows: number;
}

/** What a heading says of the rows below it. */
interface Said {
  recipientKind: RecipientKind;
  unit: string;
  form: string;
}

const LONGEST_TEXT = 2000;
const LONGEST_SHOWN = 200;
const KINDS: readonly (readonly [RecipientKind, RegExp])[] = [
  ['collective', /^(cac |doi voi |danh sach |khen (thuong )?)*(tap the|collective|don vi$|phong$)/],
  [
    'individual',
    /^(cac |doi voi |danh sach |khen (thuong )?)*(ca nhan|individual|can bo|cong chuc|vien chuc|nguoi lao dong)/,
  ],
  ['household', /^(cac |doi voi |danh sach |khen (thuong )?)*(ho gia dinh|household|gia dinh|ho$)/],
];
/** Headings over the titles and over the forms. */
const SAYS_NOTHING = /^(danh hieu( thi dua)?|hinh thuc khen thuong|khen thuong|de nghi( khen thuong)?)$/;
const TELLS_WHO: ReadonlySet<ImportField> = new Set([
  'fullName',
  'familyName',
  'givenName',
  'code',
  'citizenId',
  'birth',
]);

/** Person, collective or household, from a word of a list. */
export function recipientKindOf(text: string): RecipientKind | null {
  const plain = foldForSearch(text);
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

type Options = Omit<ReadingOptions, 'titleCase'> & {
  /** Whether a heading names a title or form. */
  isForm: (text: string) => boolean;
};

/** Reads everything below the table's header, to the last row or the signatures. */
export function readNominations(rows: readonly ImportRow[], table: Table, options: Options): ImportedNominations {
  const sections = new Sections<Said>((text) => saidBy(text, options.isForm));
  const reader = new NominationReader(rows, table, options);
  const read = readListRows(rows, table, options, sections, (row, said) => reader.read(row, said));
  return { nominations: read.entries, problems: reader.problems, hiddenRows: read.hiddenRows };
}

function saidBy(text: string, isForm: (text: string) => boolean): Partial<Said> {
  const recipientKind = recipientKindOf(text);
  const kind = recipientKind ? { recipientKind } : {};
  if (isForm(text)) return { ...kind, form: text };
  if (recipientKind) return kind;
  return SAYS_NOTHING.test(foldForSearch(text)) || kindOfHeading(text) ? {} : { unit: text };
}

type KnownColumn = Column & { field: ImportField };

class NominationReader {
  readonly problems: ImportProblem[] = [];
  readonly #columns: readonly KnownColumn[];
  readonly #options: Options;
  readonly #dates: DateColumns;
  readonly #nameColumn: number;
  readonly #formColumn: number;

  constructor(rows: readonly ImportRow[], table: Table, options: Options) {
    this.#options = options;
    this.#columns = table.columns.filter((column): column is KnownColumn => column.field !== null);
    this.#dates = new DateColumns(rows, table, options);
    const columnOf = (...fields: ImportField[]) => this.#columns.find(({ field }) => fields.includes(field))?.index;
    this.#nameColumn = columnOf('fullName', 'givenName', 'familyName') ?? 0;
    this.#formColumn = columnOf('form', 'formMark') ?? this.#nameColumn;
  }

  /** The nomination of a row; what the sections above say holds unless the row says otherwise. */
  read(row: ImportRow, said: Partial<Said>): ImportedNomination {
    const nomination: ImportedNomination = {
      row: row.rowNumber,
      nameColumn: this.#nameColumn,
      formColumn: this.#formColumn,
      recipientKind: said.recipientKind ?? null,
      name: '',
      code: '',
      citizenId: '',
      birth: null,
      unit: said.unit ?? '',
      forms: [],
      reason: '',
      achievedOn: null,
      rating: null,
      isRefused: false,
    };
    const parts = new NameAndBirthParts();
    for (const column of this.#columns) {
      const value = row.values[column.index] ?? null;
      if (value === null) continue;
      if (isCellError(value)) this.#reportFormula(nomination, column, value);
      else this.#readCell(nomination, parts, column, value);
    }
    nomination.name = withoutTitle(parts.name()).name;
    if (nomination.forms.length === 0 && said.form !== undefined) nomination.forms.push(said.form);
    const isNamed = nomination.name !== '' || nomination.code !== '' || nomination.citizenId !== '';
    if (!isNamed && !nomination.isRefused) this.#report(nomination, this.#nameColumn, null, 'nameMissing');
    return nomination;
  }

  #readCell(
    into: ImportedNomination,
    parts: NameAndBirthParts,
    { field, index, label }: KnownColumn,
    value: CellValue,
  ) {
    const text = cleanTextOf(value, this.#options.encoding);
    if (text === '') return;
    if (text.length > LONGEST_TEXT) return this.#report(into, index, text, 'textTooLong');
    if (field === 'fullName' || field === 'familyName' || field === 'givenName') parts.addName(field, text, index);
    else if (field === 'code') into.code = text;
    else if (field === 'citizenId') this.#readCitizenId(into, index, value);
    else if (field === 'birth') this.#readBirth(into, index, value);
    else if (field === 'unit') into.unit = text;
    else if (field === 'recipientKind') into.recipientKind = recipientKindOf(text) ?? into.recipientKind;
    else if (field === 'form') into.forms.push(text);
    else if (field === 'formMark' && readMark(value, this.#options.encoding)) into.forms.push(lastPart(label));
    else if (field === 'achievedOn') this.#readAchievedOn(into, index, value);
    else if (field === 'reason') into.reason = text;
    else if (field === 'rating') into.rating = readRating(text).value;
  }

  #readCitizenId(into: ImportedNomination, index: number, value: CellValue): void {
    const read = readCitizenId(value, this.#options.encoding);
    if (read.problem) this.#report(into, index, value, read.problem);
    else into.citizenId = read.value ?? '';
  }

  #readBirth(into: ImportedNomination, index: number, value: CellValue): void {
    const read = this.#dates.read(value, index, this.#options.year);
    if (read.problem) this.#report(into, index, value, read.problem);
    else if (read.warning) this.#report(into, index, value, read.warning, false);
    into.birth = read.value;
  }

  /** Days are counted from it, so a month or year is not enough. */
  #readAchievedOn(into: ImportedNomination, index: number, value: CellValue): void {
    const read = this.#dates.read(value, index, this.#options.year);
    const isDay = read.value?.precision === 'day';
    if (!isDay) this.#report(into, index, value, read.problem ?? 'dateUnreadable');
    else if (read.warning) this.#report(into, index, value, read.warning, false);
    into.achievedOn = isDay && read.value ? read.value.date : null;
  }

  #reportFormula(into: ImportedNomination, { field, index }: KnownColumn, value: CellValue): void {
    if (field === 'ordinal') return;
    const tells = TELLS_WHO.has(field) || field === 'form';
    this.#report(into, index, value, tells ? 'formulaError' : 'formulaLeftOut', tells);
  }

  #report(
    into: ImportedNomination,
    column: number,
    value: CellValue,
    code: ImportProblem['code'],
    isError = true,
  ): void {
    if (isError) into.isRefused = true;
    const shown = cleanTextOf(value, this.#options.encoding).slice(0, LONGEST_SHOWN);
    this.problems.push({ row: into.row, column, value: shown, code, isError });
  }
}

/** The label right above the ticks. */
function lastPart(label: string): string {
  return label.split(' / ').at(-1) ?? label;
}
