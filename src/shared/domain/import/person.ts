/** One person of an imported list: the fields a row may give, and reading them from its cells. */

import type { PartialDate } from '../dates.ts';
import type { Rating, Sex, StaffKind, StaffStatus } from '../person.ts';
import { cleanText, titleCaseName } from '../text.ts';
import {
  cleanTextOf,
  dayOrderEvidence,
  isCellError,
  isDayUnsure,
  likelyDayOrder,
  readCitizenId,
  readDate,
  readKind,
  readMark,
  readPhone,
  readRating,
  readSex,
  readStatus,
  type CellProblem,
  type CellValue,
  type CellWarning,
  type DayOrder,
  type DayOrderEvidence,
  type ImportRow,
  type Read,
} from './cells.ts';
import type { ImportField } from './columns.ts';
import type { TextEncoding } from './legacyText.ts';
import type { Column, Table } from './table.ts';

/** A person as the file has it; what it does not say is left out. */
export interface ImportedPerson {
  row: number;
  code?: string;
  fullName: string;
  birth?: PartialDate;
  sex?: Sex;
  /** Index into `units`; undefined when the file names no unit for this person. */
  unit?: number;
  position?: string;
  kind?: StaffKind;
  isDirectWorker?: boolean;
  isUnionMember?: boolean;
  unionPosition?: string;
  citizenId?: string;
  phone?: string;
  email?: string;
  recruitedOn?: string;
  joinedOn?: string;
  status?: StaffStatus;
  note?: string;
  ratings?: { year: number; rating: Rating }[];
  /** The row cannot be imported as it stands. */
  isRefused: boolean;
}

export interface ImportProblem {
  row: number;
  /** From 0. */
  column: number;
  value: string;
  code: CellProblem | CellWarning;
  /** A row with an error is not imported; a warning is only shown. */
  isError: boolean;
}

export interface ReadingOptions {
  encoding: TextEncoding;
  includeHidden: boolean;
  /** Names all in capitals become Title Case. */
  titleCase: boolean;
  /** For all date columns; without it each column is read as its values suggest. */
  dayOrder?: DayOrder | undefined;
  /** The current year. */
  year: number;
}

const DATE_FIELDS: ReadonlySet<ImportField> = new Set(['birth', 'birthMale', 'birthFemale', 'recruitedOn', 'joinedOn']);
/** Nobody is taken on younger. */
const YOUNGEST = 15;

type KnownColumn = Column & { field: ImportField };

interface DateColumn {
  order: DayOrder;
  evidence: DayOrderEvidence;
}

/** Reads rows into people, all by the same columns and choices; keeps what it could not take as it stood. */
export class PersonReader {
  readonly problems: ImportProblem[] = [];
  /** Names written in capitals only, as the file has them. */
  capitalNames = 0;
  readonly #columns: readonly KnownColumn[];
  readonly #options: ReadingOptions;
  readonly #dates = new Map<number, DateColumn>();
  readonly #unitOfCell: (text: string) => number;

  /** @param unitOfCell the number of the unit a cell names */
  constructor(rows: readonly ImportRow[], table: Table, options: ReadingOptions, unitOfCell: (text: string) => number) {
    this.#options = options;
    this.#unitOfCell = unitOfCell;
    this.#columns = table.columns.filter((column): column is KnownColumn => column.field !== null);
    for (const { field, index } of this.#columns) {
      if (!DATE_FIELDS.has(field)) continue;
      const evidence = dayOrderEvidence(columnValues(rows, table.firstRow, index));
      this.#dates.set(index, { order: options.dayOrder ?? likelyDayOrder(evidence), evidence });
    }
  }

  /** The person of a row; what the section above says holds unless the row says otherwise. */
  read(row: ImportRow, section: Pick<ImportedPerson, 'unit' | 'kind'>): ImportedPerson {
    const person: ImportedPerson = { row: row.rowNumber, fullName: '', isRefused: false, ...section };
    const parts = new NameAndBirthParts();
    for (const column of this.#columns) {
      const value = row.values[column.index] ?? null;
      if (value === null) continue;
      if (isCellError(value)) this.#report(row, column.index, value, 'formulaError', person);
      else this.#readInto(person, parts, column, row, value);
    }
    this.#setName(person, parts, row);
    this.#setBirthOfParts(person, parts, row);
    return person;
  }

  #readInto(
    person: ImportedPerson,
    parts: NameAndBirthParts,
    { field, index, year }: KnownColumn,
    row: ImportRow,
    value: CellValue,
  ): void {
    const { encoding } = this.#options;
    const text = () => cleanTextOf(value, encoding);
    const take = <T>(read: Read<T>): T | undefined => {
      const code = read.problem ?? read.warning;
      if (code) this.#report(row, index, value, code, read.problem ? person : undefined);
      return read.value ?? undefined;
    };
    switch (field) {
      case 'ordinal':
        return;
      case 'fullName':
      case 'familyName':
      case 'givenName':
        parts.addName(field, text(), index);
        return;
      case 'birth':
        return setIfKnown(person, 'birth', take(this.#readBirth(value, index)));
      case 'birthMale':
      case 'birthFemale':
        return this.#readBirthOfSex(person, field === 'birthMale' ? 'male' : 'female', row, index, value);
      case 'birthDay':
      case 'birthMonth':
      case 'birthYear':
        parts.birth[field] = text();
        parts.birthColumn = index;
        return;
      case 'sex':
        return setIfKnown(person, 'sex', take(readSex(text())));
      case 'male':
      case 'female':
        if (readMark(value, encoding)) person.sex = field;
        return;
      case 'unit':
        if (text() !== '') person.unit = this.#unitOfCell(text());
        return;
      case 'kind':
        return setIfKnown(person, 'kind', take(readKind(text())));
      case 'isDirectWorker':
      case 'isUnionMember':
        return setIfKnown(person, field, readMark(value, encoding) ?? undefined);
      case 'citizenId':
        return setIfKnown(person, 'citizenId', take(readCitizenId(value, encoding)));
      case 'phone':
        return setIfKnown(person, 'phone', readPhone(value, encoding));
      case 'recruitedOn':
      case 'joinedOn':
        return setIfKnown(person, field, take(this.#readDay(value, index)));
      case 'status':
        return setIfKnown(person, 'status', take(readStatus(text())));
      case 'rating':
        return this.#addRating(person, year, take(readRating(text())));
      case 'code':
      case 'position':
      case 'unionPosition':
      case 'email':
      case 'note':
        return setIfKnown(person, field, text());
    }
  }

  #addRating(person: ImportedPerson, year: number | null, rating: Rating | undefined): void {
    if (rating !== undefined && year !== null) (person.ratings ??= []).push({ year, rating });
  }

  #dateOf(value: CellValue, index: number, latestYear: number): Read<PartialDate> {
    const column = this.#dates.get(index);
    const read = readDate(value, {
      order: column?.order ?? 'dayFirst',
      latestYear,
      encoding: this.#options.encoding,
    });
    const isUnsure = !this.#options.dayOrder && column !== undefined && isDayUnsure(value, column.evidence);
    return read.problem || !isUnsure ? read : { ...read, warning: 'dayOrMonthUnsure' };
  }

  #readBirth(value: CellValue, index: number): Read<PartialDate> {
    const latest = this.#options.year - YOUNGEST;
    const read = this.#dateOf(value, index, latest);
    return read.value && Number(read.value.date.slice(0, 4)) > latest ? { value: null, problem: 'birthTooLate' } : read;
  }

  /** A tick in the column tells the sex only. */
  #readBirthOfSex(person: ImportedPerson, sex: Sex, row: ImportRow, index: number, value: CellValue): void {
    const text = cleanTextOf(value, this.#options.encoding);
    if (text === '' || /^[-–—.]+$/.test(text)) return;
    if (person.sex !== undefined && person.sex !== sex) this.#report(row, index, value, 'bothSexes', person);
    person.sex = sex;
    if (/^(x|\+|v|✓)$/i.test(text)) return;
    const read = this.#readBirth(value, index);
    const code = read.problem ?? read.warning;
    if (code) this.#report(row, index, value, code, read.problem ? person : undefined);
    if (read.value) person.birth = read.value;
  }

  /** Only the day is stored: of a month or a year, the first. */
  #readDay(value: CellValue, index: number): Read<string> {
    const read = this.#dateOf(value, index, this.#options.year);
    if (!read.value) return { ...read, value: null };
    const warning = read.warning ?? (read.value.precision === 'day' ? undefined : 'dayUnknown');
    return { value: read.value.date, ...(warning ? { warning } : {}) };
  }

  #setName(person: ImportedPerson, parts: NameAndBirthParts, row: ImportRow): void {
    const { name, sex } = withoutTitle(parts.name());
    const column = parts.nameColumn ?? this.#columns.find(({ field }) => field === 'fullName')?.index ?? 0;
    const isCapital = name !== '' && name === name.toUpperCase();
    if (isCapital) this.capitalNames += 1;
    // Text from a capitals-only font of TCVN3 comes in small letters.
    const isSmall = name === name.toLowerCase() && this.#options.encoding !== 'unicode';
    person.fullName = (isCapital && this.#options.titleCase) || isSmall ? titleCaseName(name) : name;
    if (sex !== undefined) person.sex ??= sex;
    if (name === '') this.#report(row, column, null, 'nameMissing', person);
    else if (!isName(name)) this.#report(row, column, parts.name(), 'nameUnreadable', person);
  }

  #setBirthOfParts(person: ImportedPerson, { birth, birthColumn }: NameAndBirthParts, row: ImportRow): void {
    const { birthDay = '', birthMonth = '', birthYear = '' } = birth;
    if (birthColumn === undefined || birthYear === '') return;
    const text = [birthDay, birthMonth, birthYear].filter((part) => part !== '').join('/');
    const read = this.#readBirth(text, birthColumn);
    if (read.problem) this.#report(row, birthColumn, text, read.problem, person);
    else if (read.value) person.birth = read.value;
  }

  #report(row: ImportRow, column: number, value: CellValue, code: ImportProblem['code'], refused?: ImportedPerson) {
    if (refused) refused.isRefused = true;
    this.problems.push({
      row: row.rowNumber,
      column,
      value: cleanTextOf(value, this.#options.encoding),
      code,
      isError: refused !== undefined,
    });
  }
}

class NameAndBirthParts {
  nameColumn: number | undefined;
  birthColumn: number | undefined;
  readonly birth: Partial<Record<'birthDay' | 'birthMonth' | 'birthYear', string>> = {};
  #full = '';
  #family = '';
  #given = '';

  addName(field: 'fullName' | 'familyName' | 'givenName', text: string, column: number): void {
    if (field === 'fullName') this.#full = text;
    else if (field === 'familyName') this.#family = text;
    else this.#given = text;
    this.nameColumn ??= column;
  }

  name(): string {
    return this.#full !== '' ? this.#full : cleanText(`${this.#family} ${this.#given}`);
  }
}

function setIfKnown<K extends keyof ImportedPerson>(person: ImportedPerson, field: K, value: ImportedPerson[K]): void {
  if (value !== undefined && value !== '') person[field] = value;
}

/** "Ông Nguyễn Văn An" is Nguyễn Văn An, a man; "Đ/c" tells nothing. */
function withoutTitle(name: string): { name: string; sex?: Sex } {
  const match = /^(ông|bà|đ\/c|đồng chí)[.:]?\s+(?=\p{L})/iu.exec(name);
  if (!match) return { name };
  const rest = name.slice(match[0].length);
  const title = match[1]?.toLowerCase();
  if (title === 'ông') return { name: rest, sex: 'male' };
  return title === 'bà' ? { name: rest, sex: 'female' } : { name: rest };
}

/** Letters, and the marks that names of ethnic minorities and foreigners have. */
function isName(name: string): boolean {
  return /^[\p{L}\p{M}][\p{L}\p{M}'’ʼ`.()\- ]*$/u.test(name) && name.length <= 100;
}

function* columnValues(rows: readonly ImportRow[], from: number, column: number): Generator<CellValue> {
  for (let index = from; index < rows.length; index += 1) yield rows[index]?.values[column] ?? null;
}
